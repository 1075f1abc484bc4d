"""The nominative of a name, from its forms and the words before them.

A form is drawn with the word before it: `у Норова`; a form without one opens a sentence.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages.ru_cases import RUSSIAN_CASES
from pipeline.nominative.choosing import Occurrence, choose_nominative, find_phrase, weigh_cases
from pipeline.release import EntityKind


def choose(kind: EntityKind, full: str, *forms: tuple[str, str], listed: frozenset[str] = frozenset()) -> str:
    occurrences = [Occurrence(tuple(form.split()), before) for before, form in forms]
    return choose_nominative(kind, full.split(), occurrences, RUSSIAN_CASES, is_listed=listed.__contains__)


@pytest.mark.parametrize(
    ("before", "form", "expected"),
    [
        ("с", "Владимиром Норовым", "Владимир Норов"),
        ("у", "Норова", "Норов"),
        ("к", "Анне Норовой", "Анна Норова"),
        ("", "Анна Норова", "Анна Норова"),
        ("словам", "Пирса ван дер Колка", "Пирс ван дер Колк"),
        ("словам", "Лауры Пайнемаль-Рике", "Лаура Пайнемаль-Рике"),
        ("врачу", "Хамаду бин Рашиду аль-Кувари", "Хамад бин Рашид аль-Кувари"),
        ("с", "Тарасом Шевченко", "Тарас Шевченко"),
        ("у", "Анны Мюллер", "Анна Мюллер"),
        ("с", "Сергеем Добровольским", "Сергей Добровольский"),
        ("для", "В. И. Норова", "В. И. Норов"),
        ("сказал", "Амадеу Лоуриньо", "Амадеу Лоуриньо"),
        ("мастер", "Сюго Китабэппу", "Сюго Китабэппу"),
        ("", "Го Юй-чэнь", "Го Юй-чэнь"),
        ("", "John Smith", "John Smith"),
        ("г-н", "Норов", "Норов"),
    ],
)
def test_a_person_of_one_form(before: str, form: str, expected: str) -> None:
    assert choose("person", form, (before, form)) == expected


def test_other_forms_settle_what_one_leaves_open() -> None:
    full = "Рауля Уэрми-Тапсобы"
    assert choose("person", full, ("словам", full), ("", "Уэрми-Тапсоба")) == "Рауль Уэрми-Тапсоба"


def test_forms_of_other_things_do_not_speak() -> None:
    assert choose("person", "Владимир Норов", ("", "Владимир Норов"), ("", "SCO")) == "Владимир Норов"


@pytest.mark.parametrize(
    ("before", "form", "expected"),
    [
        ("в", "Ташкенте", "Ташкент"),
        ("в", "Анкаре", "Анкара"),
        ("из", "Доминиканской Республики", "Доминиканская Республика"),
        ("в", "Санкт-Петербурге", "Санкт-Петербург"),
        ("в", "Куаутле", "Куаутла"),
        ("в", "Гленрое", "Гленрой"),
        ("через", "Дуалу", "Дуала"),
        ("в", "Афинах", "Афины"),
        ("на", "Азорских островах", "Азорские острова"),
        ("из", "международного аэропорта Килиманджаро", "международный аэропорт Килиманджаро"),
        ("в", "Мехико", "Мехико"),
        ("в", "США", "США"),
        ("из", "Бенин-Сити", "Бенин-Сити"),
        ("в", "Шонла", "Шонла"),
        ("в", "Oslo", "Oslo"),
    ],
)
def test_a_place(before: str, form: str, expected: str) -> None:
    assert choose("place", form, (before, form)) == expected


def test_the_list_does_not_gainsay_the_dictionary() -> None:
    assert choose("place", "Томска", ("и", "Томска"), listed=frozenset({"Томск", "Томска"})) == "Томск"


def test_a_listed_place_is_likelier() -> None:
    assert choose("place", "Банфоре", ("в", "Банфоре")) == "Банфор"
    assert choose("place", "Банфоре", ("в", "Банфоре"), listed=frozenset({"Банфор", "Банфора"})) == "Банфора"


@pytest.mark.parametrize(
    ("before", "form", "expected"),
    [
        ("в", "Министерстве образования и науки Армении", "Министерство образования и науки Армении"),
        ("из", "Высшего технического института", "Высший технический институт"),
        ("с", "Международным советом по болотам", "Международный совет по болотам"),
        (
            "из",
            "Продовольственной и сельскохозяйственной организации",
            "Продовольственная и сельскохозяйственная организация",
        ),
        ("и", "Сетевым домом «Ваха»", "Сетевой дом «Ваха»"),
        ("у", "Вооружённых сил Кении", "Вооружённые силы Кении"),
        ("с", "ООО «Ромашка»", "ООО «Ромашка»"),
        ("из", "Евросоюза", "Евросоюз"),
        ("в", "Академии наук", "Академия наук"),
        ('"', "Колам", "Колам"),
        ("в", "МИДе", "МИД"),
        ("у", "Qatar Airways", "Qatar Airways"),
    ],
)
def test_an_organisation(before: str, form: str, expected: str) -> None:
    assert choose("organisation", form, (before, form)) == expected


def test_a_phrase_ends_with_its_first_noun() -> None:
    words = "Уфимского федерального центра Российской академии наук".split()
    assert find_phrase(words, RUSSIAN_CASES) == range(3)
    assert find_phrase(["ООО", "«Ромашка»"], RUSSIAN_CASES) == range(0)
    assert find_phrase(["Ташкенте"], RUSSIAN_CASES) == range(1)


def test_a_preposition_governs_and_an_office_agrees() -> None:
    assert weigh_cases("person", "с", RUSSIAN_CASES)["ablt"] > 0.5
    assert weigh_cases("person", "министру", RUSSIAN_CASES)["datv"] > 0.5
    assert weigh_cases("place", "министру", RUSSIAN_CASES)["datv"] < 0.1


@given(
    st.sampled_from(("person", "place", "organisation")),
    st.lists(st.text(alphabet="абвоиьйАБВ-’.«»1aB", min_size=1), min_size=1, max_size=4),
    st.sampled_from(("", "в", "с", ",", "что")),
)
def test_any_name_keeps_its_number_of_words(kind: EntityKind, words: list[str], before: str) -> None:
    chosen = choose_nominative(kind, words, [Occurrence(tuple(words), before)], RUSSIAN_CASES)
    assert len(chosen.split(" ")) == len(words)
