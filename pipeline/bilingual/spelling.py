"""The nominative of a name, as its spelling in another script tells it: Камиловым is Камилов beside Kamilov."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.languages.cases import CaseWords
from pipeline.linking.person_names import parse_person
from pipeline.linking.romanisation import spell_sound
from pipeline.name_keys import split_words
from pipeline.nominative.readings import Reading, read_other_name, read_person_word
from pipeline.places.countries import find_country
from pipeline.release import EntityKind

_Hear = Callable[[str], list[frozenset[str]]]
"""The sounds of each word of a text."""


def spell_nominative(kind: EntityKind, name: str, other: str, cases: CaseWords) -> str | None:
    """The name in the nominative; None where the other spelling does not tell it of every word.

    Countries have names of their own in each language: Италии sounds like Italy.

    Args:
        name: in any case.
        other: in a script whose names have one form.
        cases: of the name's language.
    """
    if kind == "place" and find_country(other):
        return None
    read, hear = _READERS[kind]
    heard = frozenset[str]().union(*hear(other))
    words = [_choose(word, heard, read(word, cases), hear) for word in name.split()]
    return None if None in words or not words else " ".join(filter(None, words))


def _choose(word: str, heard: frozenset[str], readings: list[Reading], hear: _Hear) -> str | None:
    """The word itself before all others, then the likeliest; a hyphenated one must be heard whole."""
    likely = sorted(readings, key=lambda reading: (-reading.weight, reading.nominative))
    for candidate in dict.fromkeys([word, *(reading.nominative for reading in likely)]):
        parts = hear(candidate)
        if parts and not any(part.isdisjoint(heard) for part in parts):
            return candidate
    return None


def _hear_person(text: str) -> list[frozenset[str]]:
    """Given names that differ in sound between languages are one: Михаил, Michael."""
    return list(parse_person(text, in_nominative=True).words)


def _hear_word(text: str) -> list[frozenset[str]]:
    return [frozenset({spell_sound(word)}) for word in split_words(text)]


_READERS: dict[EntityKind, tuple[Callable[[str, CaseWords], list[Reading]], _Hear]] = {
    "person": (read_person_word, _hear_person),
    "organisation": (read_other_name, _hear_word),
    "place": (read_other_name, _hear_word),
}
