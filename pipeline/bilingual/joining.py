"""A thing of one half of a release and the thing of the other half that it is: two clusters become one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from pipeline.bilingual.comparing import COMPARISONS, Agree, Names
from pipeline.bilingual.parallel import pair_by_place
from pipeline.bilingual.spelling import spell_nominative
from pipeline.known.pinning import find_known_id
from pipeline.linking.romanisation import is_cyrillic
from pipeline.release import EntityKind
from pipeline.resolution.clusters import Cluster, Merge
from pipeline.resolution.conflicts import are_in_conflict
from pipeline.resolution.nominatives import name_cluster
from pipeline.resolution.setting import Setting

Pair = tuple[Cluster, Cluster]
"""A thing in Latin letters, and one in Cyrillic."""


def join_scripts(kind: EntityKind, clusters: Sequence[Cluster], setting: Setting) -> tuple[list[Cluster], list[Merge]]:
    """Clusters of one kind, two that name one thing in two scripts joined; and what was joined.

    Two are one only where neither could be a third: beside two Norovs, Норов is nobody.
    """
    latin = [cluster for cluster in clusters if _is_written(cluster, cyrillic=False)]
    cyrillic = [cluster for cluster in clusters if _is_written(cluster, cyrillic=True)]
    pairs: list[tuple[str, Pair]] = []
    for agree in COMPARISONS[kind].rounds:
        found = list(_pair_by_names(kind, latin, cyrillic, agree, setting))
        pairs += (("name-in-other-script", pair) for pair in found)
        latin, cyrillic = _drop(latin, found), _drop(cyrillic, found)
    if kind == "organisation":
        pairs += (("parallel-blocks", pair) for pair in pair_by_place(latin, cyrillic, setting.release))
    joined = [_join(one, other) for _, (one, other) in pairs]
    merged = {id(cluster) for _, pair in pairs for cluster in pair}
    kept = [cluster for cluster in clusters if id(cluster) not in merged]
    merges = [Merge(rule, max(pair, key=lambda cluster: min(cluster.mentions)).full) for rule, pair in pairs]
    return sorted([*kept, *joined], key=lambda cluster: min(cluster.mentions)), merges


def _join(latin: Cluster, cyrillic: Cluster) -> Cluster:
    names: dict[str, str] = {}
    language = cyrillic.full.language
    if language.cases is not None:
        name = spell_nominative(cyrillic.full.kind, cyrillic.full.text, latin.full.text, language.cases)
        names = {language.code: name} if name else {}
    return Cluster([*latin.forms, *cyrillic.forms], [*latin.mentions, *cyrillic.mentions], names)


def _is_written(cluster: Cluster, *, cyrillic: bool) -> bool:
    """All of its forms are of one script; marks and figures alone are of none."""
    if cyrillic:
        return all(is_cyrillic(form.text) for form in cluster.forms)
    return all(form.is_latin and not is_cyrillic(form.text) for form in cluster.forms)


def _drop(clusters: Iterable[Cluster], pairs: Iterable[Pair]) -> list[Cluster]:
    taken = {id(cluster) for cluster in chain.from_iterable(pairs)}
    return [cluster for cluster in clusters if id(cluster) not in taken]


def _pair_by_names(
    kind: EntityKind, latin: Sequence[Cluster], cyrillic: Sequence[Cluster], agree: Agree, setting: Setting
) -> Iterator[Pair]:
    """Pairs that agree, where either agrees with no other."""
    if not latin or not cyrillic:
        return
    names = {id(cluster): _read_names(cluster, setting) for cluster in (*latin, *cyrillic)}
    by_key: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in cyrillic:
        for key in _list_keys(kind, names[id(cluster)]):
            by_key[key].append(cluster)
    found = [
        (cluster, other)
        for cluster in latin
        for other in {id(near): near for key in _list_keys(kind, names[id(cluster)]) for near in by_key[key]}.values()
        if agree(names[id(cluster)], names[id(other)]) and not _are_apart(cluster, other, setting)
    ]
    partners = Counter(id(cluster) for pair in found for cluster in pair)
    yield from (pair for pair in found if all(partners[id(cluster)] == 1 for cluster in pair))


def _read_names(cluster: Cluster, setting: Setting) -> Names:
    name = name_cluster(cluster, setting.release, cluster.full.language.code)
    return Names(name, tuple(dict.fromkeys(form.text for form in cluster.forms)))


def _list_keys(kind: EntityKind, names: Names) -> list[str]:
    keys = (key for form in (names.name, *names.forms) for key in COMPARISONS[kind].list_keys(form))
    return list(dict.fromkeys(keys))


def _are_apart(one: Cluster, other: Cluster, setting: Setting) -> bool:
    """A man and a woman, or two things that the user's table knows."""
    known = setting.release.configuration.known
    ids = [{find_known_id(form.kind, form.text, known) for form in side.forms} - {None} for side in (one, other)]
    return are_in_conflict(one.full, other.full, setting) or (all(ids) and ids[0].isdisjoint(ids[1]))
