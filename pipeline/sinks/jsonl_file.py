"""All records of a run in one file, one a line, in the order of the run.

While a run goes, lines are added to a file beside it (`.run/records.jsonl`), which a kill can only cut short in its
last line. At its end that file, when it holds the run's lines and no others, becomes `records.jsonl` in one step;
otherwise (some lines stand in the file of an earlier run) the lines are gathered into a new one first.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO

from pipeline.errors import OutputError
from pipeline.sinks.atomic import open_atomically, open_journal, remove_file
from pipeline.sinks.line_index import LineIndex
from pipeline.sinks.output_names import STATE

if TYPE_CHECKING:
    from pipeline.record import Record

RECORDS = "records.jsonl"

_FINISHED, _JOURNAL = 0, 1


class JsonlFile:
    """Writes `records.jsonl` in the folder of outputs; until a run has ended well, the file of the last one stands.

    The file holds this run alone: what an earlier run wrote is in it as far as this run keeps it.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / RECORDS
        self._journal_path = folder / STATE / RECORDS
        self._journal: BinaryIO
        self._end = 0
        self._places = array("Q")
        """The place of each line of this run, in order, one behind the other."""
        self._earlier: LineIndex | None = None

    def put(self, record: Record, duplicate_of: str | None = None) -> None:
        line = record.to_json_line().encode()
        try:
            self._journal.write(line)
        except OSError as error:  # half a line may be written: no release can follow it
            raise OutputError(f"{self._journal_path}: {error.strerror}") from error
        self._places.extend((_JOURNAL, self._end, len(line)))
        self._end += len(line)

    def has(self, source: str, id_: str) -> bool:
        return self._find_earlier(source, id_) is not None

    def keep(self, source: str, id_: str, duplicate_of: str | None = None) -> None:
        if (place := self._find_earlier(source, id_)) is not None:
            self._places.extend(place)

    def discard(self, source: str) -> None:
        """Nothing to do: what is not kept is not in the file of this run."""

    def mark_gone(self, source: str) -> None:
        """Nothing to do: likewise."""

    def commit(self) -> None:
        try:
            self._journal.flush()
            os.fsync(self._journal.fileno())
        except OSError as error:
            raise OutputError(f"{self._journal_path}: {error.strerror}") from error

    def __enter__(self) -> JsonlFile:
        try:
            self._journal = open_journal(self._journal_path)
        except OSError as error:
            raise OutputError(f"{self._journal_path}: {error.strerror}") from error
        self._end = self._journal.tell()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self.commit()
        finally:
            with suppress(OSError):  # a full disk, told by the error that ends the run
                self._journal.close()
            if self._earlier:
                self._earlier.close()
        if kind is None:
            self._finish()

    def _find_earlier(self, source: str, id_: str) -> tuple[int, int, int] | None:
        """The place of a line that was there when this run began to ask."""
        if self._earlier is None:
            self.commit()
            self._earlier = LineIndex((self._path, self._journal_path))
        return self._earlier.find(source, id_)

    def _finish(self) -> None:
        try:
            if self._is_journal_alone():
                self._journal_path.replace(self._path)
            else:
                self._gather()
                remove_file(self._journal_path)
        except OSError as error:
            raise OutputError(f"{self._path}: {error.strerror}") from error

    def _list_places(self) -> Iterator[tuple[int, int, int]]:
        numbers = iter(self._places)
        return zip(numbers, numbers, numbers, strict=True)

    def _is_journal_alone(self) -> bool:
        """Whether the journal holds the lines of this run, all, in order, and no others."""
        expected = 0
        for file, offset, length in self._list_places():
            if (file, offset) != (_JOURNAL, expected):
                return False
            expected += length
        return expected == self._end

    def _gather(self) -> None:
        """Write the lines of this run in order, wherever they stand."""
        with ExitStack() as closing:
            gathered = closing.enter_context(open_atomically(self._path))
            paths = {_FINISHED: self._path, _JOURNAL: self._journal_path}
            files = {number: closing.enter_context(path.open("rb")) for number, path in paths.items() if path.exists()}
            for number, offset, length in self._list_places():
                files[number].seek(offset)
                gathered.write(files[number].read(length))
