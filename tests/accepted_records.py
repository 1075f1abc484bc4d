"""The accepted records of the seeds, whole: goldens leave out what changes with every version."""

from __future__ import annotations

import json
from pathlib import Path

from pipeline.record import Record

GOLDEN = Path(__file__).parent / "golden"
_PROVENANCE = {
    "version": "1.0.0",
    "models": [{"name": "en_communique", "version": "1.0.0", "sha256": "cd" * 32}],
    "configuration": "0" * 64,
}


def read_accepted() -> list[Record]:
    """In order of their files."""
    records = []
    for path in sorted(GOLDEN.rglob("*.json")):
        content = json.loads(path.read_bytes())
        content["provenance"] |= _PROVENANCE
        records.append(Record.model_validate_json(json.dumps(content)))
    return records


def rename(record: Record, source: str) -> Record:
    """The record as if it came from another file."""
    return record.model_copy(update={"source": record.source.model_copy(update={"name": source})})
