from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from made_releases.cheap import PrepareCheap
from made_releases.generate import make_releases

from pipeline.batch import Settings, run_batch
from pipeline.errors import EmptySource, ModelError, OutputError, UnwritableRecord
from pipeline.readers.reader import Piece, RawRelease
from pipeline.runs.engines.alone import run_alone
from pipeline.runs.lock import hold_folder
from pipeline.runs.work import Limits
from pipeline.sinks import SINKS


def raw(name: str, text: str = "Text.") -> RawRelease:
    return RawRelease(name, ".txt", f"{text} {name}".encode())


def run(folder: Path, *pieces: Piece, sink: str = "json", **choices: object) -> list[str]:
    """Run over `pieces`; what became of each, and `gone` for each that is."""
    settings = replace(Settings(folder, "made", "inputs"), **choices)  # type: ignore[arg-type]
    gone: list[int] = []
    booked = list(run_batch(pieces, PrepareCheap(), SINKS[sink](folder), settings, gone.append))
    kinds = [each.entry.error or ("kept " if each.is_kept else "") + each.entry.status for each in booked]
    return kinds + ["gone"] * sum(gone)


def list_files(folder: Path) -> list[str]:
    """All files but the run's own state."""
    files = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(file for file in files if not file.startswith(".run/"))


def read_manifest(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "run.jsonl").read_text(encoding="utf-8").splitlines()]


def test_good_releases_are_written_and_bad_ones_noted(tmp_path: Path) -> None:
    pieces = (raw("a.txt"), EmptySource("b.txt", "is empty"), raw("c.txt", "BREAK"), raw("d.txt"))
    assert run(tmp_path, *pieces) == ["written", "EmptySource", "StageError", "written"]
    assert list_files(tmp_path) == ["a.json", "d.json", "failed/b.json", "failed/c.json", "run.jsonl"]
    assert json.loads((tmp_path / "failed/c.json").read_text()) == {
        "source": "c.txt",
        "error": "StageError",
        "reason": "find_quotes failed: ValueError: it broke",
    }


def test_the_manifest_says_what_became_of_each_source(tmp_path: Path) -> None:
    run(tmp_path, raw("a.txt"), EmptySource("b.txt", "is empty"))
    written, failed = read_manifest(tmp_path)
    record = json.loads((tmp_path / "a.json").read_text())
    assert (written["id"], written["source"], written["status"], written["error"]) == (
        record["id"], "a.txt", "written", None,
    )  # fmt: skip
    assert written["found"] == {
        "language": "en", "words": 2, "people": 0, "organisations": 0, "places": 0, "dates": 0, "quotes": 0,
        "captions": 0,
    }  # fmt: skip
    assert isinstance(written["seconds"], float)
    assert (failed["id"], failed["status"], failed["error"], failed["reason"]) == (
        None, "failed", "EmptySource", "is empty",
    )  # fmt: skip


def test_a_release_ends_as_a_record_or_as_a_failure_never_both(tmp_path: Path) -> None:
    run(tmp_path, raw("a.txt"))
    assert list_files(tmp_path) == ["a.json", "run.jsonl"]
    run(tmp_path, raw("a.txt", "BREAK"))
    assert list_files(tmp_path) == ["failed/a.json", "run.jsonl"]
    run(tmp_path, raw("a.txt"))
    assert list_files(tmp_path) == ["a.json", "run.jsonl"]


def test_other_files_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "failed").mkdir()
    for name in ("README.md", "b.json", "failed/b.json"):
        (tmp_path / name).write_text("mine")
    run(tmp_path, raw("a.txt"), EmptySource("c.txt", "is empty"))
    assert list_files(tmp_path) == ["README.md", "a.json", "b.json", "failed/b.json", "failed/c.json", "run.jsonl"]


def test_a_record_that_cannot_be_written_is_a_failure_of_its_release(tmp_path: Path) -> None:
    (tmp_path / "may").write_text("a file where a folder should be")
    assert run(tmp_path, raw("may/a.txt"), raw("b.txt")) == [UnwritableRecord.__name__, "written"]
    assert list_files(tmp_path) == ["b.json", "failed/may/a.json", "may", "run.jsonl"]


def test_a_defect_stops_no_other_release(tmp_path: Path) -> None:
    assert run(tmp_path, raw("a.txt", "BUG"), raw("b.txt")) == ["StageError", "written"]
    failure = json.loads((tmp_path / "failed/a.json").read_text())
    assert failure["reason"] == "processing failed: ZeroDivisionError: a defect"


def test_a_missing_model_ends_the_run_and_the_next_goes_on(tmp_path: Path) -> None:
    with pytest.raises(ModelError):
        run(tmp_path, raw("a.txt"), raw("b.txt", "MODEL"), raw("c.txt"))
    assert list_files(tmp_path) == ["a.json", "run.jsonl"]
    assert run(tmp_path, raw("a.txt"), raw("b.txt"), raw("c.txt"))[1:] == ["written", "written"]


