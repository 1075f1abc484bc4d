"""Do mentions of one thing form one entity? B-cubed over people, organisations and places.

B-cubed (Bagga and Baldwin 1998): a mention's precision is the share of its found entity that belongs to its annotated
one, its recall the share of its annotated entity that is in its found one. For mentions that only one side has we
follow Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted Mentions"
(https://aclanthology.org/P14-2006): nothing is added or taken away; precision is the mean over the found mentions,
recall over the annotated ones, and a mention without a counterpart earns nothing. Entities of one mention count too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping

from pipeline.quality.alignment import NAMED_KINDS, entities_of_kind, plain_span
from pipeline.quality.counts import Counts, Score
from pipeline.quality.gold import GoldRelease
from pipeline.release import EntityKind, Release, Span

Clustering = Mapping[Span, Hashable]
"""For each mention, the entity that it belongs to."""


def score_clusters(gold: GoldRelease, release: Release) -> Iterator[tuple[str, Score]]:
    """B-cubed per kind, and over all kinds together; an entity lies within one kind, so the sum is the whole."""
    total = Counts()
    for kind in NAMED_KINDS:
        annotated = {plain_span(m): m.ref or plain_span(m) for m in gold.mentions if m.kind == kind}
        counts = count_b_cubed(annotated, _found_clusters(release, kind))
        total += counts
        yield f"clusters.{kind}", counts
    yield "clusters.micro", total


def count_b_cubed(gold: Clustering, predicted: Clustering) -> Counts:
    """Credits of B-cubed from both sides; a mention without a counterpart earns none."""
    gold_sizes, predicted_sizes = Counter(gold.values()), Counter(predicted.values())
    common = Counter((gold[span], predicted[span]) for span in gold if span in predicted)
    return Counts(
        gold=len(gold),
        predicted=len(predicted),
        recalled=_sum_shares((size, gold_sizes[ours]) for (ours, _), size in common.items()),
        precise=_sum_shares((size, predicted_sizes[theirs]) for (_, theirs), size in common.items()),
    )


def _sum_shares(overlaps: Iterable[tuple[int, int]]) -> float:
    """Each of the `shared` mentions earns the share that they are of their cluster."""
    return sum(shared * shared / size for shared, size in overlaps)


def _found_clusters(release: Release, kind: EntityKind) -> dict[Span, str]:
    """A mention that two entities claim belongs to the first."""
    clusters: dict[Span, str] = {}
    for entity in entities_of_kind(release, kind):
        for mention in entity.mentions:
            clusters.setdefault(plain_span(mention), entity.id)
    return clusters
