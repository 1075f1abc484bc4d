"""What a text without a day of publication tells of its own dates, by telling some of them more fully than others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pipeline.dates.expressions import Expression, FloatingDay, Shift, Unit, Weekday, ends_of
from pipeline.dates.grammar import Match

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ToldDays:
    """Years by month and days by weekday, each only if told in one way; and the days of each month."""

    years: dict[int, int]
    weekdays: dict[int, Unit]
    days: dict[int, set[int]]

    @classmethod
    def gather(cls, matches: Sequence[Match]) -> ToldDays:
        """Next to `7 April 2006`, a mere `7 April` is hardly of another year."""
        years: dict[int, set[int]] = {}
        weekdays: dict[int, set[Unit]] = {}
        days: dict[int, set[int]] = {}
        for month, day, unit in (told for match in matches for told in _days_of(match.expression)):
            days.setdefault(month, set()).add(day)
            if isinstance(unit.year, int):
                years.setdefault(month, set()).add(unit.year)
            if unit.weekday is not None:
                weekdays.setdefault(unit.weekday, set()).add(unit)
        return cls(_keep_single(years), _keep_single(weekdays), days)

    def find_year(self, expression: Expression) -> int | None:
        """The year of the month in which `expression` tells a day, if the text tells it elsewhere."""
        return next((self.years[month] for month, _, _ in _days_of(expression) if month in self.years), None)

    def complete(self, match: Match, following: Match | None) -> Expression:
        """What `match` means: the day in brackets behind it (`today (23 December)`), or a day that is told in full."""
        expression = match.expression
        if following and isinstance(expression, Shift | Weekday) and _stands_in_brackets(following, match):
            return following.expression
        if isinstance(expression, Weekday) and expression == Weekday(expression.number):
            return self.weekdays.get(expression.number, expression)
        if isinstance(expression, FloatingDay) and expression.year in (None, Shift("year", 0)):
            return self._find_feast(expression)
        return expression

    def _find_feast(self, feast: FloatingDay) -> Expression:
        """The only day of the month told that the feast can fall on in any year."""
        possible = range(7 * feast.number - 6, 7 * feast.number + 1)
        told = [day for day in possible if day in self.days.get(feast.month, ())]
        return Unit(None, feast.month, told[0]) if len(told) == 1 else feast


def _days_of(expression: Expression) -> Iterator[tuple[int, int, Unit]]:
    """Month and day of the days that an expression tells: one, two for a range, or none."""
    for point in ends_of(expression):
        if isinstance(point, Unit) and point.part is not None and point.day is not None:
            yield point.part, point.day, point


def _keep_single(told: dict[int, set[T]]) -> dict[int, T]:
    return {key: next(iter(values)) for key, values in told.items() if len(values) == 1}


def _stands_in_brackets(match: Match, before: Match) -> bool:
    tokens = match.piece.tokens
    is_day = isinstance(match.expression, Unit) and match.expression.day is not None
    return is_day and match.piece.first == before.piece.last + 1 and tokens.word(before.piece.last) == "("
