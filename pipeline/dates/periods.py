"""Periods of the calendar: EDTF and, where the year is known, the days from first to last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.dates import edtf
from pipeline.dates.expressions import FloatingDay, Shift, Unit, UnitName, days_in, first_month, last_month


@dataclass(frozen=True, slots=True)
class Period:
    """`first` and `last` are None when the year is not known."""

    value: str
    first: date | None = None
    last: date | None = None


def period_of_unit(unit: Unit, year: int | None) -> Period:
    """The period of `unit` in `year`, whatever the unit itself says of its year."""
    value = edtf.write_unit(year, unit.part, unit.day)
    return Period(value) if year is None else Period(value, *days_of_part(year, unit.part, unit.day))


def period_of_months(year: int | None, first: int, last: int) -> Period:
    """From the first day of month `first` to the last day of month `last`."""
    value = edtf.write_interval(edtf.write_unit(year, first), edtf.write_unit(year, last))
    return Period(value) if year is None else Period(value, date(year, first, 1), end_of_month(year, last))


def period_of_days(first: date, last: date) -> Period:
    return Period(edtf.write_interval(first.isoformat(), last.isoformat()), first, last)


def period_of_decade(year: int) -> Period:
    return Period(edtf.write_decade(year), date(year, 1, 1), date(year + 9, 12, 31))


def period_of_century(number: int) -> Period:
    return Period(edtf.write_century(number), date(max(100 * number - 100, 1), 1, 1), date(100 * number - 1, 12, 31))


def days_of_part(year: int, part: int | None, day: int | None) -> tuple[date, date]:
    """First and last day of a unit. A day that this year lacks (29 February) is taken for the one before it."""
    if part is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is not None:
        exact = date(year, part, min(day, days_in(year, part)))
        return exact, exact
    return date(year, first_month(part), 1), end_of_month(year, last_month(part))


def find_floating_day(floating: FloatingDay, year: int) -> date:
    first = date(year, floating.month, 1)
    to_weekday = (floating.weekday - first.weekday()) % edtf.DAYS_IN_WEEK
    return first + timedelta(days=to_weekday + edtf.DAYS_IN_WEEK * (floating.number - 1))


def end_of_month(year: int, month: int) -> date:
    return date(year, month, days_in(year, month))


def shift(distance: Shift, day: date) -> Period:
    """The unit that lies `distance` from the one that holds `day`."""
    return _SHIFTS[distance.unit](day, distance.by)


def _shift_days(day: date, by: int) -> Period:
    day += timedelta(days=by)
    return period_of_days(day, day)


def _shift_weeks(day: date, by: int) -> Period:
    monday = day + timedelta(days=edtf.DAYS_IN_WEEK * by - day.weekday())
    return period_of_days(monday, monday + timedelta(days=6))


def _shift_weekends(day: date, by: int) -> Period:
    sunday = day + timedelta(days=edtf.DAYS_IN_WEEK * by + 6 - day.weekday())
    return period_of_days(sunday - timedelta(days=1), sunday)


def _shift_months(day: date, by: int) -> Period:
    year, month = divmod(edtf.MONTHS_IN_YEAR * day.year + day.month - 1 + by, edtf.MONTHS_IN_YEAR)
    return period_of_unit(Unit(part=month + 1), year)


def _shift_quarters(day: date, by: int) -> Period:
    year, quarter = divmod(edtf.QUARTERS_IN_YEAR * day.year + (day.month - 1) // 3 + by, edtf.QUARTERS_IN_YEAR)
    return period_of_unit(Unit(part=edtf.FIRST_QUARTER + quarter), year)


def _shift_years(day: date, by: int) -> Period:
    return period_of_unit(Unit(), day.year + by)


def _shift_decades(day: date, by: int) -> Period:
    return period_of_decade((day.year // 10 + by) * 10)


def _shift_centuries(day: date, by: int) -> Period:
    return period_of_century((day.year - 1) // 100 + 1 + by)


_SHIFTS: dict[UnitName, Callable[[date, int], Period]] = {
    "day": _shift_days,
    "week": _shift_weeks,
    "weekend": _shift_weekends,
    "month": _shift_months,
    "quarter": _shift_quarters,
    "year": _shift_years,
    "decade": _shift_decades,
    "century": _shift_centuries,
}
