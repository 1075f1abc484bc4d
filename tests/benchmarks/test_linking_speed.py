"""How well and how fast `communique link` is on made batches: `make bench`.

`f1_*` are pairwise, in percent; `seconds` are of the processor; `megabytes` is the most memory that the linking, in a
process of its own, held.
"""

from __future__ import annotations

import json
import multiprocessing
import resource
import time
from pathlib import Path

import pytest
from made_batch.generate import Truth, make_batch
from made_batch.scoring import score_pairs
from pytest_benchmark.fixture import BenchmarkFixture

from pipeline.linking.link import link_outputs

SIZES = (5_000, 20_000)
MOST_MEGABYTES = 1000


def measure(folder: Path) -> dict[str, float]:
    start = time.process_time()
    link_outputs(folder)
    used = resource.getrusage(resource.RUSAGE_SELF)
    return {"seconds": round(time.process_time() - start, 1), "megabytes": used.ru_maxrss // 1024}


def link_apart(folder: Path) -> dict[str, float]:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(measure, (folder,))


def write_batch(releases: int, folder: Path) -> Truth:
    truth: Truth = {}
    with (folder / "records.jsonl").open("w", encoding="utf-8") as file:
        for line, identities in make_batch(releases):
            file.write(line)
            truth |= identities
    return truth


@pytest.mark.parametrize("releases", SIZES)
def test_linking(benchmark: BenchmarkFixture, releases: int, tmp_path: Path) -> None:
    if not benchmark.enabled:
        pytest.skip("whole batches are linked for `make bench` alone")
    truth = write_batch(releases, tmp_path)
    measured = benchmark.pedantic(link_apart, args=(tmp_path,), rounds=1)
    links = map(json.loads, (tmp_path / "links.jsonl").read_text(encoding="utf-8").splitlines())
    linked = {(link["record"], link["entity"]): link["linked"] for link in links}
    scores = {
        f"f1_{kind or 'all'}": score_pairs(truth, linked, kind) for kind in ("", "person", "organisation", "place")
    }
    benchmark.extra_info.update(measured, **{name: round(score.f1, 1) for name, score in scores.items()})
    first = [(tmp_path / name).read_bytes() for name in ("entities.jsonl", "links.jsonl")]
    link_apart(tmp_path)
    assert [(tmp_path / name).read_bytes() for name in ("entities.jsonl", "links.jsonl")] == first
    assert measured["megabytes"] < MOST_MEGABYTES
    assert all(score.f1 >= 95 for score in scores.values()), benchmark.extra_info
