"""All records of a run in one file, one a line."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO

from pipeline.errors import OutputError
from pipeline.sinks.atomic import open_atomically

if TYPE_CHECKING:
    from pipeline.record import Record

RECORDS = "records.jsonl"


class JsonlFile:
    """Writes `records.jsonl` in the folder of outputs; until a run has ended well, the file of the last one stands."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / RECORDS
        self._closing = ExitStack()
        self._file: BinaryIO

    def write(self, record: Record) -> None:
        try:
            self._file.write(record.to_json_line().encode())
        except OSError as error:  # half a line may be written: no release can follow it
            raise OutputError(f"{self._path}: {error.strerror}") from error

    def discard(self, source: str) -> None:
        """Nothing to do: the file holds this run alone."""

    def __enter__(self) -> JsonlFile:
        try:
            self._file = self._closing.enter_context(open_atomically(self._path))
        except OSError as error:
            raise OutputError(f"{self._path}: {error.strerror}") from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.__exit__(kind, error, trace)
