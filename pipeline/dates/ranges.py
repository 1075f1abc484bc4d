"""Expressions with two ends: 14 to 15 June 2019, March to December, the first and fourth quarters of 2009."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Protocol

from pipeline.dates.edtf import DAYS_IN_WEEK, FIRST_QUARTER, LEAP_YEAR, MONTHS_IN_YEAR, QUARTERS_IN_YEAR, SPRING
from pipeline.dates.expressions import (
    Century,
    Decade,
    Expression,
    Figures,
    Months,
    Point,
    Range,
    Recurring,
    Shift,
    Unit,
    Weekday,
    YearReference,
    days_in,
    first_month,
)
from pipeline.dates.pieces import Piece
from pipeline.dates.points import build_quarter_of_months
from pipeline.dates.tokens import CLASSES

ParsePoint = Callable[[Piece], Expression | None]


class RangeBuilder(Protocol):
    def __call__(self, piece: Piece, parse: ParsePoint) -> Expression | None: ...


JOINTS = ("dash", "to", "and", "slash")


def build_range(piece: Piece, parse: ParsePoint) -> Range | None:
    """Two expressions joined: 3 May to 5 May, 2010 and 2011, today and tomorrow.

    `and` makes a range of neighbours and of what `between` opens; else it lists two dates.
    """
    is_between = piece.part(max(0, piece.first - 1), piece.first).has("between")
    for joint in piece.positions(*JOINTS):
        first = parse(_without_comma(piece.part(piece.first, joint)))
        last = parse(_without_the(piece.part(joint + 1, piece.last)))
        if first is None or last is None or isinstance(first, Range) or isinstance(last, Range):
            continue
        joined = join(first, last)
        if joined and (is_between or piece.tokens.class_at(joint) != CLASSES["and"] or _are_neighbours(joined)):
            return joined
    return None


def _without_comma(piece: Piece) -> Piece:
    last = piece.part(piece.last - 1, piece.last)
    return piece.part(piece.first, last.first) if last.has("comma") else piece


def _without_the(piece: Piece) -> Piece:
    first = piece.part(piece.first, piece.first + 1)
    return piece.part(first.last, piece.last) if first.has("the") else piece


def build_days(piece: Piece, parse: ParsePoint) -> Range | None:
    """Days of one month: 14-15 June, May 10, 11 and 12, Friday 14 to Sunday 16 June."""
    days = piece.numbers("day", "nth", "ordinal")
    month = piece.number("month", "month_short")
    year = piece.read_year()
    if month is None or not days[0] < days[-1] <= days_in(year if isinstance(year, int) else None, month):
        return None
    return Range(Unit(year, month, days[0]), Unit(year, month, days[-1]))


def build_years(piece: Piece, parse: ParsePoint) -> Range | None:
    """2010, 2011 and 2012."""
    years = piece.numbers("year")
    return Range(Unit(years[0]), Unit(years[-1])) if years == sorted(years) else None


def build_quarters(piece: Piece, parse: ParsePoint) -> Range | None:
    """The first and fourth quarters of 2009."""
    numbers, year = piece.numbers("ordinal", "roman"), piece.read_year()
    if not 1 <= numbers[0] < numbers[-1] <= 4:
        return None
    return Range(Unit(year, FIRST_QUARTER + numbers[0] - 1), Unit(year, FIRST_QUARTER + numbers[-1] - 1))


def build_centuries(piece: Piece, parse: ParsePoint) -> Range | None:
    """The 19th and 20th centuries."""
    numbers = piece.numbers("ordinal", "nth", "roman")
    return Range(Century(numbers[0]), Century(numbers[-1])) if 1 <= numbers[0] < numbers[-1] <= 30 else None


def join(first: Point, last: Point) -> Range | None:
    """A range from two points, what only one end says said by both; None when they do not fit."""
    if isinstance(first, Unit | Months) and isinstance(last, Unit | Months):
        first, last = _share_year(first, last)
        if _runs_backwards(first, last):
            return None
    elif _kind(first) != _kind(last):
        return None
    if isinstance(first, Weekday) and isinstance(last, Weekday) and first.week is None and first.by is None:
        first = replace(first, week=last.week, by=last.by)
    return Range(first, last)


def _are_neighbours(expression: Range) -> bool:
    """Whether no unit of the same kind lies between the two ends."""
    first, last = _count(expression.first), _count(expression.last)
    cycle = _cycle_of(expression.last)
    if first is None or last is None:
        return False
    return (last - first) % cycle == 1 if cycle else last - first == 1


def _count(point: Point) -> int | None:
    """A number that grows by one from a unit to the next of its kind."""
    count: int | None = None
    match point:
        case Unit(year=year, part=int(part), day=int(day)):
            year = year if isinstance(year, int) else LEAP_YEAR
            count = date(year, part, min(day, days_in(year, part))).toordinal()
        case Unit(year=int(year), part=None):
            count = year
        case Unit(year=year, part=int(part)):
            years = year if isinstance(year, int) else 0
            count = years * (QUARTERS_IN_YEAR if part >= SPRING else MONTHS_IN_YEAR) + part
        case Weekday(number=number) | Century(number=number):
            count = number
        case Decade(year=year):
            count = year // 10
        case Shift(by=by):
            count = by
    return count


def _cycle_of(point: Point) -> int:
    """After how many units one of the same name comes again, 0 for never: a told year comes once."""
    match point:
        case Weekday():
            return DAYS_IN_WEEK
        case Unit(year=None, part=int(part), day=None):
            return QUARTERS_IN_YEAR if part >= SPRING else MONTHS_IN_YEAR
        case _:
            return 0


def _kind(point: Point) -> str:
    """What a point is one of: days of any description are alike, so are years."""
    match point:
        case Shift(unit=unit):
            return unit
        case Weekday() | Figures() | Unit(day=int()):
            return "day"
        case Unit(part=None):
            return "year"
        case Unit(part=int(part)) | Recurring(part=part):
            return "month" if part < SPRING else "season" if part < FIRST_QUARTER else "quarter"
        case _:
            return type(point).__name__


def _share_year(first: Unit | Months, last: Unit | Months) -> tuple[Unit | Months, Unit | Months]:
    """December 2019 to March, December to March 2020: both ends lie in the told year or in the one next to it."""
    wraps = int(_order(first) > _order(last))
    if first.year is None and last.year is not None and _order(first) and _order(last):
        return replace(first, year=_move_year(last.year, -wraps)), last
    if last.year is None and first.year is not None and _order(first) and _order(last):
        return first, replace(last, year=_move_year(first.year, wraps))
    return first, last


def _move_year(year: int | Shift, by: int) -> YearReference:
    return replace(year, by=year.by + by) if isinstance(year, Shift) else year + by


def _runs_backwards(first: Unit | Months, last: Unit | Months) -> bool:
    if not isinstance(first.year, int) or not isinstance(last.year, int):
        return False
    return (first.year, _order(first)) > (last.year, _order(last)) if _order(last) else first.year >= last.year


def _order(point: Unit | Months) -> tuple[int, ...]:
    """Where in its year the unit begins, as month and day; empty for a whole year."""
    if isinstance(point, Months):
        return (point.first, 1)
    if point.part is None:
        return ()
    return (first_month(point.part), point.day or 1)


def build_months_of_quarter(piece: Piece, parse: ParsePoint) -> Point | None:
    """The April-June quarter; April-June."""
    return build_quarter_of_months(piece)


RANGE_BUILDERS: dict[str, RangeBuilder] = {
    "quarter_of_months": build_months_of_quarter,
    "range": build_range,
    "days": build_days,
    "years": build_years,
    "quarters": build_quarters,
    "centuries": build_centuries,
}
