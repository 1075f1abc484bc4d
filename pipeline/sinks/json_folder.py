"""One JSON file a release."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from pipeline.errors import UnwritableRecord
from pipeline.sinks.atomic import remove_file, write_atomically
from pipeline.sinks.output_names import locate_output

if TYPE_CHECKING:
    from pipeline.record import Record


class JsonFolder:
    """Writes `may/a.json` in the folder of outputs for `may/a.txt`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, record: Record) -> None:
        name = record.source.name
        try:
            write_atomically(locate_output(self._folder, name), record.to_json())
        except OSError as error:
            raise UnwritableRecord(name, f"its record cannot be written: {error.strerror}") from error

    def discard(self, source: str) -> None:
        remove_file(locate_output(self._folder, source))

    def __enter__(self) -> JsonFolder:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing waits: each file is complete when it is written."""
