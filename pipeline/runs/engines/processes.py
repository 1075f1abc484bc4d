"""Workers that are processes of this machine, each with models of its own and one thread.

They are started afresh (spawn) instead of copied (fork): a copy of a process with threads, which a network's library
has, may hang. A worker ends when the process that started it does, however that ends.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import threading
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection, wait
from typing import cast

import psutil

from pipeline.readers.reader import RawRelease
from pipeline.runs.engines.worker import Worker, WorkerLost, work
from pipeline.runs.work import Prepare

_READY = b""
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_PATIENCE = 10.0
"""Seconds that a killed process has to end."""


class ProcessWorker:
    """A process at the other end of a pipe.

    Args:
        prepared: the pickled `Prepare`.
    """

    def __init__(self, prepared: bytes) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, prepared), daemon=True, name="communique worker")
        self._process.start()
        theirs.close()
        self.is_ready = False

    def send(self, raws: Sequence[RawRelease]) -> None:
        try:
            self.connection.send(raws)
        except OSError:
            return  # it has ended, which `receive` tells

    def receive(self) -> Iterator[bytes]:
        try:
            while self.connection.poll():
                packed = self.connection.recv_bytes()
                if packed == _READY:
                    self.is_ready = True
                else:
                    yield packed
        except (EOFError, OSError) as error:
            raise WorkerLost from error

    def measure(self) -> int:
        try:
            return int(psutil.Process(self._process.pid).memory_info().rss) >> 20
        except psutil.Error:
            return 0

    def kill(self) -> None:
        self._process.kill()
        self._process.join(_PATIENCE)
        self.connection.close()


class ProcessCrew:
    """Starts workers on this machine."""

    def __init__(self, prepare: Prepare) -> None:
        self._prepared = pickle.dumps(prepare)

    def start(self) -> ProcessWorker:
        return ProcessWorker(self._prepared)

    def wait(self, workers: Sequence[Worker], seconds: float) -> Sequence[Worker]:
        ready = wait([cast(ProcessWorker, worker).connection for worker in workers], seconds)
        return [worker for worker in workers if cast(ProcessWorker, worker).connection in ready]


def _serve(connection: Connection, prepared: bytes) -> None:
    """The life of a worker."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # of Ctrl-C the process that started it takes care
    threading.Thread(target=_end_with_parent, daemon=True).start()
    os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))  # before any library is loaded
    extract = pickle.loads(prepared)()
    connection.send_bytes(_READY)
    try:
        while True:
            for raw in connection.recv():
                connection.send_bytes(work(raw, extract))
    except (EOFError, OSError):
        return  # the run is over


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
