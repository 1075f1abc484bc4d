"""The records that runs wrote into a folder, found again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.sinks.jsonl_file import RECORDS
from pipeline.sinks.output_names import EXTENSION, FAILED


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """Where a record lies. It is read when it is asked for, since a folder may hold more than memory does."""

    place: str
    """`may/a.json`, or `records.jsonl:3`."""
    path: Path
    offset: int | None = None
    """First byte of the line, of a record that is one."""

    def read_bytes(self) -> bytes:
        """The record's JSON.

        Raises:
            OSError: it cannot be read.
        """
        if self.offset is None:
            return self.path.read_bytes()
        with self.path.open("rb") as file:
            file.seek(self.offset)
            return file.readline()


def find_stored(folder: Path) -> Iterator[StoredRecord]:
    """All records in a folder of outputs, by name of file; what failed in a run is left out.

    Raises:
        UsageError: there is no such folder.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder} is no folder")
    for path in sorted(folder.rglob("*" + EXTENSION)):
        below = path.relative_to(folder)
        if below.parts[0] != FAILED and not any(part.startswith(".") for part in below.parts):
            yield StoredRecord(below.as_posix(), path)
    lines = folder / RECORDS
    if lines.is_file():
        offset = 0
        with lines.open("rb") as file:
            for number, line in enumerate(file, start=1):
                yield StoredRecord(f"{RECORDS}:{number}", lines, offset)
                offset += len(line)
