"""`communique export` and `communique import`, from the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from pipeline.cli import app
from pipeline.quality.gold import read_gold

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture
def outputs(tmp_path: Path) -> Path:
    """Three records, of files and of a line."""
    folder = tmp_path / "outputs"
    folder.mkdir()
    for name in ("001_port-authority", "002_shkola-gidrologov", "004_agency-feed.0001"):
        shutil.copy(GOLDEN / f"{name}.json", folder)
    return folder


def call(*arguments: object) -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)))


def test_records_go_out_and_come_back_as_annotated_releases(outputs, tmp_path):
    assert call("export", outputs, "--to", "label-studio", "--output", tmp_path / "tasks").exit_code == 0
    result = call("import", tmp_path / "tasks", "--from", "label-studio", "--output", tmp_path / "gold")
    assert (result.exit_code, result.stdout) == (0, f"3 written to {tmp_path / 'gold'}\n")
    names = [release.id for release in read_gold(tmp_path / "gold")]
    assert names == ["001_port-authority", "002_shkola-gidrologov", "004_agency-feed.0001"]


def test_annotated_releases_go_out_too(gold_folder, tmp_path):
    file = gold_folder / "en-dev-01.xml"
    assert call("export", file, "--to", "prodigy", "--output", tmp_path).exit_code == 0
    lines = (tmp_path / "tasks.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["meta"]["id"] for line in lines] == [release.id for release in read_gold(file)]


def test_xml_beside_records_is_none_of_them(outputs, tmp_path):
    (outputs / "check.xml").write_text("<testsuites/>")
    assert call("export", outputs, "--to", "xml", "--output", tmp_path / "out").stdout.startswith("3 written")


def test_a_broken_record_is_named_and_stops_nothing(outputs, tmp_path):
    (outputs / "broken.json").write_text("{}")
    record = json.loads((outputs / "001_port-authority.json").read_text(encoding="utf-8"))
    record["people"][0]["mentions"][0]["end"] += 1
    (outputs / "001_port-authority.json").write_text(json.dumps(record))
    result = call("export", outputs, "--to", "xml", "--output", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (1, f"2 written to {tmp_path / 'out'}, 2 failed\n")
    assert "001_port-authority.json contradicts itself: " in result.stderr
    assert "broken.json is no record" in result.stderr


def test_a_broken_annotation_is_named_and_stops_nothing(outputs, tmp_path):
    call("export", outputs, "--to", "label-studio", "--output", tmp_path)
    file = tmp_path / "tasks.json"
    tasks = json.loads(file.read_text(encoding="utf-8"))
    tasks[0]["predictions"][0]["result"][0]["value"]["labels"] = ["Animal"]
    file.write_text(json.dumps([*tasks, tasks[1]]))
    result = call("import", file, "--from", "label-studio", "--output", tmp_path / "gold")
    assert (result.exit_code, result.stdout) == (1, f"2 written to {tmp_path / 'gold'}, 2 failed\n")
    assert "001_port-authority: unknown label 'Animal'" in result.stderr
    assert "002_shkola-gidrologov is there twice" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("export", "outputs", "--to", "nothing"), "--to takes "),
        (("import", "outputs", "--from", "nothing"), "--from takes "),
        (("export", "nowhere", "--to", "xml"), "nowhere is no folder"),
        (("import", "nowhere", "--from", "label-studio"), "nowhere: No such file"),
        (("import", "nowhere", "--from", "xml"), "nowhere does not exist"),
    ],
)
def test_wrong_usage_is_said(arguments, complaint, outputs, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = call(*arguments, "--output", "out")
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert not (tmp_path / "out").exists()
