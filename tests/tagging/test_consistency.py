"""The same words are the same kind of thing throughout a release."""

from __future__ import annotations

import re

from pipeline.release import EntityKind, Mention
from pipeline.tagging.consistency import agree_on_kinds

KINDS: dict[str, EntityKind] = {"p": "person", "o": "organisation", "l": "place", "d": "date"}


def agree(drawn: str, *, scores: tuple[float, ...] = ()) -> list[tuple[str, str]]:
    """Mentions are drawn as `[Norov|p]`: words and the first letter of a kind (`l` for place)."""
    mentions: list[Mention] = []
    text = ""
    for number, piece in enumerate(re.split(r"\[([^]]*)\]", drawn)):
        words, _, kind = piece.partition("|")
        if number % 2:
            score = scores[len(mentions)] if scores else 1.0
            mentions.append(Mention(len(text), len(text) + len(words), KINDS[kind], score))
        text += words
    return [(mention.cut(text), mention.kind) for mention in agree_on_kinds(mentions, text)]


def test_the_majority_decides() -> None:
    kinds = agree("[James Song|p] met [James Song|l] and [James Song|p].")
    assert {kind for _, kind in kinds} == {"person"}


def test_one_sure_mention_outweighs_two_doubtful_ones() -> None:
    kinds = agree("[Jordan|l], [Jordan|p], [Jordan|p]", scores=(0.99, 0.4, 0.5))
    assert {kind for _, kind in kinds} == {"place"}


def test_case_and_white_space_make_no_other_name() -> None:
    kinds = agree("[VLADIMIR NOROV|l] ... [Vladimir  Norov|p] ... [Vladimir\u00a0Norov|p]")
    assert {kind for _, kind in kinds} == {"person"}


def test_different_names_are_left_alone() -> None:
    assert agree("[Song|p] of [Songdo|l]") == [("Song", "person"), ("Songdo", "place")]


def test_dates_are_left_alone() -> None:
    assert agree("[May|p] spoke in [May|d] and [May|p] left") == [("May", "person"), ("May", "date"), ("May", "person")]


def test_words_without_a_capital_or_a_figure_are_no_name() -> None:
    assert agree("[the|l] [eWTP|o] of [today|d] and [4chan|o]") == [
        ("eWTP", "organisation"),
        ("today", "date"),
        ("4chan", "organisation"),
    ]


def test_a_tie_is_decided_the_same_way_every_time() -> None:
    assert agree("[Reading|l] beat [Reading|o]") == [("Reading", "organisation"), ("Reading", "organisation")]
