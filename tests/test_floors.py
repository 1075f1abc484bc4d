"""Extraction quality does not drop: figures on the annotated releases stay above `tests/floors.json`.

After an improvement, raise the floors with `pytest tests/test_floors.py --set-floors`; it refuses to lower one. When a
drop is accepted on purpose, add `--lower-floors` and say why in the commit.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.quality.evaluation import Evaluation, evaluate, list_gold_files
from pipeline.quality.floors import Floors, find_drops, hash_files, read_floors, update_floors

FILE = Path(__file__).parent / "floors.json"
CHOICES = ("en-dev", "en-hard", "en-test", "ru-dev", "ru-test")


@pytest.fixture(scope="module")
def measured(gold_folder: Path) -> dict[str, Evaluation]:
    return {files: evaluate(gold_folder, match=files) for files in CHOICES}


@pytest.fixture(scope="module")
def floors(request: pytest.FixtureRequest, measured: dict[str, Evaluation], gold_folder: Path) -> dict[str, Floors]:
    """The accepted floors; set anew first when that is asked for."""
    if request.config.getoption("--set-floors"):
        may_lower = bool(request.config.getoption("--lower-floors"))
        for files, evaluation in measured.items():
            corpus = hash_files(list_gold_files(gold_folder, files))
            update_floors(FILE, files, evaluation, corpus, may_lower=may_lower)
    return read_floors(FILE)


def test_every_choice_of_files_has_floors(floors: dict[str, Floors], measured: dict[str, Evaluation]) -> None:
    assert set(floors) == set(CHOICES)
    assert all("entities.micro" in of_choice.figures for of_choice in floors.values())
    assert all(floors[files].releases.keys() == measured[files].scores_by_release.keys() for files in CHOICES)


@pytest.mark.parametrize("files", CHOICES)
def test_nothing_fell_below_its_floor(
    files: str, floors: dict[str, Floors], measured: dict[str, Evaluation], gold_folder: Path
) -> None:
    corpus = hash_files(list_gold_files(gold_folder, files))
    assert [str(drop) for drop in find_drops(floors, files, corpus, measured[files])] == []
