"""How fast the pipeline is: `make bench`. Each row's `words_per_second` is of words between white space, on one core.

The rows of one run can be compared with one another; those of different machines, or of a busy machine, cannot.
"""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from pipeline.quality.gold import read_gold
from pipeline.release import Release
from pipeline.run import STAGES, Stage, process

ROUNDS = 5


@pytest.fixture(scope="module", autouse=True)
def one_core() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


@pytest.fixture(scope="module")
def releases(gold_folder: Path) -> list[Release]:
    found = [gold.to_release() for gold in read_gold(gold_folder) if gold.language == "en"]
    process(found[0])
    return found


def run_stage(stage: Stage, prepared: list[Release]) -> list[Release]:
    return [stage(release) for release in prepared]


def measure(benchmark: BenchmarkFixture, stage: Stage, prepared: list[Release]) -> list[Release]:
    done: list[Release] = benchmark.pedantic(partial(run_stage, stage, prepared), rounds=ROUNDS, warmup_rounds=1)
    if benchmark.enabled:
        words = sum(len(release.text.split()) for release in prepared)
        benchmark.extra_info["words_per_second"] = round(words / benchmark.stats.stats.min)
    return done


def test_whole_pipeline(benchmark: BenchmarkFixture, releases: list[Release]) -> None:
    assert all(release.blocks for release in measure(benchmark, process, releases))


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.__name__)
def test_stage(benchmark: BenchmarkFixture, releases: list[Release], stage: Stage) -> None:
    prepared = releases
    for earlier in STAGES[: STAGES.index(stage)]:
        prepared = run_stage(earlier, prepared)
    assert len(measure(benchmark, stage, prepared)) == len(releases)
