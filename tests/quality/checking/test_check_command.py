"""`communique check` over folders: what it finds, what it says, what it takes over, how it ends."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from typer.testing import CliRunner, Result

from pipeline.cli import app
from pipeline.record import Record

Content = dict[str, Any]
ROLE_LOST = 'person Ada Lind: role lost: "Minister of Trade"'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: Content) -> Path:
    """A folder with the outputs of a run and their goldens: a, may/b and c."""
    monkeypatch.chdir(tmp_path)
    for name in ("a", "may/b", "c"):
        for side in ("outputs", "golden"):
            write(tmp_path / side / f"{name}.json", content | {"source": content["source"] | {"name": f"{name}.txt"}})
    return tmp_path


def write(path: Path, content: Content) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content), encoding="utf-8")


def read(path: Path) -> Content:
    found: Content = json.loads(path.read_text(encoding="utf-8"))
    return found


def lose_role(path: Path) -> None:
    content = read(path)
    content["people"][0]["roles"] = []
    write(path, content)


def call(*arguments: str, stdin: str = "") -> Result:
    return CliRunner().invoke(
        app, ["check", "outputs", *arguments, "--golden", "golden"], input=stdin, env={"COLUMNS": "100"}
    )


def test_nothing_differs(folder: Path) -> None:
    result = call()
    assert (result.exit_code, result.stdout) == (0, "3 releases: 3 same\n")


def test_a_difference_is_named_with_its_release_and_place(folder: Path) -> None:
    lose_role(folder / "outputs/may/b.json")
    result = call()
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "may/b: 1 difference",
        f"  - {ROLE_LOST}",
        "      59: e Совет открыл офис On 4 May the [Minister of Trade], Ada Lind, met Norvik Ltd in Oslo. “We",
        "3 releases: 2 same, 1 different",
    ]


def test_releases_on_one_side_alone_are_said(folder: Path) -> None:
    (folder / "outputs/a.json").unlink()
    (folder / "outputs/c.json").unlink()
    (folder / "golden/may/b.json").unlink()
    write(folder / "outputs/failed/c.json", {"source": "c.txt", "error": "EmptySource", "reason": "is empty"})
    result = call()
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "- a: no record in the run",
        "- c: failed: is empty",
        "+ may/b: no golden",
        "3 releases: 1 new, 2 missing",
    ]


def test_an_output_that_is_no_record_is_a_difference(folder: Path) -> None:
    (folder / "outputs/a.json").write_text("{}")
    result = call("a")
    assert result.exit_code == 1
    assert result.stdout.startswith("! a: a.json is no record: schema_version: Field required")


def test_records_in_one_file_are_found_by_the_name_of_their_release(folder: Path, record: Record) -> None:
    for name in ("a", "c"):
        (folder / f"outputs/{name}.json").unlink()
    lines = [record.model_copy(update={"source": record.source.model_copy(update={"name": f"{n}.txt"})}) for n in "ac"]
    (folder / "outputs/records.jsonl").write_text("".join(line.to_json_line() for line in lines), encoding="utf-8")
    assert call().stdout == "3 releases: 3 same\n"
    lose_role(folder / "golden/c.json")
    assert 'person Ada Lind: role gained: "Minister of Trade"' in call().stdout


@pytest.mark.parametrize(
    ("names", "checked"), [(["a"], 1), (["a", "c"], 2), (["may/*"], 1), (["*"], 3), (["all"], 3), ([], 3)]
)
def test_only_what_is_named_is_looked_at(folder: Path, names: list[str], checked: int) -> None:
    assert call(*names).stdout == f"{checked} release{'s' * (checked > 1)}: {checked} same\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["d"], "error: there is no release 'd'; names are like 'a', or patterns of them"),
        (["--golden", "none"], "error: none is no folder; --accept makes it, of records that are right"),
        (["--golden", "outputs"], "error: outputs would be held against itself"),
        (["--golden", "broken"], "broken/a.json is no record: Invalid JSON"),
        (["--no-such-option"], "No such option"),
    ],
)
def test_wrong_usage(folder: Path, arguments: list[str], message: str) -> None:
    (folder / "broken").mkdir()
    (folder / "broken/a.json").write_text("{")
    options = arguments if "--golden" in arguments else [*arguments, "--golden", "golden"]
    result = CliRunner().invoke(app, ["check", "outputs", *options])
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.replace("│", " ").split())


@pytest.mark.parametrize("arguments", [["outputs"], ["none", "--golden", "golden"]])
def test_a_folder_is_missing(folder: Path, arguments: list[str]) -> None:
    assert CliRunner().invoke(app, ["check", *arguments]).exit_code == 2


def test_a_release_that_is_there_twice_is_refused(folder: Path, record: Record) -> None:
    line = record.model_copy(update={"source": record.source.model_copy(update={"name": "a.txt"})})
    (folder / "outputs/records.jsonl").write_text(line.to_json_line(), encoding="utf-8")
    result = call()
    assert (result.exit_code, result.stderr) == (2, "error: outputs holds a twice: a.json and records.jsonl:1\n")


def test_json(folder: Path) -> None:
    lose_role(folder / "outputs/a.json")
    (folder / "golden/c.json").unlink()
    assert call("--json", "new/check.json").exit_code == 1
    report = read(folder / "new/check.json")
    assert report["verdicts"] == {"different": 1, "new": 1, "same": 1}
    assert [release["name"] for release in report["releases"]] == ["a", "c", "may/b"]
    (difference,) = report["releases"][0]["differences"]
    assert difference == {
        "start": 59,
        "end": 76,
        "change": "lost",
        "subject": "person Ada Lind",
        "what": "role",
        "before": "Minister of Trade",
        "after": None,
        "note": "",
        "golden_id": "person-1",
        "run_id": "person-1",
        "message": ROLE_LOST,
        "context": "e Совет открыл офис On 4 May the [Minister of Trade], Ada Lind, met Norvik Ltd in Oslo. “We",
    }


def test_junit(folder: Path) -> None:
    lose_role(folder / "outputs/a.json")
    content = read(folder / "outputs/may/b.json")
    content["people"][0]["name"] = "Ada\x1b[31m <Lind>"
    write(folder / "outputs/may/b.json", content)
    call("--junit", "check.xml")
    root = etree.parse(str(folder / "check.xml")).getroot()
    (suite,) = root
    assert (root.tag, suite.tag, suite.get("tests"), suite.get("failures")) == ("testsuites", "testsuite", "3", "2")
    cases = {case.get("name"): case.findall("failure") for case in suite}
    assert cases["c"] == []
    (failure,) = cases["a"]
    assert (failure.get("type"), failure.get("message"), failure.text) == ("different", ROLE_LOST, ROLE_LOST)
    assert cases["may/b"][0].text == 'person Ada Lind: name changed: "Ada Lind" → "Ada\ufffd[31m <Lind>"'


@pytest.mark.parametrize("option", ["--json", "--junit"])
def test_a_report_that_cannot_be_written(folder: Path, option: str) -> None:
    result = call(option, "golden/a.json/report")
    assert result.exit_code == 1
    assert result.stderr.startswith("error: golden/a.json/report: ")


def test_text_from_outside_steers_no_terminal(folder: Path) -> None:
    content = read(folder / "outputs/a.json")
    content["people"][0]["name"] = "Ada\x1b[31m [red]\u202eLind"
    write(folder / "outputs/a.json", content)
    shown = call().stdout
    assert "[red]" in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def differ_everywhere(folder: Path) -> None:
    """a differs, c is new, may/b is missing."""
    lose_role(folder / "outputs/a.json")
    (folder / "golden/c.json").unlink()
    (folder / "outputs/may/b.json").unlink()


def test_names_are_taken_over_without_a_question(folder: Path) -> None:
    differ_everywhere(folder)
    result = call("--accept", "a")
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, "1 release: 1 different; 1 accepted")
    assert read(folder / "golden/a.json")["people"][0]["roles"] == []
    assert not (folder / "golden/c.json").exists()


def test_all_are_taken_over(folder: Path) -> None:
    differ_everywhere(folder)
    result = call("--accept", "all")
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (
        0,
        "3 releases: 1 different, 1 new, 1 missing; 3 accepted",
    )
    assert call().stdout == "2 releases: 2 same\n"
    assert not (folder / "golden/may/b.json").exists()


@pytest.mark.parametrize(
    ("answers", "accepted", "code"),
    [("y\ny\ny\n", {"a", "c", "may/b"}, 0), ("n\ny\nn\n", {"c"}, 1), ("y\ns\n", {"a"}, 1), ("", set(), 1)],
)
def test_a_person_is_asked_for_each(folder: Path, answers: str, accepted: set[str], code: int) -> None:
    differ_everywhere(folder)
    result = call("--accept", stdin=answers)
    assert result.exit_code == code
    taken = {
        "a": read(folder / "golden/a.json")["people"][0]["roles"] == [],
        "c": (folder / "golden/c.json").exists(),
        "may/b": not (folder / "golden/may/b.json").exists(),
    }
    assert {name for name, is_taken in taken.items() if is_taken} == accepted


def test_the_first_goldens_make_their_folder(folder: Path) -> None:
    options = ["check", "outputs", "all", "--golden", "new", "--accept"]
    assert CliRunner().invoke(app, options).exit_code == 0
    assert sorted(path.relative_to(folder / "new").as_posix() for path in (folder / "new").rglob("*.json")) == [
        "a.json",
        "c.json",
        "may/b.json",
    ]


def test_a_golden_shows_what_looks_like_a_space(folder: Path) -> None:
    (folder / "golden/a.json").unlink()
    call("--accept", "a")
    written = (folder / "golden/a.json").read_text(encoding="utf-8")
    assert r"We\u00a0 will stay" in written
    assert json.loads(written) == read(folder / "outputs/a.json")


def test_what_is_no_record_is_not_accepted(folder: Path) -> None:
    (folder / "outputs/a.json").write_text("{}")
    before = (folder / "golden/a.json").read_bytes()
    result = call("--accept", "a")
    assert result.exit_code == 2
    assert "cannot be accepted" in result.stderr
    assert (folder / "golden/a.json").read_bytes() == before
    assert call("--accept", stdin="y\n").exit_code == 1


def test_a_golden_that_cannot_be_written_stays(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    lose_role(folder / "outputs/a.json")
    before = (folder / "golden/a.json").read_bytes()
    monkeypatch.setattr(Path, "replace", fail)
    result = call("--accept", "a")
    assert (result.exit_code, result.stderr) == (1, "error: golden/a.json: Permission denied\n")
    assert (folder / "golden/a.json").read_bytes() == before
    assert sorted(path.name for path in (folder / "golden").iterdir()) == ["a.json", "c.json", "may"]


def test_goldens_in_one_file_can_be_compared_and_not_taken_over(folder: Path, record: Record, content: Content) -> None:
    lines = folder / "lines"
    lines.mkdir()
    other = copy.deepcopy(content)
    other["people"][0]["roles"] = []
    (lines / "records.jsonl").write_text(record.to_json_line(), encoding="utf-8")
    write(folder / "outputs/may/a.json", other)
    result = CliRunner().invoke(app, ["check", "outputs", "may/a", "--golden", "lines"])
    assert result.exit_code == 1
    assert ROLE_LOST in result.stdout
    refused = CliRunner().invoke(app, ["check", "outputs", "may/a", "--golden", "lines", "--accept"])
    assert refused.exit_code == 2
    assert "take records.jsonl out of the folder first" in refused.stderr


def test_goldens_may_lie_among_the_outputs(folder: Path) -> None:
    (folder / "golden").rename(folder / "outputs/golden")
    result = CliRunner().invoke(app, ["check", "outputs", "--golden", "outputs/golden"])
    assert result.stdout == "3 releases: 3 same\n"
