"""Extraction quality does not drop: figures on the annotated releases stay above `tests/floors.json`.

After an improvement, raise the floors with `pytest tests/test_floors.py --set-floors`; it refuses to lower one. When a
drop is accepted on purpose, add `--lower-floors` and say why in the commit.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.quality.counts import Scores
from pipeline.quality.evaluation import evaluate
from pipeline.quality.floors import Floors, find_drops, hash_corpus, read_floors, refuse_lowering, set_floors

FILE = Path(__file__).parent / "floors.json"
CHOICES = ("en-dev", "en-test", "ru-dev", "ru-test")
MEASURES = (
    "language",
    "captions",
    "entities.person",
    "entities.organisation",
    "entities.place",
    "entities.date",
    "entities.micro",
    "dates.value",
    "places.country",
    "clusters.micro",
    "roles",
    "quotes.direct.end_to_end",
    "quotes.reported.content",
    "quotes.reported.end_to_end",
    "quotes.cue",
)


@pytest.fixture(scope="module")
def measured(gold_folder: Path) -> dict[str, Scores]:
    return {files: evaluate(gold_folder, match=files).scores for files in CHOICES}


@pytest.fixture(scope="module")
def floors(request: pytest.FixtureRequest, measured: dict[str, Scores], gold_folder: Path) -> Floors:
    """The accepted floors; set anew first when that is asked for."""
    if request.config.getoption("--set-floors"):
        figures = {files: set_floors(scores, MEASURES) for files, scores in measured.items()}
        new = Floors(hash_corpus(gold_folder), figures)
        if FILE.exists() and not request.config.getoption("--lower-floors"):
            refuse_lowering(read_floors(FILE), new)
        FILE.write_text(new.to_json(), encoding="utf-8")
    return read_floors(FILE)


def test_floors_belong_to_the_annotated_releases(floors: Floors, gold_folder: Path) -> None:
    assert floors.corpus == hash_corpus(gold_folder)


def test_every_choice_of_files_has_floors(floors: Floors) -> None:
    assert set(floors.figures) == set(CHOICES)
    assert all("entities.micro" in figures for figures in floors.figures.values())


@pytest.mark.parametrize("files", CHOICES)
def test_nothing_fell_below_its_floor(files: str, floors: Floors, measured: dict[str, Scores]) -> None:
    assert [str(drop) for drop in find_drops(floors, files, measured[files])] == []
