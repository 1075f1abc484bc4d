"""A text with its marks as one flow of openings, words and closings that nest, as HTML wants it."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pipeline.release import Span
from pipeline.review.marks import MENTIONS, ORDER, Mark


@dataclass(frozen=True, slots=True)
class Step:
    """An opening (`mark`), words (`words`), or, with neither, the end of what was opened last.

    A mark that crosses the border of another is drawn in parts; the first bears its anchor. A mention inside another
    mention is drawn, but is no stop for the keyboard.
    """

    mark: Mark | None = None
    words: str = ""
    is_first: bool = True
    is_inner: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    mark: Mark
    is_first: bool = True

    @property
    def rank(self) -> tuple[int, int, int]:
        return self.mark.start, -self.mark.end, ORDER.index(self.mark.layer)


def draw_flow(text: str, marks: Iterable[Mark], within: Span | None = None) -> Iterator[Step]:
    """The steps that draw `text`, or a part of it; the words in order are exactly the text.

    Args:
        text: the whole text.
        marks: what to mark in it; each holds at least a character of it.
        within: the part to draw; marks that reach out of it are cut at its borders.
    """
    part = within or Span(0, len(text))
    return _draw(text, part, [_Part(*_cut(mark, part)) for mark in marks if mark.overlaps(part)])


def _cut(mark: Mark, part: Span) -> tuple[Mark, bool]:
    start, end = max(mark.start, part.start), min(mark.end, part.end)
    return replace(mark, start=start, end=end), mark.start >= part.start


def _draw(text: str, part: Span, parts: list[_Part]) -> Iterator[Step]:
    queue = [(one.rank, number, one) for number, one in enumerate(parts)]
    heapq.heapify(queue)
    opened: list[Mark] = []
    position = part.start
    while queue:
        _, number, one = heapq.heappop(queue)
        while opened and opened[-1].end <= one.mark.start:
            yield from _say(text, position, opened[-1].end)
            position = opened.pop().end
            yield Step()
        if opened and opened[-1].end < one.mark.end:
            border = opened[-1].end
            rest = _Part(replace(one.mark, start=border), False)
            heapq.heappush(queue, (rest.rank, number, rest))
            one = _Part(replace(one.mark, end=border), one.is_first)
        yield from _say(text, position, one.mark.start)
        position = one.mark.start
        is_inner = any(outer.layer in MENTIONS for outer in opened)
        yield Step(one.mark, is_first=one.is_first, is_inner=is_inner)
        opened.append(one.mark)
    while opened:
        yield from _say(text, position, opened[-1].end)
        position = opened.pop().end
        yield Step()
    yield from _say(text, position, part.end)


def _say(text: str, start: int, end: int) -> Iterator[Step]:
    if start < end:
        yield Step(words=text[start:end])
