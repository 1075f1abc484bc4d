"""The table at the end of a run, and what failed, by kind."""

from __future__ import annotations

from dataclasses import dataclass, field

from rich.box import SIMPLE
from rich.console import Group
from rich.table import Table
from rich.text import Text

from pipeline.display.printable import make_printable
from pipeline.runs.booking import Booked
from pipeline.runs.counts import KINDS
from pipeline.runs.entry import Entry
from pipeline.runs.tally import Tally

LONGEST = 50
"""Rows; a longer run shows its first releases and the sums, in constant memory."""

_SHORTER = {"organisations": "orgs"}


@dataclass
class Summary:
    """Shows what a run did.

    Args:
        tally: its sums.
    """

    tally: Tally
    rows: list[Entry] = field(default_factory=list)

    def add(self, booked: Booked) -> None:
        """Remember one release, if it is among the first."""
        if len(self.rows) < LONGEST:
            self.rows.append(booked.entry)

    def draw(self) -> Group:
        """One row a release, then the sums."""
        tally = self.tally
        table = Table(box=SIMPLE, show_footer=True, pad_edge=False, padding=0)
        table.add_column("release", footer=self._describe_sums(), overflow="fold")
        table.add_column("language")
        for kind in KINDS:
            table.add_column(_SHORTER.get(kind, kind), footer=str(tally.found[kind]), justify="right")
        for entry in self.rows:
            table.add_row(Text(make_printable(entry.source)), *_draw_cells(entry))
        if hidden := tally.done - len(self.rows):
            table.add_row(f"and {hidden} more")
        return Group(table, *self._list_lines())

    def _describe_sums(self) -> str:
        tally = self.tally
        others = {"unchanged": tally.unchanged, "duplicates": tally.duplicates, "gone": tally.gone}
        more = [f"{count} {name}" for name, count in others.items() if count]
        return ", ".join([f"{tally.written} written", f"{tally.failed} failed", *more])

    def _list_lines(self) -> list[str]:
        tally = self.tally
        lines = [f"{count} failed: {error}" for error, count in tally.errors.most_common()]
        if tally.words:
            lines.append(
                f"{tally.words} words in {tally.seconds:.1f} s, {tally.words / tally.seconds:.0f} words a second"
            )
        return lines


def _draw_cells(entry: Entry) -> list[str]:
    if entry.status == "failed":
        return ["failed"]
    counts = [str(entry.found.get(kind, "")) for kind in KINDS]
    return ["skipped" if entry.status == "duplicate" else str(entry.found.get("language", "")), *counts]
