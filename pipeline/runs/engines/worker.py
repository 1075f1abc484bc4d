"""What workers are: one process or actor each, that works through what it is sent, and can be replaced."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from typing import Protocol

from pipeline.errors import CommuniqueError
from pipeline.readers.reader import RawRelease
from pipeline.runs.processing import process_raw
from pipeline.runs.work import Extract, Outcome


class WorkerLost(Exception):  # noqa: N818  (it says what happened)
    """The worker has ended by itself."""


class Worker(Protocol):
    """One worker. It gives an outcome for each release that it was sent, in order."""

    is_ready: bool
    """Whether it has said that it is prepared; it is sent nothing before."""

    def send(self, raws: Sequence[RawRelease]) -> None:
        """Give it more to do."""

    def receive(self) -> Iterator[bytes]:
        """The outcomes that there are by now, packed.

        Raises:
            WorkerLost: it has ended.
        """

    def measure(self) -> int:
        """Megabytes of memory that it holds; 0 when nobody knows."""

    def kill(self) -> None:
        """End it at once."""


class Crew(Protocol):
    """Where workers come from."""

    def start(self) -> Worker:
        """A new worker, which will be ready later."""

    def wait(self, workers: Sequence[Worker], seconds: float) -> Sequence[Worker]:
        """Those that have something to receive, as soon as there is one, and after so many seconds anyway."""


def work(raw: RawRelease, extract: Extract) -> bytes:
    """What a worker does with one release: its outcome, packed. An error that ends the run is packed in its place."""
    result: Outcome | CommuniqueError
    try:
        result = process_raw(raw, extract)
    except CommuniqueError as error:
        result = error
    return pickle.dumps(result, protocol=pickle.HIGHEST_PROTOCOL)


def unpack(packed: bytes) -> Outcome:
    """The outcome that a worker of ours packed.

    Raises:
        CommuniqueError: that ends the run.
    """
    result: Outcome | CommuniqueError = pickle.loads(packed)
    if isinstance(result, CommuniqueError):
        raise result
    return result
