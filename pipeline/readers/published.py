"""Dates of publication as metadata writes them, read without guessing."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

_ISO = re.compile(r"\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)")
_DAY_FIRST = re.compile(r"\s*(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")
_EARLIEST, _LATEST = 1800, 2200
"""Years outside are placeholders (0001, 1970 is kept: there were releases then) or slips."""


def parse_published(value: str) -> date | None:
    """The day that a machine-written date names, None when it names none or could be read in two ways.

    Understood are ISO 8601 with or without time (`2021-03-22`, `20210322`, `2021-03-22T23:30:00+03:00`: the day in the
    publisher's own time zone), the form of e-mail headers, and `22.03.2021`; not `03/04/2021`, which is two days.
    """
    if iso := _ISO.match(value):
        return _to_date(*iso.groups())
    if day_first := _DAY_FIRST.match(value):
        return _to_date(*reversed(day_first.groups()))
    try:
        return _in_range(parsedate_to_datetime(value).date())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _to_date(year: str, month: str, day: str) -> date | None:
    try:
        return _in_range(date(int(year), int(month), int(day)))
    except ValueError:
        return None


def _in_range(day: date) -> date | None:
    return day if _EARLIEST <= day.year <= _LATEST else None
