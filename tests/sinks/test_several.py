from __future__ import annotations

from pathlib import Path

import pytest
from accepted_records import read_accepted, rename
from databases import query

from pipeline.errors import UnwritableRecord
from pipeline.record import Record
from pipeline.sinks.json_folder import JsonFolder
from pipeline.sinks.jsonl_file import JsonlFile
from pipeline.sinks.several import Several
from pipeline.sinks.sink import Sink
from pipeline.sinks.sql.database_sink import DatabaseSink


@pytest.fixture(scope="module")
def records() -> list[Record]:
    return read_accepted()[:2]


@pytest.fixture(params=[JsonFolder, JsonlFile])
def sink(request: pytest.FixtureRequest, tmp_path: Path) -> Sink:
    return Several(DatabaseSink(f"sqlite:///{tmp_path}/a.db"), request.param(tmp_path))


def list_in_both(folder: Path) -> tuple[int, int]:
    rows = query(f"sqlite:///{folder}/a.db", "SELECT count(*) FROM releases")
    files = [path.read_text(encoding="utf-8") for path in folder.rglob("*.json*")]
    return rows[0][0], sum(content.count('"schema_version"') for content in files)


def test_all_hold_the_same(sink: Sink, tmp_path: Path, records: list[Record]) -> None:
    with sink:
        for record in records:
            sink.put(record)
        sink.commit()
        assert list_in_both(tmp_path)[0] == 2
    assert list_in_both(tmp_path) == (2, 2)


def test_what_one_lacks_is_not_there(sink: Sink, tmp_path: Path, records: list[Record]) -> None:
    name, id_ = records[0].source.name, records[0].id
    with sink:
        sink.put(records[0])
    with sink:
        assert sink.has(name, id_)
        sink.keep(name, id_)
    query(f"sqlite:///{tmp_path}/a.db", "DELETE FROM releases")
    with sink:
        assert not sink.has(name, id_)


def test_what_one_refuses_is_in_none(sink: Sink, tmp_path: Path, records: list[Record]) -> None:
    with sink:
        sink.put(records[0])
        with pytest.raises(UnwritableRecord):
            sink.put(rename(records[1], "/".join(["ж" * 100] * 11)))
    assert list_in_both(tmp_path) == (1, 1)


def test_what_a_file_system_refuses_is_in_no_database(tmp_path: Path, records: list[Record]) -> None:
    (tmp_path / "may").write_text("a file where a folder should be")
    with Several(DatabaseSink(f"sqlite:///{tmp_path}/a.db"), JsonFolder(tmp_path)) as sink:
        with pytest.raises(UnwritableRecord):
            sink.put(rename(records[0], "may/a.txt"))
        sink.put(records[1])
    assert list_in_both(tmp_path) == (1, 1)


def test_a_run_that_breaks_off_leaves_all_as_they_were(tmp_path: Path, records: list[Record]) -> None:
    with (
        pytest.raises(KeyboardInterrupt),
        Several(DatabaseSink(f"sqlite:///{tmp_path}/a.db"), JsonlFile(tmp_path)) as sink,
    ):
        sink.put(records[0])
        raise KeyboardInterrupt
    assert not (tmp_path / "records.jsonl").exists()
    assert query(f"sqlite:///{tmp_path}/a.db", "SELECT count(*) FROM releases") == [(0,)]
