"""The table at the end of a run."""

from __future__ import annotations

from dataclasses import dataclass, field

from rich.table import Table
from rich.text import Text

from pipeline.batch import Outcome
from pipeline.display.printable import make_printable
from pipeline.errors import ReleaseError
from pipeline.record import Record

LONGEST = 50
"""Rows; a longer run shows its first releases and the sums."""

_COUNTED = ("people", "organisations", "places", "dates", "quotes", "captions")


@dataclass
class Summary:
    """Counts what a run found, in constant memory."""

    rows: list[tuple[str, str, list[int]]] = field(default_factory=list)
    sums: list[int] = field(default_factory=lambda: [0] * len(_COUNTED))
    written: int = 0
    failed: int = 0

    def add(self, outcome: Outcome) -> None:
        if isinstance(outcome, ReleaseError):
            self.failed += 1
            return
        record = outcome.record
        counts = _count(record)
        self.written += 1
        self.sums = [total + count for total, count in zip(self.sums, counts, strict=True)]
        if len(self.rows) < LONGEST:
            self.rows.append((record.source.name, record.language, counts))

    def draw(self) -> Table:
        table = Table(show_footer=True)
        total = f"{self.written} written" + (f", {self.failed} failed" if self.failed else "")
        table.add_column("release", footer=total, overflow="fold")
        table.add_column("language")
        for name, count in zip(_COUNTED, self.sums, strict=True):
            table.add_column(name, footer=str(count), justify="right")
        for name, language, counts in self.rows:
            table.add_row(Text(make_printable(name)), language, *map(str, counts))
        if self.written > len(self.rows):
            table.add_row(f"and {self.written - len(self.rows)} more")
        return table


def _count(record: Record) -> list[int]:
    """How much of each kind is in a record; of captions every occurrence."""
    found = (record.people, record.organisations, record.places, record.dates, record.quotes)
    return [*map(len, found), sum(len(caption.spans) for caption in record.captions)]
