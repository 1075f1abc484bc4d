"""What a sink is."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pipeline.record import Record


class Sink(AbstractContextManager["Sink"], Protocol):
    """A place for records, open during a run. Leaving it without an exception keeps what was written."""

    def write(self, record: Record) -> None:
        """Put a record in its place, whole or not at all; it replaces an earlier one of the same source.

        Raises:
            UnwritableRecord: this one cannot be written; others may.
            OutputError: nothing more can be written.
        """

    def discard(self, source: str) -> None:
        """Take away what an earlier run wrote for a source that now failed: an outdated record is worse than none."""


OpenSink = Callable[[Path], Sink]
"""Takes the folder of outputs."""
