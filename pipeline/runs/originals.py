"""Which releases of a run are the same: each text's print in a file beside the records, and the first like it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

from pipeline.errors import OutputError
from pipeline.runs.prints import Print, are_same, list_bands, pack_words, unpack_words
from pipeline.sinks.output_names import STATE

_FILE = "texts.sqlite"
_TABLES = (
    """CREATE TABLE IF NOT EXISTS texts (
        number INTEGER PRIMARY KEY, source TEXT NOT NULL UNIQUE, id TEXT NOT NULL, words BLOB NOT NULL
    )""",
    "CREATE TABLE IF NOT EXISTS bands (band INTEGER, number INTEGER, PRIMARY KEY (band, number)) WITHOUT ROWID",
    "CREATE INDEX IF NOT EXISTS bands_of_text ON bands (number)",
    "CREATE TEMPORARY TABLE met (number INTEGER PRIMARY KEY, position INTEGER NOT NULL)",
)
_MOST = 100
"""Texts of a band that are looked at: more share it only when they are made from one template, and are not the same."""


class Originals:
    """The prints of all texts of a folder of outputs, open during a run.

    Only what came before in the same run counts as an original, so what an earlier run left changes nothing but the
    time that this one takes.

    Args:
        folder: of outputs.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / STATE / _FILE
        self._met = 0

    def has(self, source: str, id_: str) -> bool:
        """Whether the print of a source's text is there."""
        query = "SELECT 1 FROM texts WHERE source = ? AND id = ?"
        return self._database.execute(query, (source, id_)).fetchone() is not None

    def add(self, source: str, id_: str, added: Print) -> str | None:
        """Take in the print of the run's next text; give the source of the first text that it is the same as.

        Raises:
            OutputError: nothing more can be written.
        """
        with self._explain_errors():
            self._remove(source)
            query = "INSERT INTO texts (source, id, words) VALUES (?, ?, ?)"
            self._database.execute(query, (source, id_, pack_words(added.words)))
            return self._place(source, added)

    def add_copy(self, source: str, id_: str, first: str) -> str | None:
        """As `add`, for a text that is there already, under the name of another source."""
        with self._explain_errors():
            self._remove(source)
            query = "INSERT INTO texts (source, id, words) SELECT ?, ?, words FROM texts WHERE source = ?"
            self._database.execute(query, (source, id_, first))
        return self.meet(source)

    def meet(self, source: str) -> str | None:
        """As `add`, for a text that is there from an earlier run."""
        with self._explain_errors():
            query = "SELECT words FROM texts WHERE source = ?"
            (packed,) = self._database.execute(query, (source,)).fetchone()
            words = unpack_words(packed)
            return self._place(source, Print(words, list_bands(words)))

    def remove(self, source: str) -> None:
        """Forget the text of a source that is no longer there."""
        with self._explain_errors():
            self._remove(source)

    def commit(self) -> None:
        """Bring what was taken in to the disk.

        Raises:
            OutputError: it cannot be written.
        """
        with self._explain_errors():
            self._database.commit()

    @contextmanager
    def _explain_errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise OutputError(f"{self._path}: {error}") from error

    def _place(self, source: str, placed: Print) -> str | None:
        """Give a text its place in the run. Only an original is entered under its bands, so that crowds stay small."""
        (number,) = self._database.execute("SELECT number FROM texts WHERE source = ?", (source,)).fetchone()
        original = next(self._find_same(placed), None)
        self._database.execute("DELETE FROM bands WHERE number = ?", (number,))
        if original is None:
            self._database.executemany(
                "INSERT OR IGNORE INTO bands VALUES (?, ?)", ((band, number) for band in placed.bands)
            )
        self._database.execute("INSERT OR REPLACE INTO met VALUES (?, ?)", (number, self._met))
        self._met += 1
        return original

    def _find_same(self, placed: Print) -> Iterator[str]:
        """Sources of the texts before in the run that are the same, the first one first."""
        query = (
            "SELECT position, source, words FROM bands JOIN met USING (number) JOIN texts USING (number)"
            " WHERE band = ? ORDER BY number LIMIT ?"
        )
        shared = self._list_shared(placed.bands)
        rows = {row[0]: row for band in shared for row in self._database.execute(query, (band, _MOST))}
        return (
            source
            for _, source, packed in map(rows.__getitem__, sorted(rows))
            if are_same(placed.words, unpack_words(packed))
        )

    def _list_shared(self, bands: list[int]) -> list[int]:
        """The bands that some text has: most have none, and one question costs less than one for each."""
        places = ", ".join("?" * len(bands))
        rows = self._database.execute(f"SELECT DISTINCT band FROM bands WHERE band IN ({places})", bands)
        return [band for (band,) in rows]

    def _remove(self, source: str) -> None:
        self._database.execute(
            "DELETE FROM bands WHERE number IN (SELECT number FROM texts WHERE source = ?)", (source,)
        )
        self._database.execute("DELETE FROM texts WHERE source = ?", (source,))

    def __enter__(self) -> Originals:
        try:
            self._database = _open(self._path)
        except sqlite3.DatabaseError:  # broken by a power failure: the texts are read again
            self._path.unlink(missing_ok=True)
            try:
                self._database = _open(self._path)
            except sqlite3.Error as error:
                raise OutputError(f"{self._path}: {error}") from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(sqlite3.Error):  # a full disk, told by the error that ends the run
            self._database.commit()
        self._database.close()


def _open(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    for table in _TABLES:
        database.execute(table)
    database.commit()
    return database
