"""What an expression means when it is said on a known day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import IntEnum

from pipeline.dates import edtf
from pipeline.dates.expressions import (
    Base,
    Century,
    Dated,
    Decade,
    Expression,
    Figures,
    FloatingDay,
    Months,
    Point,
    Range,
    Recurring,
    Shift,
    Unit,
    Weekday,
    YearReference,
    days_in,
)
from pipeline.dates.periods import (
    Period,
    days_of_part,
    end_of_month,
    find_floating_day,
    period_of_century,
    period_of_days,
    period_of_decade,
    period_of_months,
    period_of_unit,
    shift,
)

SATURDAY = 5
FIRST_MONTH_OF_SPRING = 3


class Direction(IntEnum):
    """Whether the text around speaks of what was or of what will be."""

    LONG_PAST = -2
    """Back to when something began: since January."""
    PAST = -1
    UNKNOWN = 0
    FUTURE = 1


RECALL = {
    Direction.LONG_PAST: timedelta(days=365),
    Direction.PAST: timedelta(days=305),
    Direction.UNKNOWN: timedelta(days=150),
    Direction.FUTURE: timedelta(days=0),
}
"""How far back a date without a year may lie. Measured on the training releases: a clause that looks back reaches ten
months at most, and one that shows no tense rather announces than recalls."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a relative expression is resolved against.

    Args:
        published: the day on which the text was given out.
        told: the first day of the date told before, for `the following year`.
        year: the year of a date that names none, where the text around settles it.
        direction: whether the clause looks back or ahead.
        day_first: whether 03/05/2021 is in May; None when the habit is not known.
    """

    published: date | None = None
    told: date | None = None
    year: int | None = None
    direction: Direction = Direction.UNKNOWN
    day_first: bool | None = None


def resolve(expression: Expression, anchor: Anchor) -> Period | None:
    """The period that `expression` means, None when the anchor does not tell.

    A day or a month whose year stays unknown has a partial value (`XXXX-03-22`).
    """
    period = _resolve_range(expression, anchor) if isinstance(expression, Range) else _resolve_point(expression, anchor)
    return period if period and edtf.is_valid(period.value) else None


def _resolve_point(point: Point, anchor: Anchor) -> Period | None:
    period: Period | None = None
    match point:
        case Unit():
            period = _resolve_unit(point, anchor)
        case Months(first, last, _):
            period = period_of_months(_find_year(point, anchor), first, last)
        case FloatingDay():
            year = _find_year(point, anchor)
            day = None if year is None else find_floating_day(point, year)
            period = period_of_days(day, day) if day else None
        case Weekday():
            period = _resolve_weekday(point, anchor)
        case Recurring():
            period = _resolve_recurring(point, anchor)
        case Shift():
            day = _find_base(point.base, anchor)
            period = shift(_settle_weekend(point, day, anchor.direction), day) if day else None
        case Decade(year):
            period = period_of_decade(year)
        case Century(number):
            period = period_of_century(number)
        case Figures():
            period = _resolve_figures(point, anchor.day_first)
    return period


def _settle_weekend(distance: Shift, day: date, direction: Direction) -> Shift:
    """This weekend, told of the past before it has come, is the last one."""
    is_ahead = distance == Shift("weekend", 0) and day.weekday() < SATURDAY
    return replace(distance, by=-1) if is_ahead and direction < Direction.UNKNOWN else distance


def _resolve_unit(unit: Unit, anchor: Anchor) -> Period | None:
    year = _find_year(unit, anchor)
    return None if unit.part is None and year is None else period_of_unit(unit, year)


def _find_base(base: Base, anchor: Anchor) -> date | None:
    return (anchor.told if base is Base.CONTEXT else None) or anchor.published


def _find_year(point: Dated, anchor: Anchor) -> int | None:
    told: YearReference = point.year
    if isinstance(told, Shift):
        day = _find_base(told.base, anchor)
        return day.year + told.by if day else None
    if told is not None:
        return told
    if anchor.year is not None:
        return anchor.year
    return None if anchor.published is None else _choose_year(point, anchor.published, anchor.direction)


def _choose_year(point: Dated, published: date, direction: Direction) -> int:
    """The year before, of, or after the publication: by the weekday told beside the day, by tense, by nearness."""
    years = _possible_years(point, published.year)
    earliest = published - RECALL[direction]
    return min((year for year in years if _days(point, year)[1] >= earliest), default=years[-1])


def _possible_years(point: Dated, middle: int) -> list[int]:
    """Those in which the day exists (29 February) and falls on the weekday told beside it, as far as there are such."""
    years = [middle - 1, middle, middle + 1]
    if isinstance(point, Unit) and point.part is not None and point.day is not None:
        years = [year for year in years if point.day <= days_in(year, point.part)] or years
        if point.weekday is not None:
            years = [year for year in years if _days(point, year)[0].weekday() == point.weekday] or years
    return years


def _days(point: Dated, year: int) -> tuple[date, date]:
    if isinstance(point, FloatingDay):
        day = find_floating_day(point, year)
        return day, day
    if isinstance(point, Months):
        return date(year, point.first, 1), end_of_month(year, point.last)
    return days_of_part(year, point.part, point.day)


def _resolve_weekday(weekday: Weekday, anchor: Anchor) -> Period | None:
    if weekday.week is not None:
        week = _resolve_point(weekday.week, anchor)
        day = week.first + timedelta(days=weekday.number) if week and week.first else None
    else:
        base = _find_base(weekday.base, anchor)
        day = _nearest_weekday(weekday, base, anchor.direction) if base else None
    return period_of_days(day, day) if day else None


def _nearest_weekday(weekday: Weekday, base: date, direction: Direction) -> date:
    """Bare, the day of the release counts too; `last` and `next` are never that day itself."""
    if weekday.by == 0 and weekday.base is Base.PUBLICATION:
        return base + timedelta(days=weekday.number - base.weekday())
    ahead = (weekday.number - base.weekday()) % edtf.DAYS_IN_WEEK
    if weekday.by is None:
        return base + timedelta(days=ahead - edtf.DAYS_IN_WEEK if direction < Direction.UNKNOWN and ahead else ahead)
    return base + timedelta(days=(ahead or edtf.DAYS_IN_WEEK) if weekday.by >= 0 else ahead - edtf.DAYS_IN_WEEK)


def _resolve_recurring(recurring: Recurring, anchor: Anchor) -> Period | None:
    unit, base = Unit(part=recurring.part), _find_base(recurring.base, anchor)
    if base is None:
        return period_of_unit(unit, None)
    return period_of_unit(unit, _choose_recurring_year(recurring, base))


def _choose_recurring_year(recurring: Recurring, base: date) -> int:
    """Last November is the latest that is over; next January the first to begin, but next autumn is next year's."""
    first, last = days_of_part(base.year, recurring.part, None)
    in_winter = recurring.part == edtf.WINTER and base.month < FIRST_MONTH_OF_SPRING
    if recurring.by == 0:
        return base.year - in_winter
    if recurring.by < 0:
        return (base.year if last < base else base.year - 1) - in_winter
    is_season = recurring.part >= edtf.SPRING and recurring.base is Base.PUBLICATION
    return base.year if first > base and (in_winter or not is_season) else base.year + 1


