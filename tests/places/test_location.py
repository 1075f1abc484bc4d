from __future__ import annotations

import pytest
from drawing import draw

from pipeline.release import Place
from pipeline.stages.resolution import resolve_entities

ENGLISH = {
    "country": "They met in [l:CN China].",
    "official name and short name": "The [l:CN People's Republic of China] and [l:CN China] agreed.",
    "city, country": "in [l:CN Hangzhou], [l:CN China]",
    "city, state": "in [l:US Springfield], [l:US Illinois]",
    "small city, state": "[l:US CAIRO], [l:US Ill.] -- The last edition",
    "city in a country named elsewhere": "[l:PE Peru] and [l:PY Paraguay] met. A guest came from [l:PE Arequipa].",
    "state of the same name as a country": "in [l:US Atlanta], [l:US Georgia]",
    "country of the same name as a state": "in [l:GE Tbilisi], [l:GE Georgia]",
    "country of the same name as a town of a state": "of [l:US Jordan], [l:US Minnesota]",
    "house that stands for a government": "at the [l:US White House] and in [l:GB Downing Street]",
    "metropolis": "in [l:AU Sydney] on Monday",
    "large city": "in [l:DE Hamburg] on Monday",
    "village of a country named by an adjective": "the Russian town of [l:RU Zelyonyi Log]",
    "city in a country named by an adjective": "Peruvian growers came from [l:PE Trujillo].",
    "city in a country inside another name": "The [o National Museum of Denmark] bought it in [l:DK Odense].",
    "airport with the name of a city": "in [l:CD Goma], [l:CD DR Congo]. They left [l:CD Goma International Airport].",
    "port with the name of a city": "in [l:SI Koper], [l:SI Slovenia], at the [l:SI Port of Koper]",
    "street before its city": "on [l:TH Yotha Road] in [l:TH Bangkok]",
    "unknown names of a release on one country": "[l:KE Kenya] links [l:KE Nakuru] to [l:KE Upper Qwxzyl].",
    "village of a country of the release": "[l:PG Papua New Guinea] sent help to [l:PG Wabag].",
    "village, in a release on another country": "[l:KE Kenya] sent help to [l:-- Wabag].",
    "airport of a country of the release": "[l:AE UAE] crews flew from [l:AE Al Minhad Air Base].",
    "villages that agree": "Ships call at [l:GB Shap], [l:GB Penmaenmawr] and [l:GB Ayr].",
    "village alone": "Ships call at [l:-- Shap].",
    "unknown name beside one place": "in [l:KE Nakuru], and at [l:-- Upper Qwxzyl]",
    "unknown name beside one country": "[l:KE Kenya] will build a road to [l:-- Upper Qwxzyl].",
    "strait in a release on one country": "[l:KE Kenya], [l:KE Nakuru] and the [l:-- Qwxzyl Strait].",
    "unknown name among places of one country, another one spoken of": (
        "French guests left.\n\n[l:KE Kenya]: [l:KE Nakuru] and [l:KE Kisumu].\n\nIn [l:KE Nakuru], [l:KE Qwxzyl] grew."
    ),
    "person named like a country": "Mr [p Jordan] met growers of [l:-- Qwxzyl], a village.",
    "island": "on [l:US Maui] and in [l:US Honolulu]",
    "division shared with small places": "in [l:-- Flores] on Monday",
    "list with a settled place": "[l:SY Syria] and [l:IQ Iraq]: [l:SY Idlib] and [l:SY Qwxzyl] were hit.",
    "continent": "across [l:-- Europe] and [l:-- Africa]",
    "sea": "in the [l:-- North Arabian Sea]",
    "region of several countries": "in the [l:-- Middle East]",
    "direction": "against the [l:-- West]",
    "unknown": "in [l:-- Qwxzyl]",
    "unknown among two countries": "[l:KE Kenya] and [l:UG Uganda] met in [l:-- Upper Qwxzyl].",
    "namesakes of like size": "in [l:-- Springfield]",
    "state named like a country": "in [l:NG Niger State], [l:NG Nigeria]",
    "province, and its country by adjective": "The Argentine guests came from [l:AR Chubut Province].",
    "no town of the release, but a far larger city": "The [l:US United States] spoke.\n\nTalks open in [l:-- Geneva].",
    "capital against a village": "[l:US U.S.] envoys met in [l:FR Paris].",
    "Hong Kong": "in [l:HK Hong Kong]",
}

