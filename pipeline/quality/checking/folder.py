"""The records of a folder by name, as a run wrote them or as somebody accepted them."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from pipeline.errors import UsageError
from pipeline.quality.checking.loose import LooseRecord
from pipeline.sinks.output_names import EXTENSION, FAILED, locate_output
from pipeline.sinks.stored import StoredRecord, find_stored


class NoRecordError(Exception):
    """A file, or a line of one, is no record; says why."""


class _NamedSource(BaseModel):
    model_config = ConfigDict(extra="ignore")

    name: str


class _NamedRecord(BaseModel):
    """As much of a record as tells its name."""

    model_config = ConfigDict(extra="ignore")

    source: _NamedSource


def find_records(folder: Path, *, leave_out: Path | None = None) -> dict[str, StoredRecord]:
    """All records of a folder; `may/a` is the name of the one of `may/a.txt`, in a file of its own or a line of one.

    Args:
        folder: what a run wrote, or goldens.
        leave_out: a folder that may lie inside, and is none of it.

    Raises:
        UsageError: there is no such folder, or two records bear one name.
    """
    found: dict[str, StoredRecord] = {}
    inner = leave_out.resolve() if leave_out else None
    is_inside = inner is not None and folder.resolve() in inner.parents
    for stored in find_stored(folder):
        if is_inside and inner in stored.path.resolve().parents:
            continue
        name = name_record(stored)
        if name in found:
            raise UsageError(f"{folder} holds {name} twice: {found[name].place} and {stored.place}")
        found[name] = stored
    return found


def name_record(stored: StoredRecord) -> str:
    """A line is named as the file would be that `--format json` writes; one that is no record, after its place."""
    if stored.offset is None:
        return stored.place.removesuffix(EXTENSION)
    try:
        source = _NamedRecord.model_validate_json(stored.read_bytes()).source.name
    except (OSError, ValidationError):
        return stored.place
    return locate_output(Path(), source).as_posix().removesuffix(EXTENSION)


def load_record(stored: StoredRecord) -> LooseRecord:
    """Read a record.

    Raises:
        NoRecordError: it is none.
    """
    try:
        return LooseRecord.model_validate_json(stored.read_bytes())
    except OSError as error:
        raise NoRecordError(error.strerror or str(error)) from error
    except ValidationError as error:
        problem = error.errors()[0]
        place = ".".join(map(str, problem["loc"]))
        raise NoRecordError(f"is no record: {place}: {problem['msg']}".replace(": :", ":")) from error


def read_failure(outputs: Path, name: str) -> str | None:
    """Why a run has no record of a release, if it says so in its folder of failures."""
    try:
        failure = json.loads((outputs / FAILED / f"{name}{EXTENSION}").read_bytes())
        return str(failure["reason"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
