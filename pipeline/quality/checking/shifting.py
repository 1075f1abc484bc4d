"""Where a place of one text lies in another version of it, so that a corrected comma moves no entity."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from pipeline.release import Span

_PIECE = re.compile(r"\w+|\s+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands at `old` in one text stands at `new` in the other: the same words, or others."""

    old: Span
    new: Span
    is_same: bool


class Shift:
    """The way from one text to another.

    Args:
        old: the text that places come from.
        new: the text that they go to.
    """

    def __init__(self, old: str, new: str) -> None:
        self.passages = _list_passages(old, new)
        self._starts = [passage.old.start for passage in self.passages]

    def move(self, span: Span) -> Span:
        """The place in the new text, the nearest one where the words themselves were changed."""
        start = self._move(span.start, self._find(span.start))
        return Span(start, max(start, self._move(span.end, self._find(span.end - 1))))

    def _find(self, position: int) -> Passage | None:
        """The passage that holds a character of the old text: the last that begins at or before it."""
        place = bisect_right(self._starts, position) - 1
        return self.passages[place] if place >= 0 else None

    def _move(self, position: int, passage: Passage | None) -> int:
        if passage is None:
            return position
        if position == passage.old.end:
            return passage.new.end
        moved = passage.new.start + position - passage.old.start
        return moved if passage.is_same else min(moved, passage.new.end)


def _list_passages(old: str, new: str) -> tuple[Passage, ...]:
    """In order; by words, since letters in common do not make two words one."""
    ours, theirs = _PIECE.findall(old), _PIECE.findall(new)
    old_ends, new_ends = _sum_lengths(ours), _sum_lengths(theirs)
    return tuple(
        Passage(
            Span(old_ends[code.src_start], old_ends[code.src_end]),
            Span(new_ends[code.dest_start], new_ends[code.dest_end]),
            code.tag == "equal",
        )
        for code in Levenshtein.opcodes(ours, theirs)
    )


def _sum_lengths(pieces: list[str]) -> list[int]:
    positions = [0]
    for piece in pieces:
        positions.append(positions[-1] + len(piece))
    return positions