RUSSIAN = {
    "страна": "Встреча прошла в [l:CN Китае].",
    "город и страна": "[l:RU Россия] и [l:UZ Узбекистан] встретились в [l:UZ Ташкенте].",
    "область": "в [l:RU Московской области]",
    "прилагательное": "в египетском [l:EG Квихе]",
    "части света": "в [l:-- Азии] и [l:-- Европе]",
    "неизвестное": "в [l:-- Квихе]",
}


@pytest.mark.parametrize("marked", ENGLISH.values(), ids=ENGLISH)
def test_tells_the_country(marked: str) -> None:
    assert _read_countries(marked, "en") == _expect(marked, "en")


@pytest.mark.parametrize("marked", RUSSIAN.values(), ids=RUSSIAN)
def test_tells_the_country_in_russian(marked: str) -> None:
    assert _read_countries(marked, "ru") == _expect(marked, "ru")


def _expect(marked: str, language: str) -> dict[int, str | None]:
    return {span.start: None if label == "--" else label for span, label in draw(marked, language).labels.items()}


def _read_countries(marked: str, language: str) -> dict[int, str | None]:
    entities = resolve_entities(draw(marked, language).release).entities
    return {span.start: place.country for place in entities if isinstance(place, Place) for span in place.mentions}


def test_city_has_its_geonames_id_and_coordinates() -> None:
    release = resolve_entities(draw("in [l Kashgar], [l China]").release)
    city, country = (entity for entity in release.entities if isinstance(entity, Place))
    assert (city.geonames_id, city.latitude, city.longitude) == (1280849, "39.46718", "75.98675")
    assert (country.geonames_id, country.latitude, country.longitude) == (1814991, None, None)


def test_place_known_by_country_alone_has_no_id() -> None:
    release = resolve_entities(draw("on [l Yotha Road] in [l Bangkok]").release)
    street = next(entity for entity in release.entities if isinstance(entity, Place))
    assert (street.country, street.geonames_id, street.latitude) == ("TH", None, None)


@pytest.mark.parametrize(
    "marked",
    [
        "[l:1 Yunnan Province] grows. [l:1 Yunnan] sells.",
        "[l:1 U.S.] and [l:1 United States] and [l:1 US]",
        "[l:1 Hangzhou] and [l:1 HANGZHOU]",
        "[l:1 United Arab Emirates] ([l:1 UAE])",
        "[l:1 Missouri] and [l:1 Mo.] and [l:1 MO]",
        "[l:1 Missouri] and [l:2 Montana]",
        "[l:1 Borno State] and [l:1 Borno]",
        "[l:1 Matanzas] is in [l:2 Matanzas Province].",
        "[l:1 Hangzhou], [l:2 China]",
        "[l:1 England] and the [l:2 United Kingdom]",
        "[l:1 Springfield], [l:2 Illinois]",
        "[l:1 Sudan] and [l:2 South Sudan]",
        "[l:1 Goma] and [l:2 Goma International Airport]",
        "[l:1 North Korea] and [l:2 South Korea]",
        "[l:1 Congo] and the [l:2 Democratic Republic of the Congo]",
    ],
)
def test_joins_places_and_keeps_them_apart(marked: str) -> None:
    drawing = draw(marked)
    entities = resolve_entities(drawing.release).entities
    assert {frozenset(entity.mentions) for entity in entities} == drawing.group_by_label()


def test_each_country_names_its_rule() -> None:
    release = resolve_entities(draw("in [l Hangzhou], [l China]").release)
    assert [firing.rule for firing in release.trace] == ["resolution.place-country", "resolution.place-container"]
