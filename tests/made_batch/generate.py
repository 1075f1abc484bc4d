"""Records of the made world, and what each of their entities is in truth."""

from __future__ import annotations

import hashlib
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from made_batch.bodies import Body, Country, Place
from made_batch.names import Spellings
from made_batch.world import Person, World, make_world, pick_often

SEED = 4
Truth = dict[tuple[str, str], str]
"""For record and entity, the identity."""

ONLY_SURNAME = 0.07
ONLY_INITIALS = 0.05
OBLIQUE = 0.15
SHORT_ALONE = 0.12
NO_ROLE = 0.2
NO_LINK = 0.25
NO_GAZETTEER = 0.1
SPLIT = 0.02
"""People whose surname the run failed to join to their full name, so that one record has them twice."""


@dataclass
class Sheet:
    """A record while it is written."""

    id: str
    rng: random.Random
    in_russian: bool
    text: str = ""
    parts: defaultdict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    identities: dict[str, str] = field(default_factory=dict)
    """Identity to the id of the entity in the record."""
    truth: Truth = field(default_factory=dict)

    def add(self, kind: str, identity: str, names: list[str], **fields: Any) -> str:
        """An entity with a mention of each of its names; the same identity a second time is the same entity."""
        if identity in self.identities:
            return self.identities[identity]
        entity = f"{kind}-{len(self.parts[kind]) + 1}"
        names = list(dict.fromkeys(names))
        mentions = [self.write(name) for name in names for _ in range(self.rng.choice((1, 1, 2)))]
        name, *aliases = sorted(names, key=lambda name: -len(name.split()))
        self.parts[kind].append(
            {"id": entity, "name": name, "aliases": aliases, "known_id": None, **fields, "mentions": mentions}
        )
        self.identities[identity] = entity
        self.truth[self.id, entity] = identity
        return entity

    def write(self, words: str) -> dict[str, Any]:
        start = len(self.text)
        self.text += words + ". "
        return {"start": start, "end": start + len(words), "text": words}

    def to_record(self) -> dict[str, Any]:
        """With all keys that a record has."""
        language = "ru" if self.in_russian else "en"
        digest = self.id.removeprefix("sha256:")
        source = {"name": f"{digest[:12]}.txt", "media_type": "text/plain", "encoding": "utf-8", "sha256": digest}
        return {
            "schema_version": "1.0", "id": self.id,
            "source": {**source, "characters": len(self.text), "metadata": {}},
            "language": language, "published": None, "title": None, "blocks": [], "captions": [],
            "text": self.text, "clean_text": "",
            "people": self.parts["person"], "organisations": self.parts["organisation"], "places": self.parts["place"],
            "dates": [], "quotes": [],
            "provenance": {"version": "0", "models": [], "configuration": "0" * 64, "warnings": []},
        }  # fmt: skip


def make_batch(releases: int, seed: int = SEED) -> Iterator[tuple[str, Truth]]:
    """Records as lines of JSON, each with the identities of its entities."""
    rng = random.Random(seed)
    world = make_world(rng, releases)
    for number in range(releases):
        sheet = _write_release(rng, world, number, number / releases)
        yield json.dumps(sheet.to_record(), ensure_ascii=False) + "\n", sheet.truth


def _write_release(rng: random.Random, world: World, number: int, moment: float) -> Sheet:
    """About a body, its people, its partners and theirs, in its country and now and then in another."""
    body = pick_often(rng, world.bodies)
    country = world.country_of(body, rng)
    in_russian = (country.language == "russian" and rng.random() < 0.6) or not body.latin
    digest = hashlib.sha256(str(number).encode()).hexdigest()
    sheet = Sheet(f"sha256:{digest}", rng, in_russian and bool(body.cyrillic))
    _add_places(sheet, world, country)
    _add_body(sheet, body, country)
    staff = world.staff.get(body.id, [])
    chosen = [pick_often(rng, staff) for _ in range(rng.choice((1, 1, 2, 3)))] if staff else []
    for person in {person.id: person for person in chosen}.values():
        _add_person(sheet, person, moment, country)
    for partner in rng.sample(world.partners[body.id], min(rng.choice((0, 1, 1, 2)), len(world.partners[body.id]))):
        _add_body(sheet, partner, country)
        for person in world.staff.get(partner.id, [])[: rng.choice((0, 0, 1, 2))]:
            _add_person(sheet, person, moment, country)
    return sheet


def _add_places(sheet: Sheet, world: World, country: Country) -> None:
    rng = sheet.rng
    places = [country.place, *rng.sample(country.cities, min(rng.choice((0, 1, 2)), len(country.cities)))]
    if rng.random() < 0.25:
        places.append(rng.choice(rng.choice(world.countries).cities))
    if rng.random() < 0.25:
        places.append(rng.choice(world.countries).place)
    for place in places[rng.random() < 0.15 :]:
        _add_place(sheet, place)


