"""Who, what, where: the mentions of people, organisations and places become entities."""

from __future__ import annotations

from pipeline.release import Firing, Release
from pipeline.resolution.clusters import build_clusters
from pipeline.resolution.entities import attach_offices, build_entities, locate
from pipeline.resolution.forms import NAME_KINDS, list_forms
from pipeline.resolution.setting import Setting
from pipeline.roles.finding import find_offices


def resolve_entities(release: Release) -> Release:
    """Append one entity for each person, organisation and place that the release mentions; fills `entities` and `trace`."""
    forms = list_forms(release)
    setting = Setting(release, forms)
    entities = list(release.entities)
    trace = list(release.trace)
    for kind in NAME_KINDS:
        clusters, merges = build_clusters([form for form in forms if form.kind == kind], setting)
        named = list(build_entities(clusters))
        if kind == "person":
            named = attach_offices(named, find_offices(release))
        if kind == "place":
            named, located = locate(named, release.text)
            trace.extend(located)
        entities.extend(named)
        trace.extend(Firing(f"resolution.{m.rule}", m.form.mentions[0].start, m.form.mentions[0].end) for m in merges)
    return release.fill(entities=tuple(entities), trace=tuple(trace))
