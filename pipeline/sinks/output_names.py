"""The file that holds a source's record, or its failure, told from the source's name alone.

Two sources never share a file, whatever else is in the run, so names are the same for any batch and any number of
workers. Subfolders are kept: `may/a.txt` gives `may/a.json`. Line 3 of `feed.jsonl` gives `feed.0003.json`. Other
formats keep their extension (`a.html.json`), since `a.txt` may lie beside `a.html`; so do names with further dots.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

FAILED = "failed"
"""The folder of failures, beside the records."""
STATE = ".run"
"""The folder of what a run needs to be continued, beside the records."""
EXTENSION = ".json"

_LINE = re.compile(r"(?P<file>.*\.(?:jsonl|ndjson)):(?P<number>\d+)", re.IGNORECASE | re.DOTALL)
_LIKE_A_LINE = re.compile(r"\.(?=\d{4,}$)")
_UNSAFE = re.compile(r'[\x00-\x1f\x7f%\\:*?"<>|]')
_LONGEST = 200
"""Bytes of a part of a path; file systems take 255, and the extension and a temporary name need some."""


def locate_output(folder: Path, source: str) -> Path:
    """The file in `folder` for `source`; never outside of `folder`, whatever the name holds."""
    *parents, file = source.split("/")
    parts = [_escape_folder(parent, is_first=place == 0) for place, parent in enumerate(parents)]
    return folder.joinpath(*parts, _limit(_name_file(file)) + EXTENSION)


def _name_file(file: str) -> str:
    if line := _LINE.fullmatch(file):
        return f"{_escape(_shorten(line['file'], '.jsonl'))}.{int(line['number']):04d}"
    name = _LIKE_A_LINE.sub("%2E", _escape(_shorten(file, ".txt")))
    return name if "." in file else f"{name}%2E"


def _shorten(file: str, extension: str) -> str:
    """Without the commonest extension, unless the rest could be taken for a file with another one."""
    stem = file.removesuffix(extension)
    return stem if stem and "." not in stem else file


def _escape_folder(name: str, *, is_first: bool) -> str:
    """A folder that is none of the run's own, nor named like a record."""
    escaped = _limit(_escape(name))
    if is_first and escaped.lower() in (FAILED, STATE):
        return f"%{ord(escaped[0]):02X}{escaped[1:]}"
    return (
        f"{escaped[: -len(EXTENSION)]}%2E{escaped[1 - len(EXTENSION) :]}"
        if escaped.lower().endswith(EXTENSION)
        else escaped
    )


def _escape(part: str) -> str:
    """A part of a path that every file system takes, and that leads nowhere: %XX for what one of them forbids."""
    if part in ("", ".", ".."):
        return "%2E" * len(part) or "%"
    writable = part.encode(errors="backslashreplace").decode()
    return _UNSAFE.sub(lambda match: f"%{ord(match[0]):02X}", writable)


def _limit(part: str) -> str:
    """A part that is too long, cut, with a hash of all of it in place of the rest."""
    encoded = part.encode()
    if len(encoded) <= _LONGEST:
        return part
    digest = hashlib.sha256(encoded).hexdigest()[:16]
    return f"{encoded[: _LONGEST - 17].decode(errors='ignore')}~{digest}"
