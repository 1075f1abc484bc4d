"""The day on which a release was given out, as its own text tells it.

A dateline tells it; without one, the first full date of the lead comes near.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pipeline.dates.grammar import Match
from pipeline.dates.resolving import Anchor, Direction, resolve
from pipeline.dates.tense import find_direction
from pipeline.dates.tokens import CLASSES
from pipeline.languages.calendar import CalendarWords

DATELINE_BLOCKS = 5
"""A dateline stands in one of the first blocks: kickers, titles and captions may come before."""
DATELINE_WORDS = 6
"""Tokens before the date of a dateline at most: PARIS (Agence X), ..."""
DATELINE_ENDS = frozenset(CLASSES[name] for name in ("dash", "dot", "break"))
DATELINE_MARKS = frozenset(":(/|")
LEAD_BLOCKS = 3
"""Title and two paragraphs. Measured: what is told later is mostly another day."""
ISO_DAY = 10


@dataclass(frozen=True, slots=True)
class Publication:
    """`is_sure` when a dateline tells the day; the first full date of the lead is near it, often not it."""

    day: date
    match: Match
    is_sure: bool


def find_publication(matches: list[Match], words: CalendarWords, day_first: bool | None = None) -> Publication | None:
    """The day that the text of `matches` was given out, None when it does not tell."""
    full = list(_find_full(matches, day_first))
    for day, match in full:
        if _block_of(match) < DATELINE_BLOCKS and _is_dateline(match):
            return Publication(day, match, is_sure=True)
    for day, match in full:
        if _block_of(match) < LEAD_BLOCKS and find_direction(match, words.tense) is not Direction.FUTURE:
            return Publication(day, match, is_sure=False)
    return None


def _find_full(matches: list[Match], day_first: bool | None) -> Iterator[tuple[date, Match]]:
    for match in matches:
        period = resolve(match.expression, Anchor(day_first=day_first))
        if period and period.first and period.first == period.last:
            yield period.first, match


def _block_of(match: Match) -> int:
    """How many blocks stand before that of `match`; a line break parts blocks, several count once."""
    text = match.piece.tokens.text[: match.start]
    return sum(1 for line in text.split("\n")[:-1] if line.strip())


def _is_dateline(match: Match) -> bool:
    """Near the beginning of its block, no preposition before it, and a mark or nothing behind it."""
    tokens, first = match.piece.tokens, match.piece.first
    start = tokens.classes.rfind(CLASSES["break"], 0, first) + 1
    is_near = first - start <= DATELINE_WORDS and not tokens.word(first - 1).islower()
    return is_near and (
        tokens.class_at(match.piece.last) in DATELINE_ENDS or tokens.word(match.piece.last) in DATELINE_MARKS
    )
