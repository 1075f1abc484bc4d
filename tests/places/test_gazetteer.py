from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.places.gazetteer import find_sites, find_villages


@pytest.mark.parametrize(
    ("name", "country", "geonames_id"),
    [
        ("Kashgar", "CN", 1280849),
        ("Kashi", "CN", 1280849),
        ("Hangzhou", "CN", 1808926),
        ("KÖLN", "DE", 2886242),
        ("Koeln", "DE", 2886242),
        ("Cologne", "DE", 2886242),
        ("Москве", "RU", 524901),
        ("Ташкентом", "UZ", 1512569),
        ("Нижнем Новгороде", "RU", 520555),
        ("Illinois", "US", 4896861),
    ],
)
def test_finds_cities_and_divisions(name: str, country: str, geonames_id: int) -> None:
    assert (country, geonames_id) in {(site.country, site.geonames_id) for site in find_sites(name)}


@pytest.mark.parametrize("name", ["Московской области", "Minas Gerais", "Ontario", "Scotland", "Calif."])
def test_finds_divisions_by_country_alone(name: str) -> None:
    assert {site.country for site in find_sites(name) if not site.is_city} & {"RU", "BR", "CA", "GB", "US"}


def test_namesakes_are_all_found() -> None:
    assert {"IL", "MA", "MO", "OR"} <= {site.division for site in find_sites("Springfield")}


def test_coordinates_are_written_as_geonames_writes_them() -> None:
    [site] = [site for site in find_sites("Kashgar") if site.geonames_id == 1280849]
    assert (site.latitude, site.longitude) == ("39.46718", "75.98675")


def test_western_longitudes_keep_their_sign() -> None:
    [site] = [site for site in find_sites("Springfield") if site.geonames_id == 4250542]
    assert site.longitude == "-89.64371"


@pytest.mark.parametrize("name", ["", " ", "\t", "…", "Qwxzyl", "eWTP", "a\tb", "\n"])
def test_finds_nothing(name: str) -> None:
    assert find_sites(name) == ()


@given(st.text(max_size=30))
def test_no_name_breaks_the_search(name: str) -> None:
    assert all(len(site.country) == 2 for site in find_sites(name))


@pytest.mark.parametrize(
    ("name", "country"), [("Wabag", "PG"), ("Hveragerði", "IS"), ("Kent County", "US"), ("Al Minhad Air Base", "AE")]
)
def test_finds_villages_counties_and_airports(name: str, country: str) -> None:
    assert country in {site.country for site in find_villages(name)}


@pytest.mark.parametrize("name", ["Kashgar", "Illinois", "Qwxzyl", ""])
def test_villages_are_no_cities(name: str) -> None:
    cities = {site.geonames_id for site in find_sites(name)} - {None}
    assert not cities & {site.geonames_id for site in find_villages(name)}
