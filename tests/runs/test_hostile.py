"""Whatever is in a folder of releases, each file becomes a record or a failure, and nothing else happens.

`HOSTILE_FILES` says how many files there are, by default 96, `HOSTILE_LINE` how many bytes the longest line has.
"""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest
from made_releases.cheap import PrepareCheap
from made_releases.hostile import write_hostile

from pipeline.batch import Settings, run_batch
from pipeline.errors import UnreadableSource
from pipeline.readers.reader import LARGEST_RELEASE
from pipeline.readers.sources import find_sources
from pipeline.runs.work import Prepare
from pipeline.sinks import SINKS
from pipeline.usage import Inputs

FILES = int(os.environ.get("HOSTILE_FILES", "96"))
LINE = int(os.environ.get("HOSTILE_LINE", str(LARGEST_RELEASE + 1)))

if sys.platform == "win32":
    pytest.skip("has no names like these", allow_module_level=True)


def list_tree(folder: Path) -> dict[str, int]:
    """Everything below a folder, links not followed."""
    return {str(path): path.lstat().st_mtime_ns for path in folder.rglob("*") if not path.is_dir()}


def check_hostile(folder: Path, number: int, sink: str, prepare: Prepare, settings: Settings) -> None:
    """Run over hostile files in a folder; fail if one is lost or anything is written where it should not be."""
    write_hostile(folder / "in", number, LINE)
    before = list_tree(folder)
    inputs = Inputs([folder / "in"], settings.output, io.BytesIO())
    booked = list(run_batch(inputs.cut(), prepare, SINKS[sink](settings.output), settings))
    met = {each.entry.source.partition(".jsonl:")[0] for each in booked}
    sources = find_sources([folder / "in"], settings.output)
    names = [source.source if isinstance(source, UnreadableSource) else source.name for source in sources]
    assert [name for name in names if name not in met and not name.endswith(".jsonl")] == []
    assert len(names) > 0.8 * number
    kinds = {each.entry.status for each in booked}
    assert kinds == {"written", "failed"}
    outside = {path for path in list_tree(folder) if not path.startswith(str(settings.output))}
    assert outside == set(before)
    failures = list((settings.output / "failed").rglob("*.json"))
    assert len(failures) == sum(each.entry.status == "failed" for each in booked)
    assert all(json.loads(failure.read_text(encoding="utf-8"))["reason"] for failure in failures)


@pytest.mark.parametrize("sink", SINKS)
def test_hostile_files_become_records_or_failures(tmp_path: Path, sink: str) -> None:
    output = tmp_path / "out"
    check_hostile(tmp_path, FILES, sink, PrepareCheap(), Settings(output, "made"))
