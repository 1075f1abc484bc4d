"""Known entities, and the names that they are found by."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from pipeline.name_keys import fold_name, join_abbreviations, split_words

KnownKind = Literal["person", "organisation", "place"]


@dataclass(frozen=True, slots=True)
class KnownEntity:
    """One thing that the user has an id for."""

    id: str
    kind: KnownKind
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Knowledge:
    """All known entities of a run. `sha256` is of the bytes that they were read from, hex."""

    entities: tuple[KnownEntity, ...]
    sha256: str

    def find(self, kind: str, name: str) -> tuple[str, ...]:
        """The ids of the entities of a kind that bear a name, in order; several when the name is ambiguous.

        Case, accents, white space, punctuation and the dots of abbreviations make no difference, endings do.
        """
        return self._ids.get((kind, _make_key(kind, name)), ())

    @cached_property
    def _ids(self) -> dict[tuple[str, str], tuple[str, ...]]:
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for entity in self.entities:
            keys = (_make_key(entity.kind, name) for name in (entity.name, *entity.aliases))
            for key in dict.fromkeys(keys):
                found[entity.kind, key].append(entity.id)
        return {key: tuple(sorted(set(ids))) for key, ids in found.items()}


def _make_key(kind: str, name: str) -> str:
    words = split_words(name if kind == "person" else join_abbreviations(name))
    return " ".join(words) or fold_name(name)
