from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.runs.entry import Entry, parse_entry

ENTRY = Entry(
    "sha256:1", "may/a.txt", "written", 0.5, found={"language": "en", "quotes": 3}, made_with="ab", inputs="cd"
)


def test_a_line_begins_with_what_people_look_for() -> None:
    assert ENTRY.to_line().startswith('{"id": "sha256:1", "source": "may/a.txt", "status": "written", "seconds": 0.5, ')


@given(st.text(), st.text(), st.floats(0, 1e6))
def test_an_entry_comes_back_from_its_line(source: str, reason: str, seconds: float) -> None:
    entry = Entry(None, source, "failed", seconds, error="StageError", reason=reason)
    line = entry.to_line()
    assert line.count("\n") == 1
    assert parse_entry(line) == entry


def test_a_lone_surrogate_can_be_written() -> None:
    assert Entry(None, "a.txt", "failed", reason="failed on '\ud800'").to_line().encode()


@pytest.mark.parametrize("cut", [1, 20, 100, len(ENTRY.to_line()) - 2])
def test_a_torn_line_is_none(cut: int) -> None:
    assert parse_entry(ENTRY.to_line()[:cut]) is None


@pytest.mark.parametrize("line", ["", "\n", "{}", "[]", "null", "1", '"a"', "\x00\x00", b"\xff\xfe"])
def test_what_is_no_entry_is_none(line: str | bytes) -> None:
    assert parse_entry(line) is None


def test_keys_of_a_later_version_are_passed_over() -> None:
    assert parse_entry('{"new": 1, ' + ENTRY.to_line()[1:]) == ENTRY
