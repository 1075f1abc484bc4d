from __future__ import annotations

import errno
import json
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.errors import OutputError, UnwritableRecord
from pipeline.record import Record, to_record
from pipeline.release import Release
from pipeline.sinks import SINKS, json_folder
from pipeline.sinks.failures import FailureFolder
from pipeline.sinks.json_folder import JsonFolder
from pipeline.sinks.jsonl_file import JsonlFile


@pytest.fixture
def record(finished_release: Release) -> Record:
    return to_record(finished_release)


def rename(record: Record, name: str) -> Record:
    return record.model_copy(update={"source": record.source.model_copy(update={"name": name})})


def list_files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_every_sink_keeps_what_is_written_and_nothing_else(tmp_path: Path, record: Record, name: str) -> None:
    with SINKS[name](tmp_path) as sink:
        for source in ("a.txt", "b.txt"):
            sink.put(rename(record, source))
        sink.discard("never written.txt")
    written = "".join(path.read_text(encoding="utf-8") for path in sorted(tmp_path.iterdir()) if path.is_file())
    assert written.count('"schema_version"') == 2


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_writing_twice_changes_nothing(tmp_path: Path, record: Record, name: str) -> None:
    contents = []
    for _ in range(2):
        with SINKS[name](tmp_path) as sink:
            sink.put(record)
        contents.append({file: (tmp_path / file).read_bytes() for file in list_files(tmp_path)})
    assert contents[0] == contents[1]


def test_a_json_file_a_release(tmp_path: Path, record: Record) -> None:
    with JsonFolder(tmp_path) as sink:
        sink.put(record)
        sink.put(rename(record, "feed.jsonl:2"))
        assert list_files(tmp_path) == ["feed.0002.json", "may/a.json"]
        sink.discard("feed.jsonl:2")
    assert list_files(tmp_path) == ["may/a.json"]
    assert (tmp_path / "may/a.json").read_text(encoding="utf-8") == record.to_json()


def test_a_record_without_a_place_fails_alone(tmp_path: Path, record: Record) -> None:
    (tmp_path / "may").write_text("a file where a folder should be")
    with JsonFolder(tmp_path) as sink:
        with pytest.raises(UnwritableRecord, match="its record cannot be written"):
            sink.put(record)
        sink.discard("may/a.txt")
        sink.put(rename(record, "b.txt"))
    assert list_files(tmp_path) == ["b.json", "may"]


