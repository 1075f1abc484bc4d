"""The annotated dev releases: dates that the grammar alone finds beside the annotated names, and their values."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.quality.gold import read_gold
from pipeline.release import Date
from pipeline.stages.dates import resolve_dates

LOWEST_F1 = 0.99
LOWEST_VALUES = 0.97
"""Floors, not figures: `communique evaluate` prints those."""


@pytest.mark.parametrize("language", ["en", "ru"])
def test_dev_stays_above_its_floors(gold_folder: Path, language: str) -> None:
    agreed, found, annotated, valued = 0, 0, 0, 0
    for file in sorted(gold_folder.glob(f"{language}-dev-*.xml")):
        for gold in read_gold(file):
            names = tuple(m for m in gold.to_annotated_release().mentions if m.kind != "date")
            release = resolve_dates(gold.to_annotated_release().fill(mentions=names))
            dates = [entity for entity in release.entities if isinstance(entity, Date)]
            ours = {(span.start, span.end): date.value for date in dates for span in date.mentions}
            theirs = {(m.start, m.end): m.value for m in gold.mentions if m.kind == "date"}
            both = ours.keys() & theirs.keys()
            agreed, found, annotated = agreed + len(both), found + len(ours), annotated + len(theirs)
            valued += sum(ours[span] == theirs[span] for span in both)
    assert annotated > 0
    assert 2 * agreed / (found + annotated) >= LOWEST_F1
    assert valued / agreed >= LOWEST_VALUES
