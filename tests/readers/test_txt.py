from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import BinarySource, EmptySource, ReaderError, ReadError, TooLargeSource
from pipeline.readers.reader import LARGEST_RELEASE, ReadResult
from pipeline.release import Release

ReadBytes = Callable[[str, bytes], list[ReadResult]]
ReadOne = Callable[[str, bytes], Release]


def test_a_text_file_is_the_release(read_one: ReadOne) -> None:
    data = "Title\r\n\r\nText\u00a0 of it.\r\n".encode()
    release = read_one("may/a.txt", data)
    assert release.text == "Title\r\n\r\nText\u00a0 of it.\r\n"
    assert release.source.name == "may/a.txt"
    assert release.source.media_type == "text/plain"
    assert release.source.encoding == "utf-8"
    assert release.id == f"sha256:{hashlib.sha256(data).hexdigest()}"


def test_the_hash_is_of_the_bytes_and_not_of_the_text(read_one: ReadOne) -> None:
    plain, marked = read_one("a.txt", b"Text."), read_one("a.txt", b"\xef\xbb\xbfText.")
    assert plain.text == marked.text
    assert plain.id != marked.id


@pytest.mark.parametrize("data", [b"", b"\n\r\n \t", b"\xef\xbb\xbf", "\u00a0\u2003".encode(), b"\xff\xfe"])
def test_nothing_but_white_space_is_empty(read_bytes: ReadBytes, data: bytes) -> None:
    (error,) = read_bytes("a.txt", data)
    assert isinstance(error, EmptySource)


@pytest.mark.parametrize("text", ["a\0b", "ab\x01\x02\x03"])
def test_control_characters_in_utf_16_are_refused(read_bytes: ReadBytes, text: str) -> None:
    (error,) = read_bytes("a.txt", text.encode("utf-16"))
    assert isinstance(error, BinarySource)


def test_a_form_feed_is_text(read_one: ReadOne) -> None:
    assert read_one("a.txt", b"page one\x0cpage two").text == "page one\x0cpage two"


def test_the_largest_release_is_read(read_one: ReadOne) -> None:
    assert len(read_one("a.txt", b"x" * LARGEST_RELEASE).text) == LARGEST_RELEASE


def test_more_than_the_largest_is_refused(read_bytes: ReadBytes) -> None:
    (error,) = read_bytes("a.txt", b"x" * 50_000_000)
    assert isinstance(error, TooLargeSource)
    assert str(error) == "a.txt: has more than 20,000,000 bytes, the most that one release may have"


@given(st.binary())
def test_any_bytes_are_a_release_or_a_read_error(read_bytes: ReadBytes, data: bytes) -> None:
    (result,) = read_bytes("a.txt", data)
    assert isinstance(result, Release | ReadError)
    assert not isinstance(result, ReaderError)
