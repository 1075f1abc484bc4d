"""Texts as lists show them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.quality.context import CONTEXT, show_change


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Ann", "Bob", ("Ann", "Bob")),
        ("a  b", "a b c", ("a b", "a b c")),
        ("a b", "a\u00a0b", ("a b", r"a\u00a0b")),
        ("a b", "a\nb", ("a b", r"a\nb")),
        ("x" * 100 + "A", "x" * 100 + "B", ("… " + "x" * 20 + "A", "… " + "x" * 20 + "B")),
        ("A" + "x" * 100, "B" + "x" * 100, ("A" + "x" * 20 + " …", "B" + "x" * 20 + " …")),
    ],
)
def test_a_change_is_shown_where_it_is(before: str, after: str, shown: tuple[str, str]) -> None:
    assert show_change(before, after) == shown


@given(st.text(), st.text())
def test_what_differs_looks_different_and_is_short(before: str, after: str) -> None:
    shown = show_change(before, after)
    assert all(len(side) <= 3 * CONTEXT or before.split() == after.split() for side in shown)
    if before.split() != after.split():
        assert shown[0] != shown[1]
