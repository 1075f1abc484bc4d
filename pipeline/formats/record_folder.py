"""A folder with one file a record, named as the records themselves are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from pipeline.record import Record
from pipeline.sinks.atomic import write_atomically
from pipeline.sinks.output_names import locate_output

Write = Callable[[Record], str]
"""The content of a record's file."""


class RecordFolder:
    """Writes `may/a.json` for `may/a.txt`, or with another extension.

    Args:
        folder: where to write.
        write: makes the content.
        extension: of the files, with its dot.
    """

    def __init__(self, folder: Path, write: Write, extension: str) -> None:
        self._folder, self._write, self._extension = folder, write, extension

    def put(self, release: Record) -> None:
        path = locate_output(self._folder, release.source.name).with_suffix(self._extension)
        write_atomically(path, self._write(release))

    def __enter__(self) -> RecordFolder:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing waits: each file is complete when it is written."""
