from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.errors import EmptySource, OutputError, StageError, UnwritableRecord
from pipeline.record import Record, to_record
from pipeline.release import Release
from pipeline.sinks import SINKS
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


@pytest.mark.parametrize("name", SINKS)
def test_every_sink_keeps_what_is_written_and_nothing_else(tmp_path: Path, record: Record, name: str) -> None:
    with SINKS[name](tmp_path) as sink:
        for source in ("a.txt", "b.txt"):
            sink.write(rename(record, source))
        sink.discard("never written.txt")
    written = "".join(path.read_text(encoding="utf-8") for path in sorted(tmp_path.iterdir()))
    assert written.count('"schema_version"') == 2


@pytest.mark.parametrize("name", SINKS)
def test_writing_twice_changes_nothing(tmp_path: Path, record: Record, name: str) -> None:
    contents = []
    for _ in range(2):
        with SINKS[name](tmp_path) as sink:
            sink.write(record)
        contents.append({file: (tmp_path / file).read_bytes() for file in list_files(tmp_path)})
    assert contents[0] == contents[1]


def test_a_json_file_a_release(tmp_path: Path, record: Record) -> None:
    with JsonFolder(tmp_path) as sink:
        sink.write(record)
        sink.write(rename(record, "feed.jsonl:2"))
        assert list_files(tmp_path) == ["feed.0002.json", "may/a.json"]
        sink.discard("feed.jsonl:2")
    assert list_files(tmp_path) == ["may/a.json"]
    assert (tmp_path / "may/a.json").read_text(encoding="utf-8") == record.to_json()


def test_a_record_without_a_place_fails_alone(tmp_path: Path, record: Record) -> None:
    (tmp_path / "may").write_text("a file where a folder should be")
    with JsonFolder(tmp_path) as sink:
        with pytest.raises(UnwritableRecord, match="its record cannot be written"):
            sink.write(record)
        sink.discard("may/a.txt")
        sink.write(rename(record, "b.txt"))
    assert list_files(tmp_path) == ["b.json", "may"]


def test_all_records_in_one_file(tmp_path: Path, record: Record) -> None:
    with JsonlFile(tmp_path) as sink:
        sink.write(record)
        sink.write(rename(record, "b.txt"))
    assert list_files(tmp_path) == ["records.jsonl"]
    lines = (tmp_path / "records.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["source"]["name"] for line in lines] == ["may/a.txt", "b.txt"]


def test_a_run_that_is_broken_off_leaves_the_records_of_the_last(tmp_path: Path, record: Record) -> None:
    (tmp_path / "records.jsonl").write_text("old")
    with pytest.raises(KeyboardInterrupt), JsonlFile(tmp_path) as sink:
        sink.write(record)
        raise KeyboardInterrupt
    assert list_files(tmp_path) == ["records.jsonl"]
    assert (tmp_path / "records.jsonl").read_text() == "old"


def test_a_folder_that_cannot_be_made_ends_the_run(tmp_path: Path) -> None:
    (tmp_path / "outputs").write_text("a file")
    with pytest.raises(OutputError, match="outputs"), JsonlFile(tmp_path / "outputs"):
        pass
    with pytest.raises(OutputError, match="outputs"):
        FailureFolder(tmp_path / "outputs").write(EmptySource("a.txt", "is empty"))


def test_a_failure_is_noted_with_source_error_and_reason(tmp_path: Path) -> None:
    failures = FailureFolder(tmp_path)
    failures.write(EmptySource("may/а.txt", "is empty"))
    failures.write(StageError("feed.jsonl:7", "find_quotes failed: KeyError: '«'"))
    assert list_files(tmp_path) == ["failed/feed.0007.json", "failed/may/а.json"]
    content = (tmp_path / "failed/may/а.json").read_text(encoding="utf-8")
    assert content == '{\n  "source": "may/а.txt",\n  "error": "EmptySource",\n  "reason": "is empty"\n}\n'


def test_a_failure_is_replaced_and_forgotten(tmp_path: Path) -> None:
    failures = FailureFolder(tmp_path)
    failures.write(EmptySource("a.txt", "is empty"))
    failures.write(EmptySource("a.txt", "is empty again"))
    assert "again" in (tmp_path / "failed/a.json").read_text()
    failures.discard("a.txt")
    failures.discard("a.txt")
    assert list_files(tmp_path) == []


def test_a_reason_with_lone_surrogates_can_be_written(tmp_path: Path) -> None:
    FailureFolder(tmp_path).write(StageError("a.txt", "failed on '\ud800'"))
    assert json.loads((tmp_path / "failed/a.json").read_text())["reason"] == "failed on '\ud800'"


def test_hostile_names_stay_inside(tmp_path: Path, finished_release: Release) -> None:
    outputs = tmp_path / "outputs"
    with JsonFolder(outputs) as sink:
        for name in ("../../x.txt", "/etc/x.txt", "a\n\0b.txt", "ж" * 300 + ".txt", "..", ""):
            release = finished_release.fill(source=replace(finished_release.source, name=name))
            sink.write(to_record(release))
    assert len(list_files(outputs)) == 6
    assert sorted(path.name for path in tmp_path.iterdir()) == ["outputs"]
