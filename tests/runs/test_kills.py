"""Runs that are killed again and again, and runs whose disk is full, end like a run that nothing happened to.

A child process ends itself by SIGKILL at a call drawn by chance, of Python or of C, so the moment depends on no clock.
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
from pipeline.sinks import SINKS
from pipeline.sinks.sink import Sink
from pipeline.sinks.sql.database_sink import DatabaseSink

if sys.platform == "win32":
    pytest.skip("there is no fork and no SIGKILL", allow_module_level=True)
resource = pytest.importorskip("resource", reason="there are no limits to set")

KILLS = 5
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


def run(feed: Path, folder: Path, sink: str) -> None:
    with feed.open("rb") as stream:
        pieces = cut_stream(feed.name, stream, ".jsonl")
        for _ in run_batch(pieces, PrepareCheap(), open_sink(sink, folder), Settings(folder, "made", "inputs")):
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


def run_until(calls: int, feed: Path, folder: Path, sink: str) -> None:
    """A run that kills itself at so many calls."""
    left = calls

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(count)
    run(feed, folder, sink)


def run_on_full_disk(size: int, feed: Path, folder: Path, sink: str) -> None:
    """A run that can make no file larger than `size`."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    try:
        run(feed, folder, sink)
    except OutputError:
        os._exit(FULL)


def count_calls(feed: Path, folder: Path, sink: str) -> int:
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        run(feed, folder, sink)
    finally:
        sys.setprofile(None)
    return calls


def read_all(folder: Path, sink: str) -> dict[str, object]:
    """All outputs; of the manifest, all but the seconds, and of a database its rows."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    files.pop("communique.db", None)
    contents: dict[str, object] = {name: path.read_bytes() for name, path in files.items() if name[0] != "."}
    lines = map(json.loads, (folder / "run.jsonl").read_text(encoding="utf-8").splitlines())
    contents["run.jsonl"] = [{**line, "seconds": 0} for line in lines]
    if sink not in SINKS:
        contents["rows"] = read_tables(locate_database(sink, folder))
    return contents


def check_kills(tmp_path: Path, feed: Path, sink: str) -> None:
    calls = count_calls(feed, tmp_path / "undisturbed", sink)
    rng = random.Random(sink)
    most = calls // (3 if sink in ("json", "jsonl") else 12)  # half of a database's calls are of its first opening
    codes = [run_apart(run_until, rng.randrange(most), feed, tmp_path / "killed", sink) for _ in range(KILLS)]
    assert codes.count(-signal.SIGKILL) > KILLS // 2
    run(feed, tmp_path / "killed", sink)
    assert read_all(tmp_path / "killed", sink) == read_all(tmp_path / "undisturbed", sink)


@pytest.mark.parametrize("sink", ["json", "jsonl", "sqlite"])
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
