"""What a linking did, as a table and a line for each merge."""

from __future__ import annotations

from rich.box import SIMPLE
from rich.console import Group
from rich.table import Table

from pipeline.linking.link import LinkSummary

LONGEST = 20
"""Merges that are listed; all stand in the file."""


def draw_link_summary(summary: LinkSummary) -> Group:
    """How many entities became how many, and which earlier ids turned out to be others."""
    table = Table(box=SIMPLE, pad_edge=False, padding=(0, 1), show_footer=True)
    table.add_column("type", footer=f"{summary.records} records")
    for title, counts in (("in records", summary.entities), ("linked", summary.things), ("new", summary.new)):
        table.add_column(title, footer=str(counts.total()), justify="right")
    for kind in sorted(summary.entities):
        table.add_row(kind, *(str(counts[kind]) for counts in (summary.entities, summary.things, summary.new)))
    lines = [f"{old} merged into {new}" for old, new in summary.merges[:LONGEST]]
    if len(summary.merges) > LONGEST:
        lines.append(f"and {len(summary.merges) - LONGEST} more merges")
    return Group(table, f"{len(summary.merges)} merges", *lines)
