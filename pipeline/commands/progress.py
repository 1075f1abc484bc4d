"""How a run shows that it goes on: a bar for people, lines of JSON for machines."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from rich.console import Console

    from pipeline.runs.booking import Booked
    from pipeline.runs.tally import Tally

EVERY = 1.0
"""Seconds between two lines of JSON."""


@contextmanager
def show_bar(
    console: Console, tally: Tally, measure: Callable[[], int | None], *, is_shown: bool
) -> Iterator[Callable[[], None]]:
    """A bar with rate, failures and time left; gives what moves it.

    Args:
        console: of standard error.
        tally: the sums of the run.
        measure: bytes of all sources, asked when there is a bar to draw.
        is_shown: False for a bar that is not there.
    """
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (BarColumn(), TextColumn("{task.percentage:>3.0f}%  {task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not is_shown, transient=True) as progress:
        if is_shown:
            tally.total = measure()
        task = progress.add_task("", total=tally.total)
        yield lambda: progress.update(task, completed=tally.size, description=_describe(tally))


def _describe(tally: Tally) -> str:
    left = tally.seconds_left
    parts = [
        f"{tally.done} releases",
        f"{tally.done / max(tally.seconds, 1e-9):.1f} a second",
        f"{tally.failed} failed",
    ]
    if left is not None:
        parts.append(f"{time.strftime('%H:%M:%S', time.gmtime(left))} left")
    return ", ".join(parts)


class JsonLines:
    """Prints a line of JSON each second, one for each failure, and the sums at the end.

    Args:
        tally: the sums of the run.
    """

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._last = tally.seconds

    def advance(self, booked: Booked) -> None:
        """Tell of a release that failed, and now and then how far the run is."""
        entry = booked.entry
        if entry.status == "failed":
            self._print("failed", source=entry.source, error=entry.error, reason=entry.reason)
        if self._tally.seconds - self._last >= EVERY:
            self._last = self._tally.seconds
            self._print("progress", **self._tally.describe())

    def end(self) -> None:
        """Tell the sums."""
        self._print("summary", **self._tally.describe())

    def _print(self, event: str, **values: object) -> None:
        typer.echo(json.dumps({"event": event, **values}))
