"""Evaluations over many releases: choices, failures, sums, and their forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rich.console import Console

from pipeline.errors import ModelError, StageError, UsageError
from pipeline.quality.annotated import to_finished_release
from pipeline.quality.counts import Accuracy, Counts
from pipeline.quality.evaluation import evaluate, judge_releases, select_gold
from pipeline.quality.gold import GoldRelease
from pipeline.quality.report import read_report, to_json, write_report
from pipeline.quality.table import build_confusion_tables, build_table, list_mistake_lines
from pipeline.release import Mention, Release

GOLD = Path(__file__).parents[1] / "gold"

RELEASE = (
    "<release id='{id}' lang='{lang}'><p>'<said q='q1' who='ann' type='direct'>Yes</said>' "
    "<persName ref='ann'>Ann</persName> <cue q='q1'>said</cue> in <date when='2021'>2021</date></p></release>"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, lang in (("en-dev-1", "en"), ("en-test-1", "en"), ("ru-dev-1", "ru")):
        (tmp_path / f"{name}.xml").write_text(f"<releases>{RELEASE.format(id=name, lang=lang)}</releases>")
    return tmp_path


@pytest.mark.parametrize(
    ("choices", "ids"),
    [
        ({}, ["en-dev-1", "en-test-1", "ru-dev-1"]),
        ({"only": "ru"}, ["ru-dev-1"]),
        ({"match": "dev"}, ["en-dev-1", "ru-dev-1"]),
        ({"match": "en-*-1"}, ["en-dev-1", "en-test-1"]),
        ({"match": "en-test", "only": "en"}, ["en-test-1"]),
        ({"match": "en-test", "only": "ru"}, []),
        ({"match": "nothing"}, []),
    ],
)
def test_choice_of_releases(folder, choices, ids):
    assert [release.id for release in select_gold(folder, **choices)] == ids


def test_one_file(folder):
    assert [release.id for release in select_gold(folder / "en-dev-1.xml")] == ["en-dev-1"]


def test_no_release_left_is_wrong_usage(folder):
    with pytest.raises(UsageError, match="no annotated release"):
        evaluate(folder, match="nothing")


def fail_on_test(gold: GoldRelease) -> Release:
    if "test" in gold.id:
        raise StageError(gold.id, "find_quotes failed: ValueError: x")
    return to_finished_release(gold)


def test_failed_release_has_everything_missed_and_is_reported(folder):
    evaluation = judge_releases(select_gold(folder), fail_on_test)
    assert evaluation.failures == {"en-test-1": "en-test-1: find_quotes failed: ValueError: x"}
    assert evaluation.scores["entities.person"] == Counts(3, 2, 2, 2)
    assert evaluation.scores["dates.value"] == Accuracy(3, 2)
    assert evaluation.scores["language"] == Accuracy(3, 2)
    assert evaluation.quote_types == {("direct", "direct"): 2, ("direct", "none"): 1}
    assert evaluation.mistakes == ()


def test_broken_model_stops_the_evaluation(folder):
    def process(gold: GoldRelease) -> Release:
        raise ModelError("no model")

    with pytest.raises(ModelError):
        judge_releases(select_gold(folder), process)


def test_json_holds_totals_and_single_releases(folder):
    report = json.loads(json.dumps(to_json(judge_releases(select_gold(folder), fail_on_test))))
    assert report["mistakes"] == []
    assert report["releases"] == 3
    assert list(report["failures"]) == ["en-test-1"]
    assert report["scores"]["entities.person"] == {
        "precision": 1.0,
        "recall": 0.6667,
        "f1": 0.8,
        "gold": 3,
        "predicted": 2,
        "recalled": 2,
        "precise": 2,
    }
    assert report["scores"]["dates.value"] == {"accuracy": 0.6667, "total": 3, "right": 2}
    assert report["scores"]["captions"]["f1"] is None
    assert report["per_release"]["en-test-1"]["entities.person"]["recall"] == 0.0
    assert report["quote_types"] == {"direct > direct": 2, "direct > none": 1}


def test_json_holds_mistakes(folder):
    evaluation = judge_releases(select_gold(folder / "ru-dev-1.xml"), GoldRelease.to_annotated_release)
    mistake = to_json(evaluation)["mistakes"][0]
    assert mistake == {
        "start": 1,
        "end": 4,
        "release": "ru-dev-1",
        "what": "quote",
        "expected": "direct: Yes",
        "found": "",
        "context": "'[Yes]' Ann said in 2021",
    }


def test_table_has_a_row_for_each_measure(folder):
    evaluation = judge_releases(select_gold(folder), fail_on_test)
    rows = render(build_table(evaluation.scores, title="all"))
    assert len(build_table(evaluation.scores).rows) == len(evaluation.scores)
    assert row_of(rows, "entities.person") == ["100.0", "66.7", "80.0", "3", "2", "2"]
    assert row_of(rows, "dates.value") == ["66.7", "3", "2"]
    assert row_of(rows, "captions") == ["–", "–", "–", "0", "0", "0"]


def test_table_of_quote_types(folder):
    _, quotes = build_confusion_tables(judge_releases(select_gold(folder), fail_on_test))
    assert row_of(render(quotes), "direct") == ["2", "0", "0", "1"]


def test_table_of_labels(tmp_path):
    file = tmp_path / "x.xml"
    file.write_text(
        "<release id='r' lang='en'><p><persName ref='a'>Ann</persName> in <placeName ref='o'>Oslo</placeName>, "
        "<placeName ref='b'>Bonn</placeName> and <date when='2021'>2021</date></p></release>"
    )
    places = (Mention(7, 11, "organisation"), Mention(13, 17, "place"), Mention(12, 17, "place"))
    evaluation = judge_releases(
        select_gold(file), lambda gold: gold.to_annotated_release().fill(mentions=(Mention(0, 3, "person"), *places))
    )
    assert evaluation.labels == {
        ("person", "person"): 1,
        ("place", "organisation"): 1,
        ("place", "place"): 1,
        ("date", "none"): 1,
        ("none", "place"): 1,
    }
    labels, _ = build_confusion_tables(evaluation)
    assert row_of(render(labels), "place") == ["0", "1", "1", "0", "0"]
    assert to_json(evaluation)["labels"]["place > organisation"] == 1


def test_a_written_report_is_read_again(folder, tmp_path):
    evaluation = judge_releases(select_gold(folder), fail_on_test)
    write_report(evaluation, tmp_path / "report.json")
    assert read_report(tmp_path / "report.json") == evaluation.scores_by_release


@pytest.mark.parametrize("content", ["", "{}", '{"per_release": {"a": {"roles": 1}}}', '{"per_release": []}'])
def test_what_is_no_report_is_refused(tmp_path, content):
    (tmp_path / "report.json").write_text(content)
    with pytest.raises(UsageError, match=r"report\.json holds no evaluation"):
        read_report(tmp_path / "report.json")


def test_lines_of_mistakes_are_no_markup(tmp_path):
    file = tmp_path / "x.xml"
    file.write_text("<release id='r' lang='en'><p>[red]<persName ref='a'>Ann[/red]</persName></p></release>")
    lines = list(list_mistake_lines(judge_releases(select_gold(file), GoldRelease.to_annotated_release)))
    assert lines == []
    evaluation = judge_releases(select_gold(file), lambda gold: gold.to_annotated_release().fill(mentions=()))
    (line,) = list_mistake_lines(evaluation)
    assert line.plain == "r:5 entity person → ∅  [red][Ann[/red]]"


def render(table: object) -> list[str]:
    console = Console(width=160, color_system=None, record=True, file=None)
    with console.capture() as capture:
        console.print(table)
    return capture.get().splitlines()


def row_of(rows: list[str], name: str) -> list[str]:
    (cells,) = [cells for row in rows if (cells := row.split())[:1] == [name]]
    return cells[1:]


@pytest.mark.parametrize("given_mentions", [False, True])
def test_annotated_seed_goes_the_whole_way(given_mentions):
    evaluation = evaluate(GOLD / "en-seed.xml", given_mentions=given_mentions)
    assert evaluation.failures == {}
    assert evaluation.scores["language"] == Accuracy(1, 1)
    assert evaluation.scores["captions"] == Counts(4, 4, 4, 4)
