"""Runs of words in a caption that name a thing which the text names in another script."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.bilingual.comparing import COMPARISONS, NOT, Names
from pipeline.languages import LANGUAGES
from pipeline.linking.organisation_names import parse_organisation
from pipeline.linking.romanisation import is_cyrillic
from pipeline.release import Entity, EntityKind, Organisation, Person, Place, Span

LONGEST: dict[EntityKind, int] = {"organisation": 6, "person": 4, "place": 4}
"""Words of a name in a caption; the kinds in the order in which they are looked for."""
SHORTEST_OPENING = 5
"""Letters of a lone surname that may open a caption, where every word has a capital."""
_CLASSES: dict[EntityKind, type[Entity]] = {"organisation": Organisation, "person": Person, "place": Place}
_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
_GAPS: dict[EntityKind, re.Pattern[str]] = {
    "organisation": re.compile(r"\s+[«“„\"]?"),
    "person": re.compile(r"\.?\s+"),
    "place": re.compile(r"\s+"),
}
"""What may stand between two words of a name."""
_OFFICES = frozenset(word for language in LANGUAGES.values() for word in language.offices.heads | language.honorifics)
_SMALL_WORDS = frozenset(word for language in LANGUAGES.values() for word in language.names.small_words)


@dataclass(frozen=True, slots=True)
class Told(Span):
    """A run of words `[start, end)` of a caption, and the number of the entity that it names."""

    entity: int
    kind: EntityKind


class Known:
    """The entities of a release as captions name them: by keys, each kind apart."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._names: dict[EntityKind, dict[int, list[str]]] = {kind: {} for kind in LONGEST}
        self._keys: dict[EntityKind, dict[str, list[int]]] = {kind: defaultdict(list) for kind in LONGEST}
        for number, entity in enumerate(entities):
            kind = next((kind for kind in LONGEST if isinstance(entity, _CLASSES[kind])), None)
            if kind is not None:
                self._names[kind][number] = [entity.name, *entity.aliases]
                keys = (key for name in self._names[kind][number] for key in COMPARISONS[kind].list_keys(name))
                for key in dict.fromkeys(keys):
                    self._keys[kind][key].append(number)

    def find(self, kind: EntityKind, text: str) -> int | None:
        """The number of the one entity that a text names in another script than its own names; None for two."""
        cyrillic = is_cyrillic(text)
        keys = COMPARISONS[kind].list_keys(text)
        near = dict.fromkeys(number for key in keys for number in self._keys[kind].get(key, ()))
        rated: dict[int, list[int]] = defaultdict(list)
        for number in near:
            names = [name for name in self._names[kind][number] if is_cyrillic(name) != cyrillic]
            if names:
                rated[COMPARISONS[kind].rate(text, Names(names[0], tuple(names)))].append(number)
        best = max(rated, default=NOT)
        return rated[best][0] if best != NOT and len(rated[best]) == 1 else None


def find_names(text: str, known: Known) -> Iterator[Told]:
    """The names in a caption, longer ones first, none overlapping another."""
    words = [Span(*word.span()) for word in _WORD.finditer(text)]
    taken: set[int] = set()
    for length in range(max(LONGEST.values()), 0, -1):
        for first in range(len(words) - length + 1):
            run = range(first, first + length)
            if taken.isdisjoint(run):
                told = _read_run(text, [words[position] for position in run], known)
                if told is not None and not _is_part(told, text, _list_neighbours(text, words, run, taken)):
                    taken.update(run)
                    yield told


def _read_run(text: str, words: Sequence[Span], known: Known) -> Told | None:
    for kind, longest in LONGEST.items():
        if len(words) <= longest and _may_be_name(kind, text, words):
            start, end = words[0].start, words[-1].end
            entity = known.find(kind, text[start:end])
            if entity is not None:
                return Told(start, end, entity, kind)
    return None


def _list_neighbours(text: str, words: Sequence[Span], run: range, taken: set[int]) -> tuple[str, str]:
    """The words right before and right after a run that may belong to it; empty where there are none."""
    found = []
    for inner, outer in ((run.start, run.start - 1), (run.stop - 1, run.stop)):
        is_free = 0 <= outer < len(words) and outer not in taken
        one, other = sorted((inner, outer))
        is_next = is_free and text[words[one].end : words[other].start].isspace()
        found.append(words[outer].cut(text) if is_next else "")
    return found[0], found[1]


def _is_part(told: Told, text: str, neighbours: tuple[str, str]) -> bool:
    """Of another name: `Владимир` of Владимир Петров, `Министерство финансов` of one of another country."""
    if told.kind == "person" and " " not in told.cut(text):
        return any(word[:1].isupper() and not word.isupper() and word.lower() not in _OFFICES for word in neighbours)
    if told.kind == "organisation":
        name = parse_organisation(told.cut(text))
        return name.is_state_body and not name.country and neighbours[1][:1].isupper()
    return False


def _may_be_name(kind: EntityKind, text: str, words: Sequence[Span]) -> bool:
    """Capitals throughout, but for the inner words of an organisation; nothing but space between."""
    written = [word.cut(text) for word in words]
    capital = [word[0].isupper() for word in written]
    gaps = (text[one.end : other.start] for one, other in pairwise(words))
    if not all(_GAPS[kind].fullmatch(gap) for gap in gaps):
        return False
    if kind == "organisation":
        return capital[0] and written[-1].lower() not in _SMALL_WORDS
    opens = kind == "person" and len(words) == 1 and not text[: words[0].start].strip()
    return all(capital) and not (opens and len(written[0]) < SHORTEST_OPENING)
