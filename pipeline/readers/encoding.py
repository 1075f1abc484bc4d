"""From bytes to text: byte order marks, UTF-8, UTF-16, then what the letters say, then general statistics."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

import charset_normalizer
from charset_normalizer.constant import IANA_SUPPORTED

from pipeline.errors import BinarySource, UndecodableSource
from pipeline.readers.letters import WESTERN, guess_encoding

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1a\x1b"))
"""Bytes that no text in an 8-bit encoding holds; Ctrl-Z (old end of file) and escape (ISO 2022) are let pass."""
_MOST_CONTROLS = 0.01
"""Share of control bytes above which a source is no text: random bytes have a tenth of them."""
_SAMPLE = 1 << 16
"""Bytes that decide on an encoding where reading all would be slow."""
_WORDLIKE = re.compile(r"[\t\n\r -~\u00a0-\u024f\u0370-\u058f\u2010-\u203a\u20ac\u2116]")
_MOSTLY = 0.95

_UTF8_CHARACTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")

_DECLARABLE = {
    codecs.lookup(name).name
    for name in (*IANA_SUPPORTED, "utf-8", "iso8859-1")
    if not name.startswith(("utf_", "iso2022", "hz")) and b"<".decode(name) == "<"
}
"""Encodings that a document can declare in ASCII letters and that no plain ASCII text changes in."""
_SUPERSETS = {
    "iso8859-1": WESTERN,
    "ascii": WESTERN,
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
"""What is meant where a document declares these: the WHATWG Encoding Standard's reading of the labels."""
_SIGNATURES = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a ZIP or Office file",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"{\\rtf": "an RTF file",
    b"\x1f\x8b": "a gzip file",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
}


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the encoding that it was read in, a byte order mark left out."""

    text: str
    encoding: str


def decode(source: str, data: bytes, declared: str | None = None) -> Decoded:
    """Read bytes as text.

    Args:
        source: name for errors.
        data: the bytes.
        declared: what the document says its encoding is, believed as far as the bytes allow.

    Raises:
        BinarySource: the bytes are no text.
        UndecodableSource: no encoding fits, or UTF-8 that is broken somewhere.
    """
    _reject_signatures(source, data)
    for encoding, content in _readings(source, data, declared):
        if (text := _read(content, encoding)) is not None:
            return Decoded(text, codecs.lookup(encoding).name)
    raise UndecodableSource(source, "fits no known encoding")


def find_encoding(label: str | None) -> str | None:
    """Python's name for the encoding that a document declares; None when text is not written in it."""
    try:
        name = codecs.lookup((label or "").strip()).name
    except (LookupError, ValueError):
        return None
    return _SUPERSETS.get(name, name) if name in _DECLARABLE else None


def _readings(source: str, data: bytes, declared: str | None) -> Iterator[tuple[str, bytes]]:
    """Encodings to try, the surest first, each with the bytes after its mark."""
    if marked := next((pair for pair in _MARKS if data.startswith(pair[0])), None):
        yield marked[1], data[len(marked[0]) :]
        return
    if _has_controls(data):
        if (encoding := _guess_utf16(data)) is None:
            raise BinarySource(source, "is no text: it holds NUL bytes or control characters")
        yield encoding, data
        return
    yield "utf-8", data
    _reject_broken_utf8(source, data)
    known = find_encoding(declared)
    guess = guess_encoding(data, known)
    if known and guess in (None, WESTERN):
        yield known, data
    if guess:
        yield guess, data
    if best := charset_normalizer.from_bytes(_sample(data)).best():
        yield best.encoding, data


def _read(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _reject_signatures(source: str, data: bytes) -> None:
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            raise BinarySource(source, f"is {kind}, whatever its name says")


def _has_controls(data: bytes) -> bool:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return b"\0" in data or controls > _MOST_CONTROLS * len(data)


def _guess_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: the byte order in which nearly all characters are ones that people write."""
    sample = data[: min(len(data), _SAMPLE) // 2 * 2]
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _read(sample, encoding)
        if text and len(_WORDLIKE.findall(text)) >= _MOSTLY * len(text):
            return encoding
    return None


def _reject_broken_utf8(source: str, data: bytes) -> None:
    """UTF-8 with a few broken bytes is an error: read in another encoding it would be garbage that looks like text."""
    sample = _sample(data)
    characters = _UTF8_CHARACTER.findall(sample)
    stray = len(_HIGH_BYTE.findall(sample)) - sum(map(len, characters))
    if len(characters) > 2 * stray:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise UndecodableSource(source, f"is UTF-8, but broken at byte {error.start}") from error


def _sample(data: bytes) -> bytes:
    """A part of `data` that begins at its first non-ASCII byte and ends between characters."""
    if len(data) <= _SAMPLE:
        return data
    first = next(match.start() for match in _HIGH_BYTE.finditer(data))
    return data[first : first + _SAMPLE].rstrip(bytes(range(0x80, 0x100)))
