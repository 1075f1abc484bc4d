"""A pool of workers: who does what next, what was too much for a worker, and the order in which all comes back."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field

from pipeline.errors import EngineError, MemoryLimit, TimeLimit, WorkerDied, WorkerReplaced
from pipeline.readers.reader import Pause, RawRelease
from pipeline.runs.engines.alone import settle
from pipeline.runs.engines.worker import Crew, Worker, WorkerLost, unpack
from pipeline.runs.work import Done, Item, Limits, Outcome

BATCH = 32 * 1024
"""Bytes that are sent to a worker in one go: about a second's work, and small enough for a pipe to take at once. What
is larger is sent to a worker that waits for it, so nobody ever waits for the other to read."""
_EACH = 1000
"""Bytes that a release counts as, besides its own: the shortest takes its time too."""
_AHEAD = 4096
"""Sources that are read before the first of them is done: one that takes minutes lets the others go on so long."""
_AHEAD_BYTES = 64 * 1024 * 1024
_TICK = 0.2
"""Seconds between two looks at what workers take."""
_PACE = 0.01
"""Seconds that giving back goes on before the workers' turn comes: much less than what they have to do, and more than
one release takes, since a look at all workers costs as much as noting a release."""
_ATTEMPTS = 2
"""Workers that a release may take along by its memory or by their end: the first may have been another's fault."""
_FAILED_STARTS = 3


@dataclass(slots=True, eq=False)
class _Task:
    """A source on its way through the pool."""

    item: Item
    size: int = 0
    is_done: bool = False
    packed: bytes | None = None
    outcome: Outcome | None = None
    lost_workers: int = 0


@dataclass(slots=True, eq=False)
class _Post:
    """A worker and what it has to do. It is at the first of its tasks, since a moment."""

    worker: Worker
    tasks: deque[_Task] = field(default_factory=deque)
    since: float = 0.0

    @property
    def load(self) -> int:
        return sum(task.size for task in self.tasks)


