"""Cuts the text into blocks: paragraphs, headings, captions, items of lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from pipeline.layout.lines import Line, read_lines
from pipeline.layout.wrapping import WHOLE, Joint, Wrap, find_wrap, is_joined
from pipeline.release import Block, Release

SPEAKS_FOR_ITSELF = 4
"""Lines from which on a group tells its own width."""
OVERLONG = 1.2
"""A group with lines so much wider than the file's width was not wrapped with it."""
DOUBLE_SPACED = 8
"""Lines from which on a text with a blank line after every line can be told from one of short paragraphs."""
CAPTION_LINES = 2
"""Lines of the longest caption that is glued to a paragraph."""
PARTED = 4
"""Groups from which on blank lines are how this text parts its paragraphs, and not an exception."""


def split_blocks(release: Release) -> Release:
    """Fill `blocks`: every visible character of the text is in exactly one, in order; all are paragraphs as yet.

    Blank lines part paragraphs. Lines with nothing between them are one paragraph where the text is hard-wrapped,
    and paragraphs of their own where it is not; which of both is told from the lines themselves.
    """
    groups = _group_lines(list(read_lines(release.text)))
    page = _Page(find_wrap(groups), _find_repeated(groups), is_parted=len(groups) >= PARTED)
    pieces = chain.from_iterable(page.join_lines(group) for group in groups)
    return release.fill(blocks=tuple(Block(piece[0].span.start, piece[-1].span.end) for piece in pieces))


@dataclass(frozen=True)
class _Page:
    """What the whole text tells of its line breaks.

    Args:
        wrap: how its lines were broken, None if they were not.
        repeated: whole lines, folded, that stand in it more than once.
        is_parted: blank lines part its paragraphs.
    """

    wrap: Wrap | None
    repeated: frozenset[str]
    is_parted: bool

    def join_lines(self, group: Sequence[Line]) -> Iterator[list[Line]]:
        """The lines of a group, put together to paragraphs."""
        piece = [group[0]]
        wrap = self._narrow(group)
        for above, below in pairwise(group):
            joint = Joint(
                above,
                below,
                wrap,
                opens=len(piece) <= CAPTION_LINES,
                closes=below is group[-1],
                in_list=piece[0].is_bullet or piece[0].may_be_bullet,
                is_parted=self.is_parted,
                repeats=(above.folded in self.repeated, below.folded in self.repeated),
            )
            if is_joined(joint):
                piece.append(below)
            else:
                yield piece
                piece = [below]
        yield piece

    def _narrow(self, group: Sequence[Line]) -> Wrap | None:
        """How the lines of a group were broken: as they tell where they are enough, else as those of the whole text."""
        own = find_wrap([group]) if len(group) >= SPEAKS_FOR_ITSELF else None
        if own is not None and self.wrap is not None:
            return replace(own, is_ragged=own.is_ragged or self.wrap.is_ragged)
        if own is not None or self.wrap is None:
            return own
        return None if max(line.width for line in group) > OVERLONG * self.wrap.width else self.wrap


def _group_lines(lines: Sequence[Line | None]) -> list[list[Line]]:
    """Lines with nothing between them, group by group; in a double-spaced text a single blank line is nothing."""
    groups = _part_lines(lines, 1)
    if len(groups) < DOUBLE_SPACED or any(len(group) > 1 for group in groups):
        return groups
    spaced = _part_lines(lines, 2)
    return groups if find_wrap(spaced) is None else spaced


def _part_lines(lines: Sequence[Line | None], blanks: int) -> list[list[Line]]:
    """Start a new group after so many blank lines."""
    groups: list[list[Line]] = []
    gap = blanks
    for line in lines:
        if line is None:
            gap += 1
            continue
        if gap >= blanks:
            groups.append([])
        groups[-1].append(line)
        gap = 0
    return groups


def _find_repeated(groups: Sequence[Sequence[Line]]) -> frozenset[str]:
    if all(len(group) == 1 for group in groups):
        return frozenset()
    counts = Counter(line.folded for line in chain.from_iterable(groups))
    return frozenset(line for line, count in counts.items() if count > 1 and len(line.split()) >= WHOLE)
