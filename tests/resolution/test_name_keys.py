from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages import LANGUAGES
from pipeline.name_keys import (
    cut_endings,
    fold_name,
    fold_spaces,
    is_listed,
    join_abbreviations,
    list_stems,
    split_words,
)

RUSSIAN = LANGUAGES["ru"].names.endings


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Žgajnar", "zgajnar"),
        ("  Vladimir\u00a0 Norov ", "vladimir norov"),
        ("Kießl", "kiessl"),
        ("ØRSTED", "orsted"),
        ("Ёлкин", "елкин"),
        ("", ""),
    ],
)
def test_folds_names(name: str, key: str) -> None:
    assert fold_name(name) == key


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Traoré-Sow", ("traore", "sow")),
        ("O'Farrill", ("ofarrill",)),
        ("Norov’s", ("norovs",)),
        ("S.A.E.", ("s", "a", "e")),
        ("«Заря»", ("заря",)),
        ("…", ()),
    ],
)
def test_splits_words(name: str, words: tuple[str, ...]) -> None:
    assert split_words(name) == words


@pytest.mark.parametrize(
    ("text", "joined"),
    [("U.S. Army", "US. Army"), ("Nilpharm S.A.E.", "Nilpharm SAE."), ("No. 3", "No. 3"), ("end. The", "end. The")],
)
def test_joins_abbreviations(text: str, joined: str) -> None:
    assert join_abbreviations(text) == joined


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("норов", "норова"),
        ("норовым", "норове"),
        ("павел", "павла"),
        ("горькии", "горького"),
        ("мария", "марию"),
        ("ош", "оше"),
    ],
)
def test_forms_of_one_word_share_a_stem(one: str, other: str) -> None:
    assert list_stems(one, RUSSIAN) & list_stems(other, RUSSIAN)


@pytest.mark.parametrize(
    ("one", "other"), [("норов", "норовскии"), ("мария", "марина"), ("иран", "ирак"), ("иван", "иванов")]
)
def test_other_words_share_none(one: str, other: str) -> None:
    assert not list_stems(one, RUSSIAN) & list_stems(other, RUSSIAN)


@pytest.mark.parametrize(("word", "key"), [("ташкентом", "ташкент"), ("оше", "ош"), ("paris", "paris"), ("я", "я")])
def test_cuts_endings(word: str, key: str) -> None:
    assert cut_endings(word, RUSSIAN) == key


@pytest.mark.parametrize(
    ("word", "expected"), [("minister", True), ("vice-minister", True), ("ministerial", False), ("", False)]
)
def test_is_listed(word: str, expected: bool) -> None:
    assert is_listed(word, frozenset({"minister"}), frozenset()) is expected


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold_spaces(fold_spaces(text)) == fold_spaces(text)
    assert fold_name(fold_name(text)) == fold_name(text)


@given(st.text(), st.sampled_from([frozenset(), RUSSIAN]))
def test_a_word_is_one_of_its_stems(word: str, endings: frozenset[str]) -> None:
    assert word in list_stems(word, endings)
    assert word.startswith(cut_endings(word, endings))
