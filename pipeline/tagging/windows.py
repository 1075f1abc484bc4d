"""Cuts a document into windows that the encoder can read whole.

A window is a run of blocks that fits; it is cut between blocks, and opens with words of the window before as context,
so that a paragraph sees its neighbours. Only a block longer than a window is cut inside, with context on both sides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.tagging.pieces import SPECIAL, PieceVocabulary, classify_case

LONGEST_WINDOW = 256
"""Word pieces. Longer windows found no more on dev, and attention makes them dearer: 192 to 256 is where both meet."""
CONTEXT = 16
"""Word pieces of the window before that are read again."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its word pieces."""

    pieces: tuple[int, ...]
    case: int


@dataclass(frozen=True, slots=True)
class Window:
    """Input for one call of the encoder.

    `words` are indices into the document's words, `firsts` the position of each one's first piece; the labels of the
    first `context` words, and of the last `lookahead` ones, are read from the neighbouring windows.
    """

    ids: tuple[int, ...]
    cases: tuple[int, ...]
    words: range
    firsts: tuple[int, ...]
    context: int = 0
    lookahead: int = 0


def make_words(vocabulary: PieceVocabulary, words: Sequence[str]) -> list[Word]:
    return [Word(vocabulary.split(word), classify_case(word)) for word in words]


def cut_windows(
    vocabulary: PieceVocabulary,
    words: Sequence[Word],
    borders: Sequence[int],
    *,
    longest: int = LONGEST_WINDOW,
    context: int = CONTEXT,
) -> list[Window]:
    """Windows that together label every word once.

    Args:
        words: all words of the document.
        borders: index of the first word of each block, in order, the first being 0.
        longest: most word pieces in a window.
        context: most word pieces that are read again.
    """
    windows: list[Window] = []
    openings = frozenset(borders)
    for start, end in _pack_blocks(words, openings, longest - context):
        first = _reach_back(words, start, context)
        last = end if end in openings or end == len(words) else _reach_ahead(words, end, context // 2)
        window = _build_window(vocabulary, words, openings, range(first, last))
        windows.append(replace(window, context=start - first, lookahead=last - end))
    return windows


def _pack_blocks(words: Sequence[Word], borders: frozenset[int], room: int) -> list[tuple[int, int]]:
    """Runs of words of at most `room` pieces, ended at the last border that fits, or anywhere in a block too long."""
    sizes = [len(word.pieces) + (index in borders) for index, word in enumerate(words)]
    runs: list[tuple[int, int]] = []
    start = size = last_border = 0
    for index, more in enumerate(sizes):
        if index in borders:
            last_border = index
        while size + more > room and index > start:
            end = last_border if last_border > start else index
            runs.append((start, end))
            start, size = end, sum(sizes[end:index])
        size += more
    if start < len(words):
        runs.append((start, len(words)))
    return runs


def _reach_back(words: Sequence[Word], start: int, room: int) -> int:
    while start > 0 and len(words[start - 1].pieces) <= room:
        room -= len(words[start - 1].pieces) + 1
        start -= 1
    return start


def _reach_ahead(words: Sequence[Word], end: int, room: int) -> int:
    while end < len(words) and len(words[end].pieces) <= room:
        room -= len(words[end].pieces) + 1
        end += 1
    return end


def _build_window(vocabulary: PieceVocabulary, words: Sequence[Word], borders: frozenset[int], span: range) -> Window:
    ids = [vocabulary.opening]
    cases = [SPECIAL]
    firsts: list[int] = []
    for index in span:
        if index in borders and index != span.start:
            ids.append(vocabulary.border)
            cases.append(SPECIAL)
        firsts.append(len(ids))
        ids.extend(words[index].pieces)
        cases.extend([words[index].case] * len(words[index].pieces))
    ids.append(vocabulary.border)
    cases.append(SPECIAL)
    return Window(tuple(ids), tuple(cases), span, tuple(firsts))
