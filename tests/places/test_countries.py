from __future__ import annotations

import pytest

from pipeline.places.countries import find_country, is_region_of_several
from pipeline.places.demonyms import find_nationality, list_nationalities


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("China", "CN"),
        ("CHINA", "CN"),
        ("People's Republic of China", "CN"),
        ("People’s Republic of China", "CN"),
        ("PRC", "CN"),
        ("U.S.", "US"),
        ("US", "US"),
        ("United States", "US"),
        ("United States of America", "US"),
        ("America", "US"),
        ("UK", "GB"),
        ("United Kingdom", "GB"),
        ("Great Britain", "GB"),
        ("Côte d'Ivoire", "CI"),
        ("Ivory Coast", "CI"),
        ("Democratic Republic of the Congo", "CD"),
        ("Republic of the Congo", "CG"),
        ("Republic of Korea", "KR"),
        ("Democratic People's Republic of Korea", "KP"),
        ("Islamic Republic of Afghanistan", "AF"),
        ("Kingdom of Morocco", "MA"),
        ("Bolivarian Republic of Venezuela", "VE"),
        ("Lao PDR", "LA"),
        ("Türkiye", "TR"),
        ("Turkey", "TR"),
        ("Czechia", "CZ"),
        ("Czech Republic", "CZ"),
        ("Niger", "NE"),
        ("Nigeria", "NG"),
        ("Dominica", "DM"),
        ("Dominican Republic", "DO"),
        ("Guinea-Bissau", "GW"),
        ("Китай", "CN"),
        ("Китая", "CN"),
        ("Китаем", "CN"),
        ("КНР", "CN"),
        ("США", "US"),
        ("Российской Федерации", "RU"),
        ("Россией", "RU"),
        ("РФ", "RU"),
        ("Республике Куба", "CU"),
        ("Вьетнаме", "VN"),
        ("Нидерландов", "NL"),
        ("Эмиратах", "AE"),
        ("Республика Корея", "KR"),
        ("Гвинеи", "GN"),
        ("Чаде", "TD"),
    ],
)
def test_finds_countries(name: str, code: str) -> None:
    country = find_country(name)
    assert country is not None
    assert country.code == code


@pytest.mark.parametrize(
    "name", ["Niger State", "New England", "Republic", "State of Texas", "Paris", "Europe", "", "of", "…", "Царство"]
)
def test_finds_no_country(name: str) -> None:
    assert find_country(name) is None


@pytest.mark.parametrize(
    "name",
    [
        "Europe",
        "Western Europe",
        "South Asia",
        "Middle East",
        "Volga Sea",
        "North Arabian Sea",
        "Африки",
        "Центральной Азии",
    ],
)
def test_regions_of_several_countries(name: str) -> None:
    assert is_region_of_several(name)


@pytest.mark.parametrize("name", ["France", "South Dakota", "Western Cape", "Seattle", "", "Oceanside"])
def test_no_regions_of_several_countries(name: str) -> None:
    assert not is_region_of_several(name)


@pytest.mark.parametrize(
    ("word", "code"), [("Peruvian", "PE"), ("GERMAN", "DE"), ("сербского", "RS"), ("китайские", "CN")]
)
def test_finds_nationalities(word: str, code: str) -> None:
    assert find_nationality(word) == code


@pytest.mark.parametrize("word", ["Perusal", "Germane", "серб", "", "Polishing"])
def test_finds_no_nationality(word: str) -> None:
    assert find_nationality(word) is None


def test_lists_nationalities_of_one_word_and_of_two() -> None:
    assert list(list_nationalities("A Sri Lankan envoy met the South African and the Dutch one.")) == ["LK", "ZA", "NL"]
