"""The day on which a release was given out, as its own text tells it.

A dateline tells it; without one, the first full date of the lead comes near.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from pipeline.dates.grammar import Match
from pipeline.dates.resolving import Anchor, Direction, resolve
from pipeline.dates.tense import TenseReader
from pipeline.dates.tokens import CLASSES
from pipeline.languages.calendar import CalendarWords, TenseWords

DATELINE_BLOCKS = 5
"""A dateline stands in one of the first blocks: kickers, titles and captions may come before."""
DATELINE_WORDS = 6
"""Tokens before the date of a dateline at most: PARIS (Agence X), ..."""
DATELINE_ENDS = frozenset(CLASSES[name] for name in ("dash", "dot", "break"))
DATELINE_MARKS = frozenset(":(/|")
LEAD_BLOCKS = 3
"""Title and two paragraphs. Measured: what is told later is mostly another day."""


@dataclass(frozen=True, slots=True)
class Publication:
    """`is_sure` when a dateline tells the day; the first full date of the lead is near it, often not it."""

    day: date
    match: Match
    is_sure: bool


def find_publication(matches: list[Match], words: CalendarWords, day_first: bool | None = None) -> Publication | None:
    """The day that the text of `matches` was given out, None when it does not tell."""
    if not matches:
        return None
    tokens = matches[0].piece.tokens
    ends = _find_ends(tokens.text)
    full = [(day, match) for day, match in _find_full(matches, day_first) if match.start < ends[-1]]
    tense = TenseReader(tokens, words.tense)
    for day, match in full:
        if _is_dateline(match):
            return Publication(day, match, is_sure=True)
    for day, match in full:
        is_in_lead = match.start < ends[:LEAD_BLOCKS][-1] and not _is_bound(match, words.tense)
        if is_in_lead and tense.find_direction(match) is not Direction.FUTURE:
            return Publication(day, match, is_sure=False)
    return None


def _find_ends(text: str) -> list[int]:
    """Where the first blocks end, as many as a dateline may stand in; line breaks part blocks."""
    blocks = re.finditer(r"\S[^\n]*", text)
    return [block.end() for block in islice(blocks, DATELINE_BLOCKS)]


def _find_full(matches: list[Match], day_first: bool | None) -> Iterator[tuple[date, Match]]:
    for match in matches:
        period = resolve(match.expression, Anchor(day_first=day_first))
        if period and period.first and period.first == period.last:
            yield period.first, match


def _is_bound(match: Match, words: TenseWords) -> bool:
    """Whether the day tells of another thing than the news: the 5 May 2020 agreement, weeks ended 2 July, by 5 May."""
    before = match.piece.tokens.word(match.piece.first - 1).lower()
    is_end = match.piece.tokens.class_at(match.piece.first - 1) == CLASSES["ended"]
    return is_end or before in words.determiners | words.openings | words.deadlines


def _is_dateline(match: Match) -> bool:
    """Near the beginning of its block, no preposition before it, and a mark or nothing behind it."""
    tokens, first = match.piece.tokens, match.piece.first
    start = tokens.classes.rfind(CLASSES["break"], 0, first) + 1
    is_near = first - start <= DATELINE_WORDS and not tokens.word(first - 1).islower()
    return is_near and (
        tokens.class_at(match.piece.last) in DATELINE_ENDS or tokens.word(match.piece.last) in DATELINE_MARKS
    )
