"""The shape of what the stages know of a language. Each is one file of data; a stage never asks for one by name."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.languages.calendar import CalendarWords
from pipeline.languages.cases import CaseWords
from pipeline.languages.letterhead import LetterheadWords
from pipeline.languages.naming import NameWords
from pipeline.languages.offices import OfficeWords
from pipeline.languages.speech import SpeechWords


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
    offices: OfficeWords
    calendar: CalendarWords
    letterhead: LetterheadWords
    cases: CaseWords | None = None
    """Forms of names; none where names have one form."""
