"""Whether 03/05/2021 is in March or in May: what the text itself shows, else the habit of its country."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from pipeline.dates.expressions import Figures, ends_of
from pipeline.dates.grammar import Match

MONTH_FIRST = frozenset("AS FM GU MH MP PH PW US VI".split())
"""Countries (ISO 3166-1) that write the month before the day in figures, after CLDR's short date patterns."""
MIXED = frozenset({"CA"})
"""Countries where both habits live side by side."""
_REGION = re.compile(r"[a-z]{2,3}[-_](?:[A-Z][a-z]{3}[-_])?([A-Z]{2})\b")


def find_day_first(matches: Iterable[Match], metadata: Mapping[str, Any]) -> bool | None:
    """Whether the day comes first in the figures of a text, None when nothing tells.

    A number above 12 in one date of the text shows how the others are written. `metadata` may name a `country`
    (ISO 3166-1) or a `language` with a region (en-US).
    """
    points = (point for match in matches for point in ends_of(match.expression))
    figures = [point for point in points if isinstance(point, Figures) and not point.dotted]
    shown = {point.first > 12 for point in figures if (point.first > 12) != (point.second > 12)}
    if shown:
        return shown.pop() if len(shown) == 1 else None
    country = _find_country(metadata)
    return None if country is None or country in MIXED else country not in MONTH_FIRST


def _find_country(metadata: Mapping[str, Any]) -> str | None:
    country = metadata.get("country")
    if isinstance(country, str) and len(country) == 2 and country.isalpha():
        return country.upper()
    region = _REGION.match(str(metadata.get("language", "")))
    return region[1] if region else None
