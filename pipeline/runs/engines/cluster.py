"""The engine of several machines: a Ray cluster, one actor with its own models for each of its cores.

The same pool as on one machine hands out the work, so order, retries and back-pressure are the same; what an actor of a
lost node had to do goes to the others. Memory is guarded by Ray, node by node.
"""

from __future__ import annotations

import importlib
import logging
import pickle
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from typing import Any, cast

from pipeline.errors import EngineError
from pipeline.readers.reader import Pause, RawRelease
from pipeline.runs.engines.pool import Pool
from pipeline.runs.engines.worker import Worker, WorkerLost, work
from pipeline.runs.work import Done, Item, Limits, Prepare


def run_on_cluster(items: Iterable[Item | Pause], prepare: Prepare, limits: Limits) -> Generator[Done, None, None]:
    """Work on sources on the cluster that `RAY_ADDRESS` names, or that runs here, else on one of this machine alone.

    Raises:
        EngineError: Ray is not installed, or no cluster can be reached.
    """
    try:
        ray: Any = importlib.import_module("ray")  # an extra
    except ImportError as error:
        raise EngineError("--engine ray needs Ray: pip install 'communique[ray]'") from error
    was_connected = ray.is_initialized()
    try:
        if not was_connected:
            ray.init(log_to_driver=False, include_dashboard=False, logging_level=logging.ERROR)
    except (ConnectionError, RuntimeError, ValueError) as error:
        raise EngineError(f"no Ray cluster can be reached: {error}") from error
    try:
        workers = limits.workers or int(ray.cluster_resources().get("CPU", 1))
        yield from Pool(ActorCrew(ray, prepare), workers, limits).run(items)
    finally:
        if not was_connected:
            ray.shutdown()


class _Server:
    """What an actor is on its node."""

    def __init__(self, prepared: bytes) -> None:
        self._extract = pickle.loads(prepared)()

    def is_ready(self) -> bool:
        return True

    def work(self, raw: RawRelease) -> bytes:
        return work(raw, self._extract)


class ActorWorker:
    """An actor on some node.

    Args:
        ray: the library.
        actor: the handle of a `_Server`.
    """

    def __init__(self, ray: Any, actor: Any) -> None:
        self._ray = ray
        self._actor = actor
        self._answers: deque[Any] = deque([actor.is_ready.remote()])
        self.is_ready = False

    @property
    def next_answer(self) -> Any | None:
        """The reference of the answer that will come next; None when nothing was asked."""
        return self._answers[0] if self._answers else None

    def send(self, raws: Sequence[RawRelease]) -> None:
        self._answers.extend(self._actor.work.remote(raw) for raw in raws)

    def receive(self) -> Iterator[bytes]:
        while self._answers and self._ray.wait([self._answers[0]], timeout=0)[0]:
            try:
                answer = self._ray.get(self._answers[0])
            except self._ray.exceptions.RayError as error:
                raise WorkerLost(str(error)) from error
            self._answers.popleft()
            if self.is_ready:
                yield answer
            self.is_ready = True

    def measure(self) -> int:
        """Ray measures the memory of its nodes itself, and ends an actor before a node has none left."""
        return 0

    def kill(self) -> None:
        self._ray.kill(self._actor)


class ActorCrew:
    """Starts actors, each on a core of its own, on any node that has one."""

    def __init__(self, ray: Any, prepare: Prepare) -> None:
        self._ray = ray
        self._prepared = pickle.dumps(prepare)
        self._server = ray.remote(num_cpus=1)(_Server)

    def start(self) -> ActorWorker:
        return ActorWorker(self._ray, self._server.remote(self._prepared))

    def wait(self, workers: Sequence[Worker], seconds: float) -> Sequence[Worker]:
        waited = {cast(ActorWorker, worker).next_answer: worker for worker in workers}
        waited.pop(None, None)
        if not waited:
            return []
        ready, _ = self._ray.wait(list(waited), num_returns=1, timeout=seconds)
        return [waited[answer] for answer in ready]
