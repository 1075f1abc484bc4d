"""Chinese names in Cyrillic letters, read as pinyin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.linking.palladius import list_pinyin
from pipeline.linking.tables import read_rows
from pipeline.name_keys import split_words


@pytest.mark.parametrize(
    ("word", "pinyin"),
    [
        ("Си", "xi"),
        ("Цзиньпин", "jinping"),
        ("Юань", "yuan"),
        ("Чжоу", "zhou"),
        ("Жэньцзи", "renji"),
        ("Сюй", "xu"),
        ("Цзыхао", "zihao"),
        ("Чанъань", "changan"),
        ("Лю", "liu"),
        ("Люй", "lu"),
        ("Хой", "hui"),
        ("Хуэй", "hui"),
        ("Эрлань", "erlan"),
    ],
)
def test_syllables_are_read(word: str, pinyin: str) -> None:
    assert pinyin in list_pinyin(*split_words(word))


@pytest.mark.parametrize("word", ["Иванов", "Борис", "Петренко", "Norov", "Яо Мин", "Чжан-", "", "ъ", "Дунганъ"])
def test_other_words_are_left_alone(word: str) -> None:
    assert not list_pinyin(word.lower())


def test_a_long_word_is_not_chinese() -> None:
    assert list_pinyin("саманали") == frozenset()


def test_every_syllable_has_a_row_of_its_own() -> None:
    rows = list(read_rows("palladius.txt"))
    assert len({row[0] for row in rows}) == len(rows) > 400
    assert all(len(row) > 1 and row[0].isalpha() for row in rows)


def test_hard_and_soft_endings_are_told_apart() -> None:
    assert list_pinyin("ван") == {"wang"}
    assert list_pinyin("вань") == {"wan"}


@given(st.lists(st.sampled_from(sorted(read_rows("palladius.txt"))), min_size=1, max_size=3))
def test_any_syllables_together_are_read(rows: list[tuple[str, ...]]) -> None:
    (word,) = split_words("ъ".join(row[1] for row in rows))
    (pinyin,) = split_words("".join(row[0] for row in rows))
    assert pinyin in list_pinyin(word)
