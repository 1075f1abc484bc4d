"""Shapes, letters and sides of quotation marks."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.tagging.words.features import (
    CLOSING,
    INSIDE,
    LETTERS,
    LETTERS_READ,
    OUTSIDE,
    SHAPES,
    FeatureReader,
    cut_blocks,
    find_sides,
    name_shape,
)
from pipeline.tagging.words.vectors import UNKNOWN, WordVectors


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("Норов", "RU_Xx"),
        ("норов", "RU_xx"),
        ("ШОС", "RU_XX"),
        ("Я", "RU_X"),
        ("и", "RU_x"),
        ("Санкт-Петербург", "RU_Xx-Xx"),
        ("вице-премьер", "RU_xx"),
        ("СИЗО-6", "RU_XX"),
        ("ВКонтакте", "RU_OTHER"),
        ("Alibaba", "EN_Xx"),
        ("eWTP", "EN_OTHER"),
        ("2020", "NUM"),
        ("14–15", "NUM"),
        ("+7", "NUM"),
        ("«", "PUNCT_«"),
        ("№", "PUNCT_№"),
        ("...", "PUNCT_OTHER"),
        ("ўзбек", "OTHER"),
        ("€", "OTHER"),
    ],
)
def test_a_word_has_a_shape(word: str, shape: str) -> None:
    assert name_shape(word) == shape


@given(st.text(min_size=1))
def test_every_word_has_a_shape_that_the_network_knows(word: str) -> None:
    assert name_shape(word) in SHAPES


def test_marks_are_paired_in_turn() -> None:
    words = 'ООО " Ромашка " и банк " Заря "'.split()
    expected = [OUTSIDE, INSIDE, INSIDE, CLOSING, OUTSIDE, OUTSIDE, INSIDE, INSIDE, CLOSING]
    assert find_sides(words) == expected


def test_words_without_marks_are_outside() -> None:
    assert find_sides(["Да", ",", "нет"]) == [OUTSIDE] * 3


def test_blocks_are_cut_at_their_first_words() -> None:
    assert cut_blocks([0, 3], 5) == [range(3), range(3, 5)]
    assert cut_blocks([], 0) == []


@pytest.fixture(scope="module")
def reader() -> FeatureReader:
    table = WordVectors((UNKNOWN, "банк"), np.zeros((2, 1), np.uint8), np.zeros((1, 256, 2), np.float32))
    return FeatureReader(table)


def test_opening_and_closing_marks_have_the_shapes_of_guillemets(reader: FeatureReader) -> None:
    read = reader.read_block(['"', "Банк", '"'])
    assert [SHAPES[shape] for shape in read.shapes] == ["PUNCT_«", "RU_Xx", "PUNCT_»"]
    assert read.rows == (0, 1, 0)


def test_a_long_word_is_read_at_both_ends(reader: FeatureReader) -> None:
    long, other = reader.read_block(["Министрацидентствованиями", "Минизжжжжжжжжствованиями"]).letters
    assert long[:4].tolist() == other[:4].tolist()
    assert long[-10:].tolist() == other[-10:].tolist()


@given(st.lists(st.text(min_size=1), min_size=1))
def test_any_words_can_be_read(words: list[str]) -> None:
    table = WordVectors((UNKNOWN,), np.zeros((1, 1), np.uint8), np.zeros((1, 256, 2), np.float32))
    read = FeatureReader(table).read_block(words)
    assert read.letters.shape == (len(words), LETTERS_READ)
    assert 0 <= read.letters.min() <= read.letters.max() < LETTERS
    assert len(read.rows) == len(read.shapes) == len(read.sides) == len(words)
