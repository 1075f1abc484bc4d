"""What the known entities say of one release."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pipeline.known.knowledge import Knowledge
from pipeline.release import Date, Entity


def pin_entities(entities: Iterable[Entity], known: Knowledge | None) -> tuple[Entity, ...]:
    """The entities, with `known_id` set where one of their names is known."""
    if known is None:
        return tuple(entities)
    return tuple(replace(entity, known_id=_find_id(entity, known)) for entity in entities)


def list_ambiguous(names: Iterable[tuple[str, str]], known: Knowledge | None) -> list[str]:
    """A warning for each name (kind, text) that several known entities bear: it is matched with none of them."""
    if known is None:
        return []
    found = {(kind, name): known.find(kind, name) for kind, name in names}
    return [
        f"the {kind} {name!r} is known as {' and as '.join(ids)}: it was matched with none"
        for (kind, name), ids in found.items()
        if len(ids) > 1
    ]


def find_known_id(kind: str, name: str, known: Knowledge | None) -> str | None:
    """The id of the one known entity that bears a name."""
    ids = known.find(kind, name) if known else ()
    return ids[0] if len(ids) == 1 else None


def _find_id(entity: Entity, known: Knowledge) -> str | None:
    """Clustering let no two ids come together, so the first is the only one."""
    kind = entity.id.rpartition("-")[0]
    if isinstance(entity, Date):
        return None
    ids = (find_known_id(kind, name, known) for name in (entity.name, *entity.aliases))
    return next((id_ for id_ in ids if id_ is not None), None)
