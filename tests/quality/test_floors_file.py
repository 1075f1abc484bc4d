"""Floors notice a drop, of all releases together and of a single one, and are lowered only on purpose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.quality.counts import Accuracy, Counts, Score
from pipeline.quality.evaluation import Evaluation, Judgement
from pipeline.quality.floors import (
    MEASURES,
    Floors,
    find_drops,
    hash_files,
    name_choice,
    read_floors,
    refuse_lowering,
    set_floors,
    update_floors,
    write_floors,
)


def count(right: int, of: int = 10) -> Counts:
    return Counts(of, of, right, right)


def make_evaluation(**releases: Mapping[str, Score]) -> Evaluation:
    """Scores of releases; what is not named has nothing to count."""
    nothing: dict[str, Score] = dict.fromkeys(MEASURES, Counts())
    judgements = (Judgement(id_, nothing | dict(scores), Counter(), Counter(), ()) for id_, scores in releases.items())
    return Evaluation(tuple(judgements))


def make_floors(releases: Mapping[str, Mapping[str, float]] | None = None, **figures: float) -> Floors:
    return Floors("corpus", {name.replace("_", "."): figure for name, figure in figures.items()}, releases or {})


def list_drops(floors: Floors, evaluation: Evaluation) -> list[str]:
    return [str(drop) for drop in find_drops({"en-test": floors}, "en-test", "corpus", evaluation)]


NINE = make_evaluation(a={"entities.micro": count(9), "language": Accuracy(1, 1)})


def test_a_figure_at_its_floor_is_no_drop() -> None:
    assert list_drops(make_floors({"a": {"entities.micro": 0.9}}, entities_micro=0.9, language=1.0), NINE) == []


def test_a_figure_below_its_floor_is_named() -> None:
    said = list_drops(make_floors(entities_micro=0.91), NINE)
    assert said == ["en-test entities.micro: 90.0, the floor is 91.0"]


def test_a_measure_that_is_gone_is_a_drop() -> None:
    assert list_drops(make_floors(roles=0.5), NINE) == ["en-test roles: nothing, the floor is 50.0"]


def test_the_whole_hides_no_release_that_broke() -> None:
    before = make_evaluation(a={"entities.micro": count(9)}, b={"entities.micro": count(5)})
    after = make_evaluation(a={"entities.micro": count(4)}, b={"entities.micro": count(10)})
    assert list_drops(set_floors(before, "corpus"), after) == ["en-test a entities.micro: 40.0, the floor is 80.0"]


def test_single_releases_hide_no_decline_of_all() -> None:
    before = make_evaluation(**{name: {"entities.micro": count(50, 50)} for name in "abcd"})
    after = make_evaluation(**{name: {"entities.micro": count(49, 50)} for name in "abcd"})
    assert list_drops(set_floors(before, "corpus"), after) == ["en-test entities.micro: 98.0, the floor is 99.5"]


def test_a_release_that_is_gone_is_a_drop() -> None:
    floors = make_floors({"b": {"roles": 0.5}})
    assert list_drops(floors, NINE) == ["en-test b roles: nothing, the floor is 50.0"]


@pytest.mark.parametrize(
    ("floors", "message"),
    [
        ({"ru-test": make_floors()}, "no floors for 'en-test', only for 'ru-test'"),
        ({"en-test": Floors("another", {}, {})}, "measured on other annotations"),
    ],
)
def test_floors_of_something_else_are_refused(floors: dict[str, Floors], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        find_drops(floors, "en-test", "corpus", NINE)


@pytest.mark.parametrize(
    ("score", "of_all", "of_release"),
    [
        (count(9), 0.895, 0.8),
        (count(90, 100), 0.895, 0.85),
        (count(2, 2), 0.995, 1.0),
        (Accuracy(10, 10), 0.995, 0.9),
        (Accuracy(1, 1), 0.995, 1.0),
        (count(0), 0.0, 0.0),
    ],
    ids=["few", "many", "two", "accuracy", "one answer", "none right"],
)
def test_floors_are_set_a_margin_below_what_was_measured(score: Score, of_all: float, of_release: float) -> None:
    floors = set_floors(make_evaluation(a={"roles": score}), "corpus")
    assert floors.figures == {"roles": of_all}
    assert floors.releases == {"a": {"roles": of_release}}


def test_a_floor_that_holds_does_not_go_down_with_the_figure() -> None:
    old = make_floors({"a": {"entities.micro": 0.85}}, entities_micro=0.899)
    assert set_floors(NINE, "corpus", old).figures["entities.micro"] == 0.899
    assert set_floors(NINE, "corpus", old).releases["a"]["entities.micro"] == 0.85
    assert set_floors(NINE, "corpus", make_floors(entities_micro=0.95)).figures["entities.micro"] == 0.895


@pytest.mark.parametrize(
    "new",
    [
        make_floors({"a": {"roles": 0.7}}, entities_micro=0.8),
        make_floors({"a": {"roles": 0.7}}, language=1.0),
        make_floors({"a": {"roles": 0.6}}, entities_micro=0.9),
        make_floors(entities_micro=0.9),
    ],
)
def test_lowering_or_dropping_a_floor_is_refused(new: Floors) -> None:
    old = make_floors({"a": {"roles": 0.7}}, entities_micro=0.9)
    refuse_lowering(old, old)
    with pytest.raises(UsageError, match=r"would be lowered: (entities\.micro|a roles)"):
        refuse_lowering(old, new)


def test_floors_of_one_choice_leave_the_others_alone(tmp_path: Path) -> None:
    file = tmp_path / "new" / "floors.json"
    update_floors(file, "en-test", NINE, "corpus")
    update_floors(file, "ru-test", make_evaluation(b={"roles": count(1)}), "other")
    floors = read_floors(file)
    assert floors["en-test"] == set_floors(NINE, "corpus")
    assert floors["ru-test"].corpus == "other"


def test_the_file_goes_down_only_when_that_is_allowed(tmp_path: Path) -> None:
    file = tmp_path / "floors.json"
    update_floors(file, "en-test", NINE, "corpus")
    worse = make_evaluation(a={"entities.micro": count(5), "language": Accuracy(1, 1)})
    with pytest.raises(UsageError, match=r"entities\.micro, a entities\.micro"):
        update_floors(file, "en-test", worse, "corpus")
    update_floors(file, "en-test", worse, "corpus", may_lower=True)
    assert read_floors(file)["en-test"].figures["entities.micro"] == 0.495


def test_floors_survive_their_file(tmp_path: Path) -> None:
    file = tmp_path / "floors.json"
    floors = {"en-test": make_floors({"a": {"roles": 0.25}}, language=0.5)}
    write_floors(floors, file)
    assert read_floors(file) == floors


@pytest.mark.parametrize("content", ["", "[]", '{"en-test": {}}', '{"en-test": 1}'])
def test_a_file_without_floors_is_named(tmp_path: Path, content: str) -> None:
    file = tmp_path / "floors.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"floors\.json"):
        read_floors(file)


def test_the_hash_follows_the_annotated_files(tmp_path: Path) -> None:
    first, second = tmp_path / "a.xml", tmp_path / "b.xml"
    first.write_text("<releases/>")
    second.write_text("<releases/>")
    before = hash_files([first])
    assert hash_files([second, first]) == hash_files([first, second]) != before
    first.write_text("<releases></releases>")
    assert hash_files([first]) != before


def test_choices_have_names_of_their_own(tmp_path: Path) -> None:
    assert name_choice(tmp_path, match="en-test") == "en-test"
    assert name_choice(tmp_path, only="ru", given_mentions=True) == "* ru given mentions"
    assert name_choice(tmp_path / "a.xml") == "a.xml"
