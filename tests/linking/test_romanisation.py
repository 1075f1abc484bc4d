from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.linking.romanisation import is_cyrillic, spell_sound
from pipeline.name_keys import split_words

ONE = [
    "Норов Norov",
    "Юрий Yuri Yury Yuriy Iurii Juri",
    "Зеленский Zelensky Zelenskyy Zelenskiy Zelenskii",
    "Мирзиёев Mirziyoyev Mirziyoev",
    "Евгений Yevgeny Evgeny Evgenii Yevgeniy",
    "Пётр Pyotr Petr",
    "Александр Alexander Aleksandr Alexandr",
    "Алексей Alexey Alexei Aleksei",
    "Сергей Sergey Sergei Serguei Sergej",
    "Щербаков Shcherbakov Scherbakov",
    "Назарбаев Nazarbayev Nazarbaev",
    "Хабаров Khabarov Habarov",
    "Наталья Natalya Natalia Natalija",
    "Юлия Yulia Yuliya Iuliia",
    "Джамиля Dzhamilya Jamilya",
    "Шмидт Schmidt",
    "Соловьёв Solovyov Soloviev Solovyev",
    "Татьяна Tatyana Tatiana Tatjana",
    "Цой Tsoi Tsoy",
    "Смит Smith",
    "Ли Lee Li",
    "Газпром Gazprom",
    "Қайрат Kayrat Kairat",
]
APART = [
    "Norov Nikolov",
    "Petrov Petrova",
    "Иванов Иванова",
    "Anna Hanna",
    "Maria Mario",
    "Holm Halm",
    "Жанна Янна",
    "Kim Kem",
    "Karimov Kerimov",
]


def spell(word: str) -> str:
    return spell_sound(split_words(word)[0])


@pytest.mark.parametrize("words", ONE)
def test_spellings_of_one_word_share_a_key(words: str) -> None:
    assert len({spell(word) for word in words.split()}) == 1


@pytest.mark.parametrize("words", APART)
def test_other_words_do_not(words: str) -> None:
    assert len({spell(word) for word in words.split()}) == 2


def test_no_two_of_the_words_share_a_key() -> None:
    firsts = [spell(words.split()[0]) for words in ONE]
    assert all(one != other for one, other in combinations(firsts, 2))


@pytest.mark.parametrize("word", ["王", "עברית", "Ελλάδα"])
def test_other_scripts_stay(word: str) -> None:
    folded = split_words(word)[0]
    assert spell_sound(folded) == folded


@given(st.text(alphabet=st.characters(categories=["Ll", "Lo"]), min_size=1))
def test_every_word_has_a_key(word: str) -> None:
    assert spell_sound(word)
    assert spell_sound(word) == spell_sound(word)
    assert isinstance(is_cyrillic(word), bool)
