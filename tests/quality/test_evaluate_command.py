"""`communique evaluate`, with a pipeline put in place that answers from the annotation."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from pipeline.cli import app
from pipeline.configuration import Configuration
from pipeline.errors import ModelError, StageError
from pipeline.quality import processing
from pipeline.quality.annotated import to_finished_release
from pipeline.quality.gold import GoldRelease
from pipeline.release import Release

RELEASE = "<release id='{id}' lang='{lang}'><p><persName ref='ann'>Ann[/red]</persName> came</p></release>"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, lang in (("en-dev-1", "en"), ("en-test-1", "en"), ("ru-dev-1", "ru")):
        (tmp_path / f"{name}.xml").write_text(RELEASE.format(id=name, lang=lang))

    def find_all(gold: GoldRelease) -> Release:
        return to_finished_release(gold)

    def find_nothing(gold: GoldRelease) -> Release:
        if "test" in gold.id:
            raise StageError(gold.id, "find_quotes failed: ValueError: x")
        return gold.to_release()

    monkeypatch.setattr(processing, "process_annotated", find_all)
    monkeypatch.setattr(processing, "process_unseen", find_nothing)
    return tmp_path


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["evaluate", *map(str, arguments)], env={"COLUMNS": "100"})


def row_of(result: Result, name: str) -> list[str]:
    (cells,) = [cells for row in result.stdout.splitlines() if (cells := row.split())[:1] == [name]]
    return cells[1:]


def test_table_of_all_releases(folder):
    result = call(folder, "--match", "dev")
    assert result.exit_code == 0
    assert row_of(result, "entities.person") == ["–", "0.0", "0.0", "2", "0", "0"]
    assert row_of(result, "language") == ["0.0", "2", "0"]


def test_given_mentions(folder):
    result = call(folder, "--given-mentions")
    assert row_of(result, "entities.person") == ["100.0", "100.0", "100.0", "3", "3", "3"]


def test_one_language(folder):
    assert row_of(call(folder, "--given-mentions", "--only", "ru"), "language") == ["100.0", "1", "1"]


def test_failed_release_is_named_and_ends_in_one(folder):
    result = call(folder)
    assert result.exit_code == 1
    assert result.stderr == "failed: en-test-1: find_quotes failed: ValueError: x\n"
    assert row_of(result, "entities.person")[3:] == ["3", "0", "0"]


def test_mistakes_are_listed_on_demand_and_are_no_markup(folder):
    line = "en-dev-1:0 entity person → ∅  [Ann[/red]] came"
    assert line in call(folder / "en-dev-1.xml", "--errors").stdout.splitlines()
    assert line not in call(folder / "en-dev-1.xml").stdout


def test_json(folder):
    file = folder / "new" / "report.json"
    assert call(folder, "--match", "dev", "--json", file).exit_code == 0
    report = json.loads(file.read_text(encoding="utf-8"))
    assert report["scores"]["entities.person"]["gold"] == 2
    assert list(report["per_release"]) == ["en-dev-1", "ru-dev-1"]


def test_json_that_cannot_be_written(folder):
    result = call(folder, "--match", "dev", "--json", folder / "en-dev-1.xml" / "report.json")
    assert result.exit_code == 1
    assert "report.json" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [(["--match", "nothing"], "no annotated release"), (["--only", "fr"], "no annotated release")],
)
def test_nothing_to_judge_is_wrong_usage(folder, arguments, complaint):
    result = call(folder, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert complaint in result.stderr


def test_broken_annotation_is_named(folder):
    (folder / "en-dev-1.xml").write_text("<release id='x'><div>a</div></release>")
    result = call(folder)
    assert result.exit_code == 2
    assert "en-dev-1.xml: unknown block <div> in x" in result.stderr


def test_missing_model_ends_the_command(folder, monkeypatch):
    def fail(gold: GoldRelease) -> Release:
        raise ModelError("models/en: not found")

    monkeypatch.setattr(processing, "process_unseen", fail)
    result = call(folder)
    assert result.exit_code == 2
    assert result.stderr == "error: models/en: not found\n"


def test_floors_are_set_and_kept(folder):
    options = (folder, "--match", "dev", "--given-mentions", "--floors", folder / "floors.json")
    assert call(*options, "--set-floors").exit_code == 0
    assert call(*options).exit_code == 0
    result = call(*(option for option in options if option != "--given-mentions"))
    assert (result.exit_code, result.stderr) == (
        2,
        "error: there are no floors for 'dev', only for 'dev given mentions'\n",
    )


def test_a_drop_is_named_and_ends_in_one(folder, monkeypatch):
    options = (folder, "--match", "dev", "--given-mentions", "--floors", folder / "floors.json")
    call(*options, "--set-floors")
    monkeypatch.setattr(processing, "process_annotated", GoldRelease.to_release)
    result = call(*options)
    assert result.exit_code == 1
    assert "below its floor: dev given mentions entities.person: 0.0, the floor is 99.5" in result.stderr
    assert "below its floor: dev given mentions en-dev-1 entities.micro: 0.0, the floor is 100.0" in result.stderr
    refused = call(*options, "--set-floors")
    assert (refused.exit_code, "would be lowered" in refused.stderr) == (2, True)
    assert call(*options, "--set-floors", "--lower-floors").exit_code == 0
    assert call(*options).exit_code == 0


def test_floors_of_other_annotations_are_refused(folder):
    options = (folder, "--match", "dev", "--floors", folder / "floors.json")
    call(*options, "--set-floors")
    (folder / "ru-dev-1.xml").write_text(RELEASE.format(id="other", lang="ru"))
    assert "measured on other annotations" in call(*options).stderr


@pytest.mark.parametrize("options", [["--set-floors"], ["--lower-floors", "--floors", "floors.json"]])
def test_options_that_say_nothing_alone(folder, options):
    assert call(folder, *options).exit_code == 2


def test_comparison_with_a_written_evaluation(folder):
    file = folder / "report.json"
    call(folder, "--match", "dev", "--json", file)
    same = call(folder, "--match", "dev", "--compare", file)
    assert (same.exit_code, "2 releases, against the other" in same.stdout) == (0, True)
    better = call(folder, "--match", "dev", "--given-mentions", "--compare", file)
    assert better.exit_code == 0
    (row,) = [line.split() for line in better.stdout.splitlines() if line.startswith("entities.micro")][1:]
    assert row[1:4] == ["100.0", "0.0", "+100.0"]
    assert row[5] == "noise"


def test_a_real_decline_ends_in_one(tmp_path, monkeypatch):
    for number in range(12):
        (tmp_path / f"{number}.xml").write_text(RELEASE.format(id=f"r{number}", lang="en"))
    monkeypatch.setattr(processing, "process_unseen", to_finished_release)
    file = tmp_path / "report.json"
    assert call(tmp_path, "--json", file).exit_code == 0
    monkeypatch.setattr(processing, "process_unseen", GoldRelease.to_release)
    result = call(tmp_path, "--compare", file)
    assert result.exit_code == 1
    assert "worse" in result.stdout


def test_comparison_with_another_model(folder, monkeypatch):
    """The other model finds nothing."""

    def process(gold: GoldRelease, configuration: Configuration | None = None) -> Release:
        return gold.to_release() if configuration else to_finished_release(gold)

    monkeypatch.setattr(processing, "process_unseen", process)
    result = call(folder, "--compare", "en=some_model")
    assert result.exit_code == 0
    (row,) = [line.split() for line in result.stdout.splitlines() if line.startswith("entities.person")][1:]
    assert row[1:4] == ["100.0", "0.0", "+100.0"]
    assert row_of(call(folder, "--model", "en=some_model"), "entities.person")[2] == "0.0"


def test_nothing_to_compare_with(folder):
    assert "holds no evaluation" in call(folder, "--match", "dev", "--compare", folder / "none.json").stderr
