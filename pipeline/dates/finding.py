"""All dates of a text, with their values: grammar, look-alikes, tense and calendar put together."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.dates.expressions import Range, Unit
from pipeline.dates.grammar import Grammar, Match
from pipeline.dates.look_alikes import is_look_alike
from pipeline.dates.resolving import Anchor, resolve
from pipeline.dates.tense import find_direction
from pipeline.dates.tokens import FIRST_YEAR, LAST_YEAR
from pipeline.languages.calendar import CalendarWords
from pipeline.release import Span


@dataclass(frozen=True, slots=True)
class FoundDate(Span):
    """A date in a text: the row of the grammar that found it, and its value in EDTF or None."""

    rule: str
    value: str | None


class DateFinder:
    """Finds the dates of texts in one language."""

    def __init__(self, words: CalendarWords) -> None:
        self.words = words
        self._grammar = Grammar(words)

    def read(self, text: str) -> list[Match]:
        """The dates of `text` in order, as they are told. Line breaks part blocks, which no date spans."""
        tokens = self._grammar.lexer.read(text)
        return list(self._grammar.find(tokens, lambda match: is_look_alike(match, self.words)))

    def read_span(self, text: str) -> Match | None:
        """What `text` says if it is a date and nothing else, whatever it looks like."""
        tokens = self._grammar.lexer.read(text)
        match = next(self._grammar.find(tokens, lambda match: False), None)
        return match if match and (match.piece.first, match.piece.last) == (0, len(tokens.starts)) else None

    def resolve(self, matches: list[Match], anchor: Anchor) -> list[FoundDate]:
        """The values of the matches of one text, in order: one may count from the one before it.

        A day of publication in years that the grammar reads nowhere is taken for none.
        """
        if anchor.published and not FIRST_YEAR < anchor.published.year < LAST_YEAR:
            anchor = replace(anchor, published=None)
        years = _told_years(matches) if anchor.published is None else {}
        found: list[FoundDate] = []
        for match in matches:
            direction = find_direction(match, self.words.tense)
            year = next((years[unit.part] for unit in _days_of(match) if unit.part in years), None)
            period = resolve(match.expression, replace(anchor, direction=direction, year=year))
            found.append(FoundDate(match.start, match.end, match.meaning, period.value if period else None))
            if period and period.first and period.first.year >= FIRST_YEAR:
                anchor = replace(anchor, told=period.first)
        return found

    def find(self, text: str, anchor: Anchor) -> list[FoundDate]:
        """`read` and `resolve` in one."""
        return self.resolve(self.read(text), anchor)


def _told_years(matches: list[Match]) -> dict[int, int]:
    """The years of the months of which the text tells a day in full, when each is told in one year only.

    It serves texts without a day of publication: next to `7 April 2006`, a mere `7 April` is hardly of another year.
    """
    told: dict[int, set[int]] = {}
    for match in matches:
        for unit in _days_of(match):
            if isinstance(unit.year, int) and unit.part is not None:
                told.setdefault(unit.part, set()).add(unit.year)
    return {month: min(years) for month, years in told.items() if len(years) == 1}


def _days_of(match: Match) -> list[Unit]:
    """The days of a month that a match tells: one, two for a range, or none."""
    expression = match.expression
    points = (expression.first, expression.last) if isinstance(expression, Range) else (expression,)
    return [point for point in points if isinstance(point, Unit) and point.day is not None]
