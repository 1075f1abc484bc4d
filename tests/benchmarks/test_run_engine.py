"""How runs hold up and how fast they are: `make bench`. `RUN_RELEASES` says how many releases, by default 2,000,
and `RUN_WORDS` of how many words most of them are, by default 120.

The stages are those of the shipped models unless a row says `cheap`. The seconds of one row can be compared with one
another; `growth` is the memory of a worker at its end over that at a tenth of its way, in percent.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import time
from pathlib import Path

import psutil
import pytest
from made_releases.cheap import PrepareCheap
from made_releases.generate import make_releases, write_feed
from pytest_benchmark.fixture import BenchmarkFixture

from pipeline.batch import Settings, run_batch
from pipeline.configuration import Configuration
from pipeline.readers import cut_stream
from pipeline.readers.reader import RawRelease
from pipeline.runs.processing import PreparePipeline, process_raw
from pipeline.runs.work import Limits, Prepare
from pipeline.sinks.jsonl_file import RECORDS, JsonlFile

RELEASES = int(os.environ.get("RUN_RELEASES", "2000"))
WORDS = int(os.environ.get("RUN_WORDS", "120"))
LOOKS = 20
REAL = PreparePipeline(Configuration())


@pytest.fixture
def feed(benchmark: BenchmarkFixture, tmp_path: Path) -> Path:
    if not benchmark.enabled:
        pytest.skip("runs are measured for `make bench` alone")
    write_feed(tmp_path / "feed.jsonl", RELEASES, words=WORDS)
    return tmp_path / "feed.jsonl"


def run(feed: Path, prepare: Prepare, workers: int) -> tuple[float, Path]:
    """Seconds that a run took, and where it wrote."""
    folder = feed.parent / f"{workers}"
    settings = Settings(folder, "made", limits=Limits(workers=workers))
    start = time.perf_counter()
    with feed.open("rb") as stream:
        sources = [
            each.entry.source
            for each in run_batch(cut_stream(feed.name, stream, ".jsonl"), prepare, JsonlFile(folder), settings)
        ]
    seconds = time.perf_counter() - start
    assert sources == [f"feed.jsonl:{number}" for number in range(1, RELEASES + 1)]
    lines = map(json.loads, (folder / "run.jsonl").read_text(encoding="utf-8").splitlines())
    assert [line["source"] for line in lines] == sources
    return seconds, folder


@pytest.mark.parametrize("prepare", [PrepareCheap(), REAL], ids=["cheap", "real"])
def test_workers(benchmark: BenchmarkFixture, feed: Path, prepare: Prepare) -> None:
    """Nothing is lost, doubled or out of order, and any number of workers gives the same bytes."""
    done = {workers: run(feed, prepare, workers) for workers in (1, 2, 4)}
    benchmark.pedantic(lambda: None)
    benchmark.extra_info.update({f"seconds_{workers}": round(seconds, 1) for workers, (seconds, _) in done.items()})
    benchmark.extra_info["two_to_one"] = round(done[1][0] / done[2][0], 2)
    assert len({(folder / RECORDS).read_bytes() for _, folder in done.values()}) == 1


def measure_memory(releases: int) -> list[int]:
    """Megabytes that a worker holds, at `LOOKS` moments of its way."""
    extract = REAL()
    found = []
    for number, (text, _) in enumerate(make_releases(releases, words=WORDS), start=1):
        process_raw(RawRelease(f"{number}.txt", ".txt", text.encode()), extract)
        if number % (releases // LOOKS) == 0:
            found.append(int(psutil.Process().memory_info().rss) >> 20)
    return found


def test_memory_of_a_worker(benchmark: BenchmarkFixture) -> None:
    if not benchmark.enabled:
        pytest.skip("memory is measured for `make bench` alone")
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        curve = benchmark.pedantic(lambda: pool.apply(measure_memory, (RELEASES,)), rounds=1)
    growth = 100 * (curve[-1] / curve[LOOKS // 10 - 1] - 1)
    benchmark.extra_info.update(megabytes=curve, growth=round(growth, 1))
    assert growth < 10
