"""Readers are shown bytes under a name, as a run would."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import PurePosixPath

import pytest

from pipeline.readers import cut_stream, read_piece
from pipeline.readers.reader import ReadResult
from pipeline.release import Release

ReadBytes = Callable[[str, bytes], list[ReadResult]]
ReadOne = Callable[[str, bytes], Release]


@pytest.fixture(scope="session")
def read_bytes() -> ReadBytes:
    """`read_bytes("a.txt", b"...")`: everything that the reader gives for these bytes."""

    def read(name: str, data: bytes) -> list[ReadResult]:
        return [read_piece(piece) for piece in cut_stream(name, io.BytesIO(data), PurePosixPath(name).suffix)]

    return read


@pytest.fixture(scope="session")
def read_one(read_bytes: ReadBytes) -> ReadOne:
    """The one release that these bytes are."""

    def read(name: str, data: bytes) -> Release:
        (result,) = read_bytes(name, data)
        assert isinstance(result, Release), repr(result)
        return result

    return read
