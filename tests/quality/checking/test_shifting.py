"""Places move with their words into another version of a text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.quality.checking.shifting import Shift
from pipeline.release import Span

WORDS = st.lists(st.text("abcа1", min_size=1, max_size=4), min_size=1, max_size=30)


@given(st.text(max_size=60), st.data())
def test_in_the_same_text_nothing_moves(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert Shift(text, text).move(Span(start, end)) == Span(start, end) or start == end


@given(WORDS, st.data())
def test_words_keep_their_characters_when_others_are_put_in_or_taken_out(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words)))
    old, new = " ".join(words), " ".join([*words[:place], "Zz", *words[place:]])
    for before, after in ((old, new), (new, old)):
        shift = Shift(before, after)
        for word in re.finditer(r"\w+", before):
            if word[0] != "Zz":
                assert shift.move(Span(*word.span())).cut(after) == word[0]


@given(st.text(max_size=40), st.text(max_size=40), st.data())
def test_no_place_leaves_the_text(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    moved = Shift(old, new).move(Span(start, end))
    assert 0 <= moved.start <= moved.end
    assert moved.end <= max(len(new), end if not old else 0)


@pytest.mark.parametrize(
    ("old", "new", "words", "now"),
    [
        ("met Norov today", "met Norovsky today", "Norov", "Norovsky"),
        ("met Norov today", "met today", "Norov", ""),
        ("He met Ann", "met Ann", "Ann", "Ann"),
        ("Ann met", "Ann Li met", "Ann", "Ann"),
    ],
)
def test_changed_words(old: str, new: str, words: str, now: str) -> None:
    start = old.index(words)
    assert Shift(old, new).move(Span(start, start + len(words))).cut(new) == now
