"""The entities that may speak, and what the text shows of them: where they stand, their gender, the words around
them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pipeline.languages.speech import Gender
from pipeline.name_keys import split_words
from pipeline.quote_rules.reading.page import Page
from pipeline.quote_rules.speakers.appositions import find_appositions
from pipeline.quote_rules.speakers.word_forms import list_all_stems, list_own_stems
from pipeline.release import Entity, Organisation, Person, Place, Release

_NEIGHBOURS = 8
"""Units around a name that may describe who bears it."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Who spoke or may be meant; one without a name may speak for an entity, or be nobody known."""

    entity: Entity | None
    is_unnamed: bool = False


@dataclass
class Cast:
    """`at` tells the entity of a name's unit; `spoken` who spoke in a sentence, by its index."""

    page: Page
    release: Release
    at: Mapping[int, Entity]
    genders: dict[str, Gender] = field(default_factory=dict)
    spoken: dict[int, list[Turn]] = field(default_factory=dict)
    units_of: dict[str, list[int]] = field(default_factory=dict)
    _stems: dict[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Everybody named, in order of first mention."""
        return tuple({e.id: e for e in self.at.values() if isinstance(e, Person)}.values())

    @cached_property
    def organisations(self) -> tuple[Organisation, ...]:
        return tuple({e.id: e for e in self.at.values() if isinstance(e, Organisation)}.values())

    @cached_property
    def _person_units(self) -> list[int]:
        return [unit for unit, entity in self.at.items() if isinstance(entity, Person)]

    def list_nearest(self, unit: int, most: int) -> Sequence[Person]:
        """People named near a unit: the last named before it first, then those after it."""
        border = bisect_left(self._person_units, unit)
        near = [
            *reversed(self._person_units[max(border - most, 0) : border]),
            *self._person_units[border : border + most],
        ]
        people = (self.at[index] for index in near)
        return list({person.id: person for person in people if isinstance(person, Person)}.values())[:most]

    def list_neighbours(self, person: Person) -> frozenset[str]:
        """The stems of the words of a person's offices and of those around the name."""
        if person.id not in self._stems:
            own = {word for role in person.roles for word in role.cut(self.page.body).split()}
            near = {self.page.lower(index) for unit in self.units_of.get(person.id, ()) for index in self._near(unit)}
            self._stems[person.id] = list_all_stems(own | near, self.page.language)
        return self._stems[person.id]

    def list_name_stems(self, organisation: Organisation) -> frozenset[str]:
        """The stems of the words of an organisation's name."""
        if organisation.id not in self._stems:
            self._stems[organisation.id] = list_all_stems((organisation.name,), self.page.language)
        return self._stems[organisation.id]

    def may_be(self, person: Person, gender: Gender | None) -> bool:
        """Does nothing in the text speak against this gender of a person?"""
        return gender is None or self.genders.get(person.id, gender) == gender

    def find_untagged(self, words: Sequence[str]) -> Entity | None:
        """Whose name some folded words are, or whose surname, though nobody marked a name there."""
        return self._entities_by_name.get(tuple(words))

    @cached_property
    def _entities_by_name(self) -> Mapping[tuple[str, ...], Entity]:
        """The entities by their names and aliases, people by their surnames too where nobody shares them."""
        names: dict[tuple[str, ...], Entity] = {}
        for entity in (*self.people, *self.organisations):
            for name in (entity.name, *entity.aliases):
                names.setdefault(split_words(name), entity)
        surnames = Counter(split_words(person.name)[-1:] for person in self.people)
        own = {split_words(p.name)[-1:]: p for p in self.people if surnames[split_words(p.name)[-1:]] == 1}
        return own | names

    def find_named(self, noun: str, before: int) -> Organisation | None:
        """The organisation that a noun names, the last one named before a unit, else the first one after it.

        `The Bank` is the Bank of the Lakes, rather than the Committee of the Bank of the Lakes.
        """
        for index in (self._units_by_head, self._units_by_word):
            lists = [index[stem] for stem in list_all_stems((noun,), self.page.language) if stem in index]
            found = max(
                (_find_nearest(units, before) for units in lists), key=lambda unit: _rank(unit, before), default=-1
            )
            if isinstance(entity := self.at.get(found), Organisation):
                return entity
        return None

    def find_introduced(self, noun: str, before: int) -> Organisation | None:
        """The organisation that the text calls so where it names it: `the safety committee, PRAC`, `RATP, the transport
        authority`; the last one before a unit, else the first one after it.
        """
        lists = [self._units_by_title[stem] for stem in self._stem(noun) if stem in self._units_by_title]
        found = max((_find_nearest(units, before) for units in lists), key=lambda unit: _rank(unit, before), default=-1)
        entity = self.at.get(found)
        return entity if isinstance(entity, Organisation) else None

    def find_main(self, bodies: Sequence[Organisation], kinds: frozenset[str]) -> Organisation | None:
        """The one named most often; one whose name says what kind of body it is only where there is no other, or where
        it is of some kinds.
        """
        language = self.page.language
        generic = list_own_stems(language.names.generic_words, language) - list_own_stems(kinds, language)
        own = [body for body in bodies if self.list_name_stems(body).isdisjoint(generic)]
        return max(own or bodies, key=self._count_mentions, default=None)

    def _count_mentions(self, body: Organisation) -> int:
        """How often a body is named in the text itself, not beside it in brackets: `OSLO (AP) -`."""
        lower = self.page.lower
        return sum(not (lower(unit - 1) == "(" and lower(unit + 1) == ")") for unit in self.units_of[body.id])

    def _stem(self, noun: str) -> frozenset[str]:
        return list_all_stems((noun,), self.page.language)

    @cached_property
    def _units_by_word(self) -> Mapping[str, Sequence[int]]:
        """For each stem of a word in organisations' names the units where these are named, in order."""
        return self._index_units(self.list_name_stems)

    @cached_property
    def _units_by_head(self) -> Mapping[str, Sequence[int]]:
        """The same for the main nouns of these names."""
        return self._index_units(self._list_head_stems)

    def _index_units(self, list_stems: Callable[[Organisation], frozenset[str]]) -> Mapping[str, Sequence[int]]:
        index: dict[str, list[int]] = {}
        for unit, entity in self.at.items():
            if isinstance(entity, Organisation):
                for stem in list_stems(entity):
                    index.setdefault(stem, []).append(unit)
        return index

    def _list_head_stems(self, organisation: Organisation) -> frozenset[str]:
        return list_all_stems(self.list_heads(organisation), self.page.language)

    def list_heads(self, organisation: Organisation) -> Sequence[str]:
        """The main noun of an organisation's name, folded."""
        words = split_words(organisation.name)
        return [words[self.page.language.names.find_head(words)]] if words else []

    @cached_property
    def _units_by_title(self) -> Mapping[str, Sequence[int]]:
        """For each stem of a noun in apposition to an organisation's name the units where it is named so."""
        index: dict[str, list[int]] = {}
        for unit, entity in self.at.items():
            if isinstance(entity, Organisation):
                for noun in find_appositions(self.page, unit):
                    for stem in self._stem(noun):
                        index.setdefault(stem, []).append(unit)
        return index

    def _near(self, unit: int) -> Iterator[int]:
        sentence = self.page.sentence(unit)
        for step in (-1, 1):
            for index in range(unit + step, unit + step * (_NEIGHBOURS + 1), step):
                is_other = self.page.units[index].is_person or self.page.units[index].kind == "quotation"
                if index not in sentence or is_other:
                    break
                yield index


def _find_nearest(units: Sequence[int], before: int) -> int:
    """The last of some units in order that stands before another, else the first."""
    return units[max(bisect_left(units, before) - 1, 0)]


def _rank(unit: int, before: int) -> tuple[bool, int]:
    """What stands before goes first, the later the better; then what stands after, the sooner the better."""
    return (True, unit) if unit < before else (False, -unit)


def gather_cast(page: Page, release: Release) -> Cast:
    """Everybody and everything that is named on the page outside quotations."""
    speakers = [entity for entity in release.entities if isinstance(entity, Person | Organisation | Place)]
    by_span = {(mention.start, mention.end): entity for entity in speakers for mention in entity.mentions}
    units = page.units[: page.count]
    found = ((index, by_span.get((unit.start, unit.end))) for index, unit in enumerate(units) if unit.kind == "name")
    cast = Cast(page, release, {index: entity for index, entity in found if entity is not None})
    for index, entity in cast.at.items():
        cast.units_of.setdefault(entity.id, []).append(index)
        gender = _read_gender(page, index) if isinstance(entity, Person) else None
        if gender is not None:
            cast.genders.setdefault(entity.id, gender)
    return cast


def _read_gender(page: Page, unit: int) -> Gender | None:
    """What the words right before a name say: Mr, Ms, Queen, Her Excellency. The name itself says nothing."""
    before = unit - 1
    while before > 0 and page.lower(before) == ".":
        before -= 1
    word = page.lower(before)
    if word in page.language.names.masculine:
        return "masculine"
    if word in page.language.names.feminine:
        return "feminine"
    is_titled = word in page.language.honorifics and not word.endswith(page.speech.plural_endings)
    return page.speech.possessives.get(page.lower(before - 1)) if is_titled else page.speech.gender_words.get(word)
