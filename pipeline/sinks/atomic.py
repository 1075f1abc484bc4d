"""Files that are there whole or not at all, whenever the machine stops."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from pipeline.errors import OutputError

_BLOCK = 1 << 16
"""Bytes that are looked at in one go."""
_TEMPORARY = re.compile(r"\.[0-9a-f]{16}\.tmp")


def write_atomically(path: Path, content: str) -> None:
    """Put `content` as UTF-8 in place of `path`, making folders on the way; after an error the old file stands."""
    with open_atomically(path) as file:
        file.write(content.encode())


@contextmanager
def open_atomically(path: Path) -> Iterator[BinaryIO]:
    """A file that takes the place of `path` when the block ends, and leaves no trace when an exception ends it.

    It lies beside `path` until then, since only within one file system is a file moved in one step, and it is on the
    disk before it is moved.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with temporary.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def sweep_folder(folder: Path) -> None:
    """Remove the unfinished files that a kill left in a folder and below. Nobody may be writing there.

    Raises:
        OutputError: one cannot be removed.
    """
    for below, _, names in os.walk(folder):
        for name in filter(_TEMPORARY.fullmatch, names):
            remove_file(Path(below, name))


def open_journal(path: Path) -> BinaryIO:
    """A file of lines to add to, behind its last whole line: what a kill left of one is cut off."""
    path.parent.mkdir(parents=True, exist_ok=True)
    file = path.open("r+b" if path.exists() else "w+b")
    file.seek(0, os.SEEK_END)
    end = file.tell()
    while end and not _ends_line(file, end):
        end = _find_line_end(file, end)
    file.truncate(end)
    file.seek(end)
    return file


def _ends_line(file: BinaryIO, end: int) -> bool:
    file.seek(end - 1)
    return file.read(1) == b"\n"


def _find_line_end(file: BinaryIO, end: int) -> int:
    """The end of the last whole line before `end`, or the beginning of the part that was looked at."""
    start = max(0, end - _BLOCK)
    file.seek(start)
    return start + file.read(end - start).rfind(b"\n") + 1


def remove_file(path: Path) -> None:
    """Take away a file that may not be there.

    Raises:
        OutputError: it is there and cannot be removed.
    """
    try:
        path.unlink(missing_ok=True)
    except (IsADirectoryError, NotADirectoryError):
        return  # what lies there is none of ours
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror}") from error
