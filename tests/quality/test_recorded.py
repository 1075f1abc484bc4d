from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.quality.checking.loose import LooseRecord
from pipeline.quality.recorded import to_release
from pipeline.record import to_record
from pipeline.release import Release

GOLDEN = Path(__file__).parents[1] / "golden"


def test_a_record_gives_back_the_release(finished_release: Release) -> None:
    again = to_release(to_record(finished_release))
    assert {one.id: one for one in again.entities} == {one.id: one for one in finished_release.entities}
    for part in ("source", "text", "language", "published", "blocks", "captions", "quotes", "warnings"):
        assert getattr(again, part) == getattr(finished_release, part)


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.json")), ids=lambda path: path.stem)
def test_the_way_there_and_back_changes_nothing(path: Path) -> None:
    record = LooseRecord.model_validate_json(path.read_bytes())
    again = to_record(to_release(record))
    assert again.model_dump(exclude={"provenance"}) == record.model_dump(exclude={"provenance"})
