"""One line of the manifest: what became of a source."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from typing import Literal

Status = Literal["written", "failed", "duplicate", "gone"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a run notes of a source.

    Args:
        id: the record's; null when not even the bytes could be read.
        source: its name.
        status: `written`, `failed`, `duplicate` (found and skipped), or `gone`: in an earlier run and no longer there.
        seconds: that the work took.
        error: kind of the error of what failed.
        reason: its sentence.
        duplicate_of: the source, earlier in the run, that has the same release.
        found: how much of each kind is in the record.
        made_with: hash of program, models and choices.
        inputs: hash of what the run was to read.
    """

    id: str | None
    source: str
    status: Status
    seconds: float = 0.0
    error: str | None = None
    reason: str | None = None
    duplicate_of: str | None = None
    found: dict[str, int | str] = field(default_factory=dict)
    made_with: str = ""
    inputs: str | None = None

    def to_line(self) -> str:
        """The entry as a line of JSON."""
        line = json.dumps({key: getattr(self, key) for key in _KEYS}, ensure_ascii=False) + "\n"
        return line.encode(errors="backslashreplace").decode()


_KEYS = tuple(key.name for key in fields(Entry))


def parse_entry(line: str | bytes) -> Entry | None:
    """The entry of a line; None for a line that is none, such as what a power failure leaves."""
    try:
        values = json.loads(line)
        return Entry(**{key: value for key, value in values.items() if key in _KEYS})
    except (ValueError, TypeError, AttributeError):
        return None
