"""Draws names to put in place of others, each in the manner of the name that it replaces."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.training.well_known import LEADERS, ORGANISATIONS, REGIONS

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
    "Logistics|Biotech|Foods|Renewables|Semiconductor|Housing|Sports|Climate|Veterans|Economic Development|"
    "Public Works|Media|Consumer"
).split("|")
_KNOWN_ACRONYMS = tuple(name for name in ORGANISATIONS if name.isupper() and name.isalpha())
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
        return dice.choice(self.person_words if dice.random() < 0.95 else LEADERS)

    def draw(self, kind: str, words: Sequence[str], dice: random.Random) -> tuple[str, ...]:
        """Another organisation or place in the manner of `words`: acronym for acronym, ALL CAPS kept."""
        shouted = all(word.isupper() for word in words if word[0].isalpha())
        if kind == "place":
            name = dice.choice(dice.choices((self.cities, self.countries, REGIONS), weights=(55, 30, 15))[0])
        elif shouted and len(words) == 1:
            return self.split(draw_acronym(dice) if dice.random() < 0.7 else dice.choice(_KNOWN_ACRONYMS))
        else:
            known = dice.choices((self.organisations, ORGANISATIONS), weights=(60, 40))[0]
            name = dice.choice(known) if dice.random() < 0.7 else self._compose(dice)
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
    syllables = "digi net agro kala pay tex bio geo cloud trade solar med hub zen".split()
    joined = "".join(part.title() for part in dice.sample(syllables, 2))
    return dice.choice((joined, "e" + joined, joined + "AI", joined + "X"))
