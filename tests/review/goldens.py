"""The records that the pages are made of."""

from __future__ import annotations

from pathlib import Path

from pipeline.quality.checking.loose import LooseRecord

GOLDEN = Path(__file__).parents[1] / "golden"
SEED = "000_3692125accbd453e"
CHANGED = "009_glacier-survey"
"""Its golden was changed by hand."""
HOSTILE = "x"


def read_golden(name: str) -> LooseRecord:
    return LooseRecord.model_validate_json((GOLDEN / f"{name}.json").read_bytes())
