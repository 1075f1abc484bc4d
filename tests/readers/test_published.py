from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.published import parse_published


@pytest.mark.parametrize(
    "value",
    [
        "2021-03-22",
        " 2021-03-22 ",
        "20210322",
        "2021/03/22",
        "2021-03-22T00:30:00+05:00",
        "2021-03-22T23:30:00Z",
        "2021-03-22 09:00",
        "22.03.2021",
        "22.3.2021 10:00",
        "Mon, 22 Mar 2021 10:00:00 GMT",
        "22 Mar 2021 10:00:00 +0300",
    ],
)
def test_days_are_read(value: str) -> None:
    assert parse_published(value) == date(2021, 3, 22)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "yesterday",
        "2021",
        "2021-03",
        "03/04/2021",
        "2021-13-01",
        "2021-02-30",
        "31.06.2021",
        "0001-01-01",
        "202103220",
        "1616400000",
        "Mon, 99 Foo 2021",
    ],
)
def test_what_names_no_day_is_none(value: str) -> None:
    assert parse_published(value) is None


@given(st.dates(date(1800, 1, 1), date(2199, 12, 31)))
def test_every_iso_day_is_read(day: date) -> None:
    assert parse_published(day.isoformat()) == day


@given(st.text())
def test_any_text_is_a_day_or_none(value: str) -> None:
    assert isinstance(parse_published(value), date | None)
