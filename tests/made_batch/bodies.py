"""Countries, cities and organisations of the made world, each with the names that releases give it."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from pathlib import Path

from made_batch.names import romanise

COUNTRIES = Path(__file__).with_name("countries.txt")
"""Code, language, culture, names, Russian names, their genitive, cities with their Russian names."""
MINISTRIES = """
    Ministry of Health;Health Ministry|Министерство здравоохранения;Минздрав
    Ministry of Foreign Affairs;Foreign Ministry;MFA|Министерство иностранных дел;МИД
    Ministry of Finance;Finance Ministry|Министерство финансов;Минфин
    Ministry of Education;Education Ministry|Министерство образования
    Ministry of Transport;Transport Ministry|Министерство транспорта;Минтранс
    Ministry of Defence;Defence Ministry;Ministry of Defense|Министерство обороны;Минобороны
    Ministry of Agriculture;Agriculture Ministry|Министерство сельского хозяйства;Минсельхоз
    Parliament|Парламент
    Supreme Court|Верховный суд
    Central Bank|Центральный банк
""".strip()
WORLD_BODIES = """
    Shanghai Cooperation Organisation;SCO;Shanghai Cooperation Organization|ШОС;Шанхайская организация сотрудничества
    United Nations;UN|ООН;Организация Объединённых Наций
    World Health Organization;WHO;World Health Organisation|ВОЗ;Всемирная организация здравоохранения
    International Monetary Fund;IMF|МВФ;Международный валютный фонд
    European Union;EU|ЕС;Евросоюз;Европейский союз
    Asian Development Bank;ADB|Азиатский банк развития
    African Development Bank;ADB;AfDB|
    Eurasian Economic Union;EAEU|ЕАЭС;Евразийский экономический союз
    International Committee of the Red Cross;ICRC|МККК
    UNICEF;United Nations Children's Fund|ЮНИСЕФ
    International Hydrographic Organization;IHO|
    World Association of Zoos;WAZ|
    International Union of Grain Traders;IUGT|
    Global Alliance for Clean Harbours;GACH|
    Northern Forum of Regions;NFR|
