"""The manifest's entries by source, in a temporary file: there may be millions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from pipeline.runs.entry import Entry, parse_entry

_TABLES = (
    "CREATE TABLE entries (source TEXT PRIMARY KEY, line TEXT, inputs TEXT, is_gone INTEGER, position INTEGER)",
    "CREATE TABLE kept (source TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE firsts (content TEXT PRIMARY KEY, source TEXT) WITHOUT ROWID",
)


class Ledger:
    """The last entry of each source.

    Args:
        entries: of earlier runs, the oldest first.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.execute("PRAGMA synchronous = OFF")
        for table in _TABLES:
            self._database.execute(table)
        self._database.execute("BEGIN")  # never ended: the file is removed with the connection
        self._database.executemany(_PUT, (_make_row(entry, None) for entry in entries))

    def find(self, source: str) -> Entry | None:
        row = self._database.execute("SELECT line FROM entries WHERE source = ?", (source,)).fetchone()
        return parse_entry(row[0]) if row else None

    def put(self, entry: Entry, position: int | None) -> None:
        """Put an entry in place of the source's last one; `position` is its place in this run, None for no place."""
        self._database.execute(_PUT, _make_row(entry, position))

    def mark_kept(self, source: str) -> None:
        """Remember that a source needs no work in this run."""
        self._database.execute("INSERT OR IGNORE INTO kept VALUES (?)", (source,))

    def is_kept(self, source: str) -> bool:
        return self._database.execute("SELECT 1 FROM kept WHERE source = ?", (source,)).fetchone() is not None

    def find_first(self, content: str, source: str) -> str | None:
        """The first source that was asked for with this content; None when it is this one."""
        self._database.execute("INSERT OR IGNORE INTO firsts VALUES (?, ?)", (content, source))
        query = "SELECT source FROM firsts WHERE content = ?"
        first: str = self._database.execute(query, (content,)).fetchone()[0]
        return None if first == source else first

    def list_unmet(self, inputs: str) -> Iterator[Entry]:
        """Entries that have no place in this run, of runs over the same inputs, those that are gone left out."""
        query = "SELECT line FROM entries WHERE position IS NULL AND NOT is_gone AND inputs = ? ORDER BY rowid"
        yield from filter(None, (parse_entry(line) for (line,) in self._database.execute(query, (inputs,))))

    def list_lines(self) -> Iterator[str]:
        """All entries as lines: those of this run in its order, then the others."""
        query = "SELECT line FROM entries ORDER BY position IS NULL, position, source"
        yield from (line for (line,) in self._database.execute(query))

    def close(self) -> None:
        """Remove the temporary file."""
        self._database.close()


_PUT = "INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?)"


def _make_row(entry: Entry, position: int | None) -> tuple[str, str, str | None, bool, int | None]:
    return entry.source, entry.to_line(), entry.inputs, entry.status == "gone", position
