"""Both sides of a comparison are drawn as annotated XML: what is right, and what was found, over the same text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.quality.annotated import to_finished_release
from pipeline.quality.counts import Scores
from pipeline.quality.gold import GoldRelease
from pipeline.quality.scoring import score_release

Annotate = Callable[..., GoldRelease]
Compare = Callable[[str, str], Scores]


@pytest.fixture
def compare(annotate: Annotate) -> Compare:
    """Score one drawing against another: `compare(right, found)`."""

    def score(right: str, found: str) -> Scores:
        return score_release(annotate(right), to_finished_release(annotate(found)))

    return score
