"""What goes into an engine and what comes out of it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.errors import ReadError, ReleaseError
from pipeline.readers.reader import Pause, RawRelease
from pipeline.release import Firing, Release
from pipeline.runs.entry import Entry
from pipeline.runs.prints import Print

if TYPE_CHECKING:  # a worker loads only what its `Extract` does
    from pipeline.extraction import Extracted
    from pipeline.record import Record

Extract = Callable[[Release], "Extracted"]
"""Takes a release through the stages."""
Prepare = Callable[[], Extract]
"""Loads what `Extract` needs, once in each worker; it is sent there, so it can be pickled."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A release that needs no work: what an earlier run noted of it holds."""

    entry: Entry
    size: int


@dataclass(frozen=True, slots=True)
class Copy:
    """A release that needs no work: its bytes are those of one before it in the run, and duplicates are skipped.

    Args:
        name: of its source.
        id: of the record that it would get.
        size: bytes of its source.
        first: the source with the same bytes.
    """

    name: str
    id: str
    size: int
    first: str


Item = RawRelease | ReadError | Kept | Copy
"""One source of the run."""


@dataclass(frozen=True, slots=True)
class Processed:
    """What a worker gives back for a release."""

    record: Record
    trace: tuple[Firing, ...]
    print: Print
    """Of the clean text."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the work on a release ended, and how long it took."""

    result: Processed | ReleaseError
    seconds: float


Done = tuple[Item | Pause, Outcome | None]
"""A source and its outcome; None for what needed no work, and for a pause."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one release may take before its worker is replaced, and how many workers there are.

    Args:
        seconds: from its beginning to its end.
        megabytes: of the worker's memory, models included.
        workers: how many; None lets the engine choose.
    """

    seconds: float = 300.0
    megabytes: int = 4096
    workers: int | None = None


Engine = Callable[[Iterable[Item | Pause], Prepare, Limits], Generator[Done, None, None]]
"""Works on sources, several at once, and gives all of them back in their order. It reads no further ahead than it
needs, and ends its workers when it is closed. A pause it gives back when there is nothing else to give.

Raises `CommuniqueError`s that no other release would survive (`ModelError`, `EngineError`).
"""
