from __future__ import annotations

from datetime import date

import pytest

from pipeline.quality.checking.loose import LooseRecord
from pipeline.review.charts import MOST_COLUMNS, draw_timeline, rank_speakers
from pipeline.review.index import Index


def fill(record: LooseRecord, *days: str | None) -> Index:
    index = Index({})
    for number, day in enumerate(days):
        dated = record.model_copy(update={"published": date.fromisoformat(day) if day else None})
        index.add(dated, str(number), f"releases/{number}.html", state="", differences=None)
    return index


def test_speakers_are_counted_by_type_of_quote(record: LooseRecord) -> None:
    (bar,) = rank_speakers(fill(record, "2021-03-01", "2021-03-02"))
    assert (bar.name, bar.counts, bar.total) == ("Ada Lind", (2, 0, 0), 2)


def test_nobody_is_quoted(record: LooseRecord) -> None:
    assert rank_speakers(fill(record.model_copy(update={"quotes": ()}), "2021-03-01")) == []


@pytest.mark.parametrize(
    ("days", "periods", "counts"),
    [
        (("2021-03-30", "2021-03-28"), ("2021-03-28", "2021-03-29", "2021-03-30"), (1, 0, 1)),
        (("2020-12-30", "2021-02-01", "2021-02-03"), ("2020-12", "2021-01", "2021-02"), (1, 0, 2)),
        (("2015-12-30", "2019-01-01"), ("2015", "2016", "2017", "2018", "2019"), (1, 0, 0, 0, 1)),
        (("1979-12-30", "2019-01-01"), ("1970s", "1980s", "1990s", "2000s", "2010s"), (1, 0, 0, 0, 1)),
    ],
)
def test_periods_are_as_fine_as_they_can_be_read(
    record: LooseRecord, days: tuple[str, ...], periods: tuple[str, ...], counts: tuple[int, ...]
) -> None:
    timeline = draw_timeline(fill(record, *days))
    assert timeline
    assert (timeline.periods, timeline.releases) == (periods, counts)
    assert [(line.name, line.counts) for line in timeline.lines] == [("Ada Lind", counts), ("Norvik Ltd", counts)]
    assert len(periods) <= MOST_COLUMNS


def test_releases_without_a_date_are_counted_apart(record: LooseRecord) -> None:
    timeline = draw_timeline(fill(record, None, "2021-03-30", "2021-03-28", None))
    assert timeline and timeline.undated == 2
    assert timeline.lines[0].total == 2


@pytest.mark.parametrize("days", [(), (None,), ("2021-03-30", "2021-03-30"), ("2021-03-30", None)])
def test_one_day_shows_no_change(record: LooseRecord, days: tuple[str | None, ...]) -> None:
    assert draw_timeline(fill(record, *days)) is None
