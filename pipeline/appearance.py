"""The text as a person sees it: without signs that have no body, each letter with its accent one character.

Pages and word processors leave soft hyphens, zero-width spaces and marks of direction in a text; files from a Macintosh
and from PDF have `й` as two characters. No rule and no model should have to know of either, and yet a release's text
never changes: so the stages read another text, and what they find is put back to where it stands in the first.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import accumulate
from typing import Any

from pipeline.release import Release

_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_ACCENTS = "\u0300-\u036f\u1dc0-\u1dff\u20d0-\u20ff"
"""Combining marks that languages with an alphabet use (Unicode Character Database, `Blocks.txt`)."""
_WITHOUT_BODY = re.compile(f"[{_UNSEEN}]+")
_ODD = re.compile(rf"[{_UNSEEN}]+|.[{_ACCENTS}]+", re.DOTALL)

FOUND = ("blocks", "captions", "mentions", "tags", "entities", "quotes", "trace")
"""The fields of a release that hold places in its text."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Characters of the source and what is seen of them: the same, or an accented letter, or nothing."""

    start: int
    end: int
    seen: str


class Appearance:
    """What is seen of a text, and where each character of that stands in it.

    Args:
        source: the text as it is stored.
    """

    def __init__(self, source: str) -> None:
        pieces = [piece for piece in _cut(source) if piece.seen]
        self.text = "".join(piece.seen for piece in pieces)
        self._pieces = pieces
        self._starts = list(accumulate((len(piece.seen) for piece in pieces), initial=0))[:-1]

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the source that `[start, end)` of the seen text shows; signs at the edges are left out."""
        first = self._locate_character(start)[0]
        return first, self._locate_character(end - 1)[1] if end > start else first

    def _locate_character(self, position: int) -> tuple[int, int]:
        number = bisect_right(self._starts, position) - 1
        piece = self._pieces[number]
        offset = position - self._starts[number]
        if len(piece.seen) < piece.end - piece.start:
            return piece.start, piece.end
        return piece.start + offset, piece.start + offset + 1


def has_unseen(text: str) -> bool:
    """Whether the text looks otherwise than it is stored."""
    return _ODD.search(text) is not None


def locate_all(found: Release, source: str, appearance: Appearance) -> Release:
    """What was found in the seen text, with its places in the source."""
    located = {name: _locate(getattr(found, name), appearance) for name in FOUND}
    return found.fill(text=source, **located)


def _cut(source: str) -> Iterator[_Piece]:
    """Plain stretches, letters with their accents, and (seen as nothing) signs without a body; in order."""
    position = 0
    for odd in _ODD.finditer(source):
        yield _Piece(position, odd.start(), source[position : odd.start()])
        yield _Piece(odd.start(), odd.end(), _see(odd[0]))
        position = odd.end()
    yield _Piece(position, len(source), source[position:])


def _see(odd: str) -> str:
    """A letter without a composed form keeps its accents, as no character stands for both."""
    if _WITHOUT_BODY.fullmatch(odd):
        return ""
    composed = unicodedata.normalize("NFC", odd)
    return composed if len(composed) == 1 else odd


def _locate(value: Any, appearance: Appearance) -> Any:
    if isinstance(value, tuple):
        return tuple(_locate(item, appearance) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {part.name: _locate(getattr(value, part.name), appearance) for part in fields(value)}
    if "start" in changes:
        changes["start"], changes["end"] = appearance.locate(changes["start"], changes["end"])
    return replace(value, **changes)