def test_all_records_in_one_file(tmp_path: Path, record: Record) -> None:
    with JsonlFile(tmp_path) as sink:
        sink.put(record)
        sink.put(rename(record, "b.txt"))
    assert list_files(tmp_path) == ["records.jsonl"]
    lines = (tmp_path / "records.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["source"]["name"] for line in lines] == ["may/a.txt", "b.txt"]


def write_lines(folder: Path, *records: Record) -> None:
    with JsonlFile(folder) as sink:
        for record in records:
            sink.put(record)


def break_off(folder: Path, *records: Record) -> None:
    with pytest.raises(KeyboardInterrupt), JsonlFile(folder) as sink:
        for record in records:
            sink.put(record)
        raise KeyboardInterrupt


def read_names(folder: Path) -> list[str]:
    lines = (folder / "records.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["source"]["name"] for line in lines]


def test_a_run_that_is_broken_off_leaves_the_records_of_the_last(tmp_path: Path, record: Record) -> None:
    (tmp_path / "records.jsonl").write_text("old")
    break_off(tmp_path, record)
    assert (tmp_path / "records.jsonl").read_text() == "old"
    assert list_files(tmp_path) == [".run/records.jsonl", "records.jsonl"]


def test_a_run_that_was_broken_off_goes_on(tmp_path: Path, record: Record) -> None:
    a, b, c = (rename(record, f"{name}.txt") for name in "abc")
    break_off(tmp_path, a, b)
    with (tmp_path / ".run/records.jsonl").open("ab") as journal:
        journal.write(c.to_json_line().encode()[:1000])  # what a kill leaves
    with JsonlFile(tmp_path) as sink:
        assert [sink.has(each.source.name, each.id) for each in (a, b, c)] == [True, True, False]
        sink.keep("a.txt", a.id)
        sink.keep("b.txt", b.id)
        sink.put(c)
    assert list_files(tmp_path) == ["records.jsonl"]
    assert (tmp_path / "records.jsonl").read_text() == "".join(each.to_json_line() for each in (a, b, c))


def test_lines_that_stay_and_new_ones_stand_in_the_order_of_the_run(tmp_path: Path, record: Record) -> None:
    a, b, c, d = (rename(record, f"{name}.txt") for name in "abcd")
    write_lines(tmp_path, b, a, d)
    break_off(tmp_path, c)
    with JsonlFile(tmp_path) as sink:
        sink.keep("a.txt", a.id)
        sink.put(b.model_copy(update={"language": "fr"}))
        sink.keep("c.txt", c.id)
        sink.mark_gone("d.txt")
    assert read_names(tmp_path) == ["a.txt", "b.txt", "c.txt"]
    assert json.loads((tmp_path / "records.jsonl").read_text().splitlines()[1])["language"] == "fr"
    assert list_files(tmp_path) == ["records.jsonl"]


def test_of_two_lines_of_a_source_the_last_is_kept(tmp_path: Path, record: Record) -> None:
    changed = record.model_copy(update={"language": "fr"})
    write_lines(tmp_path, record)
    break_off(tmp_path, record, changed)
    with JsonlFile(tmp_path) as sink:
        sink.keep(record.source.name, record.id)
    assert (tmp_path / "records.jsonl").read_text() == changed.to_json_line()


@pytest.mark.parametrize("name", SINKS)
def test_what_is_kept_must_be_there(tmp_path: Path, record: Record, name: str) -> None:
    with SINKS[name](tmp_path) as sink:
        assert not sink.has(record.source.name, record.id)
        sink.put(record)
    with SINKS[name](tmp_path) as sink:
        assert sink.has(record.source.name, record.id)
        assert not sink.has("other.txt", record.id)


def test_no_line_is_kept_for_other_bytes_of_a_source(tmp_path: Path, record: Record) -> None:
    write_lines(tmp_path, record)
    with JsonlFile(tmp_path) as sink:
        assert not sink.has(record.source.name, "sha256:" + "0" * 64)


@pytest.mark.parametrize("source", ['a"b\\.txt', "a\nb.txt", "ж.txt", "\x85\u2028.txt", 'name":{}.txt'])
def test_a_line_is_found_by_any_name(tmp_path: Path, record: Record, source: str) -> None:
    write_lines(tmp_path, rename(record, source))
    with JsonlFile(tmp_path) as sink:
        assert sink.has(source, record.id)


def test_a_full_disk_ends_the_run(tmp_path: Path, record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill_up(path: Path, content: str) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(json_folder, "write_atomically", fill_up)
    with JsonFolder(tmp_path) as sink, pytest.raises(OutputError, match="No space left"):
        sink.put(record)


def test_a_folder_that_cannot_be_made_ends_the_run(tmp_path: Path) -> None:
    (tmp_path / "outputs").write_text("a file")
    with pytest.raises(OutputError, match="outputs"), JsonlFile(tmp_path / "outputs"):
        pass
    with pytest.raises(OutputError, match="outputs"):
        FailureFolder(tmp_path / "outputs").write("a.txt", "EmptySource", "is empty")


def test_a_failure_is_noted_with_source_error_and_reason(tmp_path: Path) -> None:
    failures = FailureFolder(tmp_path)
    failures.write("may/а.txt", "EmptySource", "is empty")
    failures.write("feed.jsonl:7", "StageError", "find_quotes failed: KeyError: '«'")
    assert list_files(tmp_path) == ["failed/feed.0007.json", "failed/may/а.json"]
    content = (tmp_path / "failed/may/а.json").read_text(encoding="utf-8")
    assert content == '{\n  "source": "may/а.txt",\n  "error": "EmptySource",\n  "reason": "is empty"\n}\n'


def test_a_failure_is_replaced_and_forgotten(tmp_path: Path) -> None:
    failures = FailureFolder(tmp_path)
    failures.write("a.txt", "EmptySource", "is empty")
    failures.write("a.txt", "EmptySource", "is empty again")
    assert "again" in (tmp_path / "failed/a.json").read_text()
    failures.discard("a.txt")
    failures.discard("a.txt")
    assert list_files(tmp_path) == []


def test_a_reason_with_lone_surrogates_can_be_written(tmp_path: Path) -> None:
    FailureFolder(tmp_path).write("a.txt", "StageError", "failed on '\ud800'")
    assert json.loads((tmp_path / "failed/a.json").read_text())["reason"] == "failed on '\ud800'"


def test_hostile_names_stay_inside(tmp_path: Path, finished_release: Release) -> None:
    outputs = tmp_path / "outputs"
    with JsonFolder(outputs) as sink:
        for name in ("../../x.txt", "/etc/x.txt", "a\n\0b.txt", "ж" * 300 + ".txt", "..", ""):
            release = finished_release.fill(source=replace(finished_release.source, name=name))
            sink.put(to_record(release))
    assert len(list_files(outputs)) == 6
    assert sorted(path.name for path in tmp_path.iterdir()) == ["outputs"]
