"""Where the record of each source stands in files of records, told without reading the records themselves."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

_BEGINNING = re.compile(
    rb'\{"schema_version":"[^"]*","id":"(?P<id>[^"]*)","source":\{"name":(?P<name>"(?:[^"\\]|\\.)*")', re.DOTALL
)
"""A record's keys have a fixed order, so its source is told from its beginning."""

_Row = tuple[str, str, int, int, int]
"""Source, id, number of the file, offset, length."""


class LineIndex:
    """The lines of some files by source; of a source's lines, the last counts.

    It lies in a temporary file, not in memory: the files may hold millions of records.

    Args:
        paths: the files, the newest last; those that are missing are passed over.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self._database = sqlite3.connect("")
        self._database.execute(
            "CREATE TABLE lines (source TEXT PRIMARY KEY, id TEXT, file INTEGER, offset INTEGER, length INTEGER)"
        )
        for number, path in enumerate(paths):
            if path.exists():
                self._fill(_list_rows(number, path))

    def find(self, source: str, id_: str) -> tuple[int, int, int] | None:
        """Number of the file, offset and length in it, of the record with this id of a source."""
        query = "SELECT file, offset, length FROM lines WHERE source = ? AND id = ?"
        place: tuple[int, int, int] | None = self._database.execute(query, (source, id_)).fetchone()
        return place

    def close(self) -> None:
        """Remove the temporary file."""
        self._database.close()

    def _fill(self, rows: Iterable[_Row]) -> None:
        with self._database:
            self._database.executemany("INSERT OR REPLACE INTO lines VALUES (?, ?, ?, ?, ?)", rows)


def _list_rows(number: int, path: Path) -> Iterator[_Row]:
    """A row for each whole line that is a record."""
    with path.open("rb") as file:
        offset = 0
        for line in file:
            if (found := _BEGINNING.match(line)) and line.endswith(b"}\n"):
                yield json.loads(found["name"]), found["id"].decode(), number, offset, len(line)
            offset += len(line)
