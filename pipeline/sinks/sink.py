"""What a sink is."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pipeline.record import Record


class Sink(AbstractContextManager["Sink"], Protocol):
    """A place for records, open during a run, which brings them in the order of their sources.

    A run calls one of `put`, `keep` and `discard` for each release, in order, and `mark_gone` at its end. Only what
    `commit` has confirmed counts: after a kill the next run brings again what was not, so a sink takes twice the same
    without doubling it. Leaving a sink without an exception commits.
    """

    def put(self, record: Record, duplicate_of: str | None = None) -> None:
        """Put a record in its place, whole or not at all; it replaces an earlier one of the same source.

        Args:
            record: what was found in a release.
            duplicate_of: the source, earlier in this run, that the release is the same as. It depends on the company
                that a release is in, so it is no part of the record.

        Raises:
            UnwritableRecord: this one cannot be written; others may.
            OutputError: nothing more can be written.
        """

    def has(self, source: str, id_: str) -> bool:
        """Whether the record that an earlier run put for a source is there; asked before the release's turn comes."""

    def keep(self, source: str, id_: str, duplicate_of: str | None = None) -> None:
        """Let the record of an earlier run stand, which `has` found.

        Args:
            source: the name of the source.
            id_: the record's id.
            duplicate_of: as for `put`; it may have changed since.
        """

    def discard(self, source: str) -> None:
        """Take away what an earlier run put for a source that failed or was skipped now: old is worse than none."""

    def mark_gone(self, source: str) -> None:
        """Note that a source of an earlier run is no longer there; what was found in it stays as far as it is marked.

        A sink without room for a mark does nothing.
        """

    def commit(self) -> None:
        """Bring what was put, kept, discarded and marked to the disk; called every so many releases.

        Raises:
            OutputError: it cannot be written.
        """


OpenSink = Callable[[Path], Sink]
"""Takes the folder of outputs."""
