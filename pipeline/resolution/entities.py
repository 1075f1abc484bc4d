"""Clusters as entities: a canonical name, aliases, an id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.release import Entity, EntityKind, Organisation, Person, Place, Span
from pipeline.resolution.clusters import Cluster

_CLASSES: dict[EntityKind, type[Entity]] = {"person": Person, "organisation": Organisation, "place": Place}


def build_entities(clusters: Iterable[Cluster]) -> Iterator[Entity]:
    """Entities of one kind, numbered in order of first mention.

    The canonical name is the fullest form; the other spellings, but for those that differ in case alone, are aliases in
    order of first mention.
    """
    for number, cluster in enumerate(clusters, start=1):
        kind = cluster.full.kind
        spans = tuple(Span(mention.start, mention.end) for mention in sorted(cluster.mentions))
        yield _CLASSES[kind](f"{kind}-{number}", cluster.full.text, spans, tuple(_list_aliases(cluster)))


def _list_aliases(cluster: Cluster) -> Iterator[str]:
    seen = {cluster.full.text.casefold()}
    for form in sorted(cluster.forms, key=lambda form: form.mentions[0]):
        if form.text.casefold() not in seen:
            seen.add(form.text.casefold())
            yield form.text
