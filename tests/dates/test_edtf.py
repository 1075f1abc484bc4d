"""EDTF: what is written is valid, and what exists in no calendar is not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.dates import edtf


@pytest.mark.parametrize(
    "value",
    [
        *("2021", "0476", "2021-03", "2021-03-22", "2020-02-29", "XXXX-03", "XXXX-03-22", "XXXX-02-29"),
        *("2023-21", "2023-24", "2024-33", "2024-36", "XXXX-35", "199X", "19XX", "XXXX"),
        *("2019-06-14/2019-06-15", "2010/2015", "2023-01/2023-06", "2012-33/2013-34", "199X/200X", "19XX/1985"),
        *("XXXX-11-16/XXXX-11-17", "XXXX-12-30/XXXX-01-02", "2021-11-01/2022-03", "2018-21/2018-11"),
    ],
)
def test_valid(value: str) -> None:
    assert edtf.is_valid(value)


@pytest.mark.parametrize(
    "value",
    [
        *(
            "",
            "21",
            "2021-3",
            "2021-13",
            "2021-00",
            "2021-03-00",
            "2021-02-29",
            "2021-04-31",
            "XXXX-02-30",
            "0000-01-01",
        ),
        *("2021-20", "2021-25", "2021-32", "2021-37", "2021-22-01", "199X-03", "19XX-03-01", "XXX1", "20X1", "X"),
        *("2015/2010", "2019-06-15/2019-06-14", "2021-05/2021-03", "2012-36/2012-33", "2021/XXXX-05", "2021-03/"),
        *("/2021", "2021/2022/2023", "2021-03-22T10:00", "2021~", "2021-03-22 ", "two", "20\u0662\u0661-03"),
    ],
)
def test_invalid(value: str) -> None:
    assert not edtf.is_valid(value)


def test_writing() -> None:
    assert edtf.write_unit(2021, 3, 22) == "2021-03-22"
    assert edtf.write_unit(None, 3, 22) == "XXXX-03-22"
    assert edtf.write_unit(476) == "0476"
    assert edtf.write_decade(1990) == "199X"
    assert edtf.write_century(20) == "19XX"
    assert edtf.write_interval("2023-01/2023-06", "2023-07/2023-12") == "2023-01/2023-12"
    assert edtf.write_interval("2021-03", "2021-03") == "2021-03"


@given(st.dates(), st.dates())
def test_days_in_order_make_a_valid_interval_and_no_other(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert edtf.is_valid(edtf.write_interval(first.isoformat(), last.isoformat()))
    if first != last:
        assert not edtf.is_valid(f"{last.isoformat()}/{first.isoformat()}")


@given(st.text(alphabet="0123456789X-/", max_size=24))
def test_any_text_is_judged(value: str) -> None:
    assert edtf.is_valid(value) in (True, False)
