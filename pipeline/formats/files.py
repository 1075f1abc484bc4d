"""Files that came back from annotators, read and checked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from pipeline.errors import UsageError
from pipeline.sinks.output_names import EXTENSION, locate_output

ReadT = TypeVar("ReadT")


def name_file(folder: Path, release: str, extension: str) -> Path:
    """The file of a release, in `folder` itself whatever its id holds: `may/a` has `may%2Fa`."""
    name = locate_output(Path(), f"{release}.txt").as_posix().replace("/", "%2F")
    return folder / (name.removesuffix(EXTENSION).removesuffix(".txt") + extension)


def read_bytes(path: Path) -> bytes:
    """What a file holds.

    Raises:
        UsageError: it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error


def find_files(path: Path, extension: str) -> Iterator[Path]:
    """The file itself, or all with this extension in a folder, by name.

    Raises:
        UsageError: there is none.
    """
    files = sorted(path.rglob(f"*{extension}")) if path.is_dir() else [path]
    if not files:
        raise UsageError(f"{path} holds no file *{extension}")
    yield from files


def parse(form: TypeAdapter[ReadT], content: bytes, place: object) -> ReadT:
    """Read JSON of a known form.

    Raises:
        UsageError: it has another.
    """
    try:
        return form.validate_json(content)
    except ValidationError as error:
        problem = error.errors()[0]
        where = ".".join(map(str, problem["loc"]))
        raise UsageError(f"{place}: {where + ': ' if where else ''}{problem['msg']}") from error
