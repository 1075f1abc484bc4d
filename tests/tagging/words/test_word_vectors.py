"""A small table of quantised vectors."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from pipeline.tagging.words.vectors import UNKNOWN, WordVectors

WORDS = (UNKNOWN, "еще", "министр", "ёлка", "кошка")


@pytest.fixture
def vectors() -> WordVectors:
    """Five words, two parts of two numbers; row `n` has centroid `n` in both parts."""
    centroids = np.arange(2 * 256 * 2, dtype=np.float32).reshape(2, 256, 2)
    rows = np.repeat(np.arange(5, dtype=np.uint8)[:, None], 2, axis=1)
    return WordVectors(WORDS, rows, centroids)


@pytest.mark.parametrize(
    ("word", "known_as"),
    [
        ("министр", "министр"),
        ("МИНИСТР", "министр"),
        ("ещё", "еще"),
        ("Ёлка", "ёлка"),
        ("премьер-министр", "министр"),
        ("Хуангу", UNKNOWN),
        ("-", UNKNOWN),
        ("министр-", UNKNOWN),
    ],
)
def test_a_word_is_found_in_its_spellings(vectors: WordVectors, word: str, known_as: str) -> None:
    assert vectors.words[vectors.find_row(word)] == known_as


def test_a_vector_is_its_centroids_in_order(vectors: WordVectors) -> None:
    assert vectors.width == 4
    assert vectors.look_up([0, 3]).tolist() == [[0, 1, 512, 513], [6, 7, 518, 519]]


def test_a_smaller_table_keeps_each_word_its_vector(vectors: WordVectors) -> None:
    smaller = vectors.select(["кошка", UNKNOWN])
    assert smaller.words == ("кошка", UNKNOWN)
    assert smaller.look_up([0]).tolist() == vectors.look_up([vectors.find_row("кошка")]).tolist()
    assert smaller.find_row("министр") == smaller.find_row("другое")


def test_a_table_comes_back_from_disk(vectors: WordVectors, tmp_path: Path) -> None:
    vectors.to_disk(tmp_path)
    again = WordVectors.from_disk(tmp_path)
    assert again.words == vectors.words
    assert again.look_up(range(5)).tolist() == vectors.look_up(range(5)).tolist()


def test_a_table_is_written_the_same_twice(vectors: WordVectors, tmp_path: Path) -> None:
    folders = [tmp_path / "a", tmp_path / "b"]
    for folder in folders:
        folder.mkdir()
        vectors.to_disk(folder)
    first, second = ([file.read_bytes() for file in sorted(folder.iterdir())] for folder in folders)
    assert first == second
