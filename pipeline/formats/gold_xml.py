"""The XML of the guidelines: one file a release."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from pipeline.errors import GoldError, UsageError
from pipeline.formats.files import name_file
from pipeline.quality.gold import GoldRelease, read_gold
from pipeline.quality.gold_writer import to_xml
from pipeline.sinks.atomic import write_atomically

EXTENSION = ".xml"


class GoldFolder:
    """Writes `en-001.xml` for the release `en-001`."""

    def __init__(self, folder: Path, is_found: bool = False) -> None:
        self._folder = folder

    def put(self, release: GoldRelease) -> None:
        write_atomically(name_file(self._folder, release.id, EXTENSION), to_xml([release]))

    def __enter__(self) -> GoldFolder:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing waits: each file is complete when it is written."""


def read_gold_files(path: Path) -> Iterator[GoldRelease | GoldError]:
    """The releases of a file, or of every `*.xml` in a folder."""
    if not path.exists():
        raise UsageError(f"{path} does not exist")
    try:
        yield from read_gold(path)
    except GoldError as error:
        yield error
