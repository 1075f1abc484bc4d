"""Floors notice a drop, and are lowered only on purpose."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.quality.counts import Accuracy, Counts
from pipeline.quality.floors import Floors, find_drops, hash_corpus, read_floors, refuse_lowering, set_floors

SCORES = {"entities.micro": Counts(gold=10, predicted=10, recalled=9, precise=9), "language": Accuracy(10, 10)}


def make_floors(**figures: float) -> Floors:
    return Floors("corpus", {"en-test": {name.replace("_", "."): figure for name, figure in figures.items()}})


def test_a_figure_at_its_floor_is_no_drop() -> None:
    assert list(find_drops(make_floors(entities_micro=0.9, language=1.0), "en-test", SCORES)) == []


def test_a_figure_below_its_floor_is_named() -> None:
    (drop,) = find_drops(make_floors(entities_micro=0.91), "en-test", SCORES)
    assert str(drop) == "en-test entities.micro: 90.0, the floor is 91.0"


def test_a_measure_that_is_gone_is_a_drop() -> None:
    (drop,) = find_drops(make_floors(roles=0.5), "en-test", SCORES)
    assert str(drop) == "en-test roles: nothing, the floor is 50.0"


def test_other_files_have_other_floors() -> None:
    assert list(find_drops(make_floors(entities_micro=0.99), "ru-test", SCORES)) == []


def test_floors_are_set_a_margin_below_what_was_measured() -> None:
    assert set_floors(SCORES, ("entities.micro", "language")) == {"entities.micro": 0.895, "language": 0.995}


@pytest.mark.parametrize("new", [make_floors(entities_micro=0.8), make_floors(language=1.0)])
def test_lowering_or_dropping_a_floor_is_refused(new: Floors) -> None:
    with pytest.raises(UsageError, match=r"entities\.micro"):
        refuse_lowering(make_floors(entities_micro=0.9), new)


def test_a_raised_floor_lets_the_next_one_not_go_back() -> None:
    first, raised = make_floors(entities_micro=0.9), make_floors(entities_micro=0.91)
    refuse_lowering(first, raised)
    with pytest.raises(UsageError):
        refuse_lowering(raised, first)


def test_floors_survive_their_file(tmp_path: Path) -> None:
    file = tmp_path / "floors.json"
    file.write_text(make_floors(language=0.5).to_json(), encoding="utf-8")
    assert read_floors(file) == make_floors(language=0.5)


@pytest.mark.parametrize("content", ["", "[]", "{}"])
def test_a_file_without_floors_is_named(tmp_path: Path, content: str) -> None:
    file = tmp_path / "floors.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"floors\.json"):
        read_floors(file)


def test_the_hash_follows_the_annotated_releases(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<releases/>")
    before = hash_corpus(tmp_path)
    (tmp_path / "notes.txt").write_text("not annotated")
    assert hash_corpus(tmp_path) == before
    (tmp_path / "a.xml").write_text("<releases></releases>")
    assert hash_corpus(tmp_path) != before
