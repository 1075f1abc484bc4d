"""Names of organisations as keys: the words that tell, the country that a state body belongs to, acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.languages import LANGUAGES
from pipeline.languages.language import Language
from pipeline.languages.word_list import folded_words
from pipeline.linking.romanisation import is_cyrillic, spell_sound
from pipeline.linking.tables import read_rows
from pipeline.name_keys import cut_endings
from pipeline.places.countries import find_country
from pipeline.places.demonyms import find_nationality
from pipeline.resolution.forms import Form, list_initials

_MINISTRIES = folded_words("ministry ministries министерство министерства министерстве министерству министерством")
_LONGEST_COUNTRY = 6
_SHORTEST_FORMED = 3
_POSSESSIVE = re.compile(r"(?<!eople)['’]s\b")
"""Kenya's Ministry of Health; not the People's Republic of China."""
_SPELLINGS = (
    ("isation", "ization"),
    ("ise", "ize"),
    ("our", "or"),
    ("centre", "center"),
    ("theatre", "theater"),
    ("programme", "program"),
    ("defence", "defense"),
)
"""Ends of words in British and in American English."""


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """What a text that names an organisation tells."""

    keys: tuple[str, ...]
    """Its words in their order, with and without endings: no article, legal form, small word, nor the country that a
    state body is of. None for marks alone."""
    sounds: tuple[str, ...]
    """The keys as another script would have them."""
    is_cyrillic: bool
    is_short: bool
    """An acronym, or one word: other bodies may bear it too."""
    is_acronym: bool
    is_registered: bool
    """It bears a legal form, as firms do; plain words are the names of many."""
    is_state_body: bool
    """A ministry, a parliament: each country has one of that name."""
    country: str
    """The country of a state body that its name tells, else empty."""
    body: str
    """The international body that the table knows it as, else empty."""
    initials: str

    @property
    def brevity(self) -> int:
        """0 for a full name, 1 for one word, 2 for an acronym."""
        return self.is_short + self.is_acronym


@lru_cache(maxsize=65536)
def parse_organisation(text: str) -> OrganisationName:
    """The name that a text spells."""
    language = LANGUAGES["ru" if is_cyrillic(text) else "en"]
    form = Form("organisation", _POSSESSIVE.sub("", text), language, ())
    words = [word.text for word in form.core]
    country, rest = _take_country(words)
    listed = _find_state_body(rest, language)
    is_state_body = bool(listed) or not _MINISTRIES.isdisjoint(rest)
    keys = (listed,) if listed else _make_keys(rest if is_state_body else words, language)
    return OrganisationName(
        keys=keys,
        sounds=tuple(dict.fromkeys(" ".join(map(spell_sound, key.split())) for key in keys)),
        is_cyrillic=language.code == "ru",
        is_short=not listed and len(keys) > 0 and " " not in keys[0],
        is_acronym=not listed and form.is_acronym,
        is_registered=form.is_legal_name,
        is_state_body=is_state_body,
        country=country if is_state_body else "",
        body=_find_body(words, language),
        initials=list_initials(form.core, language.names.small_words),
    )


def list_shorts(names: Iterable[OrganisationName]) -> Iterator[str]:
    """The short names that a body bears."""
    return (key for name in names if name.is_short for key in name.keys)


def list_initials_of(names: Iterable[OrganisationName]) -> Iterator[str]:
    """Acronyms that nobody wrote, but that its initials form."""
    return (name.initials for name in names if not name.is_short and len(name.initials) >= _SHORTEST_FORMED)


def _take_country(words: Sequence[str]) -> tuple[str, Sequence[str]]:
    """`Ministry of Health of the Republic of Kenya`, `Kenyan Ministry of Health`: the country, and the rest."""
    for length in range(min(_LONGEST_COUNTRY, len(words) - 1), 0, -1):
        country = find_country(" ".join(words[-length:]))
        if country is not None:
            return country.code, words[:-length]
    for length in range(min(_LONGEST_COUNTRY, len(words) - 1), 0, -1):
        code = _find_owner(" ".join(words[:length]))
        if code is not None:
            return code, words[length:]
    return "", words


def _find_owner(text: str) -> str | None:
    country = find_country(text)
    return country.code if country else find_nationality(text)


def _spell(word: str) -> str:
    return next((word.removesuffix(end) + other for end, other in _SPELLINGS if word.endswith(end)), word)


def _make_keys(words: Sequence[str], language: Language) -> tuple[str, ...]:
    """The telling words, as they are, without short endings, without all endings; once where this is one."""
    small = language.names.small_words
    telling = [_spell(word) for word in words if word not in small] or list(words)
    while len(telling) > 1 and telling[-1] in language.names.company_words:
        telling.pop()
    endings = language.names.endings
    cuts = (frozenset[str](), frozenset(ending for ending in endings if len(ending) == 1), endings)
    return tuple(dict.fromkeys(" ".join(cut_endings(word, cut) for word in telling) for cut in cuts if telling))


def _find_state_body(words: Sequence[str], language: Language) -> str:
    """The first name of its line in the table of state bodies, as a key; empty for a body that is not in there."""
    table = _load_state_bodies()
    return next((table[key] for key in _make_keys(words, language) if key in table), "")


@cache
def _load_state_bodies() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in read_rows("state_bodies.txt"):
        first = _make_keys(_split(row[0]), LANGUAGES["en"])[0]
        for name in row:
            for key in _make_keys(_split(name), LANGUAGES["ru" if is_cyrillic(name) else "en"]):
                table.setdefault(key, first)
    return table


def _find_body(words: Sequence[str], language: Language) -> str:
    """The first name of its line in the table of bodies; a name of several words may stand in any case."""
    table = _load_bodies()
    found = table.get(" ".join(map(_spell, words)))
    return found or next((table[key] for key in _make_keys(words, language) if " " in key and key in table), "")


@cache
def _load_bodies() -> dict[str, str]:
    names = [(name, row[0]) for row in read_rows("bodies.txt") for name in row]
    table = {" ".join(map(_spell, _split(name))): body for name, body in names}
    for name, body in names:
        for key in _make_keys(_split(name), LANGUAGES["ru" if is_cyrillic(name) else "en"]):
            if " " in key:
                table.setdefault(key, body)
    return table


def _split(text: str) -> list[str]:
    form = Form("organisation", _POSSESSIVE.sub("", text), LANGUAGES["ru" if is_cyrillic(text) else "en"], ())
    return [word.text for word in form.core]
