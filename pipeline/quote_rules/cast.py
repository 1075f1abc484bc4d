"""The entities that may speak, and what the text shows of them: where they stand, their gender, the words around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pipeline.languages.speech import Gender
from pipeline.quote_rules.page import Page
from pipeline.release import Entity, Organisation, Person, Place

_NEIGHBOURS = 8
"""Units around a name that may describe who bears it."""


@dataclass
class Cast:
    """`at` tells the entity of a name's unit; `spoken` the entities that spoke in a sentence, by its index."""

    page: Page
    at: dict[int, Entity]
    genders: dict[str, Gender] = field(default_factory=dict)
    spoken: dict[int, list[Entity]] = field(default_factory=dict)
    units_of: dict[str, list[int]] = field(default_factory=dict)
    _words: dict[str, frozenset[str]] = field(default_factory=dict)

    def is_person(self, entity: Entity) -> bool:
        return isinstance(entity, Person)

    def list_words(self, person: Person) -> frozenset[str]:
        """The words of a person's offices and those around the name, in lower case."""
        if person.id not in self._words:
            own = {word for role in person.roles for word in role.cut(self.page.body).lower().split()}
            near = {
                self.page.lower(index)
                for unit in self.units_of.get(person.id, ())
                for index in self._near(unit)
            }
            self._words[person.id] = frozenset(own | near)
        return self._words[person.id]

    def last_unit(self, entity: Entity, before: int) -> int:
        """Where an entity was last named before a unit; -1 where it was not."""
        units = self.units_of.get(entity.id, [])
        index = bisect_left(units, before)
        return units[index - 1] if index else -1

    def _near(self, unit: int) -> Iterator[int]:
        sentence = self.page.sentence(unit)
        for step in (-1, 1):
            for index in range(unit + step, unit + step * (_NEIGHBOURS + 1), step):
                if (
                    index not in sentence
                    or self.page.units[index].is_person
                    or self.page.units[index].kind == "quotation"
                ):
                    break
                yield index


def gather_cast(page: Page, entities: Iterable[Entity]) -> Cast:
    """Everybody and everything that is named on the page outside quotations."""
    by_span = {
        (m.start, m.end): e
        for e in entities
        if isinstance(e, Person | Organisation | Place)
        for m in e.mentions
    }
    named = {
        index: entity
        for index, unit in enumerate(page.units)
        if unit.kind == "name" and (entity := by_span.get((unit.start, unit.end))) is not None
    }
    cast = Cast(page, named)
    for index, entity in named.items():
        cast.units_of.setdefault(entity.id, []).append(index)
        gender = _read_gender(page, index) if isinstance(entity, Person) else None
        if gender is not None:
            cast.genders.setdefault(entity.id, gender)
    return cast


def _read_gender(page: Page, unit: int) -> Gender | None:
    """What the words right before a name say: Mr, Ms, Queen. The name itself says nothing."""
    before = unit - 1
    while page.lower(before) == ".":
        before -= 1
    word = page.lower(before)
    if word in page.language.names.masculine:
        return "masculine"
    return "feminine" if word in page.language.names.feminine else page.speech.gender_words.get(word)
