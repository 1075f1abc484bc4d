"""The places of one release, seen together: what each may be, what stands next to what, what is settled so far."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise, zip_longest

from pipeline.languages.word_list import words
from pipeline.name_keys import fold_name, split_words
from pipeline.places.countries import Country, find_country, is_region_of_several
from pipeline.places.demonyms import list_nationalities
from pipeline.places.gazetteer import Site, find_sites, find_villages
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
_BORDERLESS = words("""
    basin channel gulf hemisphere margin ocean passage plate reef reefs sea strait straits
    бассейн залив море океан пролив полушарие
""")


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
    people: Sequence[Span] = ()
    """Where people are named: `Michael Jordan` speaks of no country."""
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
        return {*list_nationalities(self._impersonal), *_list_countries(self._impersonal)}

    @cached_property
    def _impersonal(self) -> str:
        """The text with the names of people crossed out."""
        pieces: list[str] = []
        position = 0
        for person in self.people:
            if person.start >= position:
                pieces += (self.text[position : person.start], "_" * (person.end - person.start))
                position = person.end
        return "".join((*pieces, self.text[position:]))

    def settle(self, number: int, location: Location) -> None:
        """Note where a place lies; later rules build on it."""
        self.settled[number] = location
        for name in ("evidence", "holding", "candidates"):
            self.__dict__.pop(name, None)
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
        return [set(list_nationalities(self._impersonal[start:end])) for start, end in pairwise(starts)]

    def countries_beside(self, number: int) -> set[str]:
        """The countries of settled places that a place is listed with."""
        beside = (self.settled[other].country for other in self.listed.get(number, ()) if other in self.settled)
        return set(filter(None, beside))

    def list_villages(self, number: int) -> tuple[Site, ...]:
        """What bears one of the names of a place and is too small for `sites`."""
        return tuple(dict.fromkeys(site for name in self.places[number].names for site in find_villages(name)))

    @cached_property
    def evidence(self) -> Counter[str]:
        """The countries that the release speaks of: each counts once for that, once for each place settled in it."""
        return Counter({*self.named, *self.alluded}) + self.holding

    @cached_property
    def holding(self) -> Counter[str]:
        """The countries in which places are settled, other than the countries themselves, with their number."""
        settled = (location.country for n, location in self.settled.items() if self.countries[n] is None)
        return Counter(filter(None, settled))

    @cached_property
    def named(self) -> set[str]:
        return {country.code for country in self.countries if country is not None}

    @cached_property
    def candidates(self) -> dict[int, set[str]]:
        """For each open place, all countries in which some place of its name lies, however small."""
        numbers = (number for number in range(len(self.places)) if number not in self.settled)
        return {n: {site.country for site in (*self.sites[n], *self.list_villages(n))} for n in numbers}

    def is_latin(self, number: int) -> bool:
        """Whether a name is in the script of which the tables hold far more names than of others."""
        return fold_name(self.places[number].names[0])[:1].isascii()

    def is_borderless(self, number: int) -> bool:
        """Whether a name is that of waters or of a part of the globe, which end at no border."""
        parts = split_words(self.places[number].names[0])
        return not _BORDERLESS.isdisjoint((*parts[:1], *parts[-1:]))

    def has_article(self, number: int) -> bool:
        """Whether `the` stands before a name, as before those of rivers and ranges."""
        return any(
            self.text[max(0, mention.start - 4) : mention.start].lower() == "the "
            for mention in self.places[number].mentions
        )

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
