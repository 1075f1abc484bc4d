"""One JSON file a release."""

from __future__ import annotations

import errno
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from pipeline.errors import OutputError, UnwritableRecord
from pipeline.sinks.atomic import remove_file, write_atomically
from pipeline.sinks.output_names import locate_output

if TYPE_CHECKING:
    from pipeline.record import Record

_HOPELESS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EMFILE})
"""Errors that the next release would meet too."""


class JsonFolder:
    """Writes `may/a.json` in the folder of outputs for `may/a.txt`; each is on the disk when `put` returns."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, record: Record, duplicate_of: str | None = None) -> None:
        name = record.source.name
        path = locate_output(self._folder, name)
        try:
            write_atomically(path, record.to_json())
        except OSError as error:
            if error.errno in _HOPELESS:
                raise OutputError(f"{path}: {error.strerror}") from error
            raise UnwritableRecord(name, f"its record cannot be written: {error.strerror}") from error

    def has(self, source: str, id_: str) -> bool:
        return locate_output(self._folder, source).is_file()

    def keep(self, source: str, id_: str, duplicate_of: str | None = None) -> None:
        """Nothing to do: its file stands."""

    def discard(self, source: str) -> None:
        remove_file(locate_output(self._folder, source))

    def mark_gone(self, source: str) -> None:
        """Nothing to do: the manifest of the run has the mark."""

    def commit(self) -> None:
        """Nothing waits."""

    def __enter__(self) -> JsonFolder:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing waits: each file is complete when it is written."""
