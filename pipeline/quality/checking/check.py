"""A run's folder held against the folder of accepted records, release by release."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Literal

from pipeline.errors import UsageError
from pipeline.quality.checking.comparing import compare_records, explain_makers
from pipeline.quality.checking.difference import Difference
from pipeline.quality.checking.folder import NoRecordError, find_records, load_record, read_failure
from pipeline.quality.context import show_context
from pipeline.sinks.stored import StoredRecord

Verdict = Literal["same", "different", "new", "missing", "unreadable"]
"""A `new` release has no golden, a `missing` one has no record in the run."""

ALL = "all"


@dataclass(frozen=True, slots=True)
class Finding:
    """A difference with the words around it."""

    difference: Difference
    context: str


@dataclass(frozen=True, slots=True)
class ReleaseCheck:
    """How the record of one release compares.

    `reason` says why there is no record to compare, or what else made this one than the golden.
    """

    name: str
    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    reason: str = ""
    run: StoredRecord | None = None

    @property
    def is_same(self) -> bool:
        return self.verdict == "same"

    @property
    def messages(self) -> list[str]:
        """All that is to say, one line each; nothing of a release that is the same."""
        if self.verdict == "different":
            return [finding.difference.message for finding in self.findings]
        return [] if self.is_same else [self.reason]


@dataclass(frozen=True, slots=True)
class Folders:
    """The two sides of a check."""

    outputs: dict[str, StoredRecord]
    goldens: dict[str, StoredRecord]
    place: Path
    """Where the outputs lie."""

    @property
    def names(self) -> list[str]:
        return sorted(self.outputs.keys() | self.goldens.keys())


def open_folders(outputs: Path, golden: Path, *, may_be_new: bool = False) -> Folders:
    """Find the records of both sides.

    Args:
        outputs: what a run wrote.
        golden: accepted records.
        may_be_new: take a golden folder that is not there for an empty one.

    Raises:
        UsageError: a folder is missing or holds a release twice, or there is nothing on either side.
    """
    if not golden.is_dir() and not may_be_new:
        raise UsageError(f"{golden} is no folder; --accept makes it, of records that are right")
    if golden.is_dir() and outputs.is_dir() and golden.samefile(outputs):
        raise UsageError(f"{golden} would be held against itself")
    goldens = find_records(golden, leave_out=outputs) if golden.is_dir() else {}
    folders = Folders(find_records(outputs, leave_out=golden), goldens, outputs)
    if not folders.names:
        raise UsageError(f"neither {outputs} nor {golden} holds a record")
    return folders


def choose_names(names: Collection[str], patterns: Collection[str]) -> list[str]:
    """The releases that patterns name, in order; all of them without a pattern.

    Raises:
        UsageError: a pattern names nothing.
    """
    if not patterns or (ALL in patterns and ALL not in names):
        return sorted(names)
    for pattern in patterns:
        if not any(fnmatchcase(name, pattern) for name in names):
            raise UsageError(f"there is no release {pattern!r}; names are like {min(names)!r}, or patterns of them")
    return [name for name in sorted(names) if any(fnmatchcase(name, pattern) for pattern in patterns)]


def check_releases(folders: Folders, names: Collection[str]) -> Iterator[ReleaseCheck]:
    """Compare release by release; no more than two records are in memory.

    Raises:
        UsageError: a golden is no record.
    """
    return (_check(folders, name) for name in names)


def _check(folders: Folders, name: str) -> ReleaseCheck:
    run, golden = folders.outputs.get(name), folders.goldens.get(name)
    if run is None:
        failure = read_failure(folders.place, name)
        return ReleaseCheck(name, "missing", reason=f"failed: {failure}" if failure else "no record in the run")
    try:
        record = load_record(run)
    except NoRecordError as error:
        return ReleaseCheck(name, "unreadable", reason=f"{run.place} {error}")
    if golden is None:
        return ReleaseCheck(name, "new", reason="no golden", run=run)
    try:
        accepted = load_record(golden)
    except NoRecordError as error:
        raise UsageError(f"{golden.path} {error}") from error
    differences = compare_records(accepted, record)
    findings = tuple(Finding(difference, show_context(difference, record.text)) for difference in differences)
    if not findings:
        return ReleaseCheck(name, "same", run=run)
    return ReleaseCheck(name, "different", findings, explain_makers(accepted, record), run)
