"""What one calendar unit means: a builder for each meaning that a language's rows may name."""

from __future__ import annotations

import re
from collections.abc import Callable

from pipeline.dates.edtf import FIRST_QUARTER, MONTHS_IN_YEAR
from pipeline.dates.expressions import (
    Base,
    Century,
    Decade,
    Figures,
    FloatingDay,
    Months,
    Point,
    Range,
    Recurring,
    Shift,
    Unclear,
    Unit,
    UnitName,
    Weekday,
    days_in,
)
from pipeline.dates.pieces import Piece
from pipeline.dates.tokens import FIRST_YEAR, LAST_YEAR

MONTHS_IN_QUARTER = 3
FIRST_SHORT_YEAR_OF_LAST_CENTURY = 50
"""In 22.03.49 the year is 2049, in 22.03.50 it is 1950: releases tell of what is near."""
UNITS: dict[str, UnitName] = {
    "day_unit": "day",
    "week": "week",
    "weekend": "weekend",
    "month_unit": "month",
    "quarter": "quarter",
    "year_unit": "year",
    "decade_unit": "decade",
    "century": "century",
}

PointBuilder = Callable[[Piece], Point | Range | None]


def build_day(piece: Piece) -> Point | None:
    """22 March 2021; Friday, March 22nd; 1 мая этого года."""
    month = piece.number("month", "month_short")
    day = _read_day(piece)
    if month is None or day is None:
        return None
    year = piece.read_year()
    if day > days_in(year if isinstance(year, int) else None, month):
        return Unclear()
    return Unit(year, month, day, piece.number("weekday", "weekday_short"))


def _read_day(piece: Piece) -> int | None:
    tens = sum(piece.numbers("tens"))
    ordinal = piece.number("ordinal")
    if ordinal is not None or tens:
        return tens + (ordinal or 0)
    return piece.number("day", "nth")


def build_month(piece: Piece) -> Point | None:
    """March; March 2021; March of next year."""
    return Unit(piece.read_year(), piece.number("month", "month_short"))


