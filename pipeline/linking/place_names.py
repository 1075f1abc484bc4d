"""Names of places as keys: words in any script; countries by their code."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from pipeline.linking.romanisation import spell_sound
from pipeline.places.countries import find_country
from pipeline.places.keys import keys_of


@dataclass(frozen=True, slots=True)
class PlaceName:
    """What a text that names a place tells."""

    sounds: tuple[str, ...]
    """Its words, with and without endings."""
    country: str
    """The code of the country that it names, else empty."""
    brevity: int = 0
    """All names of places are full."""


@lru_cache(maxsize=65536)
def parse_place(text: str) -> PlaceName:
    """The name that a text spells."""
    sounds = (" ".join(map(spell_sound, key.split())) for key in keys_of(text))
    country = find_country(text)
    return PlaceName(tuple(dict.fromkeys(filter(None, sounds))), country.code if country else "")
