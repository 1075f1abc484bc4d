"""What a word of a name may be."""

from __future__ import annotations

import pytest

from pipeline.languages.ru_cases import RUSSIAN_CASES
from pipeline.nominative.readings import (
    Reading,
    count_shared,
    is_adjective,
    list_animate_cases,
    read_other_name,
    read_person_word,
    read_phrase_word,
)


def find(readings: list[Reading], nominative: str) -> set[tuple[str, str]]:
    return {(reading.agreement, reading.case) for reading in readings if reading.nominative == nominative}


@pytest.mark.parametrize(
    ("word", "nominative", "agreement", "case"),
    [
        ("Норовым", "Норов", "masc", "ablt"),
        ("Норовой", "Норова", "femn", "datv"),
        ("Норову", "Норова", "femn", "accs"),
        ("Цукермана", "Цукерман", "masc", "gent"),
        ("Халбеком", "Халбек", "masc", "ablt"),
        ("Шмидтом", "Шмидт", "masc", "ablt"),
        ("Мбулай", "Мбулай", "masc", "nomn"),
        ("Мбулаю", "Мбулай", "masc", "datv"),
        ("Тапсобы", "Тапсоба", "masc", "gent"),
        ("Савадого", "Савадого", "masc", "datv"),
        ("Мюллер", "Мюллер", "femn", "gent"),
        ("Шевченко", "Шевченко", "femn", "ablt"),
        ("Добровольскому", "Добровольский", "masc", "datv"),
        ("О’Нилу", "О’Нил", "masc", "datv"),
        ("ПЕТРОВЫМ", "ПЕТРОВ", "masc", "ablt"),
        ("Урданеты-Кьена", "Урданеты-Кьен", "masc", "gent"),
    ],
)
def test_a_word_of_a_persons_name(word: str, nominative: str, agreement: str, case: str) -> None:
    assert (agreement, case) in find(read_person_word(word, RUSSIAN_CASES), nominative)


@pytest.mark.parametrize("word", ["В.", "В", "фон", "бин", "Smith", "III"])
def test_initials_particles_and_other_alphabets_stay(word: str) -> None:
    assert {reading.nominative for reading in read_person_word(word, RUSSIAN_CASES)} == {word}


@pytest.mark.parametrize(("word", "acronym"), [("МИДа", "МИД"), ("СЕРВЕЛе", "СЕРВЕЛ"), ("ШОС", "ШОС")])
def test_an_acronym_loses_its_ending(word: str, acronym: str) -> None:
    assert acronym in {reading.nominative for reading in read_other_name(word, RUSSIAN_CASES)}


def test_letters_that_are_no_ending_stay_on_an_acronym() -> None:
    assert {reading.nominative for reading in read_other_name("ВТБк", RUSSIAN_CASES)} == {"ВТБк"}


def test_the_accusative_of_a_thing_is_its_nominative() -> None:
    readings = read_other_name("Гундам", RUSSIAN_CASES)
    assert {("masc", "nomn"), ("masc", "accs")} <= find(readings, "Гундам")
    assert ("masc", "accs") not in find(read_other_name("Гундама", RUSSIAN_CASES), "Гундам")


def test_yo_stands_only_where_the_word_has_it() -> None:
    assert find(read_person_word("Ковалевой", RUSSIAN_CASES), "Ковалева")
    assert find(read_person_word("Ковалёвой", RUSSIAN_CASES), "Ковалёва")


def test_adjectives_and_nouns_make_phrases() -> None:
    assert ("masc", "gent") in find(read_phrase_word("Международного", RUSSIAN_CASES), "Международный")
    assert ("masc", "gent") in find(read_phrase_word("Высшего", RUSSIAN_CASES), "Высший")
    assert is_adjective("Международного", RUSSIAN_CASES)
    assert not is_adjective("фонда", RUSSIAN_CASES)


@pytest.mark.parametrize("word", ["«Ваха»", "ООО", "Ltd", "Мбурсу"])
def test_what_no_dictionary_has_makes_none(word: str) -> None:
    assert read_phrase_word(word, RUSSIAN_CASES) == []


def test_nouns_for_people_have_their_cases() -> None:
    assert list_animate_cases("министру", RUSSIAN_CASES) == {"datv"}
    assert list_animate_cases("столу", RUSSIAN_CASES) == frozenset()


def test_shared_letters_are_counted_from_the_start() -> None:
    assert [count_shared("норов", other) for other in ("норова", "нора", "", "коров")] == [5, 3, 0, 0]
