"""JSON Lines: each line is a release of its own, named `file.jsonl:3`, and fails on its own."""

from __future__ import annotations

import codecs
import hashlib
import json
import math
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, BinaryIO, NoReturn

from pipeline.errors import BrokenLine, ReadError, UndecodableSource
from pipeline.readers.published import parse_published
from pipeline.readers.reader import LARGEST_RELEASE, build_release, check_size
from pipeline.release import UNDETERMINED, Release, Source

_DEEPEST = 50
"""Levels of lists and objects in the unknown keys; more is no metadata, and some JSON readers refuse it."""


def cut_lines(name: str, stream: BinaryIO) -> Iterator[tuple[str, bytes] | ReadError]:
    """The lines of a file, however long it is; empty ones are passed over."""
    for number, line in enumerate(_read_lines(stream), start=1):
        try:
            if content := _strip(line, first=number == 1):
                check_size(f"{name}:{number}", content)
                yield f"{name}:{number}", content
        except ReadError as error:
            yield error


def read_line(name: str, content: bytes) -> Release:
    """Read one line: an object with `text`, and as it likes `title`, `published`, `language`.

    What else it has is kept in `source.metadata`. A title that the text does not begin with becomes its first block.

    Raises:
        ReadError: the line is no such object, or its text is refused.
    """
    fields = _parse_object(name, content)
    text = _take_string(name, fields, "text")
    title = _take_string(name, fields, "title")
    published = _take_string(name, fields, "published")
    language = _take_string(name, fields, "language")
    if text is None:
        raise BrokenLine(name, "has no 'text'")
    source = Source(name, "application/jsonl", "utf-8", hashlib.sha256(content).hexdigest(), metadata=fields)
    return build_release(source, _put_title_first(title, text)).fill(
        published=_parse_day(name, published), language=_shorten(language)
    )


def _read_lines(stream: BinaryIO) -> Iterator[bytes]:
    """Lines cut off behind the largest size, so that a file without line breaks cannot fill the memory."""
    while line := stream.readline(LARGEST_RELEASE + 1):
        yield line
        while len(line) > LARGEST_RELEASE and not line.endswith(b"\n"):
            line = stream.readline(LARGEST_RELEASE + 1)


def _strip(line: bytes, *, first: bool) -> bytes:
    """The line without its end; empty when it holds white space only."""
    content = line.removeprefix(codecs.BOM_UTF8) if first else line
    return content.rstrip(b"\r\n") if content.strip() else b""


def _parse_object(name: str, content: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(content.decode(), parse_constant=_reject_number, parse_float=_parse_finite)
        json.dumps(fields, ensure_ascii=False).encode()
    except UnicodeDecodeError as error:
        raise UndecodableSource(name, f"is not UTF-8: broken at byte {error.start}") from error
    except UnicodeEncodeError as error:
        raise UndecodableSource(name, "holds a lone surrogate") from error
    except (ValueError, RecursionError) as error:
        raise BrokenLine(name, f"is no JSON: {error}") from error
    if not isinstance(fields, dict):
        raise BrokenLine(name, "is no JSON object")
    if _measure_depth(fields) > _DEEPEST:
        raise BrokenLine(name, f"holds lists or objects more than {_DEEPEST} levels deep")
    return fields


def _parse_finite(digits: str) -> float:
    number = float(digits)
    return number if math.isfinite(number) else _reject_number(digits)


def _reject_number(digits: str) -> NoReturn:
    raise ValueError(f"{digits} is no number that JSON can hold")


def _measure_depth(value: object) -> int:
    """Levels of lists and objects, counted without recursion."""
    depth, level = 0, [value]
    while level := [inner for outer in level for inner in _get_members(outer)]:
        depth += 1
    return depth


def _get_members(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _take_string(name: str, fields: dict[str, Any], key: str) -> str | None:
    value = fields.pop(key, None)
    if value is None or isinstance(value, str):
        return value
    raise BrokenLine(name, f"'{key}' is no string")


def _put_title_first(title: str | None, text: str) -> str:
    words = (title or "").split()
    if not words:
        return text
    first_line = r"\s*" + r"\s+".join(map(re.escape, words)) + r"[^\S\n]*(\n|$)"
    return text if re.match(first_line, text, re.IGNORECASE) else f"{title}\n\n{text}"


def _parse_day(name: str, published: str | None) -> date | None:
    if published is None:
        return None
    if (day := parse_published(published)) is None:
        raise BrokenLine(name, f"'published' is no date: {published!r}")
    return day


def _shorten(language: str | None) -> str:
    """The language of a tag, its region and script left out: en-GB is en."""
    return re.split("[-_]", language.strip())[0].lower() if language else UNDETERMINED
