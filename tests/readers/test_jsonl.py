from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable
from datetime import date
from itertools import islice
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import (
    BinarySource,
    BrokenLine,
    EmptySource,
    ReaderError,
    ReadError,
    TooLargeSource,
    UndecodableSource,
)
from pipeline.readers.jsonl import cut_lines
from pipeline.readers.reader import LARGEST_RELEASE, ReadResult
from pipeline.release import UNDETERMINED, Release

ReadBytes = Callable[[str, bytes], list[ReadResult]]
ReadOne = Callable[[str, bytes], Release]


def to_line(**fields: Any) -> bytes:
    return json.dumps(fields, ensure_ascii=False).encode()


def test_each_line_is_a_release(read_bytes: ReadBytes) -> None:
    lines = [to_line(text="One."), to_line(text="Два."), to_line(text="Three.")]
    found = read_bytes("feed.jsonl", b"\n".join(lines))
    assert [result.text for result in found if isinstance(result, Release)] == ["One.", "Два.", "Three."]
    assert [result.source.name for result in found if isinstance(result, Release)] == [
        "feed.jsonl:1",
        "feed.jsonl:2",
        "feed.jsonl:3",
    ]
    assert [result.id for result in found if isinstance(result, Release)] == [
        f"sha256:{hashlib.sha256(line).hexdigest()}" for line in lines
    ]


def test_line_ends_marks_and_empty_lines_are_no_part_of_a_line(read_bytes: ReadBytes) -> None:
    line = to_line(text="One.")
    bare, *_ = read_bytes("a.jsonl", line)
    first, second = read_bytes("a.jsonl", b"\xef\xbb\xbf" + line + b"\r\n\r\n \n" + line + b"\n")
    assert isinstance(bare, Release)
    assert isinstance(first, Release)
    assert isinstance(second, Release)
    assert bare.id == first.id == second.id
    assert second.source.name == "a.jsonl:4"


def test_known_keys_are_used_and_unknown_ones_kept(read_one: ReadOne) -> None:
    metadata = {"url": "https://example.org/1", "desk": {"name": "sport", "floor": 3}, "embargo": None, "tags": ["a"]}
    line = to_line(text="Text.", published="2021-03-22T10:00:00Z", language="en-GB", **metadata)
    release = read_one("a.jsonl", line)
    assert release.published == date(2021, 3, 22)
    assert release.language == "en"
    assert release.source.metadata == metadata
    assert release.source.media_type == "application/jsonl"


def test_what_is_not_said_is_not_known(read_one: ReadOne) -> None:
    release = read_one("a.jsonl", to_line(text="Text.", title=None, published=None, language=None))
    assert (release.text, release.published, release.language) == ("Text.", None, UNDETERMINED)
    assert release.source.metadata == {}


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Bank keeps rate", "The bank said so.", "Bank keeps rate\n\nThe bank said so."),
        ("Bank keeps rate", "Bank keeps rate\n\nThe bank said so.", "Bank keeps rate\n\nThe bank said so."),
        ("Bank keeps rate", "BANK  keeps\u00a0rate \r\nThe bank.", "BANK  keeps\u00a0rate \r\nThe bank."),
        ("Bank keeps rate", "Bank keeps rate", "Bank keeps rate"),
        ("Bank keeps rate", "Bank keeps rates low, it said.", "Bank keeps rate\n\nBank keeps rates low, it said."),
        ("Bank (BoL)", "Bank", "Bank (BoL)\n\nBank"),
        ("", "Text.", "Text."),
        (" \n ", "Text.", "Text."),
    ],
)
def test_a_title_is_the_first_block_once(read_one: ReadOne, title: str, text: str, expected: str) -> None:
    assert read_one("a.jsonl", to_line(title=title, text=text)).text == expected


