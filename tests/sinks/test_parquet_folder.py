from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from accepted_records import read_accepted, rename
from databases import read_tables, write
from pyarrow import parquet

from pipeline.errors import OutputError, UsageError
from pipeline.record import Record
from pipeline.sinks import parquet_folder
from pipeline.sinks.parquet_folder import ParquetFolder
from pipeline.sinks.sql import parquet as writing
from pipeline.sinks.sql.schema import TABLES


@pytest.fixture(scope="module")
def records() -> list[Record]:
    return read_accepted()[:5]


def write_folder(folder: Path, *records: Record) -> None:
    with ParquetFolder(folder) as sink:
        for record in records:
            sink.put(record)


def list_files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted((folder / "parquet").rglob("*.*"))}


def read(folder: Path, table: str) -> list[dict[str, Any]]:
    files = sorted((folder / "parquet" / table).iterdir())
    return [row for file in files for row in parquet.read_table(file).to_pylist()]


def test_the_files_hold_the_rows_of_a_database(
    tmp_path: Path, records: list[Record], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "RELEASES", 2)
    monkeypatch.setattr(writing, "_ROWS", 3)
    write_folder(tmp_path, *records)
    write(f"sqlite:///{tmp_path}/a.db", *records)
    rows = read_tables(f"sqlite:///{tmp_path}/a.db")
    for table in TABLES:
        types = {"metadata", "warnings", "models"} & set(table.columns.keys())
        found = [tuple(value for key, value in row.items() if key not in types) for row in read(tmp_path, table.name)]
        places = [place for place, column in enumerate(table.columns) if column.name not in types]
        assert found == [tuple(row[place] for place in places) for row in rows[table.name]]
    assert len(list((tmp_path / "parquet" / "releases").iterdir())) == 3
    assert len(list((tmp_path / "parquet" / "runs").iterdir())) == 1


def test_writing_twice_changes_nothing(tmp_path: Path, records: list[Record]) -> None:
    write_folder(tmp_path, *records[:2])
    first = list_files(tmp_path)
    write_folder(tmp_path, *records[:2])
    assert list_files(tmp_path) == first


def test_a_run_that_was_broken_off_goes_on(tmp_path: Path, records: list[Record]) -> None:
    broken, undisturbed = tmp_path / "broken", tmp_path / "undisturbed"
    with pytest.raises(KeyboardInterrupt), ParquetFolder(broken) as sink:
        sink.put(records[0])
        sink.commit()
        sink.put(records[1])
        raise KeyboardInterrupt
    assert not list_files(broken)
    with ParquetFolder(broken) as sink:
        assert sink.has(records[0].source.name, records[0].id)
        sink.keep(records[0].source.name, records[0].id)
        assert not sink.has(records[1].source.name, records[1].id)
        sink.put(records[1])
    write_folder(undisturbed, *records[:2])
    assert list_files(broken) == list_files(undisturbed)


def test_what_is_no_longer_there_is_in_no_file(
    tmp_path: Path, records: list[Record], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "RELEASES", 1)
    write_folder(tmp_path, *records[:2])
    with ParquetFolder(tmp_path) as sink:
        sink.discard(records[1].source.name)
        sink.mark_gone(records[0].source.name)
    assert [(row["source"], row["gone"]) for row in read(tmp_path, "releases")] == [(records[0].source.name, True)]
    assert len(list_files(tmp_path)) == len(TABLES)


def test_a_run_without_records_tells_the_columns(tmp_path: Path) -> None:
    write_folder(tmp_path)
    table = parquet.read_table(tmp_path / "parquet/quotes/00000.parquet")
    assert table.num_rows == 0
    assert "speaker_id" in table.column_names


def test_hostile_names_stay_inside(tmp_path: Path, records: list[Record]) -> None:
    write_folder(tmp_path / "out?x=%20#", rename(records[0], "../../x.txt"), rename(records[0], "/etc/x\0'.txt"))
    assert [path.name for path in tmp_path.iterdir()] == ["out?x=%20#"]
    assert [row["source"] for row in read(tmp_path / "out?x=%20#", "releases")] == ["../../x.txt", "/etc/x\ufffd'.txt"]


def test_a_folder_that_cannot_be_written_ends_the_run(tmp_path: Path, records: list[Record]) -> None:
    (tmp_path / "parquet").write_text("a file")
    with pytest.raises(OutputError, match="parquet"):
        write_folder(tmp_path, records[0])


def test_a_missing_library_is_told_before_anything_is_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_folder, "find_spec", lambda name: None)
    with pytest.raises(UsageError, match=r"communique\[parquet\]"):
        ParquetFolder(tmp_path)
    assert not list(tmp_path.iterdir())