@pytest.mark.parametrize("sink", SINKS)
def test_a_second_run_does_what_is_new_or_changed_and_what_failed(tmp_path: Path, sink: str) -> None:
    run(tmp_path, raw("a.txt"), raw("b.txt"), raw("c.txt", "BREAK"), sink=sink)
    pieces = (raw("a.txt"), raw("b.txt", "Changed."), raw("c.txt", "BREAK"), raw("d.txt"))
    assert run(tmp_path, *pieces, sink=sink) == ["kept written", "written", "StageError", "written"]
    files = {name: (tmp_path / name).read_bytes() for name in list_files(tmp_path) if name != "run.jsonl"}
    fresh = tmp_path / "fresh"
    run(fresh, *pieces, sink=sink)
    assert files == {name: (fresh / name).read_bytes() for name in list_files(fresh) if name != "run.jsonl"}


@pytest.mark.parametrize(
    "choices",
    [{"made_with": "other"}, {"is_resuming": False}, {"sink": "jsonl"}],
    ids=lambda choices: next(iter(choices)),
)
def test_all_is_done_again_when(tmp_path: Path, choices: dict[str, object]) -> None:
    """Another program, model or choice; or because the user says so; or since there are no records in that form."""
    run(tmp_path, raw("a.txt"))
    assert run(tmp_path, raw("a.txt"), **choices) == ["written"]  # type: ignore[arg-type]


@pytest.mark.parametrize("missing", ["a.json", ".run/texts.sqlite", "run.jsonl"])
def test_what_is_lost_is_made_again(tmp_path: Path, missing: str) -> None:
    run(tmp_path, raw("a.txt"))
    (tmp_path / missing).unlink()
    assert run(tmp_path, raw("a.txt")) == ["written"]
    assert run(tmp_path, raw("a.txt")) == ["kept written"]


@pytest.mark.parametrize("file", [".run/texts.sqlite", "run.jsonl"])
def test_a_broken_state_costs_work_and_nothing_else(tmp_path: Path, file: str) -> None:
    run(tmp_path, raw("a.txt"))
    (tmp_path / file).write_bytes(b"\x00garbage\xff\n" * 1000)
    assert run(tmp_path, raw("a.txt")) == ["written"]


def test_a_source_that_is_gone_is_marked_once(tmp_path: Path) -> None:
    run(tmp_path, raw("a.txt"), raw("b.txt"), EmptySource("c.txt", "is empty"))
    assert run(tmp_path, raw("a.txt")) == ["kept written", "gone", "gone"]
    assert [(entry["source"], entry["status"]) for entry in read_manifest(tmp_path)] == [
        ("a.txt", "written"), ("b.txt", "gone"), ("c.txt", "gone"),
    ]  # fmt: skip
    assert list_files(tmp_path) == ["a.json", "b.json", "run.jsonl"]
    assert run(tmp_path, raw("a.txt")) == ["kept written"]
    assert run(tmp_path, raw("a.txt"), raw("b.txt")) == ["kept written", "written"]


def test_a_run_over_other_inputs_calls_nothing_gone(tmp_path: Path) -> None:
    run(tmp_path, raw("a.txt"))
    assert run(tmp_path, raw("b.txt"), inputs="others") == ["written"]
    assert run(tmp_path, raw("b.txt"), inputs=None) == ["kept written"]
    assert [entry["status"] for entry in read_manifest(tmp_path)] == ["written", "written"]


def test_the_manifest_keeps_one_line_a_source(tmp_path: Path) -> None:
    for _ in range(3):
        run(tmp_path, raw("b.txt"), raw("a.txt", "BREAK"), raw("c.txt"))
    assert [entry["source"] for entry in read_manifest(tmp_path)] == ["b.txt", "a.txt", "c.txt"]


def test_one_run_at_a_time_writes_into_a_folder(tmp_path: Path) -> None:
    with hold_folder(tmp_path), pytest.raises(OutputError, match="another run is writing there"):
        run(tmp_path, raw("a.txt"))
    assert run(tmp_path, raw("a.txt")) == ["written"]


LONG = " ".join(f"word{number}" for number in range(60))


def copy(name: str, text: str = LONG) -> RawRelease:
    return RawRelease(name, ".txt", text.encode())


@pytest.mark.parametrize("sink", SINKS)
def test_duplicates_are_recorded(tmp_path: Path, sink: str) -> None:
    pieces = (copy("a.txt"), raw("b.txt"), copy("c.txt"), copy("d.txt", LONG + " more"))
    assert run(tmp_path, *pieces, sink=sink) == ["written"] * 4
    assert [entry["duplicate_of"] for entry in read_manifest(tmp_path)] == [None, None, "a.txt", "a.txt"]


