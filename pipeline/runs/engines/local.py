"""The engine of one machine: this process for few releases, else a pool of worker processes."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator
from itertools import chain

from pipeline.readers.reader import Pause, RawRelease
from pipeline.runs.engines.alone import run_alone
from pipeline.runs.engines.pool import Pool
from pipeline.runs.engines.processes import ProcessCrew
from pipeline.runs.work import Done, Item, Limits, Prepare

FEW = 32
"""Releases that one process has done by the time that others have started and loaded their models."""
FEW_BYTES = 256 * 1024
"""Bytes of which the same is true; a hostile file of that size takes no more than seconds, so no guard is missed."""
_LOOK_AHEAD = 4096
"""Sources after which it counts as many, however few of them need work."""


def run_locally(items: Iterable[Item | Pause], prepare: Prepare, limits: Limits) -> Generator[Done, None, None]:
    """Work on sources on this machine; processes are started for many releases, or when their number is given."""
    waiting = iter(items)
    head = [] if limits.workers else _look_ahead(waiting)
    if limits.workers or (head and _are_many(head)):
        pool = Pool(ProcessCrew(prepare), limits.workers or count_cores(), limits)
        return pool.run(chain(head, waiting))
    return run_alone(head, prepare)


def count_cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _look_ahead(items: Iterator[Item | Pause]) -> list[Item | Pause]:
    """All sources, or as many as show that they are many."""
    head: list[Item | Pause] = []
    for item in items:
        head.append(item)
        if _are_many(head):
            break
    return head


def _are_many(head: list[Item | Pause]) -> bool:
    if isinstance(head[-1], Pause):
        return True  # for all that anybody knows: what has come is not to wait for the rest
    work = [len(item.data) for item in head if isinstance(item, RawRelease)]
    return len(work) > FEW or sum(work) > FEW_BYTES or len(head) > _LOOK_AHEAD
