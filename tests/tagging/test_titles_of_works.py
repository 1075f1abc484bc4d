"""Names inside of announced titles are none of ours."""

from __future__ import annotations

import re

import pytest

from pipeline.languages import LANGUAGES
from pipeline.release import Mention
from pipeline.tagging.titles_of_works import leave_titles


def list_kept(drawn: str) -> list[str]:
    """Mentions are drawn in brackets."""
    mentions: list[Mention] = []
    text = ""
    for number, piece in enumerate(re.split(r"\[([^]]*)\]", drawn)):
        if number % 2:
            mentions.append(Mention(len(text), len(text) + len(piece), "organisation"))
        text += piece
    return [mention.cut(text) for mention in leave_titles(mentions, text, LANGUAGES["en"].names)]


@pytest.mark.parametrize(
    "drawn",
    [
        "webinars titled, Trade: Lessons of the [OIC] Region, and Action in the Age of Covid-19: Notes from [Tavis].",
        'a paper entitled "Small Farms and Big Data in [Peru]"',
        "a seminar titled Rules for Trade in the [SCO] Region",
    ],
)
def test_names_in_an_announced_title_are_left(drawn: str) -> None:
    assert list_kept(drawn) == []


@pytest.mark.parametrize(
    ("drawn", "kept"),
    [
        ("He is entitled to speak for the [SCO] in May.", ["SCO"]),
        ("The webinar, titled Trade Today, was opened by [Tavis].", ["Tavis"]),
        ("A Seminar on Rules for Trade in the [SCO] Region", ["SCO"]),
        ("The book is titled Dawn. The [SCO] and the [UN] met.", ["SCO", "UN"]),
    ],
)
def test_names_elsewhere_are_kept(drawn: str, kept: list[str]) -> None:
    assert list_kept(drawn) == kept
