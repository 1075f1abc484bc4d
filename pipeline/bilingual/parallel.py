"""The blocks of a release that say the same in two languages: titles, and paragraphs where each has its translation."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.layout.shapes import ends_with_full_stop, is_heading
from pipeline.linking.organisation_names import parse_organisation
from pipeline.linking.romanisation import is_cyrillic
from pipeline.release import Block, Release
from pipeline.resolution.clusters import Cluster

Parallel = tuple[tuple[Block, Block], ...]
"""Each block in Latin letters with its translation; the titles come first, if they are among them."""
_ENOUGH = 2
"""Pairs of paragraphs in which two bodies stand together and no others do: one is chance."""


def pair_by_place(
    latin: Sequence[Cluster], cyrillic: Sequence[Cluster], release: Release
) -> list[tuple[Cluster, Cluster]]:
    """Organisations that no name has paired: those that stand in the same parallel blocks, and no other with them.

    Both are acronyms or neither is; a body that the tables know is paired by name or not at all.
    """
    titles, paragraphs = find_parallel_titles(release), find_parallel_paragraphs(release)
    pairs = _pair_alone(titles, latin, cyrillic, enough=1)
    taken = {id(cluster) for pair in pairs for cluster in pair}
    latin, cyrillic = ([cluster for cluster in side if id(cluster) not in taken] for side in (latin, cyrillic))
    return [*pairs, *_pair_alone(paragraphs, latin, cyrillic, enough=_ENOUGH)]


def find_parallel_titles(release: Release) -> Parallel:
    """The title, and the heading with which the other language of the release opens."""
    title, other = release.title, next((block for block in release.blocks if block.kind == "foreign"), None)
    if title is None or other is None:
        return ()
    text = other.cut(release.text)
    return _order([(title, other)], release) if is_heading(text) and not ends_with_full_stop(text) else ()


def find_parallel_paragraphs(release: Release) -> Parallel:
    """All kept blocks, if each language has as many, the two in turn or one after the other."""
    own = [block for block in release.blocks if block.kind in ("title", "paragraph")]
    foreign = [block for block in release.blocks if block.kind == "foreign"]
    if len(own) != len(foreign) or len({block.language for block in foreign}) != 1:
        return ()
    return _order(list(zip(own, foreign, strict=True)), release)


def _order(pairs: Sequence[tuple[Block, Block]], release: Release) -> Parallel:
    """Latin letters first; nothing where both are of one script."""
    cyrillic = [[is_cyrillic(block.cut(release.text)) for block in pair] for pair in pairs]
    if all(marks == [False, True] for marks in cyrillic):
        return tuple(pairs)
    return tuple((other, one) for one, other in pairs) if all(marks == [True, False] for marks in cyrillic) else ()


def _pair_alone(
    parallel: Parallel, latin: Sequence[Cluster], cyrillic: Sequence[Cluster], *, enough: int
) -> list[tuple[Cluster, Cluster]]:
    ours = _group_by_places([one for one, _ in parallel], latin)
    theirs = _group_by_places([other for _, other in parallel], cyrillic)
    shared = [places for places in ours if places in theirs and len(places) >= enough]
    pairs = [(ours[places][0], theirs[places][0]) for places in shared if len(ours[places]) == len(theirs[places]) == 1]
    return [(one, other) for one, other in pairs if _may_be_one(one, other)]


def _group_by_places(blocks: Sequence[Block], clusters: Sequence[Cluster]) -> dict[tuple[int, ...], list[Cluster]]:
    """Things by the numbers of the blocks in which they are named."""
    groups: dict[tuple[int, ...], list[Cluster]] = {}
    for cluster in clusters:
        places = tuple(
            number
            for number, block in enumerate(blocks)
            if any(block.start <= mention.start < block.end for mention in cluster.mentions)
        )
        groups.setdefault(places, []).append(cluster)
    return groups


def _may_be_one(one: Cluster, other: Cluster) -> bool:
    if any(is_listed(form.text) for cluster in (one, other) for form in cluster.forms):
        return False
    return one.full.is_acronym == other.full.is_acronym


def is_listed(name: str) -> bool:
    """The tables know what it is, so a translation that they do not know is something else."""
    parsed = parse_organisation(name)
    return bool(parsed.body) or parsed.is_state_body