class Pool:
    """Works on sources with a number of workers.

    Args:
        crew: starts them.
        workers: how many at most; fewer when there is less to do.
        limits: what a release may take.
    """

    def __init__(self, crew: Crew, workers: int, limits: Limits) -> None:
        self._crew = crew
        self._workers = workers
        self._limits = limits
        self._posts: list[_Post] = []
        self._open: deque[_Task] = deque()
        """What was read and not given back yet, in order."""
        self._waiting: deque[_Task] = deque()
        """What no worker has yet, in order."""
        self._open_bytes = 0
        self._waiting_bytes = 0
        self._is_read = False
        self._is_paused = False
        self._failed_starts = 0
        self._last_look = 0.0
        self._last_turn = 0.0

    def run(self, items: Iterable[Item | Pause]) -> Generator[Done, None, None]:
        """All sources with their outcomes, in order.

        Raises:
            CommuniqueError: that a worker met and no other release would survive, in the place of the release.
            EngineError: workers end before they are ready.
        """
        source = iter(items)
        try:
            while self._turn(source):
                while self._open and self._open[0].is_done:
                    yield self._give_back()
                    if time.monotonic() - self._last_turn > _PACE:
                        self._turn(source)
                if self._is_paused:
                    yield Pause(), None
        finally:
            for post in self._posts:
                post.worker.kill()

    def _turn(self, source: Iterator[Item | Pause]) -> bool:
        """Read, send, receive and look after the workers once; wait only when there is nothing to give back."""
        self._last_turn = time.monotonic()
        self._read(source)
        self._staff()
        self._send()
        is_waiting = bool(self._open) and not self._open[0].is_done
        self._receive(_TICK if is_waiting else 0)
        self._guard()
        return bool(self._open) or not self._is_read

    def _give_back(self) -> Done:
        task = self._open.popleft()
        self._open_bytes -= task.size
        return task.item, unpack(task.packed) if task.packed is not None else task.outcome

    def _read(self, source: Iterator[Item | Pause]) -> None:
        """Read ahead as far as the workers need it."""
        self._is_paused = False
        enough = 2 * BATCH * self._workers
        while (
            not self._is_read
            and self._waiting_bytes < enough
            and len(self._open) < _AHEAD
            and self._open_bytes < _AHEAD_BYTES
        ):
            item = next(source, None)
            if item is None:
                self._is_read = True
            elif isinstance(item, Pause):
                self._is_paused = True
                return
            elif isinstance(item, RawRelease):
                task = _Task(item, len(item.data) + _EACH)
                self._open.append(task)
                self._queue(task)
            else:
                self._open.append(_Task(item, is_done=True, outcome=settle(item)))
                if self._open[0].is_done:
                    return  # it is given back at once: there may be millions that need no work

    def _queue(self, task: _Task, *, first: bool = False) -> None:
        if first:
            self._waiting.appendleft(task)
        else:
            self._waiting.append(task)
            self._open_bytes += task.size
        self._waiting_bytes += task.size

    def _staff(self) -> None:
        while len(self._posts) < min(self._workers, len(self._waiting) + sum(bool(post.tasks) for post in self._posts)):
            self._posts.append(_Post(self._crew.start()))

    def _send(self) -> None:
        """Give the next releases to workers that have little left to do, the least busy first."""
        for post in sorted(self._posts, key=lambda post: post.load):
            if not self._waiting or post.load >= BATCH // 2:
                return
            if post.worker.is_ready and (batch := self._cut_batch(is_idle=not post.tasks)):
                if not post.tasks:
                    post.since = time.monotonic()
                post.tasks.extend(batch)
                post.worker.send([task.item for task in batch if isinstance(task.item, RawRelease)])

    def _cut_batch(self, *, is_idle: bool) -> list[_Task]:
        """The next releases, all batches about as long; at the end shorter ones, so that workers end together."""
        most = min(BATCH, self._waiting_bytes // (2 * self._workers)) if self._is_read else BATCH
        batch: list[_Task] = []
        size = 0
        while self._waiting:
            task = self._waiting[0]
            if size + task.size > most and (batch or (task.size > BATCH // 2 and not is_idle)):
                break
            batch.append(self._waiting.popleft())
            size += task.size
        self._waiting_bytes -= size
        return batch

    def _receive(self, seconds: float) -> None:
        if not self._posts:
            return
        ready = self._crew.wait([post.worker for post in self._posts], seconds)
        for post in [post for post in self._posts if post.worker in ready]:
            try:
                for packed in post.worker.receive():
                    self._finish(post, packed)
            except WorkerLost as lost:
                self._lose(post, str(lost))

    def _finish(self, post: _Post, packed: bytes) -> None:
        task = post.tasks.popleft()
        task.packed = packed
        task.is_done = True
        post.since = time.monotonic()
        self._failed_starts = 0

    def _lose(self, post: _Post, reason: str) -> None:
        if not post.worker.is_ready:
            self._failed_starts += 1
            if self._failed_starts >= _FAILED_STARTS:
                last = next(reversed(reason.strip().splitlines()), "what they say stands above")
                raise EngineError(f"workers end before they are ready: {last}")
        self._replace(post, WorkerDied, "ended the process that worked on it, twice")

    def _guard(self) -> None:
        """Replace workers whose release takes too much."""
        now = time.monotonic()
        if now - self._last_look < _TICK:
            return
        self._last_look = now
        for post in [post for post in self._posts if post.tasks]:
            if now - post.since > self._limits.seconds:
                self._replace(post, TimeLimit, f"took longer than {self._limits.seconds:g} seconds", attempts=1)
            elif post.worker.measure() > self._limits.megabytes:
                self._replace(post, MemoryLimit, f"took more than {self._limits.megabytes} MB of memory, twice")

    def _replace(self, post: _Post, error: type[WorkerReplaced], reason: str, attempts: int = _ATTEMPTS) -> None:
        """End a worker: its release is tried again with a new one or fails, what it had not begun waits again."""
        post.worker.kill()
        self._posts.remove(post)
        if not post.tasks:
            return
        task = post.tasks.popleft()
        for later in reversed(post.tasks):
            self._queue(later, first=True)
        task.lost_workers += 1
        if task.lost_workers < attempts:
            self._queue(task, first=True)
        elif isinstance(task.item, RawRelease):
            task.outcome = Outcome(error(task.item.name, reason), round(time.monotonic() - post.since, 3))
            task.is_done = True
