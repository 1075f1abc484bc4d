"""What a format is, and what every reader asks of a source before it calls it a release."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import BinaryIO

from pipeline.errors import BinarySource, EmptySource, ReadError, TooLargeSource, UndecodableSource
from pipeline.release import Release, Source

ReadResult = Release | ReadError
"""Errors are values in the stream of releases: one bad file never stops a batch."""

Reader = Callable[[str, bytes], Release]
"""Takes the name and the bytes of a release; what is wrong with it is raised as `ReadError`."""


@dataclass(frozen=True)
class RawRelease:
    """A release that nobody has looked at yet: a file, or a line of one.

    Args:
        name: of the source, as records and errors have it.
        extension: a key of `pipeline.readers.READERS`.
        data: all its bytes.
    """

    name: str
    extension: str
    data: bytes

    @cached_property
    def sha256(self) -> str:
        """Hash of the bytes, hex."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def id(self) -> str:
        """The id of the record that will be made of it."""
        return f"sha256:{self.sha256}"


@dataclass(frozen=True, slots=True)
class Pause:
    """Nothing comes from a stream just now."""


Piece = RawRelease | ReadError
Cutter = Callable[[str, BinaryIO], Iterator[tuple[str, bytes] | ReadError]]
"""Takes the name and the bytes of a source and gives name and bytes of each release in it. What spoils the whole source
it may raise as `ReadError` or `OSError`; what spoils one release of many it gives in that release's place."""

LARGEST_RELEASE = 20_000_000
"""Bytes. The longest releases (annual results with their tables) have a few hundred kilobytes; a hundred times that is
a dump or a mistake, and would hold a worker and its memory for minutes."""

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.01
"""Share of control characters above which a text is none: random bytes have a tenth of them."""


def cut_whole(source: str, stream: BinaryIO) -> Iterator[tuple[str, bytes]]:
    """A source that holds one release.

    Raises:
        TooLargeSource: there are too many bytes; no more than the limit are read.
    """
    data = stream.read(LARGEST_RELEASE + 1)
    check_size(source, data)
    yield source, data


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: how a release of it is read, and how a file of many is cut into them."""

    read: Reader
    cut: Cutter = cut_whole


def check_size(source: str, data: bytes) -> None:
    """Refuse what is too large for one release.

    Raises:
        TooLargeSource: more than `LARGEST_RELEASE` bytes.
    """
    if len(data) > LARGEST_RELEASE:
        raise TooLargeSource(source, f"has more than {LARGEST_RELEASE:,} bytes, the most that one release may have")


def check_text(source: str, text: str) -> None:
    """Refuse what no stage can work on.

    Raises:
        EmptySource: nothing but white space.
        UndecodableSource: lone surrogates, which no encoding can write.
        BinarySource: a NUL character, or many control characters.
    """
    if not text.strip():
        raise EmptySource(source, "is empty or holds white space only")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise UndecodableSource(source, f"holds a lone surrogate at character {error.start}") from error
    if "\0" in text:
        raise BinarySource(source, f"holds a NUL character at {text.index(chr(0))}")
    if len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        raise BinarySource(source, "is no text: it is full of control characters")


def build_release(source: Source, text: str) -> Release:
    """A release that no stage has seen yet.

    Raises:
        ReadError: the text is refused by `check_text`.
    """
    check_text(source.name, text)
    return Release(source=source, text=text)
