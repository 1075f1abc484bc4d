"""Names of countries, in all our languages, and of regions that lie in several."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pipeline.languages.word_list import words
from pipeline.places.gazetteer import DATA
from pipeline.places.keys import key_of

_POLITY_WORDS = words("""
    arab democratic federal federative islamic kingdom of peoples republic socialist state sultanate the union united
    commonwealth principality emirate grand duchy
    арабск демократическ исламск королевств народн республик социалистическ султанат союз государств федеративн
    объединенн княжеств соединенн
""")
"""Words that official names add to the short one, as they stand in keys."""
_GENITIVE_PLURAL = ("ов", "ев")


@dataclass(frozen=True, slots=True)
class Country:
    """ISO 3166-1 alpha-2 code and the id of GeoNames."""

    code: str
    geonames_id: int


def find_country(name: str) -> Country | None:
    """The country that a name means: `China`, `People's Republic of China`, `Китая`, `U.S.`; None for anything else."""
    key = key_of(name)
    table = _load_countries()
    return table.get(key) or table.get(_drop_polity(key)) or table.get(_cut_genitive_plural(key))


def is_region_of_several(name: str) -> bool:
    """Continents, seas, ranges, regions that lie in more than one country."""
    return key_of(name) in _load_regions()


def _drop_polity(key: str) -> str:
    return " ".join(word for word in key.split() if word not in _POLITY_WORDS)


def _cut_genitive_plural(key: str) -> str:
    """`Нидерландов`, `Эмиратов`: an ending too common in other names (Ростов) to be cut from all."""
    return " ".join(word[:-2] if word.endswith(_GENITIVE_PLURAL) else word for word in key.split())


@cache
def _load_countries() -> dict[str, Country]:
    table: dict[str, Country] = {}
    for line in (DATA / "countries.tsv").read_text(encoding="utf-8").splitlines():
        code, number, names = line.split("\t")
        for name in names.split("|"):
            table.setdefault(key_of(name), Country(code, int(number)))
    return table


@cache
def _load_regions() -> frozenset[str]:
    text = (DATA / "regions.txt").read_text(encoding="utf-8")
    return frozenset(key_of(name) for line in text.splitlines() for name in line.split("|"))
