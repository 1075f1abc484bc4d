"""Runs that are killed again and again, and runs whose disk is full, end like a run that nothing happened to.

A child process ends itself, and before that one of its workers, by SIGKILL at calls drawn by chance, of Python or of C,
so the moments depend on no clock. `RUN_KILLS` says how often each run is killed, by default 3 times.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from databases import make_database, read_tables
from made_releases.cheap import PrepareCheap
from made_releases.generate import write_feed

from pipeline.batch import Settings, run_batch
from pipeline.errors import OutputError
from pipeline.readers import cut_stream
from pipeline.runs import booking
from pipeline.runs.work import Limits
from pipeline.sinks import SINKS
from pipeline.sinks.sink import Sink
from pipeline.sinks.sql.database_sink import DatabaseSink

if sys.platform == "win32":
    pytest.skip("there is no fork and no SIGKILL", allow_module_level=True)
resource = pytest.importorskip("resource", reason="there are no limits to set")

KILLS = int(os.environ.get("RUN_KILLS", "3"))
RELEASES = 40
FULL = 3
"""Exit code of a run that had nowhere to write."""
ADDRESSES: dict[str, str] = {}
"""Of PostgreSQL's databases, by the name of the run's folder."""

pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


@pytest.fixture
def feed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Made releases; a run over them commits often, so that kills meet commits."""
    monkeypatch.setattr(booking, "_MOST_WAITING", 5)
    write_feed(tmp_path / "feed.jsonl", RELEASES, words=40)
    return tmp_path / "feed.jsonl"


def run(feed: Path, folder: Path, sink: str, workers: int | None = None, *, is_resuming: bool = True) -> None:
    settings = Settings(folder, "made", "inputs", limits=Limits(workers=workers), is_resuming=is_resuming)
    with feed.open("rb") as stream:
        pieces = cut_stream(feed.name, stream, ".jsonl")
        for _ in run_batch(pieces, PrepareCheap(), open_sink(sink, folder), settings):
            pass


def open_sink(name: str, folder: Path) -> Sink:
    """What writes files, or into a database."""
    return SINKS[name](folder) if name in SINKS else DatabaseSink(locate_database(name, folder))


def locate_database(kind: str, folder: Path) -> str:
    return f"sqlite:///{folder}/communique.db" if kind == "sqlite" else ADDRESSES[folder.name]


def run_apart(work: Callable[..., None], *arguments: Any) -> int:
    """Do something in a copy of this process; give its exit code."""
    process = multiprocessing.get_context("fork").Process(target=work, args=arguments)
    process.start()
    process.join()
    assert process.exitcode is not None
    return process.exitcode


def run_until(last_call: int, worker_call: int, feed: Path, folder: Path, sink: str, *options: Any) -> None:
    """A run that kills itself at its `last_call`, and one of its workers, if it has one by then, at `worker_call`."""
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += 1
        if calls == worker_call and (workers := multiprocessing.active_children()):
            workers[0].kill()
        if calls == last_call:
            os.kill(os.getpid(), signal.SIGKILL)

    workers, is_resuming = options
    sys.setprofile(count)
    run(feed, folder, sink, workers, is_resuming=is_resuming)


def run_on_full_disk(size: int, feed: Path, folder: Path, sink: str) -> None:
    """A run that can make no file larger than `size`."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    try:
        run(feed, folder, sink)
    except OutputError:
        os._exit(FULL)


def count_calls(feed: Path, folder: Path, sink: str) -> int:
    """The calls of a run that does everything again, into what is there: to make a database takes as many."""
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        run(feed, folder, sink, is_resuming=False)
    finally:
        sys.setprofile(None)
    return calls


def read_all(folder: Path, sink: str) -> dict[str, object]:
    """All outputs, unfinished files too; of the manifest, all but the seconds, and of a database its rows."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    contents: dict[str, object] = {
        name: path.read_bytes() for name, path in files.items() if not name.startswith((".run/", "communique.db"))
    }
    lines = map(json.loads, (folder / "run.jsonl").read_text(encoding="utf-8").splitlines())
    contents["run.jsonl"] = [{**line, "seconds": 0} for line in lines]
    if sink not in SINKS:
        contents["rows"] = read_tables(locate_database(sink, folder))
    return contents


def check_kills(tmp_path: Path, feed: Path, sink: str) -> None:
    """Kill a run until it comes through, then one that does everything again, and so on; see what is left."""
    run(feed, tmp_path / "undisturbed", sink)
    expected = read_all(tmp_path / "undisturbed", sink)
    calls = count_calls(feed, tmp_path / "undisturbed", sink)
    rng = random.Random(sink)
    kills = 0
    has_ended = False
    while kills < KILLS:
        moments = rng.randrange(calls), rng.randrange(calls)
        workers = rng.choice((None, 2))
        code = run_apart(run_until, *moments, feed, tmp_path / "killed", sink, workers, not has_ended)
        assert code in (0, -signal.SIGKILL)
        kills += code != 0
        if has_ended := code == 0:
            assert read_all(tmp_path / "killed", sink) == expected
    run(feed, tmp_path / "killed", sink)
    assert read_all(tmp_path / "killed", sink) == expected


@pytest.mark.parametrize("sink", ["json", "jsonl", "sqlite", "parquet"])
def test_a_run_that_is_killed_again_and_again_ends_like_any_other(tmp_path: Path, feed: Path, sink: str) -> None:
    check_kills(tmp_path, feed, sink)


def test_a_run_into_postgresql_that_is_killed_again_and_again(tmp_path: Path, feed: Path) -> None:
    with make_database("postgresql", tmp_path) as killed, make_database("postgresql", tmp_path) as undisturbed:
        ADDRESSES.update({"killed": killed, "undisturbed": undisturbed})
        check_kills(tmp_path, feed, "postgresql")


@pytest.mark.parametrize("sink", ["json", "jsonl"])
def test_a_run_whose_disk_was_full_ends_like_any_other(tmp_path: Path, feed: Path, sink: str) -> None:
    run(feed, tmp_path / "undisturbed", sink)
    codes = [run_apart(run_on_full_disk, size, feed, tmp_path / "full", sink) for size in (100, 15_000, 30_000)]
    assert FULL in codes
    assert 1 not in codes
    run(feed, tmp_path / "full", sink)
    assert read_all(tmp_path / "full", sink) == read_all(tmp_path / "undisturbed", sink)
