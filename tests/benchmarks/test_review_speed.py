"""How long `communique review` takes for many releases: `make bench`."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture

from pipeline.review.site import Choices, write_pages

GOLDEN = Path(__file__).parents[1] / "golden"
RELEASES = 2_000
FEW = 26
"""Where nothing is measured."""


def write_many(releases: int, folder: Path) -> None:
    """The accepted records again and again, each time under another name and of another day."""
    records = [json.loads(path.read_bytes()) for path in sorted(GOLDEN.glob("*.json"))]
    with (folder / "records.jsonl").open("w", encoding="utf-8") as file:
        for number in range(releases):
            record = records[number % len(records)]
            record["source"]["name"] = f"{number:05d}.txt"
            record["id"] = f"sha256:{number:064x}"
            record["published"] = (date(2023, 1, 1) + timedelta(days=number % 900)).isoformat()
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def test_pages_of_many_releases(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    (tmp_path / "outputs").mkdir()
    releases = RELEASES if benchmark.enabled else FEW
    write_many(releases, tmp_path / "outputs")
    arguments = tmp_path / "outputs", tmp_path / "pages", Choices()
    summary = benchmark.pedantic(write_pages, arguments, rounds=1, iterations=1)
    assert (summary.pages, summary.unreadable) == (releases, [])
    sizes = {path.stem: path.stat().st_size for path in (tmp_path / "pages" / "data").iterdir()}
    benchmark.extra_info |= {"index_kilobytes": sizes["releases"] // 1024, "all_kilobytes": sum(sizes.values()) // 1024}
