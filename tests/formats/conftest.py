"""Records that the exporters are tried on."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.formats.exporting import read_records
from pipeline.record import Record, to_record


@pytest.fixture(scope="session")
def record(finished_release) -> Record:
    """A small one, with something in every field."""
    return to_record(finished_release)


@pytest.fixture(scope="session")
def golden_records() -> list[Record]:
    """The accepted records of the seeds."""
    records = list(read_records(Path(__file__).parents[1] / "golden"))
    assert all(isinstance(record, Record) for record in records)
    return records
