"""The shape of what a language with grammatical cases tells of the forms of names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL, LOCATIVE = CASES = (
    "nomn",
    "gent",
    "datv",
    "accs",
    "ablt",
    "loct",
)
"""As OpenCorpora names them."""


@dataclass(frozen=True, slots=True)
class Paradigm:
    """How names of one kind are declined: what the stem ends in, and the six endings in the order of `CASES`."""

    gender: str
    """masc or femn, as OpenCorpora names them."""
    stem: str
    """A regular expression that the end of the stem fits."""
    endings: tuple[str, ...]
    weight: float
    """How often an unknown name is declined so, against the other paradigms that its form allows."""


@dataclass(frozen=True, slots=True, eq=False)
class CaseWords:
    """All words in lower case."""

    dictionary: str
    """Which of pymorphy3's dictionaries knows the common words."""
    paradigms: tuple[Paradigm, ...]
    unchanged: tuple[tuple[str, str, float], ...]
    """Names without cases: gender (of people; empty for all names), the end of the name as a pattern, weight."""
    joining: frozenset[str]
    """Words between adjectives: и."""
    acronym_endings: frozenset[str]
    """Endings that an acronym may bear: МИДа."""
    governed: Mapping[str, Mapping[str, float]]
    """Words before a name, and how often it then stands in each case; prepositions govern one or two."""
    ungoverned: Mapping[str, float]
    """How often a name stands in each case after any other word."""
