"""From records to what linking compares: for each entity its names, and what its release tells around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.linking.organisation_names import parse_organisation
from pipeline.linking.person_names import name_key, parse_person
from pipeline.linking.place_names import parse_place
from pipeline.linking.profile import Name, Occurrence, Profile
from pipeline.linking.reading import ReadEntity, ReadPerson, ReadPlace, ReadRecord
from pipeline.linking.tables import read_rows
from pipeline.name_keys import split_words

_SHORTEST_STEM = 4
_LONGEST_ENDING = 4


@dataclass(slots=True, eq=False)
class Scene:
    """A record: its entities, and for people the ids in the record of the bodies that their offices name."""

    people: list[Occurrence]
    organisations: list[Occurrence]
    places: list[Occurrence]
    employers: dict[str, tuple[str, ...]]

    def meet(self, linked: dict[tuple[str, str], str]) -> None:
        """Tell people and bodies of the linked bodies and places around them.

        Args:
            linked: for record and entity, the id of the thing, as far as things are linked by now.
        """
        ids = {o.entity: linked[o.record, o.entity] for o in self._others() if (o.record, o.entity) in linked}
        for occurrence in (*self.people, *self.organisations):
            others = (id_ for entity, id_ in ids.items() if entity != occurrence.entity)
            occurrence.profile.company |= Counter(dict.fromkeys(others, 1))
        for occurrence in self.people:
            named = (ids.get(entity) for entity in self.employers.get(occurrence.entity, ()))
            occurrence.profile.employers.update(id_ for id_ in named if id_)

    def _others(self) -> Iterator[Occurrence]:
        yield from self.organisations
        yield from self.places


def build_scene(record: ReadRecord) -> Scene:
    """What a record tells of its entities before anything is linked."""
    countries = _find_home(record.places)
    scene = Scene(
        people=[_see_person(record.id, person, countries) for person in record.people],
        organisations=[_see_body(record.id, body, countries) for body in record.organisations],
        places=[_see_place(record.id, place, countries) for place in record.places],
        employers={p.id: tuple(role.organisation for role in p.roles if role.organisation) for p in record.people},
    )
    _introduce(scene.people)
    return scene


def _find_home(places: Iterable[ReadPlace]) -> set[str]:
    """The countries that the release is about: those that it names most often, where the first counts once more."""
    counts: Counter[str] = Counter()
    for place in places:
        if place.country:
            counts[place.country] += len(place.mentions) + (not counts)
    return {code for code, count in counts.items() if count == max(counts.values())}


def _introduce(people: Iterable[Occurrence]) -> None:
    """People who are named together know each other by their full names."""
    keys = {}
    for person in people:
        full = (name for name in map(parse_person, person.texts) if name.is_full)
        keys[person.entity] = next((f"with {name_key(name)}" for name in full), "")
    for person in people:
        others = (key for entity, key in keys.items() if entity != person.entity and key)
        person.profile.company.update(dict.fromkeys(others, 1))


def _see_person(record: str, person: ReadPerson, countries: set[str]) -> Occurrence:
    first, *others = map(parse_person, _texts(person))
    seen = _see(record, person, [first, *(name for name in others if name.is_full and not name.is_articled)])
    seen.profile.countries = set(countries)
    seen.profile.offices = {office for role in person.roles for office in _list_offices(role.text)}
    return seen


def _see_body(record: str, body: ReadEntity, countries: set[str]) -> Occurrence:
    seen = _see(record, body, map(parse_organisation, _texts(body)))
    seen.profile.countries = set(countries)
    return seen


def _see_place(record: str, place: ReadPlace, countries: set[str]) -> Occurrence:
    """Of a place, the other countries of the release are company."""
    seen = _see(record, place, map(parse_place, _texts(place)))
    seen.profile.countries = {place.country} if place.country else set()
    seen.profile.geonames = {place.geonames_id} if place.geonames_id else set()
    seen.profile.company = Counter(dict.fromkeys((f"in {code}" for code in sorted(countries)), 1))
    return seen


def _see(record: str, entity: ReadEntity, names: Iterable[Name]) -> Occurrence:
    profile = Profile(dict.fromkeys(names), entity.known_id)
    return Occurrence(record, entity.id, tuple(_texts(entity)), len(entity.mentions), profile)


def _texts(entity: ReadEntity) -> tuple[str, ...]:
    return (entity.name, *entity.aliases)


def _list_offices(text: str) -> Iterator[str]:
    """What a title names, the same word for an English and a Russian one."""
    table = _load_offices()
    for word in split_words(text):
        lengths = range(len(word), max(_SHORTEST_STEM, len(word) - _LONGEST_ENDING) - 1, -1)
        found = next((word[:length] for length in lengths if word[:length] in table), word)
        if found in table:
            yield table[found]


@cache
def _load_offices() -> dict[str, str]:
    return {" ".join(split_words(word)): row[0] for row in read_rows("offices.txt") for word in row}
