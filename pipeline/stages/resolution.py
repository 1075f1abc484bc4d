"""Who, what, where: the mentions of people, organisations and places become entities."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.release import Entity, EntityKind, Firing, Release
from pipeline.resolution.clusters import build_clusters
from pipeline.resolution.entities import attach_offices, build_entities, locate
from pipeline.resolution.forms import list_forms
from pipeline.resolution.setting import Setting
from pipeline.roles.finding import Office, find_offices


def resolve_entities(release: Release) -> Release:
    """Append one entity for each person, organisation and place that the release mentions; fills `entities` and `trace`."""
    offices = find_offices(release)
    setting = Setting(release, list_forms(release), offices)
    people, trace_of_people = _resolve("person", setting)
    organisations, trace_of_organisations = _resolve("organisation", setting)
    places, trace_of_places = _resolve("place", setting)
    places, located = locate(places, release.text)
    people = attach_offices(people, offices, [*organisations, *places], release.text)
    trace = [*trace_of_people, *_trace_offices(offices), *trace_of_organisations, *trace_of_places, *located]
    return release.fill(
        entities=(*release.entities, *people, *organisations, *places),
        trace=(*release.trace, *trace),
    )


def _resolve(kind: EntityKind, setting: Setting) -> tuple[list[Entity], list[Firing]]:
    """Entities of one kind, and the rules that joined their names."""
    clusters, merges = build_clusters([form for form in setting.forms if form.kind == kind], setting)
    joined = ((merge.rule, merge.form.mentions[0]) for merge in merges)
    return list(build_entities(clusters)), [Firing(f"resolution.{rule}", m.start, m.end) for rule, m in joined]


def _trace_offices(offices: Iterable[Office]) -> list[Firing]:
    return [Firing(f"resolution.office-{office.rule}", office.start, office.end) for office in offices]
