"""Short names of organisations, drawn as in `draw`: what is added stands in brackets in the second column."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from pipeline.languages import LANGUAGES
from pipeline.tagging.short_forms import complete_short_forms

Draw = Callable[[str], Any]


def list_added(draw: Draw, drawn: str) -> list[str]:
    text, mentions, _ = draw(drawn)
    complete = complete_short_forms(mentions, text, LANGUAGES["en"].names)
    assert complete == sorted(complete)
    assert {mention.kind for mention in complete if mention not in mentions} <= {"organisation"}
    return [mention.cut(text) for mention in complete if mention not in mentions]


@pytest.mark.parametrize(
    ("drawn", "added"),
    [
        ('[Ormr hf.|o] (Nasdaq Iceland: ORMR) ("Ormr") said so. Ormr drills.', ["Ormr", "Ormr"]),
        ('[Ormr hf.|o] (the "Ormr") drills, and ORMR\'s board met.', ["Ormr", "ORMR"]),
        ('[Straumur Trade Bank|o] ("STB") grew. At STB they knew.', ["STB", "STB"]),
        ("Seven Bays to build. [Seven Bays Power Corporation|o] said Seven Bays' shares fell.", ["Seven Bays"] * 2),
        ("[Tern and Daughters Ltd|o] grew. SALE OF TERN AND DAUGHTERS", ["TERN AND DAUGHTERS"]),
    ],
)
def test_a_short_form_is_found_everywhere(draw: Draw, drawn: str, added: list[str]) -> None:
    assert list_added(draw, drawn) == added


@pytest.mark.parametrize(
    "drawn",
    [
        '[Ormr hf.|o] (the "Company") drills. The Company grew.',
        '[Ormr hf.|o] and its plan ("Deep Heat") for Deep Heat.',
        '[Ormr hf.|o] (the "ship") drills.',
        "The Seven Bays Marathon of [Seven Bays Power Corporation|o] is run.",
        "[New York University|o] is in New York.",
        "[South African Air Force|o]: a South African pilot.",
        "[Andy Warhol Foundation|o] owns works of [Andy Warhol|p]. Few knew Andy Warhol then.",
        "[Bank of Oslo|o]: Bank of them all.",
        "The [National Health Board|o] saw National Health grow.",
        "[Seven Bays Power Corporation|o] and the pre-Seven Bays age, Seven Bays-like.",
        "[Ormr|o] drills. Ormr stands.",
        "",
    ],
)
def test_other_words_are_left_alone(draw: Draw, drawn: str) -> None:
    assert list_added(draw, drawn) == []
