"""Documents are cut into windows that own every word once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer
from tokenizers.models import WordPiece

from pipeline.tagging.pieces import PieceVocabulary
from pipeline.tagging.windows import Window, Word, cut_windows


@pytest.fixture(scope="module")
def vocabulary() -> PieceVocabulary:
    return make_vocabulary()


def make_vocabulary() -> PieceVocabulary:
    pieces = {"[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3}
    return PieceVocabulary(Tokenizer(WordPiece(pieces, unk_token="[UNK]")))


def make_document(*sizes: int) -> list[Word]:
    return [Word(tuple(range(10, 10 + size)), 1) for size in sizes]


def list_owned(windows: list[Window]) -> list[int]:
    return [word for window in windows for word in window.words[window.context : len(window.words) - window.lookahead]]


def test_a_short_document_is_one_window_with_its_borders_marked(vocabulary: PieceVocabulary) -> None:
    (window,) = cut_windows(vocabulary, make_document(1, 2, 1), [0, 2])
    assert window.ids == (2, 10, 10, 11, 3, 10, 3)
    assert window.firsts == (1, 2, 5)
    assert (window.context, window.lookahead) == (0, 0)


def test_a_window_ends_between_blocks(vocabulary: PieceVocabulary) -> None:
    windows = cut_windows(vocabulary, make_document(*[1] * 12), [0, 4, 8], longest=9, context=0)
    assert [(window.words.start, window.words.stop) for window in windows] == [(0, 4), (4, 8), (8, 12)]


def test_a_window_opens_with_words_of_the_one_before(vocabulary: PieceVocabulary) -> None:
    _, second = cut_windows(vocabulary, make_document(*[1] * 8), [0, 4], longest=9, context=4)
    assert (second.words.start, second.context) == (2, 2)


def test_a_block_too_long_is_cut_with_context_on_both_sides(vocabulary: PieceVocabulary) -> None:
    windows = cut_windows(vocabulary, make_document(*[1] * 30), [0], longest=14, context=4)
    assert len(windows) > 1
    assert windows[0].lookahead > 0
    assert windows[1].context > 0
    assert list_owned(windows) == list(range(30))


def test_what_a_border_leaves_over_is_cut_again_when_the_next_word_does_not_fit(vocabulary: PieceVocabulary) -> None:
    sizes = [1, 3, 4, 6]
    first, second, third = cut_windows(vocabulary, make_document(*sizes), [0, 1], longest=10, context=0)
    assert [(window.words.start, window.words.stop) for window in (first, second, third)] == [(0, 1), (1, 3), (3, 4)]


def test_no_words_no_windows(vocabulary: PieceVocabulary) -> None:
    assert cut_windows(vocabulary, [], []) == []


@given(st.lists(st.integers(1, 6), max_size=80), st.data())
def test_every_word_is_owned_once_and_no_window_is_too_long(sizes: list[int], data: st.DataObject) -> None:
    openings = data.draw(st.sets(st.integers(0, max(0, len(sizes) - 1))))
    borders = sorted({0, *openings}) if sizes else []
    windows = cut_windows(make_vocabulary(), make_document(*sizes), borders, longest=24, context=8)
    assert list_owned(windows) == list(range(len(sizes)))
    for window in windows:
        assert len(window.ids) <= 24 + 8 // 2 + 2
        assert len(window.firsts) == len(window.words)
