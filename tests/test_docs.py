"""What the README shows works as it stands there."""

from __future__ import annotations

import contextlib
import io
import json
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from accepted_records import read_accepted
from databases import KINDS, make_database, query, write
from typer.main import get_command
from typer.testing import CliRunner

from pipeline.cli import COMMANDS as COMMANDS_OF_THE_PROGRAM
from pipeline.cli import app
from pipeline.sinks.sql.schema import TABLES
from pipeline.sinks.sql.views import VIEWS

PROJECT = Path(__file__).parents[1]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)
COMMANDS = [
    line.partition("  #")[0].strip()
    for language, block in BLOCKS
    if language == "sh"
    for line in block.splitlines()
    if line.startswith("communique ")
]


@pytest.fixture(scope="session")
def tasks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a user of the README's examples has exported for annotators."""
    folder = tmp_path_factory.mktemp("exported")
    golden = PROJECT / "tests" / "golden"
    CliRunner().invoke(app, ["export", str(golden), "--to", "label-studio", "--output", str(folder)])
    return folder


def _annotate(tasks: Path, export: Path) -> None:
    """Accept what was found in all tasks, and give them out as Label Studio does."""
    done = [
        {"id": number, "data": task["data"], "annotations": task["predictions"], "predictions": [number]}
        for number, task in enumerate(json.loads(tasks.read_text(encoding="utf-8")), start=1)
    ]
    export.write_text(json.dumps(done), encoding="utf-8")


@pytest.fixture
def workplace(tasks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the README's examples name."""
    seeds = PROJECT / "seeds"
    shutil.copytree(seeds, tmp_path / "seeds")
    (tmp_path / "releases").mkdir()
    shutil.copy(seeds / "001_port-authority.txt", tmp_path / "releases")
    shutil.copy(seeds / "001_port-authority.txt", tmp_path / "a.txt")
    shutil.copy(seeds / "004_agency-feed.jsonl", tmp_path / "feed.jsonl")
    (tmp_path / "known.csv").write_text("id,type,name,aliases\nQ1,organisation,SCO,ШОС\n", encoding="utf-8")
    (tmp_path / "outputs").mkdir()
    shutil.copy(PROJECT / "tests" / "test_record" / "test_a_record_says_all_that_was_found.json", tmp_path / "outputs")
    shutil.copytree(tmp_path / "outputs", tmp_path / "golden")
    for side in ("outputs", "golden"):
        shutil.copy(PROJECT / "tests" / "golden" / "001_port-authority.json", tmp_path / side)
    (tmp_path / "tests" / "gold").mkdir(parents=True)
    shutil.copy(PROJECT / "tests" / "gold" / "en-test-01.xml", tmp_path / "tests" / "gold")
    earlier = {"per_release": {"en-test-001": {"language": {"total": 1, "right": 1}}}}
    (tmp_path / "before.json").write_text(json.dumps(earlier), encoding="utf-8")
    shutil.copytree(tasks, tmp_path / "tasks")
    _annotate(tasks / "tasks.json", tmp_path / "project-1.json")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_installation_is_what_the_makefile_does() -> None:
    """Commands stand alone in the README, so its first lines make the shell find them."""
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    (venv,) = re.findall(r"^VENV := (.+)$", makefile, flags=re.MULTILINE)
    first = [line.partition("  #")[0].strip() for line in BLOCKS[0][1].splitlines()]
    assert f". {venv}/bin/activate" in first
    targets = [line.removeprefix("make ") for line in first if line.startswith("make ")]
    assert targets[0] == "run" and all(f"\n{target}: " in makefile for target in targets)


def test_there_are_commands() -> None:
    assert {command.split()[1] for command in COMMANDS} >= {"run", "show", "schema", "evaluate"}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_runs(command: str, workplace: Path) -> None:
    result = CliRunner().invoke(app, shlex.split(command)[1:])
    assert result.exit_code == 0, result.output
    assert result.output


def test_every_command_of_the_program_is_shown() -> None:
    shown = {command.split()[1] for command in COMMANDS}
    assert {command.name for command in app.registered_commands} <= shown


@pytest.mark.parametrize("code", [block for language, block in BLOCKS if language == "python"])
def test_an_example_in_python_runs(code: str) -> None:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "README.md", "exec"), {})
    assert "Vladimir Norov The SCO has continued its work" in printed.getvalue()


QUESTIONS = [
    question.strip()
    for language, block in BLOCKS
    if language == "sql"
    for question in block.split("\n\n")
    if question.strip()
]


@pytest.fixture(scope="module", params=KINDS)
def database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The records of the seeds in a database."""
    with make_database(request.param, tmp_path_factory.mktemp("database")) as url:
        write(url, *read_accepted())
        yield url


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_has_an_answer(question: str, database: str) -> None:
    of_the_other = "PostgreSQL" if database.startswith("sqlite") else "SQLite"
    if of_the_other in question.splitlines()[0]:
        pytest.skip(f"a question for {of_the_other}")
    assert query(database, question)


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_is_named(view: str) -> None:
    assert f"`{view}`" in README


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_every_table_is_named(table: str) -> None:
    assert f"`{table}`" in README


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`(\w[\w./-]*(?:\.(?:py|md|toml|json)|/))`", README))))
def test_every_path_that_is_named_exists(path: str) -> None:
    if path.startswith(("outputs/", "golden/", "tasks/", "pages/")):
        pytest.skip("what a command writes, and what a user accepts of it")
    roots = (PROJECT, PROJECT / "pipeline")
    assert any((root / path).exists() for root in roots)


@pytest.mark.parametrize(("name", "file"), re.findall(r"`([A-Z]+)` in `([\w/]+\.py)`", README))
def test_every_registry_stands_where_the_table_says(name: str, file: str) -> None:
    assert re.search(rf"^{name}\b.*=", (PROJECT / "pipeline" / file).read_text(encoding="utf-8"), flags=re.MULTILINE)


OPTIONS = [
    pytest.param(parameter, id=f"{name}-{parameter.name}")
    for name, command in get_command(app).commands.items()  # type: ignore[attr-defined]
    for parameter in command.params
]


@pytest.mark.parametrize("parameter", OPTIONS)
def test_every_option_is_described(parameter: Any) -> None:
    assert parameter.help
    assert parameter.help.strip().endswith(".")


def test_every_command_is_described() -> None:
    assert all(command.__doc__ for command in COMMANDS_OF_THE_PROGRAM)


@pytest.mark.parametrize("folder", ["models", "seeds", "outputs", "tests", "pipeline"])
def test_every_folder_says_what_it_holds(folder: str) -> None:
    """A page, no more: the README at the top is the one long text."""
    lines = (PROJECT / folder / "README.md").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert 4 <= len(lines) <= 40


def test_an_edited_golden_fails_the_check_as_the_readme_says(workplace: Path) -> None:
    golden = workplace / "golden" / "001_port-authority.json"
    content = json.loads(golden.read_text(encoding="utf-8"))
    content["people"][0]["roles"] = []
    golden.write_text(json.dumps(content), encoding="utf-8")
    result = CliRunner().invoke(app, ["check", "outputs", "--golden", "golden"])
    assert result.exit_code == 1
    said = '+ person Helena Storvall: role gained: "Chief Executive of BGPA"'
    assert said in result.output
    assert said in " ".join(README.split())
