from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from databases import query
from typer.testing import CliRunner, Result

from pipeline import extraction
from pipeline.cli import app
from pipeline.errors import ModelError, UnsupportedLanguage
from pipeline.record import Record, to_json_schema, to_record
from pipeline.release import Block, Firing, Release
from pipeline.runs.engines.local import count_cores
from pipeline.runs.work import Limits
from pipeline.usage import choose_limits

HEAVY = (
    "spacy",
    "onnxruntime",
    "lxml",
    "numpy",
    "pydantic",
    "charset_normalizer",
    "py3langid",
    "rapidfuzz",
    "sqlalchemy",
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, and stages that find one block and break on what a text says."""

    def process(pipeline: extraction.Pipeline, release: Release) -> extraction.Extracted:
        if "français" in release.text:
            raise UnsupportedLanguage(release.source.name, "it is written in French")
        if "model" in release.text:
            raise ModelError("models/en: cannot be loaded")
        configured = release.fill(
            configuration=pipeline.configuration,
            language=pipeline.configuration.language or "en",
            published=release.published or pipeline.configuration.published,
            blocks=(Block(0, len(release.text), "paragraph", "en"),),
            trace=(Firing("blocks.empty-lines", 0, 4),),
        )
        return extraction.Extracted(configured, to_record(configured))

    monkeypatch.setattr(extraction.Pipeline, "process", process)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    return tmp_path


def call(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, arguments, input=stdin)


def list_files(folder: Path) -> list[str]:
    """All files but what a run notes for the next."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != "run.jsonl")
    return sorted(path.relative_to(folder).as_posix() for path in files if path.parent.name != ".run")


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from typer.testing import CliRunner\n"
        "from pipeline.cli import app\n"
        "result = CliRunner().invoke(app, ['--help'])\n"
        "assert result.exit_code == 0 and 'Press releases in' in result.output\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_command_is_installed() -> None:
    command = Path(sys.executable).with_name("communique")
    done = subprocess.run([command, "--help"], capture_output=True, text=True, check=True)
    assert "run" in done.stdout


def test_a_run_writes_records_and_ends_with_a_table(folder: Path) -> None:
    (folder / "in/a.txt").write_text("Text of a.")
    (folder / "in/b.txt").write_text("Text of b.")
    result = call("run", "in")
    assert result.exit_code == 0
    assert list_files(folder / "outputs") == ["a.json", "b.json"]
    assert Record.model_validate_json((folder / "outputs/a.json").read_bytes()).text == "Text of a."
    assert "a.txt" in result.stdout
    assert "2 written" in " ".join(result.stdout.split())
    assert result.stderr == ""


def test_a_failure_is_told_and_the_others_are_written(folder: Path) -> None:
    (folder / "in/a.txt").write_text("")
    (folder / "in/b.txt").write_text("Text of b.")
    (folder / "in/c.doc").write_text("Text of c.")
    (folder / "in/d.txt").write_text("Un texte en français.")
    result = call("run", "in", "missing.txt", "--output", "out")
    assert result.exit_code == 1
    assert list_files(folder / "out") == [
        "failed/in/a.json",
        "failed/in/c.doc.json",
        "failed/in/d.json",
        "failed/missing.json",
        "in/b.json",
    ]
    assert [line.split(" (")[1] for line in result.stderr.splitlines()] == [
        "EmptySource)",
        "UnknownFormat)",
        "UnsupportedLanguage)",
        "UnreadableSource)",
    ]
    assert "failed: missing.txt: cannot be read: No such file or directory" in result.stderr
    assert "1 written" in " ".join(result.stdout.split())


def test_records_in_one_file(folder: Path) -> None:
    (folder / "in/a.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n{\n')
    assert call("run", "in/a.jsonl", "--format", "jsonl").exit_code == 1
    assert list_files(folder / "outputs") == ["failed/a.0003.json", "records.jsonl"]
    lines = (folder / "outputs/records.jsonl").read_text().splitlines()
    assert [json.loads(line)["source"]["name"] for line in lines] == ["a.jsonl:1", "a.jsonl:2"]


def test_rows_of_a_database_beside_the_files(folder: Path) -> None:
    (folder / "in/a.txt").write_text("Text")
    (folder / "in/b.txt").write_text("En français")
    for _ in range(2):
        result = call("run", "in", "--output", "out", "--db", "sqlite:///out/communique.db")
        assert result.exit_code == 1, result.output
        assert query("sqlite:///out/communique.db", "SELECT source FROM releases") == [("a.txt",)]
    assert (folder / "out/a.json").exists()
    assert call("run", "in/b.txt", "--output", "out", "--db", "mysql://host/database").exit_code == 2


def test_quiet_prints_errors_only(folder: Path) -> None:
    (folder / "in/a.txt").write_text("Text of a.")
    (folder / "in/b.txt").write_text("")
    result = call("run", "in", "--quiet")
    assert result.stdout == ""
    assert result.stderr == "failed: b.txt: is empty or holds white space only (EmptySource)\n"


def test_json_prints_lines_for_machines(folder: Path) -> None:
    (folder / "in/a.txt").write_text("Text of a.")
    (folder / "in/b.txt").write_text("")
    result = call("run", "in", "--json")
    assert result.exit_code == 1
    failed, summary = map(json.loads, result.stdout.splitlines())
    assert failed == {
        "event": "failed",
        "source": "b.txt",
        "error": "EmptySource",
        "reason": "is empty or holds white space only",
    }
    assert (summary["event"], summary["done"], summary["written"], summary["failed"]) == ("summary", 2, 1, 1)
    assert (summary["bytes"], summary["bytes_total"], summary["errors"]) == (10, 10, {"EmptySource": 1})
    assert result.stderr == ""


def test_a_second_run_leaves_what_has_not_changed(folder: Path) -> None:
    (folder / "in/a.txt").write_text("Text of a.")
    (folder / "in/b.txt").write_text("Text of b.")
    call("run", "in")
    (folder / "in/b.txt").unlink()
    summary = json.loads(call("run", "in", "--json").stdout)
    assert [summary[key] for key in ("written", "unchanged", "gone")] == [0, 1, 1]
    assert "1 written, 0 failed" in " ".join(call("run", "in", "--no-resume").stdout.split())
    assert "1 written, 0 failed" in " ".join(call("run", "in", "--language", "ru").stdout.split())


def test_who_asks_for_limits_gets_workers_to_keep_them() -> None:
    assert choose_limits(None, None, None) == Limits()
    assert choose_limits(None, 5, None) == Limits(seconds=5, workers=count_cores())
    assert choose_limits(3, 5, 512) == Limits(5, 512, 3)


def test_debug_prints_rules_with_their_text(folder: Path) -> None:
    (folder / "in/a.txt").write_text("Text of a.")
    result = call("run", "in", "--debug")
    assert result.stderr == "a.txt:0-4  blocks.empty-lines  'Text'\n"


def test_names_cannot_steer_the_terminal(folder: Path) -> None:
    (folder / "in/a\x1b[31m\u202e.txt").write_text("")
    result = call("run", "in")
    assert result.exit_code == 1
    assert "\x1b" not in result.output
    assert "\u202e" not in result.output


def test_choices_reach_the_stages(folder: Path) -> None:
    (folder / "in/a.txt").write_text("Text of a.")
    (folder / "other").mkdir()
    assert call("run", "in", "--published", "2021-03-22", "--language", "ru", "--model", "en=other").exit_code == 0
    record = json.loads((folder / "outputs/a.json").read_text())
    assert (record["published"], record["language"]) == ("2021-03-22", "ru")


@pytest.mark.parametrize(
    ("arguments", "stdin", "file"),
    [
        ((), b"A text.", "stdin.json"),
        ((), b'{"text": "A text."}', "stdin.0001.json"),
        ((), b"<p>A text.</p>", "stdin.html.json"),
        (("--input-format", "html"), b"A text.", "stdin.html.json"),
    ],
)
def test_standard_input(folder: Path, arguments: tuple[str, ...], stdin: bytes, file: str) -> None:
    assert call("run", "-", *arguments, stdin=stdin).exit_code == 0
    assert list_files(folder / "outputs") == [file]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "Missing argument"),
        (("in", "--language", "xx"), "'xx' is no supported language; there are en, ru"),
        (("in", "--model", "xx=a"), "'xx' is no supported language"),
        (("in", "--model", "en"), "--model takes a language and a pipeline"),
        (("in", "--known", "none.csv"), "none.csv: No such file or directory"),
        (("in", "--format", "xml"), "--format takes json or jsonl or parquet, not 'xml'"),
        (("in", "--published", "22.03.2021"), "does not match the format"),
        (("in", "--engine", "spark"), "--engine takes local or ray, not 'spark'"),
        (("in", "--workers", "0"), "greater than or equal to 1"),
        (("-", "--input-format", "docx"), "--input-format takes txt, html"),
        (("-", "in"), "standard input (-) is read alone"),
        (("in", "--output", "in"), "would be read and written at once"),
        (("in", "--no-such-option"), "No such option"),
    ],
)
def test_wrong_usage_writes_nothing(folder: Path, arguments: tuple[str, ...], message: str) -> None:
    (folder / "in/a.txt").write_text("Text of a.")
    result = call("run", *arguments)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.replace("│", " ").split())
    assert list_files(folder) == ["in/a.txt"]