@pytest.mark.parametrize(
    ("line", "error", "reason"),
    [
        (b"{", BrokenLine, "is no JSON"),
        (b"[1]", BrokenLine, "is no JSON object"),
        (b'"text"', BrokenLine, "is no JSON object"),
        (b"{}", BrokenLine, "has no 'text'"),
        (b'{"text": 7}', BrokenLine, "'text' is no string"),
        (b'{"text": "a", "title": ["b"]}', BrokenLine, "'title' is no string"),
        (b'{"text": "a", "published": "soon"}', BrokenLine, "'published' is no date: 'soon'"),
        (b'{"text": "a", "published": 1616400000}', BrokenLine, "'published' is no string"),
        (b'{"text": "a", "n": NaN}', BrokenLine, "NaN is no number"),
        (b'{"text": "a", "n": 1e999}', BrokenLine, "1e999 is no number"),
        (b'{"text": "a", "n": ' + b"9" * 5000 + b"}", BrokenLine, "is no JSON"),
        (b'{"text": "a", "n": ' + b"[" * 200 + b"]" * 200 + b"}", BrokenLine, "levels deep"),
        (b'{"text": "a", "n": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", BrokenLine, "is no JSON"),
        (b'{"text": ""}', EmptySource, "white space"),
        (b'{"text": "a\\u0000b"}', BinarySource, "NUL"),
        (b'{"text": "a\\ud800b"}', UndecodableSource, "surrogate"),
        (b'{"text": "a", "key": "\\udfff"}', UndecodableSource, "surrogate"),
        (b'{"text": "caf\xe9"}', UndecodableSource, "is not UTF-8: broken at byte 13"),
    ],
)
def test_a_broken_line_fails_alone(read_bytes: ReadBytes, line: bytes, error: type[ReadError], reason: str) -> None:
    before, broken, after = read_bytes("feed.jsonl", b"\n".join([to_line(text="One."), line, to_line(text="Three.")]))
    assert isinstance(before, Release)
    assert isinstance(after, Release)
    assert type(broken) is error
    assert broken.source == "feed.jsonl:2"
    assert reason in broken.reason


def test_a_huge_line_fails_alone_and_its_rest_is_no_line(read_bytes: ReadBytes) -> None:
    huge = b'{"text": "' + b"x" * (2 * LARGEST_RELEASE + 100) + b'"}'
    too_large, after = read_bytes("feed.jsonl", huge + b"\n" + to_line(text="Two."))
    assert isinstance(too_large, TooLargeSource)
    assert isinstance(after, Release)
    assert after.source.name == "feed.jsonl:2"


def test_lines_are_read_as_they_come() -> None:
    """A feed that never ends gives its first release all the same."""

    class Endless(io.RawIOBase):
        def readline(self, size: int | None = -1, /) -> bytes:
            return to_line(text="Again.") + b"\n"

    lines = cut_lines("feed.jsonl", Endless())  # type: ignore[arg-type]
    names = [line[0] for line in islice(lines, 3) if isinstance(line, tuple)]
    assert names == ["feed.jsonl:1", "feed.jsonl:2", "feed.jsonl:3"]


@given(st.lists(st.binary(max_size=40)))
def test_any_bytes_are_releases_or_read_errors(read_bytes: ReadBytes, lines: list[bytes]) -> None:
    for result in read_bytes("a.jsonl", b"\n".join(lines)):
        assert isinstance(result, Release | ReadError)
        assert not isinstance(result, ReaderError)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


@given(st.dictionaries(st.sampled_from(["text", "title", "published", "language", "url", "x"]), JSON_VALUES))
def test_any_object_is_a_release_or_a_read_error(read_bytes: ReadBytes, fields: dict[str, Any]) -> None:
    (result,) = read_bytes("a.jsonl", json.dumps(fields).encode())
    assert isinstance(result, Release | ReadError)
    assert not isinstance(result, ReaderError)
    if isinstance(result, Release):
        assert "text" in fields
        assert set(result.source.metadata) == set(fields) - {"text", "title", "published", "language"}
