"""Other names in the same case, other capitals, and every label still on its words."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from pipeline.training.example import Example, LabelledName
from pipeline.training.words.augmentation import WordPool, change_case, forget_words, rename
from pipeline.training.words.settings import WordChances

NEVER = WordChances(rename_release=0, rename_name=0, shout_block=0, lower_block=0, capitalise_block=0, forget_word=0)


def make_example(text: str, *names: tuple[str, str, str]) -> Example:
    """`names` are (words, kind, ref), in order."""
    words = tuple(text.split())
    found: list[LabelledName] = []
    for name, kind, ref in names:
        parts = tuple(name.split())
        after = found[-1].end if found else 0
        start = next(i for i in range(after, len(words)) if words[i : i + len(parts)] == parts)
        found.append(LabelledName(start, start + len(parts), kind, ref))
    spans = tuple((name.start, name.end, name.kind) for name in found)
    return Example(words, (0,), {"entity": spans}, tuple(found))


EXAMPLE = make_example(
    "Встреча с Норовым в Бухаре . Норов и МИД . Затем с Норовым",
    ("Норовым", "person", "norov"),
    ("Бухаре", "place", "bukhara"),
    ("Норов", "person", "norov"),
    ("МИД", "organisation", "mfa"),
    ("Норовым", "person", "norov"),
)
OTHERS = make_example("Они в Анкаре и Самаре", ("Анкаре", "place", "a"), ("Самаре", "place", "s"))


def rename_all(example: Example, surnames: tuple[str, ...] = ("гулев", "краснов"), seed: int = 1) -> Example:
    return rename(example, WordPool([OTHERS], surnames), 1.0, random.Random(seed))


@pytest.mark.parametrize("seed", range(8))
def test_a_surname_keeps_its_ending(seed: int) -> None:
    words = rename_all(EXAMPLE, seed=seed).words
    assert words[2] in {"Норовым", "Красновым"}
    assert words[6] in {"Норов", "Краснов"}


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("С Петром Мельником", "Петром Мельником", "Воробейчиком"),
        ("У Ивана Петренко", "Ивана Петренко", "Галушко"),
        ("Для Мельника", "Мельника", "Воробейчика"),
    ],
)
def test_a_surname_that_is_declined_as_a_noun_keeps_its_ending(text: str, name: str, expected: str) -> None:
    example = make_example(text, (name, "person", "p"))
    renamed = {rename_all(example, ("воробейчик", "галушко"), seed).words[-1] for seed in range(8)}
    assert renamed == {example.words[-1], expected}


def test_a_given_name_is_no_surname_that_is_declined_as_a_noun() -> None:
    example = make_example("С Иваном Норовым", ("Иваном Норовым", "person", "norov"))
    assert {rename_all(example, ("титаян", "гулан"), seed).words[1] for seed in range(8)} == {"Иваном"}


def test_a_place_is_exchanged_for_one_in_the_same_case() -> None:
    assert rename_all(EXAMPLE).words[4] in {"Анкаре", "Самаре"}


def test_one_word_of_one_thing_is_changed_alike() -> None:
    words = rename_all(EXAMPLE).words
    assert words[2] == words[-1]


def test_organisations_and_other_words_stay() -> None:
    words = rename_all(EXAMPLE).words
    assert words[8] == "МИД"
    assert [words[i] for i in (0, 1, 3, 5, 7)] == ["Встреча", "с", "в", ".", "и"]


def test_a_name_that_nothing_fits_stays() -> None:
    example = make_example("Он в Токио", ("Токио", "place", "tokyo"))
    assert rename_all(example).words == example.words


def test_labels_stay_where_they_were() -> None:
    assert rename_all(EXAMPLE).spans == EXAMPLE.spans


def test_without_a_chance_nothing_changes() -> None:
    assert rename(EXAMPLE, WordPool([OTHERS], ("краснов",)), 0.0, random.Random(1)) == EXAMPLE


@pytest.mark.parametrize(
    ("chance", "expected"),
    [
        ({"shout_block": 1}, ["НАШ", "МИД", ",", "ИП"]),
        ({"lower_block": 1}, ["наш", "мид", ",", "ип"]),
        ({"capitalise_block": 1}, ["Наш", "МИД", ",", "Ип"]),
        ({}, ["наш", "МИД", ",", "ип"]),
    ],
)
def test_a_block_changes_its_capitals(chance: dict[str, float], expected: list[str]) -> None:
    assert change_case(["наш", "МИД", ",", "ип"], replace(NEVER, **chance), random.Random(1)) == expected


def test_a_long_block_is_no_title() -> None:
    words = ["слово"] * 31
    assert change_case(words, replace(NEVER, capitalise_block=1), random.Random(1)) == words


@pytest.mark.parametrize(("chance", "rows"), [(0, (5, 6, 7, 8)), (1, (0, 6, 0, 8))])
def test_words_with_a_capital_are_forgotten(chance: float, rows: tuple[int, ...]) -> None:
    words = ["Норов", "и", "МИД", "№"]
    assert forget_words((5, 6, 7, 8), words, 0, replace(NEVER, forget_word=chance), random.Random(1)) == rows
