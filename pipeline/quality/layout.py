"""Scores of what surrounds the running text: languages, title, captions."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.quality.alignment import plain_span
from pipeline.quality.counts import Accuracy, Counts, Score
from pipeline.quality.gold import GoldRelease
from pipeline.release import Release


def score_languages(gold: GoldRelease, release: Release) -> Iterator[tuple[str, Score]]:
    """Main language of the release, and language of each annotated block; a block not found as such is wrong."""
    found = {plain_span(block): block.language for block in release.blocks}
    yield "language", Accuracy.of([release.language == gold.language])
    yield "language.blocks", Accuracy.of(found.get(plain_span(block)) == block.language for block in gold.blocks)


def score_title(gold: GoldRelease, release: Release) -> Iterator[tuple[str, Score]]:
    """The title, exact span; of an annotated title and subtitle the first is the title."""
    titles = [plain_span(block) for block in gold.blocks if block.kind == "title"]
    yield "title", Counts.compare(titles[:1], [plain_span(release.title)] if release.title else [])


def score_captions(gold: GoldRelease, release: Release) -> Iterator[tuple[str, Score]]:
    """Occurrences of captions, exact span."""
    found = (plain_span(span) for caption in release.captions for span in caption.spans)
    yield "captions", Counts.compare(gold.caption_spans, found)
