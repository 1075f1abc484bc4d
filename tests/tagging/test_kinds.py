"""What stands next to a name tells what it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from pipeline.languages import LANGUAGES
from pipeline.tagging.kinds import correct_kinds

CORRECTS = [
    ("Its driver, [Furaha Bahati|l>p], 29, waited. [Bahati|l>p] slept."),
    ("[Furaha Bahati|o>p] (29) waited."),
    ("[Rhodora Tiongco|p] came. Ms [Tiongco|o>p] spoke."),
    ("[Rhodora Tiongco|p] came. Later [Tiongco|l>p] spoke."),
    ("The Sotho percussionist [Kgaugelo Letsoalo|o>p] came. It grew, remarked [Letsoalo|o>p]."),
    ("[Chronaqua Systèmes SA|o] makes clocks that [Chronaqua|l>o] delivered."),
    ("[Chronaqua Systèmes SA|o] makes clocks that [Chronaqua|p>o] delivered."),
    ("[Lind Systems Ltd|o] was founded by [Anna Lind|p]; [Lind|p] left."),
    "[Rautanen Marine Oy|l>o] came.",
    "[Hídépítő Kft.|p>o] built what [Costa Lima SA|p>o] planned.",
    ("[Club Deportivo Mar Abierto|o] won. The coach of [Mar Abierto|p>o] wept."),
    "Nandi Ramulu, founder of [Nandivardhan|l>o], came. [Nandivardhan|l>o] grows.",
    "The field manager at [Castellidora|l>o] left.",
    "[Umthunzi|p>o], a Pretoria company, pays.",
    "It ends.\n\nAbout [Zváris|p>o]\n\nIt makes springs.",
]
LEAVES = [
    "[João Sá|p] and [Nguyen Co|p] came to [San José|l].",
    "[Anna Lind Ltd|o] was founded by [Anna Lind|p].",
    "[Limited|l] came.",
    "Jane Lind, founder of [Philadelphia|l], and the mayor of [Qobustanqala|l] came.",
    "The manager of [Amalia Rodrigues|p] and the head of [Dawa|p] left.",
    "[Anna Lind|p], a company director, and [Oslo|l], a bank holiday town, agree.",
    "It ends.\n\nAbout [Anna Lind|p] nothing is known. He told me about [Zváris|p]\n",
    "[Denzel Washington|p] came to [Washington|l].",
    "[Oslo|l], 29 May",
    "They left [Oslo|l], 29, 30 and 31 being holidays.",
    "[Norvik Oslo Ltd|o] moved to [Oslo|l].",
    "[Kisumu Ports plc|o] works in [Kisumu|l].",
    "The [Friends of Anna Lind|o] wrote to [Anna Lind|p].",
    "[Fondazione Lind|o] thanked [Anna Lind|p]. [Lind|p] smiled.",
    "An economist at [Norvik Bank|o] and the historian of [Norvik|o] came.",
    "The list [NORVIK|o] gave was long.",
    "The chemist found [Boron|o].",
    "Ms [Lind|p] spoke on [Monday|d], 29, said nobody.",
]


@pytest.mark.parametrize("drawn", [*CORRECTS, *LEAVES])
def test_kinds(draw: Callable[[str], Any], drawn: str) -> None:
    text, mentions, expected = draw(drawn)
    corrected = correct_kinds(mentions, text, LANGUAGES["en"].names)
    assert [(mention.cut(text), mention.kind) for mention in corrected] == expected


def test_an_alien_language_has_the_signs_that_need_no_words(draw: Callable[[str], Any]) -> None:
    text, mentions, expected = draw("[Фураха Бахати|l>p], 29, ждал.")
    corrected = correct_kinds(mentions, text, LANGUAGES["ru"].names)
    assert [(mention.cut(text), mention.kind) for mention in corrected] == expected
