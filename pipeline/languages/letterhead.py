"""The shape of what a language knows of the lines around a release's text: letterhead, dates, addresses."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.languages.calendar import NO_WORDS


@dataclass(frozen=True, slots=True)
class LetterheadWords:
    """All words are in lower case. A line of `kickers`, `dates` and numbers alone is no title."""

    kickers: frozenset[str] = NO_WORDS
    """Words of lines that say what the sheet is, whom it is for and when it may be used: press, release, embargoed."""
    dates: frozenset[str] = NO_WORDS
    """Months and weekdays, in the forms that dates have."""
    date_fillers: frozenset[str] = NO_WORDS
    """What else a date is made of: th, года."""
    senders: frozenset[str] = NO_WORDS
    """Words that name the sender's kind at the head of the sheet: ministry, office."""
    contacts: frozenset[str] = NO_WORDS
    """Labels before a contact: contact, tel."""
    pictures: frozenset[str] = NO_WORDS
    """Words before who made a picture: photo."""
    credit_links: frozenset[str] = NO_WORDS
    """Words between the two: by, courtesy, of."""
