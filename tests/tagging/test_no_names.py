"""Names of things that are no body and no place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from pipeline.languages import LANGUAGES
from pipeline.tagging.no_names import leave_things

DROPS = [
    "Admission is free under the programme [Museos Abiertos|o].",
    'Its new campaign "[Clean Hands|o]" begins.',
    "They saw the short film [Amber Road|o] in [Oslo|l].",
    "She lived on the cruise ship [Freewinds|l]. Then the [Freewinds|l] left [Oslo|l].",
    "They slept aboard the [Leyla|l]. The [Leyla|l] is old.",
    "He opened the [Sixth Tidal Cities Congress|o] in [Oslo|l].",
    "The [12th Silk Forum|o] begins.",
    "It was approved by the [League|o].",
    "According to the forum's [Secretariat|o], all is well.",
    "The cutter [USCGC Glenmoor|o] and HMCS [Fort Albany|l] met.",
    "The frigate [FS Forbin|o] sails to [Oslo|l]. Crew of [Forbin|o] said so.",
    "U.S., [French|o] and other ships left [Oslo|l].",
    "After Storms [Ciara|p] and Hurricane [Dean|p] it was calm in [Oslo|l].",
]
LEAVES = [
    "The [Navy|o] and [Parliament|o] met at the [Treasury|o].",
    "The [Women's Congress|o] met the [12th Brigade|o].",
    "The programme of [Norvik|o] grew.",
    "The ship reached [Oslo|l]. They sailed down the [Rhine|l].",
    "The ferry operator [Norvik|o] has boats in [Oslo|l].",
    "The [Silk Forum|o] and its [Secretariat of Trade|o] wrote.",
    "The film's maker [Anna Lind|p] and the boat [Anna Lind|p] built.",
    "On board were people of [Norvik|o].",
    "The [Storm Prediction Centre|o] of [USS|o] wrote to [Dean|p].",
    "The [French Navy|o] and the airline [Norvik|o] met in [Saudi|l] waters.",
    "Storms over [Bergen|l], and [Ciara|p] slept.",
]


Draw = Callable[[str], Any]


def keep(draw: Draw, drawn: str, language: str = "en") -> tuple[list[Any], list[Any]]:
    text, mentions, expected = draw(drawn)
    left = leave_things(mentions, text, LANGUAGES[language].names)
    return [(mention.cut(text), mention.kind) for mention in left], expected


@pytest.mark.parametrize("drawn", DROPS)
def test_drops_all_but_oslo(draw: Draw, drawn: str) -> None:
    left, drawn_mentions = keep(draw, drawn)
    assert left == [pair for pair in drawn_mentions if pair[0] == "Oslo"]


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(draw: Draw, drawn: str) -> None:
    left, drawn_mentions = keep(draw, drawn)
    assert left == drawn_mentions


@pytest.mark.parametrize("drawn", ["[Кенийские|l] и [саудовскую|o] сапёры", "Прибыли [Российские|l] врачи"])
def test_a_nationality_is_no_place(draw: Draw, drawn: str) -> None:
    assert keep(draw, drawn, "ru")[0] == []


@pytest.mark.parametrize(
    ("drawn", "language"),
    [
        ("В [Кении|l] и [Чехии|l] ждут", "ru"),
        ("На [Российскую академию наук|o]", "ru"),
        ("[Saudi|l] and [Polish|l]", "en"),
    ],
)
def test_countries_and_bodies_are_no_nationality(draw: Draw, drawn: str, language: str) -> None:
    left, drawn_mentions = keep(draw, drawn, language)
    assert left == drawn_mentions
