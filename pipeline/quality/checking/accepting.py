"""Taking over what a run found as accepted."""

from __future__ import annotations

from pathlib import Path

from pipeline.display.printable import escape_unseen
from pipeline.errors import OutputError, UsageError
from pipeline.quality.checking.check import Folders, ReleaseCheck
from pipeline.quality.checking.folder import load_record
from pipeline.record import Record
from pipeline.sinks.atomic import remove_file, write_atomically
from pipeline.sinks.jsonl_file import RECORDS
from pipeline.sinks.output_names import EXTENSION


def write_golden(record: Record) -> str:
    """The record as a file for people: no-break spaces and their like are escaped, so that a reviewer sees them."""
    return escape_unseen(record.to_json())


def refuse_lines(folders: Folders) -> None:
    """Raise UsageError when goldens are lines of one file, which no single one can be taken over into."""
    if any(golden.offset is not None for golden in folders.goldens.values()):
        raise UsageError(f"--accept writes a file for each golden; take {RECORDS} out of the folder first")


def accept(check: ReleaseCheck, golden: Path) -> None:
    """Make the run's record of a release the accepted one, whole or not at all; of a missing one the golden goes.

    Raises:
        UsageError: what the run wrote is no record.
        OutputError: the folder of goldens cannot be written.
    """
    path = golden / f"{check.name}{EXTENSION}"
    if check.verdict == "missing":
        remove_file(path)
        return
    if check.run is None:
        raise UsageError(f"{check.reason}, and cannot be accepted")
    try:
        write_atomically(path, write_golden(load_record(check.run)))
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror}") from error