def test_a_missing_model_is_wrong_usage_and_told_once(folder: Path) -> None:
    (folder / "in/a.txt").write_text("no model for this")
    result = call("run", "in")
    assert result.exit_code == 2
    assert result.stderr == "error: models/en: cannot be loaded\n"


def test_a_folder_that_cannot_be_written_ends_the_run(folder: Path) -> None:
    (folder / "in/a.txt").write_text("")
    (folder / "outputs").write_text("a file")
    result = call("run", "in")
    assert result.exit_code == 1
    assert result.stderr.startswith("error: outputs/.run/lock: ")


def test_where_a_run_writes_is_not_read_by_the_next(folder: Path) -> None:
    (folder / "in/a.txt").write_text("Text of a.")
    for _ in range(2):
        assert call("run", "in", "--output", "in/out").exit_code == 0
    assert list_files(folder) == ["in/a.txt", "in/out/a.json"]


def test_the_schema_is_printed() -> None:
    result = call("schema")
    assert result.exit_code == 0
    assert result.stdout == to_json_schema()


def test_a_record_is_shown(folder: Path, finished_release: Release) -> None:
    (folder / "a.json").write_text(to_record(finished_release).to_json(), encoding="utf-8")
    result = call("show", "a.json")
    assert result.exit_code == 0
    for words in ("Ada Lind", "Minister of Trade", "Norvik Ltd", "XXXX-05-04", "quote-1", "Совет открыл"):
        assert words in result.stdout


