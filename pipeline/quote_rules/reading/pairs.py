"""Quotation marks paired: what stands between them, over one block or over several.

A stack per block, so a mark without a partner spoils only itself and never the rest of the release. A quotation
runs over several blocks in one of two ways: every paragraph opens with a mark and only the last is closed, or the
first is opened and the last closed with nothing in between.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from pipeline.quote_rules.reading.marks import Mark, find_marks
from pipeline.release import Span

MAX_UNMARKED_BLOCKS = 6
"""How many paragraphs a quotation may run on without a mark; longer reaches are a forgotten mark, by all that
real releases show.
"""

_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2060\ufeff")
_AFTER_SPEECH = re.compile(r"[,.!?…]*\s*(?:[—–-]\s|$)")
MAX_DEPTH = 12
"""How many open marks are looked through for a partner: enough for any text, and it keeps the time linear."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A quotation: `outer` with its marks, `content` without; both within one block.

    `block` is the block's index; `follows` says that the quotation goes on from the block before, `runs_on` that
    it goes on in the next.
    """

    outer: Span
    content: Span
    block: int
    follows: bool = False
    runs_on: bool = False


@dataclass
class _BlockMarks:
    """What pairing found in one block: whole pairs, and the marks left over."""

    block: Span
    pairs: list[tuple[Mark, Mark]] = field(default_factory=list)
    unclosed: list[Mark] = field(default_factory=list)
    unopened: list[Mark] = field(default_factory=list)


def pair_marks(text: str, blocks: Sequence[Span], elisions: frozenset[str]) -> tuple[Pair, ...]:
    """The outermost quotations of a text in order; those inside another are left out.

    Args:
        text: the release's text as it stands.
        blocks: the blocks to read, in order; a quotation runs on only from one to the next of them.
        elisions: see `find_marks`.
    """
    found = [_pair_block(text, block, elisions) for block in blocks]
    pairs: list[Pair] = []
    for index, marks in enumerate(found):
        pairs += (_make_pair(text, index, first, last) for first, last in marks.pairs)
        pairs += _close_across_blocks(text, index, found)
    return tuple(_keep_outermost(pairs))


def _pair_block(text: str, block: Span, elisions: frozenset[str]) -> _BlockMarks:
    marks = list(find_marks(text, block, elisions))
    found = _BlockMarks(block)
    stack: list[Mark] = []
    surely_closed = _look_ahead(marks)
    for index, mark in enumerate(marks):
        depth = _find_open(stack, mark)
        if mark.role == "open" or (mark.role == "either" and depth is None):
            stack.append(mark)
        elif mark.role == "doubtful" and (depth is None or surely_closed[index]):
            continue
        elif depth is None:
            found.unopened.append(mark)
        else:
            found.pairs.append((stack[depth], mark))
            found.unclosed += (left for left in stack[depth + 1 :] if left.family == "double")
            del stack[depth:]
    found.unclosed += stack
    _pair_leftovers(found)
    _share_closing_mark(text, found)
    return found


def _find_open(stack: Sequence[Mark], mark: Mark) -> int | None:
    """The place in the stack of the innermost open mark of the same family; looks no deeper than `MAX_DEPTH`."""
    deepest = max(len(stack) - MAX_DEPTH, 0)
    return next((n for n in range(len(stack) - 1, deepest - 1, -1) if stack[n].family == mark.family), None)


def _look_ahead(marks: Sequence[Mark]) -> list[bool]:
    """For each mark: does a sure closing mark of its family come before the next opening one?"""
    result = [False] * len(marks)
    sure = {"double": False, "single": False}
    for index in range(len(marks) - 1, -1, -1):
        mark = marks[index]
        result[index] = sure[mark.family]
        if mark.role in ("open", "close"):
            sure[mark.family] = mark.role == "close"
    return result


def _pair_leftovers(found: _BlockMarks) -> None:
    """Two closing marks in a row: the first was set on the wrong side of its blank (`and schools," For example
    ... exercise"`).
    """
    double = [mark for mark in found.unopened if mark.family == "double"]
    if len(double) == 2 and not found.unclosed:
        found.pairs.append((double[0], double[1]))
        found.unopened = [mark for mark in found.unopened if mark.family != "double"]


def _share_closing_mark(text: str, found: _BlockMarks) -> None:
    """Russian sets one closing mark where two quotations end together: `«Мы из «Ромашки», — сказал он`."""
    opening = next((mark for mark in reversed(found.unclosed) if text[mark.start] == "«"), None)
    inner = next((pair for pair in reversed(found.pairs) if opening and pair[0].start > opening.start), None)
    if opening and inner and _AFTER_SPEECH.match(text, inner[1].end, found.block.end):
        found.unclosed.remove(opening)
        found.pairs.append((opening, inner[1]))


def _close_across_blocks(text: str, index: int, found: Sequence[_BlockMarks]) -> Iterable[Pair]:
    """Quotations that open in block `index` and are not closed in it."""
    marks = found[index]
    opening = next(iter(reversed(marks.unclosed)), None)
    if opening is None or not _could_open_speech(text, opening, marks.block):
        return ()
    if _opens_again(index + 1, found, opening):
        return (_open_pair(text, index, opening, found, runs_on=True),)
    last = _find_closing_block(index, found, opening)
    if last is not None:
        return _spread(text, index, last, opening, found)
    is_sentence = text[marks.block.end - 1] in ".!?…"
    is_forgotten = opening.family == "double" and is_sentence and _stands_at_start(text, opening, marks.block)
    return (_open_pair(text, index, opening, found),) if is_forgotten else ()


def _could_open_speech(text: str, opening: Mark, block: Span) -> bool:
    """Does a sentence begin here? A stray mark before a word in mid-sentence (`the offer “too low`) opens
    nothing.
    """
    follows_sign = text[block.start : opening.start].rstrip()[-1:] in {"", ":", ","}
    first = text[opening.end : block.end].lstrip("([ \u00a0")[:1]
    return follows_sign or first.isupper() or first.isdigit()


def _opens_again(index: int, found: Sequence[_BlockMarks], opening: Mark) -> bool:
    if index >= len(found):
        return False
    firsts = [first for first, _ in found[index].pairs] + found[index].unclosed
    return any(first.start == found[index].block.start and first.family == opening.family for first in firsts)


def _stands_at_start(text: str, opening: Mark, block: Span) -> bool:
    """Only a mark that opens its block, or follows a colon, is trusted to open a quotation that nothing closes."""
    before = text[block.start : opening.start].rstrip()
    return not before or before.endswith(":")


def _find_closing_block(index: int, found: Sequence[_BlockMarks], opening: Mark) -> int | None:
    for later in range(index + 1, min(index + 1 + MAX_UNMARKED_BLOCKS, len(found))):
        unopened = [mark for mark in found[later].unopened if mark.family == opening.family]
        if unopened:
            return later if all(unopened[0].start < first.start for first, _ in found[later].pairs) else None
        if any(first.family == opening.family for first, _ in found[later].pairs) or found[later].unclosed:
            return None
    return None


def _spread(text: str, index: int, last: int, opening: Mark, found: Sequence[_BlockMarks]) -> Iterable[Pair]:
    yield _open_pair(text, index, opening, found, runs_on=True)
    for between in range(index + 1, last):
        block = found[between].block
        yield Pair(Span(block.start, block.end), Span(block.start, block.end), between, follows=True, runs_on=True)
    closing = next(mark for mark in found[last].unopened if mark.family == opening.family)
    start = found[last].block.start
    yield Pair(Span(start, closing.end), Span(start, closing.start), last, follows=True)


def _make_pair(text: str, index: int, first: Mark, last: Mark) -> Pair:
    return Pair(Span(first.start, last.end), _strip(text, first.end, last.start), index)


def _open_pair(text: str, index: int, opening: Mark, found: Sequence[_BlockMarks], *, runs_on: bool = False) -> Pair:
    end = found[index].block.end
    return Pair(Span(opening.start, end), _strip(text, opening.end, end), index, runs_on=runs_on)


def _strip(text: str, start: int, end: int) -> Span:
    """Without blanks and invisible signs of direction at either end."""
    while start < end and (text[start].isspace() or text[start] in _INVISIBLE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _INVISIBLE):
        end -= 1
    return Span(start, end)


def _keep_outermost(pairs: Iterable[Pair]) -> Iterable[Pair]:
    previous: Pair | None = None
    for pair in sorted(pairs, key=lambda pair: (pair.outer.start, -pair.outer.end)):
        if pair.content.start >= pair.content.end or (previous and pair.outer.start < previous.outer.end):
            continue
        follows = previous is not None and previous.runs_on and pair.block == previous.block + 1
        previous = replace(pair, follows=pair.follows or follows)
        yield previous
