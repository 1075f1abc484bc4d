"""From what a user names (files, folders, patterns) to the files to read, in a fixed order, each with its name.

A source is named by its path below the deepest folder that holds all that was given: `communique run seeds/` names
`seeds/may/a.txt` `may/a.txt`, and two folders with an `a.txt` each give two names. So names tell sources apart, are the
same on every machine, and no record holds an absolute path.
"""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pipeline.errors import UnreadableSource

_DOCUMENTATION = frozenset({"readme", "license", "licence", "changelog", "contributing", "notice"})
"""Files that explain a folder, by name without extension: passed over in folders and by patterns, read when named."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read: `name` stands in records and errors, `path` is where it lies."""

    name: str
    path: Path

    def open(self) -> BinaryIO:
        """The file's bytes.

        Raises:
            UnreadableSource: there is no such file, it may not be read, or it is no regular file (a pipe would block).
        """
        try:
            if not stat.S_ISREG(self.path.stat().st_mode):
                raise UnreadableSource(self.name, "is no regular file")
            return self.path.open("rb")
        except OSError as error:
            raise UnreadableSource(self.name, describe_os_error(error)) from error

    def measure(self) -> int:
        """Bytes of the file; 0 when it cannot be told."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0


@dataclass(frozen=True, slots=True)
class _Root:
    """One thing that was given: where it lies, and the folder that names are counted from."""

    path: Path
    folder: Path


def describe_os_error(error: OSError) -> str:
    """What went wrong, without the path, which is no part of a source's name."""
    return f"cannot be read: {error.strerror or error}"


def find_sources(inputs: Sequence[Path], left_out: Path | None = None) -> Iterator[SourceFile | UnreadableSource]:
    """The files that the inputs stand for: each once, in the order given, those of a folder or a pattern by name.

    Folders (with all below them) and patterns stand for everything but hidden files, documentation, and what lies in
    the folder `left_out` (where the run writes). Links to folders are followed, and each folder is entered once, so
    loops end. What does not exist is given too, so that reading it fails with its name; a folder that may not be
    listed is an error in its place.
    """
    roots = [root for given in inputs for root in _expand(given)]
    base = Path(os.path.commonpath([root.folder for root in roots])) if roots else Path()
    named = frozenset(root.path for root in roots if not _is_folder(root.path))
    walk = _Walk(base, named, left_out)
    for path in dict.fromkeys(root.path for root in roots):
        if path in named:
            yield walk.name_file(path)
        else:
            yield from walk.list_files(path)


def _expand(given: Path) -> list[_Root]:
    path = _locate(given)
    if _is_folder(path):
        return [_Root(path, path)]
    if os.path.lexists(path) or not glob.has_magic(str(given)):
        return [_Root(path, path.parent)]
    fixed = next(parent for parent in given.parents if not glob.has_magic(str(parent)))
    found = (_locate(Path(match)) for match in glob.glob(str(given), recursive=True))  # noqa: PTH207 - may be absolute
    files = sorted(match for match in found if not _is_folder(match) and not _is_documentation(match))
    return [_Root(file, _locate(fixed)) for file in files or [path]]


def _locate(given: Path) -> Path:
    """The absolute path, links left as they are: their names name sources."""
    return Path(os.path.normpath(Path.cwd() / given))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_documentation(file: Path) -> bool:
    return file.stem.lower() in _DOCUMENTATION


class _Walk:
    """One walk over all folders of a run.

    Args:
        base: the folder that names are counted from.
        named: files that the user named, read in their own place.
        left_out: a folder not to enter.
    """

    def __init__(self, base: Path, named: frozenset[Path], left_out: Path | None) -> None:
        self._base = base
        self._named = named
        self._entered = {_identify(left_out)} if left_out and _is_folder(left_out) else set()

    def name_file(self, path: Path) -> SourceFile:
        return SourceFile(self._name(path), path)

    def list_files(self, folder: Path) -> Iterator[SourceFile | UnreadableSource]:
        """Files below `folder`, by name, a folder's files in the folder's place."""
        waiting = [folder]
        while waiting:
            path = waiting.pop()
            if not _is_folder(path):
                yield self.name_file(path)
                continue
            try:
                waiting += self._enter(path)
            except OSError as error:
                yield UnreadableSource(self._name(path), describe_os_error(error))

    def _enter(self, folder: Path) -> list[Path]:
        """What lies in a folder, the last by name first; nothing at a second visit."""
        identity = _identify(folder)
        if identity in self._entered:
            return []
        self._entered.add(identity)
        return sorted((path for path in folder.iterdir() if self._is_taken(path)), reverse=True)

    def _is_taken(self, path: Path) -> bool:
        is_documentation = _is_documentation(path) and not _is_folder(path)
        return not path.name.startswith(".") and not is_documentation and path not in self._named

    def _name(self, path: Path) -> str:
        """Path below the base with `/`; bytes of a file name that are no UTF-8 are shown as `\\xff`."""
        below = Path(os.path.relpath(path, self._base)).as_posix()
        return os.fsencode(below).decode(errors="backslashreplace")


def _identify(folder: Path) -> tuple[int, int]:
    status = folder.stat()
    return status.st_dev, status.st_ino
