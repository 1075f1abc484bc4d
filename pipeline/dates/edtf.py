"""EDTF (ISO 8601-2:2019), the part that a record may hold: writing it and checking it.

Held are days, months, seasons (21 to 24), quarters (33 to 36), years, decades (`199X`), centuries (`19XX`), an
unknown year (`XXXX-03-22`) and intervals of two of these. No time, no qualifier, no open end. A half-year is an
interval of months.
"""

from __future__ import annotations

import re
from calendar import monthrange

DAYS_IN_WEEK, MONTHS_IN_YEAR, QUARTERS_IN_YEAR = 7, 12, 4
UNKNOWN_YEAR = "XXXX"
LEAP_YEAR = 2000
"""Stands for a year that is not known: 29 February may exist in it."""

SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
FIRST_QUARTER = 33
LAST_QUARTER = 36

_UNIT = re.compile(r"(?P<year>\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?P<part>\d{2})(?:-(?P<day>\d{2}))?)?", re.ASCII)


def write_unit(year: int | None, part: int | None = None, day: int | None = None) -> str:
    """EDTF of one calendar unit; `part` is a month, a season or a quarter by its EDTF number."""
    fields = [UNKNOWN_YEAR if year is None else f"{year:04}"]
    fields += [f"{number:02}" for number in (part, day) if number is not None]
    return "-".join(fields)


def write_decade(year: int) -> str:
    """EDTF of the decade that begins with `year`: 1990 gives `199X`."""
    return f"{year // 10:03}X"


def write_century(number: int) -> str:
    """EDTF of a century by its ordinal: the 20th gives `19XX`."""
    return f"{number - 1:02}XX"


def write_interval(first: str, last: str) -> str:
    """EDTF of the interval from the beginning of `first` to the end of `last`, either of which may be one itself."""
    start, end = first.partition("/")[0], last.rpartition("/")[2]
    return start if start == end else f"{start}/{end}"


def is_valid(value: str) -> bool:
    """Whether `value` is EDTF of the part above: its days exist and its interval does not run backwards."""
    units = [_UNIT.fullmatch(unit) for unit in value.split("/")]
    if len(units) > 2 or not all(unit and _exists(unit) for unit in units):
        return False
    return len(units) == 1 or not _runs_backwards(*value.split("/"))


def _exists(unit: re.Match[str]) -> bool:
    if unit["part"] is None:
        return True
    part = int(unit["part"])
    if "X" in unit["year"] and unit["year"] != UNKNOWN_YEAR:
        return False
    if unit["day"] is None:
        return 1 <= part <= 12 or SPRING <= part <= WINTER or FIRST_QUARTER <= part <= LAST_QUARTER
    if not 1 <= part <= 12:
        return False
    year = LEAP_YEAR if unit["year"] == UNKNOWN_YEAR else int(unit["year"])
    return year > 0 and 1 <= int(unit["day"]) <= monthrange(year, part)[1]


def _runs_backwards(first: str, last: str) -> bool:
    """Ends are compared as far as both are plain years, months and days; a yearless range may pass New Year."""
    if UNKNOWN_YEAR in (first[:4], last[:4]):
        return first[:4] != last[:4]
    if first[:4].replace("X", "0") != last[:4].replace("X", "0"):
        return first[:4].replace("X", "0") > last[:4].replace("X", "9")
    parts = [value[5:7] for value in (first, last)]
    same_kind = all(parts) and (int(parts[0]) > 12) == (int(parts[1]) > 12)
    return same_kind and first[: len(last)] > last[: len(first)]
