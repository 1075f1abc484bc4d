"""Whether 03/05/2021 is in March or in May: what the text itself shows, else the habit of its country."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from pipeline.dates.edtf import MONTHS_IN_YEAR
from pipeline.dates.expressions import Figures, days_in, ends_of
from pipeline.dates.grammar import Match

MONTH_FIRST = frozenset("AS FM GU MH MP PH PW US VI".split())
"""Countries (ISO 3166-1) that write the month before the day in figures, after CLDR's short date patterns."""
MIXED = frozenset({"CA"})
"""Countries where both habits live side by side."""
_REGION = re.compile(r"[a-z]{2,3}[-_](?:[A-Z][a-z]{3}[-_])?([A-Z]{2})\b")


def find_day_first(matches: Iterable[Match], metadata: Mapping[str, Any]) -> bool | None:
    """Whether the day comes first in the figures of a text, None when nothing tells.

    A number above 12 in one date of the text shows how the others are written, and so does a weekday beside one.
    `metadata` may name a `country` (ISO 3166-1) or a `language` with a region (en-US).
    """
    points = (point for match in matches for point in ends_of(match.expression))
    figures = [point for point in points if isinstance(point, Figures) and not point.dotted]
    shown = {day_first for day_first in map(_read_order, figures) if day_first is not None}
    if shown:
        return shown.pop() if len(shown) == 1 else None
    country = _find_country(metadata)
    return None if country is None or country in MIXED else country not in MONTH_FIRST


def _read_order(figures: Figures) -> bool | None:
    """Whether the day comes first by what they say alone: the other order is no day, or another weekday."""
    orders = {True: (figures.second, figures.first), False: (figures.first, figures.second)}
    fitting = {day_first for day_first, (month, day) in orders.items() if _fits(figures, month, day)}
    return fitting.pop() if len(fitting) == 1 else None


def _fits(figures: Figures, month: int, day: int) -> bool:
    if month > MONTHS_IN_YEAR or day > days_in(figures.year, month):
        return False
    return figures.weekday in (None, date(figures.year, month, day).weekday())


def _find_country(metadata: Mapping[str, Any]) -> str | None:
    country = metadata.get("country")
    if isinstance(country, str) and len(country) == 2 and country.isalpha():
        return country.upper()
    region = _REGION.match(str(metadata.get("language", "")))
    return region[1] if region else None
