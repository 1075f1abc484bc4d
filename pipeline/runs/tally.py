"""The sums of a run, while it goes and at its end."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field

from pipeline.runs.booking import Booked
from pipeline.runs.counts import KINDS


@dataclass
class Tally:
    """Counts what a run has done.

    Args:
        total: bytes of all sources, None when nobody knows.
    """

    total: int | None = None
    written: int = 0
    unchanged: int = 0
    duplicates: int = 0
    failed: int = 0
    gone: int = 0
    found: Counter[str] = field(default_factory=Counter)
    """Of each kind in the records, those of before included."""
    errors: Counter[str] = field(default_factory=Counter)
    words: int = 0
    """Of the releases that were worked on."""
    size: int = 0
    """Bytes of all sources so far."""
    worked_on: int = 0
    """Bytes of those that needed work."""
    done: int = 0
    """Releases so far."""
    _start: float = field(default_factory=time.monotonic)

    def add(self, booked: Booked) -> None:
        """Count one release."""
        entry = booked.entry
        self.done += 1
        self.size += booked.size
        if booked.outcome is not None:
            self.worked_on += booked.size
            self.words += int(entry.found.get("words", 0))
        self.failed += entry.status == "failed"
        self.duplicates += entry.duplicate_of is not None
        self.unchanged += booked.is_kept
        self.written += entry.status == "written" and booked.outcome is not None
        if entry.error is not None:
            self.errors[entry.error] += 1
        if entry.status == "written":
            self.found.update({kind: int(entry.found.get(kind, 0)) for kind in KINDS})

    def add_gone(self, count: int) -> None:
        """Count sources that are no longer there."""
        self.gone += count

    @property
    def seconds(self) -> float:
        """Since the beginning."""
        return time.monotonic() - self._start

    @property
    def seconds_left(self) -> float | None:
        """At the rate so far, if all that is left needs work; None while nobody can tell."""
        if self.total is None or not self.worked_on:
            return None
        return max(0, self.total - self.size) * self.seconds / self.worked_on

    def describe(self) -> dict[str, object]:
        """All sums, for machines."""
        left = self.seconds_left
        return {
            "done": self.done,
            "written": self.written,
            "unchanged": self.unchanged,
            "failed": self.failed,
            "duplicates": self.duplicates,
            "gone": self.gone,
            "bytes": self.size,
            "bytes_total": self.total,
            "seconds": round(self.seconds, 1),
            "seconds_left": None if left is None else round(left, 1),
            "releases_per_second": round(self.done / max(self.seconds, 1e-9), 1),
            "words_per_second": round(self.words / max(self.seconds, 1e-9)),
            "found": dict(self.found),
            "errors": dict(self.errors),
        }
