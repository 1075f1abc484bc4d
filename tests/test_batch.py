from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.batch import run_batch
from pipeline.errors import EmptySource, ModelError, ReleaseError, StageError, UnwritableRecord
from pipeline.extraction import Extracted
from pipeline.readers.reader import ReadResult, build_release
from pipeline.record import to_record
from pipeline.release import Release, Source
from pipeline.sinks.failures import FailureFolder
from pipeline.sinks.json_folder import JsonFolder


def make_release(name: str, text: str = "Text.") -> Release:
    return build_release(Source(name, "text/plain", "utf-8", "ab" * 32), text)


def process(release: Release) -> Extracted:
    """Stages that find nothing, and break on what the text says."""
    if "break" in release.text:
        raise StageError(release.source.name, "find_quotes failed: ValueError: it broke")
    if "model" in release.text:
        raise ModelError("models/en: cannot be loaded")
    return Extracted(release, to_record(release))


def run(folder: Path, *results: ReadResult) -> list[str]:
    """Run over `results`; the outcome of each."""
    with JsonFolder(folder) as sink:
        outcomes = list(run_batch(results, process, sink, FailureFolder(folder)))
    return ["written" if isinstance(outcome, Extracted) else type(outcome).__name__ for outcome in outcomes]


def list_files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_good_releases_are_written_and_bad_ones_noted(tmp_path: Path) -> None:
    results = (
        make_release("a.txt"),
        EmptySource("b.txt", "is empty"),
        make_release("c.txt", "break"),
        make_release("d.txt"),
    )
    assert run(tmp_path, *results) == ["written", "EmptySource", "StageError", "written"]
    assert list_files(tmp_path) == ["a.json", "d.json", "failed/b.json", "failed/c.json"]
    assert json.loads((tmp_path / "failed/c.json").read_text()) == {
        "source": "c.txt",
        "error": "StageError",
        "reason": "find_quotes failed: ValueError: it broke",
    }


def test_a_release_ends_as_a_record_or_as_a_failure_never_both(tmp_path: Path) -> None:
    run(tmp_path, make_release("a.txt"))
    assert list_files(tmp_path) == ["a.json"]
    run(tmp_path, make_release("a.txt", "break"))
    assert list_files(tmp_path) == ["failed/a.json"]
    run(tmp_path, make_release("a.txt"))
    assert list_files(tmp_path) == ["a.json"]


def test_other_files_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "failed").mkdir()
    for name in ("README.md", "b.json", "failed/b.json"):
        (tmp_path / name).write_text("mine")
    run(tmp_path, make_release("a.txt"), EmptySource("c.txt", "is empty"))
    assert list_files(tmp_path) == ["README.md", "a.json", "b.json", "failed/b.json", "failed/c.json"]


def test_a_record_that_cannot_be_written_is_a_failure_of_its_release(tmp_path: Path) -> None:
    (tmp_path / "may").write_text("a file where a folder should be")
    assert run(tmp_path, make_release("may/a.txt"), make_release("b.txt")) == [UnwritableRecord.__name__, "written"]
    assert list_files(tmp_path) == ["b.json", "failed/may/a.json", "may"]


def test_a_missing_model_ends_the_run(tmp_path: Path) -> None:
    with pytest.raises(ModelError):
        run(tmp_path, make_release("a.txt"), make_release("b.txt", "model"), make_release("c.txt"))
    assert list_files(tmp_path) == ["a.json"]


def test_each_release_is_done_with_before_the_next_is_read(tmp_path: Path) -> None:
    """So memory does not grow, and what was done stays done when a run is killed."""

    def read() -> Iterator[ReadResult]:
        yield make_release("a.txt")
        assert list_files(tmp_path) == ["a.json"]
        yield make_release("b.txt", "break")
        assert list_files(tmp_path) == ["a.json", "failed/b.json"]
        yield make_release("c.txt")

    outcomes = run_batch(read(), process, JsonFolder(tmp_path), FailureFolder(tmp_path))
    assert [isinstance(outcome, ReleaseError) for outcome in outcomes] == [False, True, False]
