"""Who, what, where: the mentions of people, organisations and places become entities."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.bilingual.captions import add_caption_names
from pipeline.bilingual.joining import join_scripts
from pipeline.known.pinning import list_ambiguous, pin_entities
from pipeline.release import EntityKind, Firing, Organisation, Place, Release, Span
from pipeline.resolution.clusters import Cluster, build_clusters
from pipeline.resolution.entities import build_organisations, build_people, build_places
from pipeline.resolution.forms import list_forms
from pipeline.resolution.setting import Setting
from pipeline.roles.finding import find_offices


def resolve_entities(release: Release) -> Release:
    """Append one entity for each person, organisation and place that the release mentions.

    Fills `entities`, `trace` and `warnings`. Dates that stand in `entities` already are kept.
    """
    offices = find_offices(release)
    setting = Setting(release, list_forms(release), offices)
    trace = [_fire(f"office-{office.rule}", office) for office in offices]
    people = _cluster("person", setting, trace)
    organisations = build_organisations(_cluster("organisation", setting, trace), release)
    places, settled = build_places(_cluster("place", setting, trace), release)
    trace.extend(_fire(rule, span) for rule, span in settled)
    bodies: list[Organisation | Place] = [*organisations, *places]
    known = release.configuration.known
    named, told = add_caption_names([*build_people(people, offices, bodies, release), *bodies], release)
    trace.extend(told)
    ambiguous = list_ambiguous(((form.kind, form.text) for form in setting.forms), known)
    return release.fill(
        entities=(*release.entities, *pin_entities(named, known)),
        warnings=(*release.warnings, *ambiguous),
        trace=(*release.trace, *trace),
    )


def _cluster(kind: EntityKind, setting: Setting, trace: list[Firing]) -> Iterable[Cluster]:
    """Things of one kind; the rules that joined their names are noted."""
    clusters, merges = build_clusters([form for form in setting.forms if form.kind == kind], setting)
    joined, pairs = join_scripts(kind, clusters, setting)
    trace.extend(_fire(merge.rule, merge.form.mentions[0]) for merge in (*merges, *pairs))
    return joined


def _fire(rule: str, span: Span) -> Firing:
    return Firing(f"resolution.{rule}", span.start, span.end)