def test_duplicates_are_skipped_and_skipped_again(tmp_path: Path) -> None:
    pieces = (copy("a.txt"), raw("b.txt"), copy("c.txt"))
    assert run(tmp_path, *pieces, skips_duplicates=True) == ["written", "written", "duplicate"]
    assert list_files(tmp_path) == ["a.json", "b.json", "run.jsonl"]
    assert run(tmp_path, *pieces, skips_duplicates=True) == ["kept written", "kept written", "kept duplicate"]
    assert run(tmp_path, *pieces) == ["kept written", "kept written", "written"]
    assert run(tmp_path, *pieces, skips_duplicates=True) == ["kept written", "kept written", "kept duplicate"]
    assert list_files(tmp_path) == ["a.json", "b.json", "run.jsonl"]


def test_a_copy_that_is_skipped_is_not_worked_on(tmp_path: Path) -> None:
    """Nor one of what is kept; a copy of another format may hold another text."""
    page = RawRelease("e.html", ".html", LONG.encode())
    for pieces in ([copy("a.txt"), copy("b.txt"), page], [copy("a.txt"), copy("b.txt"), copy("c.txt")]):
        settings = Settings(tmp_path, "made", skips_duplicates=True)
        booked = list(run_batch(pieces, PrepareCheap(), SINKS["json"](tmp_path), settings))
        assert [each.entry.status for each in booked] == ["written", "duplicate", "duplicate"]
        assert {each.entry.duplicate_of for each in booked[1:]} == {"a.txt"}
        assert booked[1].entry.found == booked[0].entry.found
        assert [each.outcome is None for each in booked] == [booked[0].is_kept, True, pieces[2] is not page]


def test_a_copy_of_a_skipped_release_names_the_same_original(tmp_path: Path) -> None:
    pieces = (copy("a.txt"), copy("b.txt", LONG + " more"), copy("c.txt", LONG + " more"))
    assert run(tmp_path, *pieces, skips_duplicates=True) == ["written", "duplicate", "duplicate"]
    assert [entry["duplicate_of"] for entry in read_manifest(tmp_path)] == [None, "a.txt", "a.txt"]


def test_a_copy_of_what_failed_fails_as_it_did(tmp_path: Path) -> None:
    run(tmp_path, copy("a.txt", "BREAK"), copy("b.txt", "BREAK"), skips_duplicates=True)
    one, other = (json.loads((tmp_path / f"failed/{name}.json").read_text()) for name in "ab")
    assert one["error"] == "StageError"
    assert one == {**other, "source": "a.txt"}


def test_skipping_gives_the_same_for_any_number_of_workers(tmp_path: Path) -> None:
    pieces = [copy(f"{number}.txt", text) for number, (text, _) in enumerate(make_releases(300, words=40))]
    manifests = []
    for workers in (None, 1, 3):
        folder = tmp_path / f"{workers}"
        run(folder, *pieces, sink="jsonl", skips_duplicates=True, limits=Limits(workers=workers))
        manifests.append([{**entry, "seconds": 0} for entry in read_manifest(folder)])
        assert (folder / "records.jsonl").read_bytes() == (tmp_path / "None/records.jsonl").read_bytes()
    assert "duplicate" in [entry["status"] for entry in manifests[0]]
    assert manifests[0] == manifests[1] == manifests[2]


def test_a_duplicate_without_its_original_is_none(tmp_path: Path) -> None:
    run(tmp_path, copy("a.txt"), copy("c.txt"), copy("d.txt"), skips_duplicates=True)
    assert run(tmp_path, copy("c.txt"), copy("d.txt"), skips_duplicates=True) == ["written", "duplicate", "gone"]
    assert run(tmp_path, raw("a.txt"), copy("c.txt"), copy("d.txt"), skips_duplicates=True) == [
        "written", "kept written", "kept duplicate",
    ]  # fmt: skip


def test_an_original_that_comes_later_makes_what_is_kept_a_duplicate(tmp_path: Path) -> None:
    run(tmp_path, copy("b.txt"), copy("c.txt"))
    run(tmp_path, copy("a.txt"), copy("b.txt"), copy("c.txt"))
    assert [entry["duplicate_of"] for entry in read_manifest(tmp_path)] == [None, "a.txt", "a.txt"]


def test_made_duplicates_are_found_and_no_others(tmp_path: Path) -> None:
    made = list(make_releases(400))
    run(tmp_path, *(copy(f"{number}.txt", text) for number, (text, _) in enumerate(made)), sink="jsonl")
    found = [entry["duplicate_of"] for entry in read_manifest(tmp_path)]
    assert found == [None if original is None else f"{original}.txt" for _, original in made]
    assert sum(original is not None for _, original in made) > 4


def test_sources_are_given_back_before_all_are_read(tmp_path: Path) -> None:
    """A run over a feed without end gives its first releases, so no list of all is ever made."""

    def read() -> Iterator[Piece]:
        number = 0
        while True:
            yield raw(f"{number}.txt")
            number += 1

    settings = Settings(tmp_path, "made", engine=lambda items, prepare, limits: run_alone(items, prepare))
    booked = run_batch(read(), PrepareCheap(), SINKS["json"](tmp_path), settings)
    assert [next(booked).entry.source for _ in range(3)] == ["0.txt", "1.txt", "2.txt"]
    booked.close()
    assert run(tmp_path, raw("0.txt"))[0] in ("written", "kept written")
