"""What a calendar expression says, before it is known from which day it was said."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from enum import Enum
from typing import Literal

from pipeline.dates.edtf import FIRST_QUARTER, LEAP_YEAR, SPRING

UnitName = Literal["day", "week", "weekend", "month", "quarter", "year", "decade", "century"]


class Base(Enum):
    """The day that a relative expression counts from."""

    PUBLICATION = "publication"
    CONTEXT = "context"
    """The date told before: `the following Monday`, `that year`."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A unit so many units away: last week is `Shift("week", -1)`, today `Shift("day", 0)`."""

    unit: UnitName
    by: int
    base: Base = Base.PUBLICATION


YearReference = int | Shift | None
"""A year as told: outright, by its distance (`of next year`), or not at all."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A year, or a part of one by its EDTF number (month, season, quarter), or a day of a month.

    `weekday` (Monday is 0) is what the text says beside the day; it helps to tell the year. `part` may be missing while
    the unit is an end of a range: `14` in `14 to 15 June`.
    """

    year: YearReference = None
    part: int | None = None
    day: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Months:
    """Months `first` to `last` of one year: a half-year, the first nine months."""

    first: int
    last: int
    year: YearReference = None


@dataclass(frozen=True, slots=True)
class FloatingDay:
    """A day told by its weekday's number in a month: Thanksgiving, the fourth Thursday of November."""

    month: int
    number: int
    weekday: int
    year: YearReference = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: the nearest one (`by` None), or that so many weeks away; `week` names its week outright."""

    number: int
    by: int | None = None
    week: Shift | None = None
    base: Base = Base.PUBLICATION


@dataclass(frozen=True, slots=True)
class Recurring:
    """The last or the coming month or season of a name: last November, next spring, this summer."""

    part: int
    by: int
    base: Base = Base.PUBLICATION


@dataclass(frozen=True, slots=True)
class Decade:
    year: int


@dataclass(frozen=True, slots=True)
class Century:
    number: int


@dataclass(frozen=True, slots=True)
class Unclear:
    """A date beyond doubt, but not which: 05/03/2021 where the order of day and month is not known, 31 June."""


@dataclass(frozen=True, slots=True)
class Figures:
    """A date in figures, as told: whether 05/03 is in March or in May depends on the country."""

    first: int
    second: int
    year: int
    dotted: bool
    """With dots the day comes first everywhere."""
    weekday: int | None = None
    """Told beside the figures, as in `Unit`."""


@dataclass(frozen=True, slots=True)
class Range:
    """From the beginning of `first` to the end of `last`."""

    first: Point
    last: Point


Dated = Unit | Months | FloatingDay
"""What lies in a year that may have to be found out."""
Point = Dated | Weekday | Recurring | Shift | Decade | Century | Figures | Unclear
Expression = Point | Range


def ends_of(expression: Expression) -> tuple[Point, ...]:
    """The two ends of a range, or the one point."""
    return (expression.first, expression.last) if isinstance(expression, Range) else (expression,)


def days_in(year: int | None, month: int) -> int:
    """Days of a month; of a leap year's when the year is not known."""
    return monthrange(year or LEAP_YEAR, month)[1]


def first_month(part: int) -> int:
    """The month in which a part of the year begins. `part` is an EDTF number: month, season or quarter."""
    if part >= FIRST_QUARTER:
        return 3 * (part - FIRST_QUARTER) + 1
    return 3 * (part - SPRING + 1) if part >= SPRING else part


def last_month(part: int) -> int:
    """The month in which a part of the year ends; winter is taken to end with its year's December."""
    return part if part < SPRING else min(first_month(part) + 2, 12)