def build_iso(piece: Piece) -> Point | None:
    """2021-03-22, 2021/03/22."""
    year, month, day = map(int, re.split("[-/]", piece.text))
    return Unit(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR and _exists(year, month, day) else None


def build_figures(piece: Piece) -> Point | None:
    """22.03.2021, 05/03/2021, 22.03.21; 1.2.21 is rather a version, 10-11-12 a code."""
    place = piece.positions("numeric")[0]
    written = piece.part(place, place + 1).text
    figures = re.split("[./-]", written)
    first, second, year = map(int, figures)
    if year < 100:
        if {len(number) for number in figures} != {2} or "-" in written:
            return None
        year += 2000 if year < FIRST_SHORT_YEAR_OF_LAST_CENTURY else 1900
    day, month = max(first, second), min(first, second)
    plausible = 1 <= month <= 12 and 1 <= day <= 31 and FIRST_YEAR <= year <= LAST_YEAR
    weekday = piece.number("weekday", "weekday_short")
    return Figures(first, second, year, "." in written, weekday) if plausible else None


def build_numbered_day(piece: Piece) -> Point | None:
    """2021年3月22日; 3月22日."""
    year = piece.number("year")
    month, day = piece.numbers("day")
    if month > MONTHS_IN_YEAR:
        return None
    return Unit(year, month, day) if day <= days_in(year, month) else Unclear()


def build_numbered_month(piece: Piece) -> Point | None:
    """2021年3月; 3月."""
    month = piece.number("day")
    return None if month is None or month > MONTHS_IN_YEAR else Unit(piece.number("year"), month)


def build_quarter(piece: Piece) -> Point | None:
    """The third quarter of 2024; Q3; the last quarter of the year."""
    number = (
        4
        if piece.has("last") and not piece.has("ordinal")
        else piece.number("ordinal", "nth", "quarter_code", "roman", "day")
    )
    if number is None or not 1 <= number <= 4:
        return None
    return Unit(piece.read_year(), FIRST_QUARTER + number - 1)


def _read_place(piece: Piece, *, last: int) -> int | None:
    """Which part of the year: by its number, or `last` for the last."""
    number = piece.number("ordinal", "nth", "quarter_code", "half_code", "roman", "day")
    return last if number is None and piece.has("last") else number


def build_quarter_of_months(piece: Piece) -> Point | None:
    """The April-June quarter: three months that are one, told by their names."""
    first, last = piece.numbers("month", "month_short")
    if first % MONTHS_IN_QUARTER != 1 or last != first + MONTHS_IN_QUARTER - 1:
        return None
    return Unit(piece.read_year(), FIRST_QUARTER + first // MONTHS_IN_QUARTER)


def build_first_quarters(piece: Piece) -> Range | None:
    """The first two quarters of the year."""
    count, year = piece.number("cardinal"), piece.read_year()
    if piece.number("ordinal") != 1 or count is None or not 2 <= count <= 4:
        return None
    return Range(Unit(year, FIRST_QUARTER), Unit(year, FIRST_QUARTER + count - 1))


def build_half(piece: Piece) -> Point | None:
    """The first half of 2024, H2 2024."""
    number = (
        2
        if piece.has("last") and not piece.has("ordinal")
        else piece.number("ordinal", "nth", "half_code", "roman", "day")
    )
    if number not in (1, 2):
        return None
    return Months(6 * number - 5, 6 * number, piece.read_year())


def build_first_months(piece: Piece) -> Point | None:
    """The first nine months of the year."""
    count = piece.number("cardinal", "day")
    if piece.number("ordinal") not in (1, None) or count is None or not 2 <= count <= 11:
        return None
    return Months(1, count, piece.read_year())


def build_season(piece: Piece) -> Point | None:
    """The summer; spring 2024; winter 2024/25."""
    return Unit(piece.read_year(), piece.number("season"))


def build_recurring(piece: Piece) -> Point | None:
    """Last November; next spring; that summer."""
    part = piece.number("month", "month_short", "season")
    by = piece.number("relative", "last", "context")
    return None if part is None or by is None else Recurring(part, by, _read_base(piece))


def build_weekday(piece: Piece) -> Point | None:
    """Tuesday; next Tuesday; Tuesday of last week; Tuesday week."""
    number, by = piece.number("weekday", "weekday_short"), piece.number("relative", "last", "context")
    if number is None:
        return None
    if piece.has("week"):
        return Weekday(number, week=Shift("week", 1 if by is None else by))
    return Weekday(number, by, base=_read_base(piece))


def build_shift(piece: Piece) -> Point | None:
    """Last week; this year; the previous month; the end of the year. `The next day` is told from another day."""
    index = piece.positions(*UNITS)[0]
    unit = next(UNITS[name] for name in UNITS if piece.part(index, index + 1).has(name))
    by = (piece.numbers("relative", "last", "context") or [0])[-1]
    is_plural = piece.tokens.values[index] > 0
    return None if is_plural or (unit == "day" and by) else Shift(unit, by, _read_base(piece))


def build_shift_twice(piece: Piece) -> Point | None:
    """The day before yesterday; the year after next."""
    name = next(name for name in UNITS if piece.has(name))
    by = piece.number("deictic", "relative", "last")
    step = -1 if piece.has("before") else 1
    return None if by != step else Shift(UNITS[name], by + step)


def build_part_of_day(piece: Piece) -> Point | None:
    """This morning is today; last night is yesterday, as no other part of a day can be."""
    return Shift("day", piece.number("relative", "last") or 0)


def build_deictic(piece: Piece) -> Point | None:
    """Today, yesterday."""
    by = piece.number("deictic", "deictic_adjective")
    return None if by is None else Shift("day", by)


def build_fiscal_year(piece: Piece) -> Point | Range | None:
    """Fiscal 2024 is the plain year; 2023/24 and 1914-18 are ranges, 2008-12 may be a month and 2016 - 31 a table."""
    years = piece.numbers("year")
    if not years:
        year = piece.read_year()
        return Unit(year) if isinstance(year, int) else None
    joint = next(iter(piece.positions("slash", "dash")), None)
    if joint is None:
        return Unit(years[0])
    if not (piece.tokens.are_joined(joint) and piece.tokens.are_joined(joint + 1)):
        return None
    last = years[1] if len(years) > 1 else years[0] // 100 * 100 + piece.numbers("day", "short")[-1]
    is_range = last == years[0] + 1 or (last > years[0] and last % 100 > MONTHS_IN_YEAR)
    return Range(Unit(years[0]), Unit(last)) if is_range else None


def build_year(piece: Piece) -> Point | None:
    """2021; 2021 год; the fiscal year ended June 30, 2024."""
    return Unit(piece.read_year())


def build_decade(piece: Piece) -> Point | None:
    """The 1990s; the nineties; 1990-е годы."""
    word = piece.number("decade_word")
    year = piece.number("decade") if word is None else 1900 + 10 * word
    return None if year is None else Decade(year)


def build_century(piece: Piece) -> Point | None:
    """The 19th century, XIX век."""
    number = piece.number("ordinal", "nth", "roman", "day")
    if number is None or piece.has("tens"):
        number = sum(piece.numbers("tens", "ordinal"))
    return Century(number) if 1 <= number <= 30 else None


def build_feast(piece: Piece) -> Point | None:
    """Christmas Day, Christmas Eve: days that stand fast in the calendar."""
    number = piece.number("feast")
    if number is None:
        return None
    month, day = divmod(number, 100)
    return Unit(piece.read_year(), month, day - 1 if piece.has("eve") else day)


def build_floating_feast(piece: Piece) -> Point | None:
    """Thanksgiving Day; this Thanksgiving. The number of the word is month, which of its weekdays, and weekday."""
    number, by = piece.number("floating_feast"), piece.number("relative", "last")
    if number is None:
        return None
    month, which, weekday = number // 100, number // 10 % 10, number % 10
    return FloatingDay(month, which, weekday, piece.read_year() if by is None else Shift("year", by))


def build_new_year(piece: Piece) -> Point | None:
    """New Year's Day, New Year's Eve. The year told with the eve is the old one."""
    year_units = piece.positions("year_unit")
    year = piece.part(year_units[0] + 1, piece.last).read_year()
    return Unit(year, 12, 31) if piece.has("eve") else Unit(year, 1, 1)


def _read_base(piece: Piece) -> Base:
    return Base.CONTEXT if piece.has("context") else Base.PUBLICATION


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= days_in(year, month)


POINT_BUILDERS: dict[str, PointBuilder] = {
    "day": build_day,
    "month": build_month,
    "iso": build_iso,
    "figures": build_figures,
    "numbered_day": build_numbered_day,
    "numbered_month": build_numbered_month,
    "quarter": build_quarter,
    "first_quarters": build_first_quarters,
    "half": build_half,
    "first_months": build_first_months,
    "season": build_season,
    "recurring": build_recurring,
    "weekday": build_weekday,
    "shift": build_shift,
    "shift_twice": build_shift_twice,
    "part_of_day": build_part_of_day,
    "deictic": build_deictic,
    "fiscal_year": build_fiscal_year,
    "fiscal_year_ended": build_year,
    "year": build_year,
    "decade": build_decade,
    "century": build_century,
    "feast": build_feast,
    "floating_feast": build_floating_feast,
    "new_year": build_new_year,
}
