"""Names that the network cut before their end, or behind it, drawn in brackets with the first letter of their kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from pipeline.languages import LANGUAGES
from pipeline.tagging.open_ends import settle_open_ends


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("at [Hanbit University in|o] [Daejeon|l].", ["Hanbit University in Daejeon"]),
        ("the [Bank of|o] [Sierra Leone|l] said", ["Bank of Sierra Leone"]),
        ("in the [City of|l] [Yerevan|l].", ["City of Yerevan"]),
        ("[People,|o] [Seeds & Oceans e.V.|o] came", ["People, Seeds & Oceans e.V."]),
        ("the [University of Agriculture,|o] [Faisalabad|l], and", ["University of Agriculture, Faisalabad"]),
        ("from [Soldier On and|o] [Defence Families|o].", ["Soldier On", "Defence Families"]),
        ("[Laos and|l] [Myanmar|l]", ["Laos", "Myanmar"]),
        ("[Kansas City,|l] [Missouri|l]", ["Kansas City", "Missouri"]),
        ("the [Small Group of|o] the [Global Coalition|o]", ["Small Group", "Global Coalition"]),
        ("the [Council of the|o] [United Nations|o]", ["Council", "United Nations"]),
        ("the [Joint Chiefs of Staff of|o] all", ["Joint Chiefs of Staff"]),
        ("the [Allied Front (|o][Lukwebo|p])", ["Allied Front", "Lukwebo"]),
        ("the [Chief Directorate:|o] Marine", ["Chief Directorate"]),
        ("by [A.P. Møller –|o] Maersk", ["A.P. Møller"]),
        ("the [Government of|o] [Colombia|l] asks", ["Colombia"]),
        ("the [Government of Colombia|o] asks", ["Colombia"]),
        ("the [Government of|o] [Chukotka|l]", ["Government of Chukotka"]),
    ],
)
def test_an_open_end_is_settled(draw: Callable[[str], Any], drawn: str, expected: list[str]) -> None:
    text, mentions, _ = draw(drawn)
    settled = settle_open_ends(mentions, text, LANGUAGES["en"].names)
    assert [mention.cut(text) for mention in settled] == expected


@pytest.mark.parametrize(
    ("drawn", "language"),
    [
        ("[James To|p] and [D’Souza A|p] spoke.", "en"),
        ("[Soldier On|o] helps [The Hague|l].", "en"),
        ("the [Swiss–|o][Dutch Commission|o]", "en"),
        ("the [Government of National Accord|o] and the [Government of Catalonia|o]", "en"),
        ("[Norvik Ltd.|o] in [St. Louis|l]", "en"),
        ("[alWadi|o], [and|o]", "en"),
        ("from [3 May to|d] [Oslo|l]", "en"),
        ("[Фонд развития|o] и [Банк России|o]", "ru"),
    ],
)
def test_other_ends_are_left_alone(draw: Callable[[str], Any], drawn: str, language: str) -> None:
    text, mentions, _ = draw(drawn)
    assert settle_open_ends(mentions, text, LANGUAGES[language].names) == mentions


def test_a_russian_preposition_ends_no_name(draw: Callable[[str], Any]) -> None:
    text, mentions, _ = draw("проводит [Нумизматический музей в|o] Афинах и [Фонд на|o]")
    settled = settle_open_ends(mentions, text, LANGUAGES["ru"].names)
    assert [mention.cut(text) for mention in settled] == ["Нумизматический музей", "Фонд"]


def test_the_country_of_a_government_is_a_place(draw: Callable[[str], Any]) -> None:
    text, mentions, _ = draw("the [Government of Colombia|o] asks")
    assert [mention.kind for mention in settle_open_ends(mentions, text, LANGUAGES["en"].names)] == ["place"]
