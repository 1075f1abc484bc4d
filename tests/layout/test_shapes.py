from __future__ import annotations

import pytest

from pipeline.layout.shapes import (
    LONGEST_HEADING,
    ends_with_full_stop,
    has_address,
    is_bullet,
    is_heading,
    is_table_row,
    may_be_bullet,
)


@pytest.mark.parametrize(
    "text", ["• free tea", "* free tea", "– free tea", "1. Free tea", "(2) Free tea", "б) чай", "a. Tea"]
)
def test_items_of_lists(text: str) -> None:
    assert is_bullet(text) or may_be_bullet(text)
    assert not is_heading(text)


@pytest.mark.parametrize(
    "text", ["2021 was a good year", "-5 degrees", "A. Tea, sovereign", "12.5 million", "г. Москва"]
)
def test_no_items_of_lists(text: str) -> None:
    assert not is_bullet(text)
    assert not may_be_bullet(text)


@pytest.mark.parametrize("text", ["Osh\t300,000", "Osh     300,000", "| Osh | 300,000 |"])
def test_rows_of_tables(text: str) -> None:
    assert is_table_row(text)
    assert not is_heading(text)


@pytest.mark.parametrize("text", ["встретился  с руководством", "Osh | Bishkek", "Tea and coffee"])
def test_no_rows_of_tables(text: str) -> None:
    assert not is_table_row(text)


@pytest.mark.parametrize(
    "text",
    [
        "press@bridges.example",
        "https://bridges.example",
        "www.bridges.example",
        "+996 (312) 55-01-20",
        "tel. 8 800 555 01 20",
    ],
)
def test_addresses(text: str) -> None:
    assert has_address(text)


@pytest.mark.parametrize("text", ["14–15 June 2019", "1938–2014", "2010-2015 and 2016-2021", "640 000 000", "e-mail"])
def test_no_addresses(text: str) -> None:
    assert not has_address(text)


@pytest.mark.parametrize(
    "text", ["It is open.", "“It is open.”", "He called it “open”.", "桥已通车。", "It opened in 2021."]
)
def test_statements(text: str) -> None:
    assert ends_with_full_stop(text)


@pytest.mark.parametrize(
    "text", ["It is open", "Is it open?", "It is open!", "And then...", "Made in the U.S.", "Roe Jr.", "Osh Co. Ltd."]
)
def test_no_statements(text: str) -> None:
    assert not ends_with_full_stop(text, frozenset({"jr", "ltd"}))


@pytest.mark.parametrize(
    "text", ["", "###", "Participants:", "Dear friends,", "x" * (LONGEST_HEADING + 1), "one " * 41]
)
def test_no_headings(text: str) -> None:
    assert not is_heading(text)
