"""The made world: who works where as what, and who is written about how often."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import TypeVar

from made_batch.bodies import Body, Country, make_countries, make_firm, make_state_bodies, make_world_bodies
from made_batch.names import Spellings, make_spellings

OFFICES = """
    Minister|Министр;Deputy Minister|заместитель Министра;Director|директор;Director General|Генеральный директор
    Chief Executive Officer|генеральный директор;chairman of the board|председатель совета;Professor|профессор
    spokesperson|пресс-секретарь;Secretary-General|Генеральный секретарь;head of research|руководитель отдела
    senior analyst|старший аналитик;head coach|главный тренер;chief engineer|главный инженер;Rector|ректор
    project manager|менеджер проекта;regional coordinator|региональный координатор;Commissioner|комиссар
"""
Thing = TypeVar("Thing")

PEOPLE_PER_RELEASE = 0.4
BODIES_PER_RELEASE = 0.06
NAMESAKES = 0.02
"""People who bear the name of another on top of those whom chance makes namesakes."""
CHANGES = 0.06
"""People who change to another body, and office, on the way."""


@dataclass
class Person:
    id: str
    spellings: Spellings
    body: Body
    office: tuple[str, str]
    later: tuple[Body, tuple[str, str]] | None = None


@dataclass
class World:
    """Bodies stand in order of how often they are written about; people likewise within their body."""

    countries: list[Country]
    bodies: list[Body]
    staff: dict[str, list[Person]] = field(default_factory=dict)
    partners: dict[str, list[Body]] = field(default_factory=dict)

    def country_of(self, body: Body, rng: random.Random) -> Country:
        return next((country for country in self.countries if country.code == body.country), None) or rng.choice(
            self.countries
        )


def make_world(rng: random.Random, releases: int) -> World:
    """A world for about so many releases."""
    countries = make_countries()
    state = [body for country in countries for body in make_state_bodies(country)]
    made = [make_firm(rng, rng.choice(countries)) for _ in range(int(releases * BODIES_PER_RELEASE))]
    firms = {body.id: body for body in made}
    bodies = [*make_world_bodies(), *state, *firms.values()]
    rng.shuffle(bodies)
    world = World(countries, bodies)
    offices = [
        tuple(office.strip().split("|")) for line in OFFICES.split("\n") for office in line.split(";") if office.strip()
    ]
    for number in range(int(releases * PEOPLE_PER_RELEASE)):
        person = _make_person(rng, number, world, offices)
        world.staff.setdefault(person.body.id, []).append(person)
    for body in bodies:
        near = [other for other in rng.sample(bodies, min(30, len(bodies))) if other.country in (body.country, "")]
        world.partners[body.id] = (near or rng.sample(bodies, 2))[:4]
    return world


def _make_person(rng: random.Random, number: int, world: World, offices: list[tuple[str, ...]]) -> Person:
    body = pick_often(rng, world.bodies)
    culture = world.country_of(body, rng).culture
    if rng.random() < 0.08:
        culture = rng.choice(["slavic", "english", "english", "chinese", "spanish", "arabic"])
    spellings = make_spellings(rng, culture)
    if rng.random() < NAMESAKES and world.staff:
        spellings = rng.choice(world.staff[rng.choice(sorted(world.staff))]).spellings
    later = (pick_often(rng, world.bodies), rng.choice(offices)) if rng.random() < CHANGES else None
    return Person(f"person {number}", spellings, body, rng.choice(offices), later)


def pick_often(rng: random.Random, things: list[Thing]) -> Thing:
    """The first are picked far oftener than the last."""
    return things[min(int(len(things) * rng.random() ** 2), len(things) - 1)]
