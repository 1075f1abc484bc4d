"""Readers: from files to releases. A new format is one file here and one row in `READERS`."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from pipeline.errors import ReaderError, ReadError, UnknownFormat, UnreadableSource
from pipeline.readers.html import read_html
from pipeline.readers.jsonl import read_jsonl
from pipeline.readers.reader import Reader, ReadResult
from pipeline.readers.sources import SourceFile, describe_os_error, find_sources
from pipeline.readers.txt import read_txt

READERS: dict[str, Reader] = {
    ".txt": read_txt,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
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
        yield from read_source(source)


def read_source(source: SourceFile | UnreadableSource) -> Iterator[ReadResult]:
    """The releases of one file; an error that stands in a file's place stays one."""
    if isinstance(source, UnreadableSource):
        yield source
        return
    extension = PurePosixPath(source.name).suffix.lower()
    if extension not in READERS:
        yield UnknownFormat(source.name, f"has an extension that no reader takes; there are {', '.join(READERS)}")
        return
    try:
        with source.open() as stream:
            yield from read_stream(source.name, stream, extension)
    except UnreadableSource as error:
        yield error


def read_standard_input(stream: BinaryIO, extension: str | None = None) -> Iterator[ReadResult]:
    """The releases of a stream without a name; it is called `stdin`, with the extension of what it holds.

    Args:
        stream: bytes; JSON Lines are read from it as they come.
        extension: a key of `READERS`, else it is told from the first characters.
    """
    peekable = io.BufferedReader(cast(io.RawIOBase, stream))
    found = extension or _tell_extension(peekable.peek(_PEEKED))
    yield from read_stream(STANDARD_INPUT + found, cast(BinaryIO, peekable), found)


def read_stream(name: str, stream: BinaryIO, extension: str) -> Iterator[ReadResult]:
    """The releases of an open stream; `extension` is a key of `READERS`. What a reader raises becomes a value too."""
    reader = READERS[extension]
    try:
        yield from reader(name, stream)
    except ReadError as error:
        yield error
    except OSError as error:
        yield UnreadableSource(name, describe_os_error(error))
    except Exception as error:
        yield ReaderError(name, f"{reader.__name__} failed: {type(error).__name__}: {error}")


def _tell_extension(head: bytes) -> str:
    content = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if content.startswith(b"{"):
        return ".jsonl"
    return ".html" if content.startswith(b"<") else ".txt"
