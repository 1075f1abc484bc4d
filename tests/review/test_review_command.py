"""`communique review` over folders: what it writes, what it says, how it ends."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import typer
from goldens import GOLDEN, SEED
from typer.testing import CliRunner, Result

from pipeline.cli import app
from pipeline.quality.checking.loose import LooseRecord


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record: LooseRecord) -> Path:
    """A folder with the records of a, may/b and c."""
    monkeypatch.chdir(tmp_path)
    for name in ("a", "may/b", "c"):
        write(tmp_path / "outputs" / f"{name}.json", record)
    return tmp_path


def write(path: Path, record: LooseRecord) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(record.model_dump_json(), encoding="utf-8")


def call(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["review", "outputs", "--output", "pages", *arguments])


def read_rows(section: str) -> list[dict[str, object]]:
    script = Path(f"pages/data/{section}.js").read_text(encoding="utf-8")
    rows: list[dict[str, object]] = json.loads(script.partition(",")[2].removesuffix(");\n"))
    return rows


def test_every_release_has_a_page(folder: Path) -> None:
    result = call()
    index = Path("pages/index.html")
    assert (result.exit_code, result.stdout) == (0, f"3 pages, to be read from {index}\n")
    assert {path.relative_to("pages").as_posix() for path in Path("pages").rglob("*") if path.is_file()} == {
        "index.html",
        "pages.txt",
        *(f"assets/{name}" for name in ("style.css", "common.js", "page.js", "index.js")),
        *(f"data/{name}.js" for name in ("releases", "people", "organisations", "places", "quotes")),
        *(f"releases/{name}.html" for name in ("a", "may/b", "c")),
    }
    assert 'href="../../assets/style.css"' in Path("pages/releases/may/b.html").read_text(encoding="utf-8")
    assert [row["p"] for row in read_rows("releases")] == [f"releases/{name}.html" for name in ("a", "c", "may/b")]


def test_pages_of_releases_that_are_gone_go_and_other_files_stay(folder: Path) -> None:
    call()
    Path("pages/notes.txt").write_text("mine", encoding="utf-8")
    Path("outputs/c.json").unlink()
    call()
    assert not Path("pages/releases/c.html").exists()
    assert Path("pages/releases/a.html").exists()
    assert Path("pages/notes.txt").exists()


def test_the_same_records_give_the_same_pages(folder: Path) -> None:
    call()
    before = {path: path.read_bytes() for path in Path("pages").rglob("*") if path.is_file()}
    call()
    assert before == {path: path.read_bytes() for path in Path("pages").rglob("*") if path.is_file()}


def test_somebody_elses_index_is_not_written_over(folder: Path) -> None:
    Path("pages").mkdir()
    Path("pages/index.html").write_text("mine", encoding="utf-8")
    result = call()
    assert result.exit_code == 2
    assert "is not of communique; choose another --output" in result.stderr
    assert Path("pages/index.html").read_text(encoding="utf-8") == "mine"


def test_a_manifest_reaches_nothing_outside_of_the_folder(folder: Path) -> None:
    Path("precious.txt").write_text("mine", encoding="utf-8")
    Path("pages").mkdir()
    Path("pages/pages.txt").write_text(f"../precious.txt\n{folder / 'precious.txt'}\nassets\n", encoding="utf-8")
    assert call().exit_code == 0
    assert Path("precious.txt").exists()


def test_what_is_no_record_is_said_and_the_others_have_pages(folder: Path, record: LooseRecord) -> None:
    bare = record.model_dump(mode="json")
    del bare["text"]
    Path("outputs/c.json").write_text(json.dumps(bare), encoding="utf-8")
    result = call()
    assert result.exit_code == 1
    assert "failed: c.json: is no record: text: Field required" in result.stderr
    (row,) = (row for row in read_rows("releases") if row["n"] == "c")
    assert (row["s"], row["e"], row["p"]) == ("unreadable", "is no record: text: Field required", "")


def test_a_text_that_is_not_the_one_that_was_read_is_said(folder: Path, record: LooseRecord) -> None:
    write(Path("outputs/a.json"), record.model_copy(update={"text": record.text + "!"}))
    call()
    page = Path("pages/releases/a.html").read_text(encoding="utf-8")
    assert "the text has 153 characters, the one that was read had 152" in page


def test_a_record_that_contradicts_itself_is_shown_with_its_contradiction(folder: Path, record: LooseRecord) -> None:
    (place,) = record.places
    mention = place.mentions[0].model_copy(update={"start": 900, "end": 904})
    write(
        Path("outputs/a.json"),
        record.model_copy(update={"places": (place.model_copy(update={"mentions": (mention,)}),)}),
    )
    assert call().exit_code == 0
    assert "place-1-1 lies outside of the text" in Path("pages/releases/a.html").read_text(encoding="utf-8")


def test_what_failed_stands_in_the_index(folder: Path) -> None:
    failed = Path("outputs/failed/may/d.json")
    failed.parent.mkdir(parents=True)
    failed.write_text('{"source": "may/d.txt", "error": "EmptySource", "reason": "is empty"}', encoding="utf-8")
    assert call().exit_code == 0
    assert read_rows("releases")[-1] == {"n": "may/d", "p": "", "s": "failed", "e": "is empty"}


def test_goldens_are_held_beside(folder: Path, record: LooseRecord) -> None:
    for name in ("a", "may/b", "d"):
        write(folder / "golden" / f"{name}.json", record)
    write(Path("outputs/a.json"), record.model_copy(update={"quotes": ()}))
    assert call("--golden", "golden").exit_code == 0
    states = {row["n"]: (row["s"], row.get("x")) for row in read_rows("releases")}
    assert states == {"a": ("different", 1), "may/b": ("same", 0), "c": ("new", None), "d": ("missing", None)}
    assert "quote 1 lost" in Path("pages/releases/a.html").read_text(encoding="utf-8")


def test_annotations_are_held_beside(folder: Path) -> None:
    shutil.copy(GOLDEN / f"{SEED}.json", "outputs")
    assert call("--gold", str(GOLDEN.parent / "gold" / "en-seed.xml")).exit_code == 0
    states = {row["n"]: row["x"] for row in read_rows("releases")}
    assert states["a"] is None
    assert states[SEED] is not None
    assert "from the gold" in Path(f"pages/releases/{SEED}.html").read_text(encoding="utf-8")


def test_rules_are_named(folder: Path) -> None:
    shutil.rmtree("outputs")
    Path("outputs").mkdir()
    shutil.copy(GOLDEN / "001_port-authority.json", "outputs")
    assert call("--rules").exit_code == 0
    page = Path("pages/releases/001_port-authority.html").read_text(encoding="utf-8")
    assert 'data-rules="titles.first-heading"' in page
    assert "Rules are not known" not in page


def test_lines_of_one_file_have_pages(folder: Path, record: LooseRecord) -> None:
    shutil.rmtree("outputs")
    Path("outputs").mkdir()
    line = record.model_copy(update={"source": record.source.model_copy(update={"name": "feed.jsonl:3"})})
    Path("outputs/records.jsonl").write_text(line.model_dump_json() + "\n", encoding="utf-8")
    assert call().exit_code == 0
    assert Path("pages/releases/feed.0003.html").exists()


def test_links_join_names(folder: Path) -> None:
    CliRunner().invoke(app, ["link", "outputs"])
    call()
    assert "as <code>communique link</code> joined them" in Path("pages/index.html").read_text(encoding="utf-8")


def test_the_index_is_opened_on_demand(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(typer, "launch", opened.append)
    call()
    assert opened == []
    call("--open")
    assert opened == [str((folder / "pages" / "index.html").resolve())]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--golden", "nowhere"), "nowhere is no folder"),
        (("--golden", "outputs"), "would be held against itself"),
        (("--gold", "nowhere.xml"), "nowhere.xml"),
    ],
)
def test_wrong_usage(folder: Path, arguments: tuple[str, ...], message: str) -> None:
    result = call(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert not Path("pages").exists()


def test_a_folder_without_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("outputs").mkdir()
    assert (call().exit_code, call().stderr) == (2, "error: outputs holds no record\n")


def test_pages_that_cannot_be_written(folder: Path) -> None:
    Path("pages").write_text("a file", encoding="utf-8")
    result = call()
    assert result.exit_code == 1
    assert result.stderr.startswith("error: pages: ")
