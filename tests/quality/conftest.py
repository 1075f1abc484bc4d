"""Both sides of a comparison are drawn as annotated XML: what is right, and what was found, over the same text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.quality.annotated import to_finished_release
from pipeline.quality.counts import Scores
from pipeline.quality.gold import GoldRelease, read_gold
from pipeline.quality.scoring import score_release

Annotate = Callable[..., GoldRelease]
Compare = Callable[[str, str], Scores]


@pytest.fixture
def annotate(tmp_path: Path) -> Annotate:
    """Read blocks of XML as one annotated release; keywords are attributes of the release."""

    def read(blocks: str, **attributes: str) -> GoldRelease:
        written = "".join(f' {name}="{value}"' for name, value in ({"id": "r", "lang": "en"} | attributes).items())
        file = tmp_path / "drawn.xml"
        file.write_text(f"<releases><release{written}>{blocks}</release></releases>", encoding="utf-8")
        (release,) = read_gold(file)
        return release

    return read


@pytest.fixture
def compare(annotate: Annotate) -> Compare:
    """Score one drawing against another: `compare(right, found)`."""

    def score(right: str, found: str) -> Scores:
        return score_release(annotate(right), to_finished_release(annotate(found)))

    return score
