"""The shape of what a language knows of the lines around a release's text: letterhead, dates, addresses."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LetterheadWords:
    """All words are in lower case. A line of `kickers`, `dates` and numbers alone is no title."""

    kickers: frozenset[str]
    """Words of lines that say what the sheet is, whom it is for and when it may be used: press, release, embargoed."""
    dates: frozenset[str]
    """Months and weekdays, in the forms that dates have."""
    date_fillers: frozenset[str]
    """What else a date is made of: th, года."""
    senders: frozenset[str]
    """Words that name the sender's kind at the head of the sheet: ministry, office."""
    contacts: frozenset[str]
    """Labels before a contact: contact, tel."""
    pictures: frozenset[str]
    """Words before who made a picture: photo."""
    credit_links: frozenset[str]
    """Words between the two: by, courtesy, of."""
