"""The manifest of a folder of outputs, `run.jsonl`: what became of each source, written as it happens.

A run adds lines; a later line of a source goes before an earlier one. When a run has ended well, the file is written
anew with one line a source, in the order of the run.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from pipeline.errors import OutputError
from pipeline.readers.reader import RawRelease
from pipeline.runs.entry import Entry, parse_entry
from pipeline.runs.ledger import Ledger
from pipeline.sinks.atomic import open_atomically, open_journal

MANIFEST = "run.jsonl"


class Manifest:
    """The manifest, open during a run.

    Args:
        folder: of outputs.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / MANIFEST
        self._waiting: list[Entry] = []
        self._noted = 0

    def find(self, source: str) -> Entry | None:
        """What was last noted of a source, in this run or before."""
        return self._ledger.find(source)

    def mark_kept(self, source: str) -> None:
        """Remember that a source needs no work in this run."""
        self._ledger.mark_kept(source)

    def is_kept(self, source: str) -> bool:
        """Whether a source, met before in this run, needs no work."""
        return self._ledger.is_kept(source)

    def find_first(self, raw: RawRelease) -> str | None:
        """The source, met before in this run, that holds the same bytes in the same format; None for the first one."""
        return self._ledger.find_first(f"{raw.id}{raw.extension}", raw.name)

    def note(self, entry: Entry) -> None:
        """Note what became of the next source; it reaches the disk with `commit`, unless it stands there already."""
        if entry != self._ledger.find(entry.source):
            self._waiting.append(entry)
        self._ledger.put(entry, position=self._noted)
        self._noted += 1

    def commit(self) -> None:
        """Bring what was noted to the disk, after the records themselves.

        Raises:
            OutputError: it cannot be written.
        """
        lines = "".join(entry.to_line() for entry in self._waiting)
        self._waiting.clear()
        try:
            self._file.write(lines.encode())
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as error:
            raise OutputError(f"{self._path}: {error.strerror}") from error

    def mark_gone(self, inputs: str | None) -> list[Entry]:
        """Mark what was read from the same inputs before and was not met in this run; give what is newly gone."""
        gone = [replace(entry, status="gone") for entry in self._ledger.list_unmet(inputs)] if inputs else []
        for entry in gone:
            self._ledger.put(entry, position=None)
            self._waiting.append(entry)
        return gone

    def tidy(self) -> None:
        """Write the file anew: a line a source, in the order of this run, then those that were not met.

        Raises:
            OutputError: it cannot be written; the file is as it was.
        """
        try:
            with open_atomically(self._path) as file:
                file.writelines(line.encode() for line in self._ledger.list_lines())
        except OSError as error:
            raise OutputError(f"{self._path}: {error.strerror}") from error

    def __enter__(self) -> Manifest:
        try:
            self._file = open_journal(self._path)
            self._ledger = Ledger(_read_entries(self._path))
        except OSError as error:
            raise OutputError(f"{self._path}: {error.strerror}") from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ledger.close()
        with contextlib.suppress(OSError):  # what could not be written is told by the error that ends the run
            self._file.close()


def _read_entries(path: Path) -> Iterable[Entry]:
    with path.open("rb") as file:
        yield from filter(None, map(parse_entry, file))
