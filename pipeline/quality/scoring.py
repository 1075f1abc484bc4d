"""All scores of one release, in the order in which a table shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pipeline.quality.clusters import score_clusters
from pipeline.quality.counts import Score, Scores
from pipeline.quality.gold import GoldRelease
from pipeline.quality.layout import score_captions, score_languages, score_title
from pipeline.quality.mentions import score_countries, score_dates, score_mentions
from pipeline.quality.quotes import score_quotes
from pipeline.quality.roles import score_roles
from pipeline.release import Release

Scorer = Callable[[GoldRelease, Release], Iterable[tuple[str, Score]]]

SCORERS: tuple[Scorer, ...] = (
    score_languages,
    score_title,
    score_captions,
    score_mentions,
    score_dates,
    score_countries,
    score_clusters,
    score_roles,
    score_quotes,
)


def score_release(gold: GoldRelease, release: Release) -> Scores:
    """Compare a processed release with its annotation.

    Raises:
        ValueError: the two are not of the same text.
    """
    if gold.text != release.text:
        raise ValueError(f"{gold.id}: annotation and release differ in their text")
    return {measure: score for scorer in SCORERS for measure, score in scorer(gold, release)}