""".strip()
FANCY = (
    "Ast Bal Cor Dent Elv Fen Gal Hor Ind Jun Kal Lum Mar Nov Orb Pax Quan Riv Sol Tal Ul Ver Win Xan Yar Zen "
    "Bor Cal Dor Gran Kest Lor Mont Nim Pal Rund Sten Tor Vas Wex"
).split()
FANCY_TAILS = "is a on ex ent ium ara ilo erra vik wood line tech mar dale ora unda eo ix anta".split()
PLAIN_WORDS = (
    "Atlas Horizon Apex Delta Orion Summit Phoenix Pioneer Unity Zenith Harbour Meridian Beacon Northern Star".split()
)
TRADES = (
    "Shipping,Foods,Energy,Pharma,Robotics,Logistics,Textiles,Mining,Airways,Insurance,Software,Media,Capital".split(
        ","
    )
)
LEGAL = "Ltd,Limited,Inc.,LLC,PLC,Group,Holdings,GmbH,Corporation".split(",")
RUSSIAN_FIRMS = (
    "Ромашка Заря Восток Прогресс Сибирь Кристалл Метеор Гранит Алмаз Вымпел Радуга Горизонт Импульс Магистраль Волга "
    "Энергомаш Технопром Агросоюз Стройинвест Металлург Хлебокомбинат Рыбпром Кабельщик Судоверфь"
).split()
FIELDS = (
    "Marine Biology,Applied Physics,Public Health,Rural Development,Child Welfare,Coastal Research,Fair Trade,Music"
).split(",")
KINDS_OF_NGO = "Institute for,Foundation for,Centre for,Association of,Council for,Society for".split(",")


@dataclass
class Place:
    """`cyrillic` may be empty: no Russian release names it."""

    id: str
    latin: tuple[str, ...]
    cyrillic: tuple[str, ...]
    country: str
    geonames: int | None


@dataclass
class Body:
    """`latin` and `cyrillic` hold full names first; `short` what a release uses beside or in place of them."""

    id: str
    country: str
    latin: tuple[str, ...]
    cyrillic: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    short_cyrillic: tuple[str, ...] = ()
    at_home: tuple[str, ...] = ()
    """How releases of its own country call it."""
    is_global: bool = False


@dataclass
class Country:
    code: str
    language: str
    culture: str
    place: Place
    genitive: str
    cities: list[Place] = field(default_factory=list)


def make_countries() -> list[Country]:
    """Countries with their cities; cities of one name lie in several."""
    countries, number = [], 1000
    for line in COUNTRIES.read_text(encoding="utf-8").splitlines():
        code, language, culture, latin, cyrillic, genitive, cities = line.strip().split("|")
        place = Place(code, tuple(latin.split(";")), tuple(cyrillic.split(";")), code, number)
        country = Country(code, language, culture, place, genitive)
        for city in cities.split(","):
            number += 1
            name, russian = city.split("/")
            country.cities.append(Place(f"{code} {name}", (name,), (russian,) if russian else (), code, number))
        number += 1
        countries.append(country)
    return countries


def make_world_bodies() -> list[Body]:
    bodies = []
    for line in WORLD_BODIES.splitlines():
        latin, cyrillic = (tuple(filter(None, part.split(";"))) for part in line.strip().split("|"))
        short = tuple(name for name in latin if " " not in name)
        full = tuple(name for name in latin if " " in name) or latin
        russian_short = tuple(name for name in cyrillic if " " not in name)
        russian = tuple(name for name in cyrillic if " " in name) or cyrillic
        bodies.append(Body(latin[0], "", full, russian, short, russian_short, is_global=True))
    return bodies


def make_state_bodies(country: Country) -> list[Body]:
    """Every country has a ministry of health."""
    bodies = []
    for line in MINISTRIES.splitlines():
        latin, cyrillic = (part.split(";") for part in line.strip().split("|"))
        name = country.place.latin[0]
        the = "the " if name.startswith("United") else ""
        official = (
            f"the {country.place.latin[1]}"
            if len(country.place.latin) > 1 and " " in country.place.latin[1]
            else the + name
        )
        full = [f"{latin[0]} of {the}{name}", f"{name}'s {latin[0]}", f"{latin[0]} of {official}"]
        russian = (f"{cyrillic[0]} {country.genitive}",)
        short_russian = tuple(f"{short} {country.genitive}" for short in cyrillic[1:])
        bodies.append(
            Body(f"{country.code} {latin[0]}", country.code, tuple(full), russian, (), short_russian, tuple(latin))
        )
    return bodies


def make_firm(rng: random.Random, country: Country) -> Body:
    """A firm, an institute or a university; plain words name several firms, and some names two in two countries."""
    chance = rng.random()
    if country.language == "russian" and chance < 0.5:
        return _make_russian_firm(rng, country)
    if chance < 0.6:
        stem = rng.choice(FANCY) + rng.choice(FANCY).lower() + rng.choice(FANCY_TAILS)
        stem = rng.choice(PLAIN_WORDS) if rng.random() < 0.12 else stem
        trade, legal = rng.choice(TRADES), rng.choice(LEGAL)
        return Body(f"{stem} {trade}", country.code, (f"{stem} {trade} {legal}", f"{stem} {trade}"), short=(stem,))
    city = rng.choice(country.cities).latin[0]
    if chance < 0.85:
        place = city if rng.random() < 0.6 else country.place.latin[0]
        name = f"{place} {rng.choice(KINDS_OF_NGO)} {rng.choice(FIELDS)}"
    else:
        name = rng.choice([f"University of {city}", f"{city} State University", f"{city} Technical University"])
    acronym = "".join(word[0] for word in name.split() if word[0].isupper())
    return Body(f"{country.code} {name}", country.code, (name, f"the {name}"), short=(acronym,))


def _make_russian_firm(rng: random.Random, country: Country) -> Body:
    """English releases write its name in Latin letters, most often without its legal form."""
    added = "" if rng.random() < 0.3 else rng.choice(["-М", " Плюс", "инвест", "транс", "сервис"])
    name = rng.choice(RUSSIAN_FIRMS) + added
    latin = re.sub(r"\w+", lambda word: romanise(word[0], "official"), name)
    abroad = (f"{latin} LLC", latin) if rng.random() < 0.5 else ()
    russian = (f"ООО «{name}»", f"«{name}»", f"АО «{name}»")
    return Body(f"{country.code} {name}", country.code, abroad, russian, (), (name,))
