"""Clusters as entities: a canonical name, aliases, an id, and what each kind has of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pipeline.places.location import Settled, locate_places
from pipeline.places.scene import Named
from pipeline.release import Organisation, Person, Place, Release, Role, Span
from pipeline.resolution.clusters import Cluster
from pipeline.resolution.nominatives import PLAIN_HYPHENS, name_cluster
from pipeline.roles.finding import Office
from pipeline.roles.organisations import link_organisation

Body = Organisation | Place


class Identity(NamedTuple):
    """What entities of every kind have, in the order of their fields."""

    id: str
    name: str
    mentions: tuple[Span, ...]
    aliases: tuple[str, ...]


def build_people(
    clusters: Iterable[Cluster], offices: Iterable[Office], bodies: Sequence[Body], release: Release
) -> list[Person]:
    """People with the offices next to their mentions, each linked to the organisation or place that it names."""
    named = sorted(((span, body.id) for body in bodies for span in body.mentions), key=lambda pair: pair[0])
    held: dict[int, list[Role]] = {}
    for office in offices:
        role = Role(office.start, office.end, link_organisation(office, named, release.text))
        held.setdefault(office.holder.start, []).append(role)
    return [
        Person(*identity, roles=tuple(sorted(role for span in identity.mentions for role in held.get(span.start, ()))))
        for identity in identify(clusters, release)
    ]


def build_organisations(clusters: Iterable[Cluster], release: Release) -> list[Organisation]:
    return [Organisation(*identity) for identity in identify(clusters, release)]


def build_places(clusters: Iterable[Cluster], release: Release) -> tuple[list[Place], list[Settled]]:
    """Places with their country and what GeoNames knows of them, and the rule that settled each."""
    identities = list(identify(clusters, release))
    named = [Named((identity.name, *identity.aliases), identity.mentions) for identity in identities]
    people = [mention for mention in release.mentions if mention.kind == "person"]
    locations, settled = locate_places(named, release.prose, people)
    places = [
        Place(*identity, location.country, location.geonames_id, location.latitude, location.longitude)
        for identity, location in zip(identities, locations, strict=True)
    ]
    return places, settled


def identify(clusters: Iterable[Cluster], release: Release) -> Iterator[Identity]:
    """Clusters of one kind, in order of first mention, with ids numbered in that order.

    The canonical name is the fullest form in the release's language, in the nominative; the other spellings, but for
    those that differ in case or hyphens alone, are aliases in order of first mention; before them its name in another
    script.
    """
    for number, cluster in enumerate(clusters, start=1):
        spans = tuple(Span(mention.start, mention.end) for mention in sorted(cluster.mentions))
        name = name_cluster(cluster, release)
        yield Identity(f"{cluster.full.kind}-{number}", name, spans, tuple(_list_aliases(cluster, name, release)))


def _list_aliases(cluster: Cluster, name: str, release: Release) -> Iterator[str]:
    seen = {_fold(name)}
    forms = sorted(cluster.forms, key=lambda form: form.mentions[0])
    for text in (*_name_in_other_scripts(cluster, release), *(form.text for form in forms)):
        if _fold(text) not in seen:
            seen.add(_fold(text))
            yield text


def _fold(name: str) -> str:
    return name.casefold().translate(PLAIN_HYPHENS)


def _name_in_other_scripts(cluster: Cluster, release: Release) -> Iterator[str]:
    """Only where it stands in the other script: a Latin name in a Russian sentence is no Russian name."""
    scripts = {form.language.code: form.is_latin for form in cluster.forms}
    own = scripts.pop(release.language, None)
    others = (code for code, is_latin in scripts.items() if own not in (None, is_latin))
    yield from (name_cluster(cluster, release, code) for code in others)
