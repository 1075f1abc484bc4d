"""The same input gives the same bytes: in any process, in any order, alone or among others."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SEEDS = ("000_3692125accbd453e.txt", "002_shkola-gidrologov.txt", "004_agency-feed.jsonl", "005_zavod-kabel.txt")
READ = """
import hashlib, sys
from pathlib import Path
from pipeline import Pipeline
from pipeline.readers import read_sources
pipeline = Pipeline()
for path in sys.argv[1:]:
    for release in read_sources([Path(path)]):
        record = pipeline.process(release).record
        print(record.source.name, hashlib.sha256(record.to_json().encode()).hexdigest())
"""


def hash_records(seeds_folder: Path, names: tuple[str, ...], seed: str) -> dict[str, str]:
    """What a process of its own, with its own order of sets, makes of some releases."""
    done = subprocess.run(
        [sys.executable, "-c", READ, *(str(seeds_folder / name) for name in names)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    return dict(line.split() for line in done.stdout.splitlines())


def test_neither_hash_seed_nor_order_nor_company_changes_a_record(seeds_folder: Path) -> None:
    records = hash_records(seeds_folder, SEEDS, "1")
    assert len(records) == 6
    turned = hash_records(seeds_folder, SEEDS[2::-1], "2")
    assert len(turned) == 5
    assert turned.items() <= records.items()
