from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.runs.prints import are_same, list_bands, list_words, pack_words, unpack_words

WORDS = [f"word{chr(97 + number % 26)}{chr(97 + number // 26)}" for number in range(300)]
TEXT = " ".join(WORDS)
REPORT = "On {0} May there were {1} trains, {2} buses and {3} ferries in the port, with {4} people. " + TEXT[:600]


def is_found(one: str, other: str) -> bool:
    """Whether the two meet in a band, and are the same."""
    ours, theirs = list_words(one), list_words(other)
    return bool(set(list_bands(ours)) & set(list_bands(theirs))) and are_same(ours, theirs)


@pytest.mark.parametrize(
    "again",
    [
        TEXT,
        TEXT.upper(),
        TEXT.replace(" ", "\n  "),
        TEXT.replace(" ", ", "),
        TEXT + " A last sentence was added to it.",
        "Correction: " + TEXT,
        TEXT.replace("wordac", "another").replace("wordhf", "and one more"),
        TEXT[60:],
    ],
    ids=["copy", "case", "line ends", "punctuation", "longer", "prefixed", "edited", "without its beginning"],
)
def test_versions_of_a_release_are_the_same(again: str) -> None:
    assert is_found(TEXT, again)


@pytest.mark.parametrize("seed", range(20))
def test_five_edits_in_a_hundred_words_are_small(seed: int) -> None:
    rng = random.Random(seed)
    words = WORDS[:100]
    for place in rng.sample(range(100), 5):
        words[place] = "other"
    assert is_found(" ".join(WORDS[:100]), " ".join(words))


@pytest.mark.parametrize(
    "other",
    [TEXT[:1500], " ".join(reversed(WORDS)), " ".join(WORDS[:150] + ["new"] * 150), "", "word"],
    ids=["half of it", "turned round", "half of it new", "empty", "one word"],
)
def test_other_releases_are_not(other: str) -> None:
    assert not is_found(TEXT, other)


def test_a_report_with_new_numbers_is_a_new_one() -> None:
    assert not is_found(REPORT.format(4, 70, 31, 5, 800), REPORT.format(11, 68, 33, 4, 750))
    assert is_found(REPORT.format(4, 70, 31, 5, 800), REPORT.format(4, 70, 31, 5, 801))


def test_a_text_without_words_is_the_same_as_none() -> None:
    assert list_bands(list_words("— … !")) == []


def test_short_texts_have_prints_too() -> None:
    assert is_found("Closed today.", "closed today")
    assert not is_found("Closed today.", "Open today.")


def test_long_texts_are_compared_by_their_beginning() -> None:
    assert len(list_words("word " * 50_000)) == 20_000


def test_prints_are_the_same_on_every_machine() -> None:
    """They lie in files that outlive a run."""
    words = list_words("Norvik Ltd opened 2 ferries. Норвик открыл.")
    assert words.tolist() == [1732983774, 3204510436, 2908104538, 450215437, 4187466810, 298583766, 2524706516]
    assert list_bands(words)[:2] == [-6902572929325367643, 325347702038856768]


@given(st.text())
def test_any_text_is_the_same_as_itself(text: str) -> None:
    words = list_words(text)
    assert unpack_words(pack_words(words)) == words
    assert are_same(words, words)
    assert set(list_bands(words)) == set(list_bands(list_words(text + " ")))
