"""Names of countries, in all our languages, and of regions that lie in several."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import dropwhile

from pipeline.languages.word_list import words
from pipeline.name_keys import split_words
from pipeline.places.gazetteer import DATA, find_sites
from pipeline.places.keys import keys_of

_POLITY_WORDS = words("""
    arab democratic federal federative islamic kingdom of peoples republic socialist state sultanate the union united
    commonwealth principality emirate grand duchy
    арабск демократическ исламск королевств народн республик социалистическ султанат союз государств федеративн
    объединенн княжеств соединенн
""")
"""Words that official names put before the short one, as they stand in keys."""
_PARTS_OF_REGIONS = words("""
    and central east eastern inner north northeast northern south southeast southern west western
""")
_WATERS = words("ocean sea seas gulf strait straits океан море пролив")
_GENITIVE_PLURAL = ("ов", "ев")


@dataclass(frozen=True, slots=True)
class Country:
    """ISO 3166-1 alpha-2 code and the id of GeoNames."""

    code: str
    geonames_id: int


@lru_cache(maxsize=8192)
def find_country(name: str) -> Country | None:
    """The country that a name means: `China`, `People's Republic of China`, `Китая`, `U.S.`; None when it is none."""
    table = _load_countries()
    keys = keys_of(name)
    tries = (*keys, *map(_drop_polity, keys), *map(_cut_genitive_plural, keys))
    return next((table[key] for key in tries if key in table), None)


def is_nowhere(name: str) -> bool:
    """Whether no country, city or division that we know is called so."""
    return find_country(name) is None and not find_sites(name)


def is_region_of_several(name: str) -> bool:
    """Continents, seas, ranges, regions that lie in more than one country: `North Arabian Sea`, `South Asia`."""
    if not _load_regions().isdisjoint(keys_of(name)):
        return True
    *before, last = split_words(name) or ("",)
    in_part = bool(before) and all(word in _PARTS_OF_REGIONS for word in before)
    return last in _WATERS or before[:1] in ([water] for water in _WATERS) or (in_part and is_region_of_several(last))


def _drop_polity(key: str) -> str:
    return " ".join(dropwhile(_POLITY_WORDS.__contains__, key.split()))


def _cut_genitive_plural(key: str) -> str:
    """`Нидерландов`, `Эмиратов`: an ending too common in other names (Ростов) to be cut from all."""
    return " ".join(word[:-2] if word.endswith(_GENITIVE_PLURAL) else word for word in key.split())


@cache
def _load_countries() -> dict[str, Country]:
    table: dict[str, Country] = {}
    for line in (DATA / "countries.tsv").read_text(encoding="utf-8").splitlines():
        code, number, names = line.split("\t")
        for key in (key for name in names.split("|") for key in keys_of(name)):
            table.setdefault(key, Country(code, int(number)))
    return table


@cache
def _load_regions() -> frozenset[str]:
    text = (DATA / "regions.txt").read_text(encoding="utf-8")
    names = (name for line in text.splitlines() for name in line.split("|"))
    return frozenset(key for name in names for key in keys_of(name))
