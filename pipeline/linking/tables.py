"""The tables in `data/`: names that mean one thing, one thing a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_DATA = Path(__file__).with_name("data")


def read_rows(table: str) -> Iterator[tuple[str, ...]]:
    """The names of each line of a table."""
    for line in (_DATA / table).read_text(encoding="utf-8").splitlines():
        yield tuple(line.split("|"))
