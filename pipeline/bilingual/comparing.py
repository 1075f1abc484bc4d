"""Do names in two scripts name one thing? A row of the table for each kind.

Halves of a release are compared in rounds, the surest first; what one joins, later ones need not look at. A run of
words in a caption, of which nobody knows that it is a name, is rated against all that is known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.linking.organisation_names import OrganisationName, parse_organisation
from pipeline.linking.person_names import PersonName, agree, list_surnames, parse_person
from pipeline.linking.place_names import parse_place
from pipeline.places.gazetteer import find_sites
from pipeline.release import EntityKind

NOT, BY_CASE, EXACTLY = range(3)
"""A text is no name of a thing, may be one in another case, or is one as it stands."""
_SHORTEST_SOUND = 3
"""Letters of a lone word that two scripts do not share by chance."""
_ASPIRATES = re.compile("c?h")
_PATRONYMIC = re.compile(r"(?:[оеё]вич|[оеё]вн[аыуе]|ьич|ичн[аыуе])(?:а|у|ем|ой)?\b")


@dataclass(frozen=True, slots=True)
class Names:
    """What a thing is called in one script: its name in the nominative, and its forms in any case."""

    name: str
    forms: tuple[str, ...]


Agree = Callable[[Names, Names], bool]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How names of one kind are compared.

    Attributes:
        list_keys: keys of which two names of one thing share one.
        rounds: may the two be one thing?
        rate: how well a text names a thing: `EXACTLY`, `BY_CASE`, or `NOT`.
    """

    list_keys: Callable[[str], Iterable[str]]
    rounds: tuple[Agree, ...]
    rate: Callable[[str, Names], int]


def _list_person_keys(text: str) -> Iterator[str]:
    name = parse_person(text)
    for word in (*name.written, *_spell_loosely(name).written):
        yield from sorted(word)


def _are_called_the_same(one: Names, other: Names) -> bool:
    """Both have a full name, and these agree as they stand in the nominative."""
    names = parse_person(one.name, in_nominative=True), parse_person(other.name, in_nominative=True)
    return all(name.is_full for name in names) and agree(*names) and _agree_in_all_forms(one, other)


def _agree_in_all_forms(one: Names, other: Names) -> bool:
    """Every full name of one agrees with every full name of the other, in some case."""
    full, others = _list_full(one), _list_full(other)
    return bool(full) and bool(others) and all(agree(name, known) for name in full for known in others)


def _agree_loosely(one: Names, other: Names) -> bool:
    """Full names in the nominative that differ in what Cyrillic spells as it likes: Anahit, Анаит; Rosa, Роза."""
    names = [_spell_loosely(parse_person(side.name, in_nominative=True)) for side in (one, other)]
    return all(name.is_full for name in names) and agree(*names)


def _spell_loosely(name: PersonName) -> PersonName:
    """Without h, whether х or unwritten in Cyrillic, and with s for z."""
    words = (frozenset(_ASPIRATES.sub("", sound.replace("z", "s")) or sound for sound in word) for word in name.words)
    return replace(name, words=tuple(words))


def _list_full(names: Names) -> list[PersonName]:
    return [name for name in map(parse_person, names.forms) if name.is_full]


def _share_surname(one: Names, other: Names) -> bool:
    """One of them has no full name; the surname in the nominative, since Иванова is not Ivanov, initials too if any."""
    if _list_full(one) and _list_full(other):
        return False
    longer = [[name for name in map(parse_person, side.forms) if not name.is_lone] for side in (one, other)]
    if not all(agree(name, known) for name in longer[0] for known in longer[1]):
        return False
    names = (parse_person(names.name, in_nominative=True) for names in (one, other))
    ours, theirs = (set(list_surnames(name)) for name in names)
    return any(len(sound) > 1 for sound in ours & theirs)


