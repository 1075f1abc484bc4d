"""Scores of people's offices."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.quality.alignment import map_entities, plain_span
from pipeline.quality.counts import Counts, Score
from pipeline.quality.gold import GoldRelease
from pipeline.release import Person, Release, Role


def score_roles(gold: GoldRelease, release: Release) -> Iterator[tuple[str, Score]]:
    """Offices with exactly the annotated span: `spans` alone, and held by the right person."""
    refs = map_entities(gold, release)
    held = held_roles(release)
    yield "roles.spans", Counts.compare(map(plain_span, gold.roles), (plain_span(role) for role, _ in held))
    yield (
        "roles",
        Counts.compare(
            ((plain_span(role), role.who) for role in gold.roles),
            ((plain_span(role), refs.get(holder.id)) for role, holder in held),
        ),
    )


def held_roles(release: Release) -> list[tuple[Role, Person]]:
    """Every office that was found, with the person who holds it."""
    people = (entity for entity in release.entities if isinstance(entity, Person))
    return [(role, person) for person in people for role in person.roles]
