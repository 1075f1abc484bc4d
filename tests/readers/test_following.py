"""Streams that are still being written."""

from __future__ import annotations

import io
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest
from made_releases.cheap import PrepareCheap

from pipeline.batch import Settings, run_batch
from pipeline.errors import EmptySource
from pipeline.readers.following import follow_stream
from pipeline.readers.reader import Pause, Piece, RawRelease
from pipeline.sinks import SINKS
from pipeline.usage import Inputs

PATIENCE = 60.0
"""Seconds after which a test that waits for what does not come gives up."""


@pytest.fixture
def pipe() -> Iterator[tuple[BinaryIO, BinaryIO]]:
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb", 0) as ours, os.fdopen(writing, "wb", 0) as theirs:
        yield ours, theirs


def test_releases_come_in_order_and_then_it_ends() -> None:
    pieces: list[Piece] = [RawRelease(f"{number}.txt", ".txt", b"Text.") for number in range(100)]
    pieces[3] = EmptySource("3.txt", "is empty")
    assert list(follow_stream(pieces)) == pieces


def test_what_reading_raises_is_raised_in_its_place() -> None:
    def read() -> Iterator[Piece]:
        yield EmptySource("a.txt", "is empty")
        raise ZeroDivisionError("a defect")

    following = follow_stream(read())
    assert isinstance(next(following), EmptySource)
    with pytest.raises(ZeroDivisionError):
        next(following)


def test_a_stream_that_nothing_comes_from_pauses(pipe: tuple[BinaryIO, BinaryIO], tmp_path: Path) -> None:
    reading, writing = pipe
    following = Inputs([Path("-")], tmp_path, reading, "jsonl").cut()
    assert next(following) == Pause()
    writing.write(b'{"text": "One."}\n')
    came = next(piece for piece in following if piece != Pause())
    assert isinstance(came, RawRelease)
    assert came.name == "stdin.jsonl:1"
    writing.close()
    assert [piece for piece in following if piece != Pause()] == []


def test_each_release_has_its_record_before_the_next_comes(pipe: tuple[BinaryIO, BinaryIO], tmp_path: Path) -> None:
    reading, writing = pipe
    inputs = Inputs([Path("-")], tmp_path, reading, "jsonl")
    booked = run_batch(inputs.cut(), PrepareCheap(), SINKS["json"](tmp_path), Settings(tmp_path, "made"))
    given_up = threading.Timer(PATIENCE, writing.close)
    given_up.start()
    for number in (1, 2, 3):
        writing.write(b'{"text": "One."}\n')
        assert next(booked).entry.source == f"stdin.jsonl:{number}"
        assert (tmp_path / f"stdin.{number:04d}.json").is_file()
    assert not writing.closed
    given_up.cancel()
    writing.close()
    assert list(booked) == []


def test_a_stream_that_is_a_file_never_pauses() -> None:
    inputs = Inputs([Path("-")], Path("outputs"), io.BytesIO(b"Text."), "txt")
    assert [piece.data for piece in inputs.cut() if isinstance(piece, RawRelease)] == [b"Text."]
