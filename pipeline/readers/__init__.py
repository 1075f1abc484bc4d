"""Readers: from files to releases. A new format is one file here and one row in `READERS`.

A file is first cut into releases (most hold one, JSON Lines one a line), which costs little and is where a run tells
what has changed; then each is read, on its own and wherever its stages run.
"""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from pipeline.errors import ReaderError, ReadError, UnknownFormat, UnreadableSource
from pipeline.readers.html import read_html
from pipeline.readers.jsonl import cut_lines, read_line
from pipeline.readers.reader import Format, Piece, RawRelease, ReadResult
from pipeline.readers.sources import SourceFile, describe_os_error, find_sources
from pipeline.readers.txt import read_txt

READERS: dict[str, Format] = {
    ".txt": Format(read_txt),
    ".html": Format(read_html),
    ".htm": Format(read_html),
    ".xhtml": Format(read_html),
    ".jsonl": Format(read_line, cut_lines),
    ".ndjson": Format(read_line, cut_lines),
}
"""By extension, lower case."""

STANDARD_INPUT = "stdin"
_PEEKED = 1024


def read_sources(inputs: Sequence[Path], left_out: Path | None = None) -> Iterator[ReadResult]:
    """All releases of files, folders and patterns, in order; what cannot be read is an error in its place.

    Args:
        inputs: what the user named.
        left_out: a folder inside them that is passed over: where the run writes.
    """
    for source in find_sources(inputs, left_out):
        yield from map(read_piece, cut_source(source))


def read_piece(piece: Piece) -> ReadResult:
    """The release of its bytes; an error stays one, and what a reader raises becomes one."""
    if isinstance(piece, ReadError):
        return piece
    read = READERS[piece.extension].read
    try:
        return read(piece.name, piece.data)
    except ReadError as error:
        return error
    except Exception as error:
        return ReaderError(piece.name, f"{read.__name__} failed: {type(error).__name__}: {error}")


def cut_source(source: SourceFile | UnreadableSource) -> Iterator[Piece]:
    """The releases of one file, not read yet; an error that stands in a file's place stays one."""
    if isinstance(source, UnreadableSource):
        yield source
        return
    extension = PurePosixPath(source.name).suffix.lower()
    try:
        with source.open() as stream:  # first, since a folder that is not there has no extension either
            if extension in READERS:
                yield from cut_stream(source.name, stream, extension)
            else:
                there_are = ", ".join(READERS)
                yield UnknownFormat(source.name, f"has an extension that no reader takes; there are {there_are}")
    except UnreadableSource as error:
        yield error


def cut_standard_input(stream: BinaryIO, extension: str | None = None) -> Iterator[Piece]:
    """The releases of a stream without a name; it is called `stdin`, with the extension of what it holds.

    Args:
        stream: bytes; JSON Lines are read from it as they come.
        extension: a key of `READERS`, else it is told from the first characters.
    """
    peekable = io.BufferedReader(cast(io.RawIOBase, stream))
    try:
        found = extension or _tell_extension(peekable.peek(_PEEKED))
        yield from cut_stream(STANDARD_INPUT + found, cast(BinaryIO, peekable), found)
    finally:
        peekable.detach()  # it would close a stream that is not its own


def cut_stream(name: str, stream: BinaryIO, extension: str) -> Iterator[Piece]:
    """The releases of an open stream; `extension` is a key of `READERS`."""
    try:
        for piece in READERS[extension].cut(name, stream):
            yield piece if isinstance(piece, ReadError) else RawRelease(piece[0], extension, piece[1])
    except ReadError as error:
        yield error
    except OSError as error:
        yield UnreadableSource(name, describe_os_error(error))


def _tell_extension(head: bytes) -> str:
    content = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if content.startswith(b"{"):
        return ".jsonl"
    return ".html" if content.startswith(b"<") else ".txt"
