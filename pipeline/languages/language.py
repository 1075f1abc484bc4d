"""The shape of what the stages know of a language. Each is one file of data; a stage never asks for one by name."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.languages.naming import NameWords


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """How a language attributes speech. All forms in lower case."""

    verbs: frozenset[str]
    """Inflected forms that may stand next to a quotation: said, says, noted."""
    clause_verbs: frozenset[str]
    """Forms that take a reported clause: said, stressed, told."""
    prefixes: tuple[str, ...]
    """Phrases before the speaker of a reported clause: according to."""
    conjunctions: frozenset[str]
    """Words that open a reported clause: that."""
    pronouns: frozenset[str]
    """Subject pronouns that stand for a speaker: he, she, they."""


@dataclass(frozen=True, slots=True)
class Language:
    """Data of one language that releases are extracted in."""

    code: str
    name: str
    honorifics: frozenset[str]
    """Courtesy titles before a name, lower case, without the final dot: mr, dr."""
    articles: frozenset[str]
    speech: SpeechWords
    names: NameWords
    """What tells two spellings of one name from two names."""
