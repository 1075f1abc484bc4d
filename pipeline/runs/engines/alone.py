"""The engine for few releases: this process, one after the other."""

from __future__ import annotations

from collections.abc import Generator, Iterable

from pipeline.errors import ReadError
from pipeline.readers.reader import Pause, RawRelease
from pipeline.runs.processing import process_raw
from pipeline.runs.work import Done, Item, Outcome, Prepare


def run_alone(items: Iterable[Item | Pause], prepare: Prepare) -> Generator[Done, None, None]:
    """Work on sources one by one, without guards."""
    extract = None
    for item in items:
        if isinstance(item, RawRelease):
            extract = extract or prepare()
            yield item, process_raw(item, extract)
        else:
            yield item, settle(item)


def settle(item: Item | Pause) -> Outcome | None:
    """The outcome of what needs no worker."""
    return Outcome(item, 0.0) if isinstance(item, ReadError) else None
