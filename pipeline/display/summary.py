"""The table at the end of a run."""

from __future__ import annotations

from dataclasses import dataclass, field

from rich.box import SIMPLE
from rich.table import Table
from rich.text import Text

from pipeline.batch import Outcome
from pipeline.display.printable import make_printable
from pipeline.errors import ReleaseError
from pipeline.record import Record

LONGEST = 50
"""Rows; a longer run shows its first releases and the sums, in constant memory."""

_COUNTED = ("people", "orgs", "places", "dates", "quotes", "captions")


@dataclass
class Summary:
    """Counts what a run found."""

    rows: list[tuple[str, str, list[int]]] = field(default_factory=list)
    sums: list[int] = field(default_factory=lambda: [0] * len(_COUNTED))
    written: int = 0
    failed: int = 0

    def add(self, outcome: Outcome) -> None:
        """Count one release."""
        if isinstance(outcome, ReleaseError):
            self.failed += 1
            row: tuple[str, str, list[int]] = (outcome.source, "failed", [])
        else:
            self.written += 1
            row = (outcome.record.source.name, outcome.record.language, _count(outcome.record))
            self.sums = [total + count for total, count in zip(self.sums, row[2], strict=True)]
        if len(self.rows) < LONGEST:
            self.rows.append(row)

    def draw(self) -> Table:
        """One row a release, then the sums."""
        table = Table(box=SIMPLE, show_footer=True, pad_edge=False, padding=0)
        table.add_column("release", footer=f"{self.written} written, {self.failed} failed", overflow="fold")
        table.add_column("language")
        for name, total in zip(_COUNTED, self.sums, strict=True):
            table.add_column(name, footer=str(total), justify="right")
        for name, language, counts in self.rows:
            table.add_row(Text(make_printable(name)), language, *map(str, counts))
        if hidden := self.written + self.failed - len(self.rows):
            table.add_row(f"and {hidden} more")
        return table


def _count(record: Record) -> list[int]:
    """How much of each kind is in a record; of captions every occurrence."""
    found = (record.people, record.organisations, record.places, record.dates, record.quotes)
    return [*map(len, found), sum(len(caption.spans) for caption in record.captions)]