def _add_place(sheet: Sheet, place: Place) -> None:
    names = place.cyrillic if sheet.in_russian else place.latin
    if not names:
        return
    unsure = sheet.rng.random() < NO_GAZETTEER
    chosen = sheet.rng.choice(names)
    sheet.add(
        "place", f"place {place.id}", [chosen],
        country=None if unsure and sheet.rng.random() < 0.5 else place.country,
        geonames_id=None if unsure else place.geonames, latitude=None, longitude=None,
    )  # fmt: skip


def _add_body(sheet: Sheet, body: Body, country: Country) -> str | None:
    rng = sheet.rng
    full, short = (body.cyrillic, body.short_cyrillic) if sheet.in_russian else (body.latin, body.short)
    if not sheet.in_russian and body.at_home and body.country == country.code and rng.random() < 0.5:
        return sheet.add("organisation", f"body {body.id}", [rng.choice(body.at_home[:2])])
    if not full:
        return None
    if short and rng.random() < SHORT_ALONE:
        return sheet.add("organisation", f"body {body.id}", [rng.choice(short)])
    names = [full[0] if rng.random() < 0.7 else rng.choice(full)]
    if short and rng.random() < 0.6:
        names.append(rng.choice(short))
    return sheet.add("organisation", f"body {body.id}", names)


def _add_person(sheet: Sheet, person: Person, moment: float, country: Country) -> None:
    rng = sheet.rng
    body, office = person.later if person.later and moment > 0.5 else (person.body, person.office)
    names = _name_person(rng, person.spellings, sheet.in_russian)
    if not names:
        return
    employer = _add_body(sheet, body, country)
    roles = []
    if rng.random() > NO_ROLE:
        excerpt = sheet.write(office[1] if sheet.in_russian else office[0])
        roles = [{**excerpt, "organisation": None if rng.random() < NO_LINK else employer}]
    if len(names) > 1 and rng.random() < SPLIT:
        sheet.add("person", f"{person.id} again", names[1:], roles=[])
        sheet.truth[sheet.id, sheet.identities[f"{person.id} again"]] = person.id
        names = names[:1]
    sheet.add("person", person.id, names, roles=roles)


def _name_person(rng: random.Random, spellings: Spellings, in_russian: bool) -> list[str]:
    """The names that one release gives a person, the fullest first; none where the language has none."""
    if in_russian:
        return _name_in_russian(rng, spellings) if spellings.cyrillic else []
    words = spellings.latin[0] if rng.random() < 0.75 else rng.choice(spellings.latin)
    given, *rest = words
    surname = given if spellings.family_first else (rest[-2] if len(words) == 3 and rng.random() < 0.6 else rest[-1])
    chance = rng.random()
    if chance < ONLY_SURNAME:
        return [surname]
    if chance < ONLY_SURNAME + ONLY_INITIALS and not spellings.family_first:
        return [" ".join((given[0] + ".", *rest))]
    if spellings.nickname and rng.random() < 0.1:
        given = spellings.nickname
    if len(words) == 3 and rng.random() < 0.35:
        rest = rest[:1] if rng.random() < 0.5 and not words[1].isascii() else rest
    if spellings.middle and rng.random() < 0.4:
        rest = [spellings.middle, *rest]
    full = " ".join((*rest, given)) if spellings.family_first and rng.random() < 0.15 else " ".join((given, *rest))
    if rng.random() < 0.02:
        full = full.upper()
    return [full, surname] if rng.random() < 0.6 else [full]


def _name_in_russian(rng: random.Random, spellings: Spellings) -> list[str]:
    given, surname = spellings.cyrillic
    if spellings.oblique and rng.random() < OBLIQUE:
        given, surname = rng.choice(spellings.oblique)
    chance = rng.random()
    if chance < ONLY_SURNAME:
        return [surname]
    if chance < ONLY_SURNAME + 2 * ONLY_INITIALS:
        initials = f"{given[0]}. {spellings.patronymic[0]}." if spellings.patronymic else f"{given[0]}."
        return [f"{surname} {initials}" if rng.random() < 0.3 else f"{initials} {surname}"]
    if spellings.patronymic and given == spellings.cyrillic[0] and rng.random() < 0.25:
        full = f"{given} {spellings.patronymic}"
        full = f"{full} {surname}" if rng.random() < 0.7 else f"{surname} {full}"
    else:
        full = f"{given} {surname}"
    return [full, surname] if rng.random() < 0.6 else [full]