def _rate_person(text: str, known: Names) -> int:
    """A lone word may be a surname. More must be words of a fuller name and nothing else, but for a patronymic."""
    if parse_person(text).is_lone:
        return _rate_surname(text, known)
    names = [name for name in map(parse_person, (known.name, *known.forms)) if not name.is_lone]
    name = parse_person(text)
    longest = max((len(other.words) for other in names), default=0) + bool(_PATRONYMIC.search(text))
    if not names or not name.written or len(name.words) > longest or not all(agree(name, other) for other in names):
        return NOT
    exact = agree(parse_person(text, in_nominative=True), parse_person(known.name, in_nominative=True))
    return EXACTLY if exact else BY_CASE


def _rate_surname(text: str, known: Names) -> int:
    surnames = {sound for form in (known.name, *known.forms) for sound in list_surnames(parse_person(form))}
    for rating, in_nominative in ((EXACTLY, True), (BY_CASE, False)):
        heard = {sound for word in parse_person(text, in_nominative=in_nominative).written for sound in word}
        if not heard.isdisjoint(surnames):
            return rating
    return NOT


def _rate_by(agree_: Agree) -> Callable[[str, Names], int]:
    """Names of one form, or of which the form does not tell one thing from another."""
    return lambda text, known: BY_CASE if agree_(Names(text, (text,)), known) else NOT


def _list_organisation_keys(text: str) -> Iterator[str]:
    name = parse_organisation(text)
    if name.body:
        yield f"body {name.body}"
    if name.is_state_body:
        yield from (f"state {key}" for key in name.keys)
    if not name.is_acronym:
        yield from _list_sounds(name)


def _list_sounds(name: OrganisationName) -> Iterator[str]:
    return (sound for sound in name.sounds if len(sound) >= _SHORTEST_SOUND)


def _is_same_body(one: Names, other: Names) -> bool:
    """By the tables of bodies, or by sound. State bodies of two countries, two bodies of the table are not."""
    ours, theirs = ([parse_organisation(form) for form in (names.name, *names.forms)] for names in (one, other))
    for tell in (_list_bodies, _list_countries):
        told = tell(ours), tell(theirs)
        if all(told) and told[0].isdisjoint(told[1]):
            return False
    return not _gather_keys(one, _list_organisation_keys).isdisjoint(_gather_keys(other, _list_organisation_keys))


def _list_bodies(names: Sequence[OrganisationName]) -> frozenset[str]:
    """An acronym says nothing beside a full name: two banks are called ADB."""
    full = frozenset(name.body for name in names if name.body and not name.is_short)
    return full or frozenset(name.body for name in names if name.body)


def _list_countries(names: Sequence[OrganisationName]) -> frozenset[str]:
    return frozenset(name.country for name in names if name.country)


@lru_cache(maxsize=4096)
def _list_place_keys(text: str) -> tuple[str, ...]:
    """A country's code; else the largest city that bears the name, and its sound."""
    name = parse_place(text)
    if name.country:
        return (f"country {name.country}",)
    cities = [site for site in find_sites(text) if site.is_city and site.geonames_id]
    largest = max(cities, key=lambda site: site.population, default=None)
    keys = [f"city {largest.geonames_id}"] if largest else []
    return (*keys, *(sound for sound in name.sounds if len(sound) >= _SHORTEST_SOUND))


def _is_same_place(one: Names, other: Names) -> bool:
    return not _gather_keys(one, _list_place_keys).isdisjoint(_gather_keys(other, _list_place_keys))


def _gather_keys(names: Names, list_keys: Callable[[str], Iterable[str]]) -> frozenset[str]:
    return frozenset(key for form in (names.name, *names.forms) for key in list_keys(form))


COMPARISONS: dict[EntityKind, Comparison] = {
    "person": Comparison(
        _list_person_keys, (_are_called_the_same, _agree_in_all_forms, _agree_loosely, _share_surname), _rate_person
    ),
    "organisation": Comparison(_list_organisation_keys, (_is_same_body,), _rate_by(_is_same_body)),
    "place": Comparison(_list_place_keys, (_is_same_place,), _rate_by(_is_same_place)),
}
