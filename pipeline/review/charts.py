"""The pictures of the index: who is quoted most, and who is named when. Only numbers here; a template draws them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from pipeline.release import QuoteType
from pipeline.review.index import Gathered, Index

MOST_BARS = 10
MOST_LINES = 10
LEAST_OF_A_LINE = 2
"""Releases; of one that is named once, its page says more."""
MOST_COLUMNS = 36
"""More columns than this no one tells apart on a phone."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One speaker and the quotes of each type, in the order of `QuoteType`."""

    name: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Line:
    """One entity and the releases that name it in each period."""

    name: str
    kind: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Entities over time. `undated` releases are in no period."""

    periods: tuple[str, ...]
    releases: tuple[int, ...]
    lines: tuple[Line, ...]
    undated: int


def rank_speakers(index: Index) -> list[Bar]:
    """Those who are quoted most."""
    things = sorted(index.list_things("person", "organisation"), key=lambda one: (-one.quotes.total(), one.name))
    return [
        Bar(one.name, tuple(one.quotes[kind] for kind in get_args(QuoteType)))
        for one in things[:MOST_BARS]
        if one.quotes
    ]


def draw_timeline(index: Index) -> Timeline | None:
    """The people and organisations that most dated releases name; None when nothing would be seen of a change.

    Periods are days, months or years: the finest that do not become too many.
    """
    days = index.published
    if len(set(days.values())) < 2:
        return None
    periods, name = _choose_periods(days.values())
    columns = {period: column for column, period in enumerate(periods)}
    where = {number: columns[name(day)] for number, day in days.items()}
    lines = [_draw_line(one, where, len(periods)) for one in index.list_things("person", "organisation")]
    lines = sorted((line for line in lines if line.total >= LEAST_OF_A_LINE), key=lambda line: (-line.total, line.name))
    if not lines:
        return None
    undated = sum("d" in release for release in index.releases) - len(days)
    return Timeline(periods, _count(where.values(), len(periods)), tuple(lines[:MOST_LINES]), undated)


def _draw_line(one: Gathered, where: Mapping[int, int], columns: int) -> Line:
    return Line(one.name, one.kind, _count((where[number] for number, _, _ in one.places if number in where), columns))


def _count(columns: Iterable[int], size: int) -> tuple[int, ...]:
    counts = Counter(columns)
    return tuple(counts[column] for column in range(size))


def _choose_periods(days: Iterable[str]) -> tuple[tuple[str, ...], Callable[[str], str]]:
    """The periods from first to last, those without a release too, and the one that a day lies in."""
    first, last = min(days), max(days)
    months = (int(last[:4]) - int(first[:4])) * 12 + int(last[5:7]) - int(first[5:7]) + 1
    if months == 1:
        return tuple(f"{first[:8]}{day:02d}" for day in range(int(first[8:]), int(last[8:]) + 1)), lambda day: day
    if months <= MOST_COLUMNS:
        start = int(first[:4]) * 12 + int(first[5:7]) - 1
        return tuple(f"{m // 12:04d}-{m % 12 + 1:02d}" for m in range(start, start + months)), lambda day: day[:7]
    years = range(int(first[:4]), int(last[:4]) + 1)
    if len(years) <= MOST_COLUMNS:
        return tuple(f"{year:04d}" for year in years), lambda day: day[:4]
    decades = range(int(first[:3]), int(last[:3]) + 1)
    return tuple(f"{decade:03d}0s" for decade in decades), lambda day: f"{day[:3]}0s"
