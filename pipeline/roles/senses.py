"""What a word may be in an office, by the lists of its language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from pipeline.languages import LANGUAGES
from pipeline.languages.language import Language
from pipeline.name_keys import is_listed
from pipeline.places.demonyms import find_nationality


@dataclass(frozen=True, slots=True)
class Sense:
    """All that may be; a word can be several things at once, `head` a head and a modifier."""

    is_office: bool = False
    """A head noun that names an office alone: minister, col."""
    is_occupation: bool = False
    """A head noun that needs a grade or a body: engineer."""
    is_rank: bool = False
    is_grade: bool = False
    is_modifier: bool = False
    is_adjective: bool = False
    """In languages whose offices take adjectives alone before the head: a word that has the form of one."""
    is_follower: bool = False
    is_connector: bool = False
    is_conjunction: bool = False
    is_determiner: bool = False
    is_indefinite: bool = False
    is_courtesy: bool = False
    is_courtesy_filler: bool = False
    is_nationality: bool = False
    is_stop: bool = False
    is_number: bool = False

    @property
    def is_head(self) -> bool:
        return self.is_office or self.is_occupation


NOTHING = Sense()
"""The sense of marks and mentions."""


@lru_cache(maxsize=16384)
def read_sense(word: str, is_capital: bool, code: str) -> Sense:
    """The sense of a folded word of the language with that code."""
    language = LANGUAGES[code]
    offices, endings = language.offices, language.names.endings
    is_office = is_listed(word, offices.heads, endings)
    is_modifier = is_listed(word, offices.modifiers, endings)
    if not is_capital and word in offices.capital_heads:
        is_office = False
    return Sense(
        is_office=is_office,
        is_occupation=not is_office and is_listed(word, offices.occupations, endings),
        is_rank=all(is_listed(part, offices.ranks, endings) for part in word.split("-")),
        is_grade=is_listed(word, offices.grades, endings),
        is_modifier=is_modifier,
        is_adjective=word.endswith(language.names.adjective_endings),
        is_follower=word in offices.followers,
        is_connector=word in offices.connectors,
        is_conjunction=word in offices.conjunctions,
        is_determiner=word in offices.determiners,
        is_indefinite=word in offices.indefinites,
        is_courtesy=(word in language.honorifics or word in offices.courtesies) and word not in offices.heads,
        is_courtesy_filler=word in offices.courtesy_fillers,
        is_nationality=find_nationality(word) is not None,
        is_stop=_is_stop(word, language, is_capital=is_capital, is_modifier=is_modifier),
        is_number=word[0].isdigit() and word not in offices.followers,
    )


def _is_stop(word: str, language: Language, *, is_capital: bool, is_modifier: bool) -> bool:
    """A word that no office holds. Of capitalised words only those listed, as `State` is a verb in lower case alone."""
    if word in language.offices.stops:
        return True
    if is_capital or is_modifier:
        return False
    return (
        word in language.offices.lower_stops
        or word in language.speech.verbs
        or word.endswith(language.offices.stop_endings)
    )
