from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.linking.organisation_names import parse_organisation
from pipeline.linking.person_names import agree, list_initialled, list_pairs, parse_person
from pipeline.linking.place_names import parse_place

SAME_PERSON = [
    ("Vladimir Norov", "Владимир Норов"),
    ("Vladimir Norov", "Владимиром Норовым"),
    ("Vladimir Norov", "Норов Владимир Имамович"),
    ("Vladimir Norov", "NOROV Vladimir"),
    ("Teng Yi-ching", "Yi-ching Teng"),
    ("Анной Ивановой", "Anna Ivanova"),
    ("Сергея Лаврова", "Sergei Lavrov"),
    ("Марией Захаровой", "Maria Zakharova"),
    ("Ban Ki-moon", "Ban Kimoon"),
    ("Donald John Marsh", "Donald Marsh"),
    ("Bob Woodfield", "Robert Woodfield"),
    ("Джеймс Смит", "James Smith"),
    ("Hossam Al-Sebaie", "Hossam El-Sebaie"),
    ("Xi Jinping", "Си Цзиньпин"),
    ("Xi Jinping", "Си Цзиньпином"),
    ("Zhang Hanhui", "Чжана Ханьхуэя"),
    ("Qin Gang", "Цинь Ган"),
    ("Ouyang Xiuping", "Оуян Сюпину"),
]
OTHER_PERSON = [
    ("Vladimir Norov", "Vladimir Nikolov"),
    ("Anna Ivanova", "Ivan Ivanov"),
    ("Mario Rossi", "Maria Rossi"),
    ("John A. Smith", "John B. Smith"),
    ("Amos Brubaker Jr.", "Amos Brubaker III"),
    ("Ahmed Saeed Najjar", "Saeed Ahmed Najjar"),
    ("Wang Yi", "Ван Ин"),
    ("Qin Gang", "Цзинь Ган"),
    ("Zhang Jun", "Чжан Цзюэ"),
    ("Chen Ming", "Чен Минский"),
]


@pytest.mark.parametrize(("one", "other"), SAME_PERSON)
def test_names_of_one_person_agree(one: str, other: str) -> None:
    assert agree(parse_person(one), parse_person(other))
    assert set(list_pairs(parse_person(one))) & set(list_pairs(parse_person(other)))


@pytest.mark.parametrize("name", ["V. Norov", "Норов В. И.", "В. И. Норовым"])
def test_initials_fit_a_full_name(name: str) -> None:
    full = parse_person("Vladimir Imamovich Norov")
    assert agree(full, parse_person(name))
    assert set(list_initialled(full)) & set(list_initialled(parse_person(name)))


@pytest.mark.parametrize(("one", "other"), OTHER_PERSON)
def test_names_of_two_people_do_not(one: str, other: str) -> None:
    assert not agree(parse_person(one), parse_person(other))


@pytest.mark.parametrize("name", ["Norov", "Al-Harbi", "Al Harbi", "Аль-Харби"])
def test_a_surname_is_lone(name: str) -> None:
    assert parse_person(name).is_lone


@pytest.mark.parametrize("name", ["V. Norov", "Норов В. И.", "Vladimir Norov"])
def test_initials_are_more_than_a_surname(name: str) -> None:
    assert not parse_person(name).is_lone


SAME_BODY = [
    ("Norvik Ltd", "Norvik Group"),
    ("ООО «Ромашка»", "АО «Ромашка»"),
    ("Газпром", "Газпрома"),
    ("the Global Alliance", "Global Alliance"),
    ("World Health Organisation", "World Health Organization"),
    ("Ministry of Health of Kenya", "Kenya's Ministry of Health"),
    ("Ministry of Health of Kenya", "Kenyan Health Ministry"),
    ("Ministry of Foreign Affairs of the People's Republic of China", "МИД Китая"),
    ("Министерство здравоохранения Республики Казахстан", "Ministry of Health of Kazakhstan"),
]


@pytest.mark.parametrize(("one", "other"), SAME_BODY)
def test_names_of_one_body_share_a_key(one: str, other: str) -> None:
    ours, theirs = parse_organisation(one), parse_organisation(other)
    assert set(ours.keys) & set(theirs.keys)
    assert ours.country == theirs.country


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SCO", "SCO Secretariat"),
        ("Norvik", "Norvik Shipping"),
        ("University of Oslo", "University of Oslo Hospital"),
        ("Asian Development Bank", "African Development Bank"),
    ],
)
def test_names_of_two_bodies_share_none(one: str, other: str) -> None:
    assert not set(parse_organisation(one).keys) & set(parse_organisation(other).keys)


@pytest.mark.parametrize(
    "name", ["ШОС", "SCO", "Shanghai Cooperation Organization", "Шанхайская организация сотрудничества"]
)
def test_the_table_knows_international_bodies(name: str) -> None:
    assert parse_organisation(name).body == "SCO"


@pytest.mark.parametrize(("name", "country"), [("Bank of China", ""), ("Air France", ""), ("МИД России", "RU")])
def test_only_a_state_body_is_of_a_country(name: str, country: str) -> None:
    assert parse_organisation(name).country == country


@pytest.mark.parametrize(("one", "other"), [("Ташкент", "Tashkent"), ("Oslo", "OSLO"), ("Самаре", "Самара")])
def test_places_in_any_script_and_case(one: str, other: str) -> None:
    assert set(parse_place(one).sounds) & set(parse_place(other).sounds)


@given(st.text())
def test_any_text_can_be_parsed(text: str) -> None:
    person, body, place = parse_person(text), parse_organisation(text), parse_place(text)
    assert agree(person, person)
    assert all(body.keys)
    assert all(place.sounds)
