"""Words as the network reads them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.tagging.pieces import CASES, classify_case


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("meeting", "lower"),
        ("e-commerce", "lower"),
        ("Norov", "title"),
        ("A", "title"),
        ("SCO", "upper"),
        ("COVID-19", "upper"),
        ("eWTP", "mixed"),
        ("McDonald", "mixed"),
        ("2021", "digit"),
        ("3.5", "digit"),
        ("14th", "lower"),
        (",", "other"),
        ("—", "other"),
    ],
)
def test_case_is_classified(word: str, case: str) -> None:
    assert CASES[classify_case(word)] == case


@given(st.text(min_size=1))
def test_every_word_has_a_case(word: str) -> None:
    assert CASES[classify_case(word)] != "special"