@pytest.mark.parametrize(
    ("file", "shown", "hidden"),
    [
        ("in/a.txt", ["Text of a."], []),
        ("in/b.jsonl", ["Line one.", "Line two."], []),
        ("in/b.jsonl:2", ["Line two."], ["Line one."]),
    ],
)
def test_a_release_is_shown(folder: Path, file: str, shown: list[str], hidden: list[str]) -> None:
    (folder / "in/a.txt").write_text("Text of a.")
    (folder / "in/b.jsonl").write_text('{"text": "Line one."}\n{"text": "Line two."}\n')
    result = call("show", file)
    assert result.exit_code == 0
    assert all(words in result.stdout for words in shown)
    assert not any(words in result.stdout for words in hidden)


@pytest.mark.parametrize(
    ("file", "code", "message"),
    [
        ("missing.txt", 1, "error: missing.txt: cannot be read: No such file or directory"),
        ("missing.json", 2, "error: missing.json: No such file or directory"),
        ("in/no.json", 2, "error: in/no.json is no record: Invalid JSON"),
        ("in/b.jsonl:1", 1, "error: b.jsonl:1: is no JSON"),
        ("in/b.jsonl:9", 2, "error: in/b.jsonl has no release in line 9"),
    ],
)
def test_what_cannot_be_shown(folder: Path, file: str, code: int, message: str) -> None:
    (folder / "in/no.json").write_text("{")
    (folder / "in/b.jsonl").write_text("{\n")
    result = call("show", file)
    assert result.exit_code == code
    assert result.stderr.startswith(message)


def test_the_real_seed_from_end_to_end(tmp_path: Path, seeds_folder: Path) -> None:
    seed = seeds_folder / "000_3692125accbd453e.txt"
    result = call("run", str(seed), "--output", str(tmp_path))
    assert result.exit_code == 0
    record = Record.model_validate_json((tmp_path / "000_3692125accbd453e.json").read_bytes())
    assert record.text == seed.read_bytes().decode()
    assert (record.language, record.published) == ("en", None)
    assert "Генеральный секретарь" not in record.clean_text
    assert {"Vladimir Norov", "James Song"} <= {person.name for person in record.people}


RECORD = {"id": "sha256:1", "people": [], "organisations": [], "places": [{"id": "place-1", "name": "Oslo"}]}


def test_link_writes_two_files_and_tells_how_many(folder: Path) -> None:
    (folder / "in/a.json").write_text(json.dumps(RECORD))
    result = call("link", "in")
    assert result.exit_code == 0
    assert list_files(folder / "in") == ["a.json", "entities.jsonl", "links.jsonl"]
    assert "1 records" in " ".join(result.stdout.split())
    assert "0 merges" in result.stdout


def test_link_tells_what_is_no_record(folder: Path) -> None:
    (folder / "in/a.json").write_text(json.dumps(RECORD))
    (folder / "in/b.json").write_text("{")
    result = call("link", "in")
    assert result.exit_code == 1
    assert result.stderr.startswith("failed: b.json: is no record: Invalid JSON")
    assert len((folder / "in/links.jsonl").read_text().splitlines()) == 1


def test_link_needs_a_folder(folder: Path) -> None:
    assert call("link", "none").stderr == "error: none is no folder\n"
