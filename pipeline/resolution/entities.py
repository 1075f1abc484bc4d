"""Clusters as entities: a canonical name, aliases, an id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pipeline.places.location import locate_places
from pipeline.places.scene import Location, Named
from pipeline.release import Entity, EntityKind, Firing, Organisation, Person, Place, Role, Span
from pipeline.resolution.clusters import Cluster
from pipeline.roles.finding import Office
from pipeline.roles.organisations import link_organisation

_CLASSES: dict[EntityKind, type[Entity]] = {"person": Person, "organisation": Organisation, "place": Place}


def build_entities(clusters: Iterable[Cluster]) -> Iterator[Entity]:
    """Entities of one kind, numbered in order of first mention.

    The canonical name is the fullest form; the other spellings, but for those that differ in case alone, are aliases in
    order of first mention.
    """
    for number, cluster in enumerate(clusters, start=1):
        kind = cluster.full.kind
        spans = tuple(Span(mention.start, mention.end) for mention in sorted(cluster.mentions))
        yield _CLASSES[kind](f"{kind}-{number}", cluster.full.text, spans, tuple(_list_aliases(cluster)))


def attach_offices(people: Iterable[Entity], offices: Iterable[Office], bodies: Iterable[Entity], text: str) -> list[Entity]:
    """People with the offices that stand next to their mentions, linked to the organisation or place that each names."""
    named = sorted(((span, body) for body in bodies for span in body.mentions), key=lambda pair: pair[0])
    held: dict[int, list[Role]] = {}
    for office in offices:
        role = Role(office.start, office.end)
        linked = replace(role, organisation=link_organisation(role, named, text))
        held.setdefault(office.holder.start, []).append(linked)
    return [
        replace(person, roles=tuple(sorted(role for span in person.mentions for role in held.get(span.start, ()))))
        for person in people
    ]


def locate(places: Sequence[Entity], text: str) -> tuple[list[Entity], list[Firing]]:
    """Places with their country, and with what GeoNames knows of them."""
    named = [Named((place.name, *place.aliases), place.mentions) for place in places]
    locations, fired = locate_places(named, text)
    trace = [Firing(f"resolution.{rule}", places[at].mentions[0].start, places[at].mentions[0].end) for rule, at in fired]
    return [_fill_place(*pair) for pair in zip(places, locations, strict=True)], trace


def _fill_place(place: Entity, location: Location) -> Entity:
    site = location.site
    return replace(
        place,
        country=location.country,
        geonames_id=location.geonames_id,
        latitude=site.latitude if site else None,
        longitude=site.longitude if site else None,
    )


def _list_aliases(cluster: Cluster) -> Iterator[str]:
    seen = {cluster.full.text.casefold()}
    for form in sorted(cluster.forms, key=lambda form: form.mentions[0]):
        if form.text.casefold() not in seen:
            seen.add(form.text.casefold())
            yield form.text
