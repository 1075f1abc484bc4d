"""The places of one release, seen together: what each may be, what stands next to what, what is settled so far."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise, zip_longest

from pipeline.places.countries import Country, find_country, is_region_of_several
from pipeline.places.demonyms import list_nationalities
from pipeline.places.gazetteer import Site, find_sites
from pipeline.places.keys import drop_kind, key_of
from pipeline.release import Span

_CAPITALISED = re.compile(r"[A-ZА-ЯЁ][^\W\d_]{3,}")
_PARAGRAPH_BORDER = re.compile(r"\n\s*")
_LONGEST_PHRASE = 40
_LOOSE = re.compile(r"\b(?:against|and|at|by|for|from|in|near|on|over|the|to|with|в|и|из|на|под|у)\s*$", re.IGNORECASE)
_ADJECTIVE_PHRASE = re.compile(r"(?:\w+(?:-|\s+))?\w+\s+(?:\w+\s+(?:of\s+)?)?$")
_LISTED = re.compile(r"\s*(?:,|,?\s*\b(?:and|or|и|или)\b)\s*(?:in |в )?")
_CONTAINS = re.compile(
    r"\s*(?:,|\(|,?\s*\b(?:in|в)\b)\s*(?:the\s+)?(?:[^\W\d_]+\s+(?:of|de)\s+|штат\w*\s+|провинци\w\s+)?"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A place as the release names it: its spellings, the fullest first, and all its mentions in order."""

    names: tuple[str, ...]
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Location:
    """Where a place lies. A region of several countries has none; the rest is None when only the country is known."""

    country: str | None = None
    geonames_id: int | None = None
    latitude: str | None = None
    longitude: str | None = None
    population: int = 0
    """Zero where it is not known, for countries and divisions too."""


@dataclass
class Scene:
    """What the rules look at; `settled` grows from rule to rule, and `supported`, the countries of these, with it."""

    text: str
    places: Sequence[Named]
    settled: dict[int, Location] = field(default_factory=dict)
    supported: set[str] = field(default_factory=set)

    @cached_property
    def countries(self) -> list[Country | None]:
        """For each place, the country that its name means."""
        return [next(filter(None, map(find_country, place.names)), None) for place in self.places]

    @cached_property
    def sites(self) -> list[tuple[Site, ...]]:
        """For each place, all that the gazetteer knows by one of its names, each once: as what it is best known by."""
        return [_merge_aliases(_list_sites(place)) for place in self.places]

    @cached_property
    def is_region(self) -> list[bool]:
        return [any(map(is_region_of_several, place.names)) for place in self.places]

    @cached_property
    def mentions(self) -> list[tuple[Span, int]]:
        """All mentions in order, each with the number of its place."""
        return sorted((mention, number) for number, place in enumerate(self.places) for mention in place.mentions)

    @cached_property
    def containers(self) -> dict[int, list[int]]:
        """For each place, those that stand right after it as what holds it: `Hangzhou, China`, `Temple (Texas)`."""
        pairs: dict[int, list[int]] = {}
        for (mention, number), (following, container) in pairwise(self.mentions):
            between = self.text[mention.end : following.start]
            if number != container and len(between) < 40 and _CONTAINS.fullmatch(between):
                pairs.setdefault(number, []).append(container)
        return pairs

    @cached_property
    def alluded(self) -> set[str]:
        """Countries whose people, or whose name inside another, the text speaks of: `Peruvian`, `Bank of Ghana`."""
        return {*list_nationalities(self.text), *_list_countries(self.text)}

    def settle(self, number: int, location: Location) -> None:
        """Note where a place lies; later rules build on it."""
        self.settled[number] = location
        if location.country:
            self.supported.add(location.country)
            for paragraph in self._paragraphs_of(number):
                self._spoken_of[paragraph].add(location.country)

    def countries_near(self, number: int) -> set[str]:
        """Countries that the paragraphs of a place's mentions speak of, by settled places or by adjectives."""
        return set().union(*(self._spoken_of[paragraph] for paragraph in self._paragraphs_of(number)))

    def _paragraphs_of(self, number: int) -> set[int]:
        return {bisect_right(self._paragraph_starts, mention.start) - 1 for mention in self.places[number].mentions}

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [0, *(found.end() for found in _PARAGRAPH_BORDER.finditer(self.text))]

    @cached_property
    def _spoken_of(self) -> list[set[str]]:
        """For each paragraph, the countries that its adjectives name; those of settled places come to them."""
        starts = [*self._paragraph_starts, len(self.text)]
        return [set(list_nationalities(self.text[start:end])) for start, end in pairwise(starts)]

    def find_settled(self, name: str) -> Location | None:
        """The settled place of the release that bears a name."""
        return next((self.settled[n] for n in self._by_key.get(key_of(name), ()) if n in self.settled), None)

    @cached_property
    def _by_key(self) -> dict[str, list[int]]:
        table: dict[str, list[int]] = {}
        for number, place in enumerate(self.places):
            for name in place.names:
                table.setdefault(key_of(name), []).append(number)
        return table

    def list_adjectives_before(self, mention: Span) -> list[str]:
        """The country whose adjective stands right before, or before one noun: `the Russian town of Kamyzyak`."""
        before = self.text[max(0, mention.start - _LONGEST_PHRASE) : mention.start]
        found = _ADJECTIVE_PHRASE.search(before)
        return list(list_nationalities(found[0]))[:1] if found and not _LOOSE.search(found[0]) else []

    @cached_property
    def listed(self) -> dict[int, list[int]]:
        """For each place, those that it is directly listed with: `A and B`, `A, B`."""
        pairs: dict[int, list[int]] = {}
        for (mention, number), (following, other) in pairwise(self.mentions):
            if number != other and _LISTED.fullmatch(self.text[mention.end : following.start]):
                pairs.setdefault(number, []).append(other)
                pairs.setdefault(other, []).append(number)
        return pairs


def _merge_aliases(sites: Iterable[Site]) -> tuple[Site, ...]:
    """Улан-Батор is an alias under one name of a place, and not under another."""
    found = dict.fromkeys(sites)
    main = {site.geonames_id for site in found if not site.is_alias and site.geonames_id}
    return tuple(site for site in found if not (site.is_alias and site.geonames_id in main))


def _list_sites(place: Named) -> Iterator[Site]:
    """By its names as they stand; a region also without the word for its kind."""
    for name in place.names:
        yield from find_sites(name)
        short = drop_kind(name)
        if short:
            yield from (site for site in find_sites(short) if not site.is_city)


def _list_countries(text: str) -> Iterator[str]:
    """Countries whose names, of one capitalised word or two, stand anywhere in a text."""
    found = list(_CAPITALISED.finditer(text))
    for word, following in zip_longest(found, found[1:]):
        names = [word[0]]
        between = text[word.end() : following.start()] if following is not None else ""
        if following is not None and between.isspace() and "\n" not in between:
            names.insert(0, f"{word[0]} {following[0]}")
        yield from (country.code for country in map(find_country, names) if country is not None)
