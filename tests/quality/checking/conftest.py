"""Records to compare: one with something in every field, and ways to edit it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from pipeline.quality.checking.comparing import compare_records
from pipeline.quality.checking.loose import LooseRecord
from pipeline.record import Record, to_record
from pipeline.release import Release

Edit = Callable[[dict[str, Any]], object]


@pytest.fixture
def record(finished_release: Release) -> Record:
    return to_record(finished_release)


@pytest.fixture
def content(record: Record) -> dict[str, Any]:
    """The record as a run writes it, to be edited."""
    read: dict[str, Any] = json.loads(record.to_json())
    return read


@pytest.fixture
def say(record: Record) -> Callable[[Edit], list[str]]:
    """What is said of a run whose record is an edited one: `say(edit)`."""

    def compare(edit: Edit) -> list[str]:
        edited = json.loads(record.to_json())
        edit(edited)
        golden, run = (
            LooseRecord.model_validate_json(json.dumps(side)) for side in (json.loads(record.to_json()), edited)
        )
        return [difference.message for difference in compare_records(golden, run)]

    return compare