def _resolve_figures(figures: Figures, day_first: bool | None) -> Period | None:
    """A number above 12 is the day; of two that both could be, the first is when the habit says so."""
    first, second = figures.first, figures.second
    if first > 12 or second > 12 or figures.dotted or first == second:
        day_first = second <= 12
    if day_first is None:
        return None
    day, month = (first, second) if day_first else (second, first)
    return period_of_unit(Unit(part=month, day=day), figures.year)


def _resolve_range(expression: Range, anchor: Anchor) -> Period | None:
    first, last = expression.first, expression.last
    if isinstance(first, Weekday) and isinstance(last, Weekday):
        ends = _resolve_weekdays(first, last, anchor)
    elif isinstance(first, Unit | Months) and isinstance(last, Unit | Months):
        ends = _resolve_units(first, last, anchor)
    else:
        ends = _resolve_point(first, anchor), _resolve_point(last, anchor)
    return _span(*ends)


def _span(first: Period | None, last: Period | None) -> Period | None:
    if first is None or last is None:
        return None
    return Period(edtf.write_interval(first.value, last.value), first.first, last.last)


def _resolve_weekdays(first: Weekday, last: Weekday, anchor: Anchor) -> tuple[Period | None, Period | None]:
    """Monday to Friday: the first end is found from the anchor, the other is the next such day after it."""
    start = _resolve_weekday(first, anchor)
    if start is None or start.first is None:
        return None, None
    day = start.first + timedelta(days=(last.number - first.number) % edtf.DAYS_IN_WEEK)
    return start, period_of_days(day, day)


def _resolve_units(first: Unit | Months, last: Unit | Months, anchor: Anchor) -> tuple[Period | None, Period | None]:
    """Where neither end tells its year, the end that the direction fastens tells that of the other."""
    if first.year is None and last.year is None:
        wraps = _days(first, edtf.LEAP_YEAR)[0] > _days(last, edtf.LEAP_YEAR)[1]
        if anchor.direction < Direction.UNKNOWN:
            year = _find_year(first, anchor)
            first, last = replace(first, year=year), replace(last, year=None if year is None else year + wraps)
        else:
            year = _find_year(last, anchor)
            first, last = replace(first, year=None if year is None else year - wraps), replace(last, year=year)
        if year is None:
            anchor = Anchor()
    return _resolve_point(first, anchor), _resolve_point(last, anchor)
