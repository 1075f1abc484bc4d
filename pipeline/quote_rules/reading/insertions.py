"""Attributions that stand inside a quotation, between dashes, and dialogue that only dashes mark.

Russian writes `«А, — сказал X, — б»` with one pair of marks around both, and `— А, — сказал X. — Б` with none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from pipeline.languages.speech import SpeechWords
from pipeline.quote_rules.reading.pairs import Pair
from pipeline.release import Span

_INSERTION = re.compile(r"(?<=[,.!?…\"])\s*[—–]\s+([^—–\n]{2,200}?)[,.]?\s+[—–]\s+")
_LAST = re.compile(r"(?<=[,.!?…\"])\s*[—–]\s+([^—–\n]{2,300})$")
_DIALOGUE = re.compile(r"[—–]\s+(?=\S)")
_WORD = re.compile(r"\w+")


def read_insertions(body: str, blocks: Sequence[Span], pairs: Iterable[Pair], speech: SpeechWords) -> tuple[Pair, ...]:
    """Pairs with what is inserted cut out, and the pieces of dialogue as pairs without marks; in order."""
    if not speech.has_insertions:
        return tuple(pairs)
    found = [piece for pair in pairs for piece in _split(body, pair, speech)]
    spoken = {pair.block for pair in found}
    for index, block in enumerate(blocks):
        if index not in spoken:
            found += _read_dialogue(body, block, index, speech)
    return tuple(sorted((pair for pair in found if pair.content.start < pair.content.end), key=lambda pair: pair.outer))


def _split(body: str, pair: Pair, speech: SpeechWords) -> Iterator[Pair]:
    """The pieces of one quotation; the first keeps the opening mark, the last the closing one."""
    content = pair.content
    cuts = [match for match in _INSERTION.finditer(body, content.start, content.end) if _attributes(match[1], speech)]
    borders = [content.start, *(border for cut in cuts for border in cut.span()), content.end]
    pieces = [Span(start, end) for start, end in zip(borders[::2], borders[1::2], strict=True)]
    for piece in pieces:
        start = pair.outer.start if piece is pieces[0] else piece.start
        end = pair.outer.end if piece is pieces[-1] else piece.end
        yield Pair(
            Span(start, end),
            piece,
            pair.block,
            pair.follows and piece is pieces[0],
            pair.runs_on and piece is pieces[-1],
        )


def _read_dialogue(body: str, block: Span, index: int, speech: SpeechWords) -> Iterator[Pair]:
    """The pieces of a block that opens with a dash and attributes what it says after another one."""
    opening = _DIALOGUE.match(body, block.start, block.end)
    if opening is None:
        return
    cuts = [match for match in _INSERTION.finditer(body, opening.end(), block.end) if _attributes(match[1], speech)]
    tail = _LAST.search(body, cuts[-1].end() if cuts else opening.end(), block.end)
    last = tail.start() if tail and _attributes(tail[1], speech) else block.end
    if not cuts and last == block.end:
        return
    borders = [opening.end(), *(border for cut in cuts for border in cut.span()), last]
    for start, end in list(pairwise(borders))[::2]:
        yield Pair(Span(start, end), Span(start, end), index)


def _attributes(words: str, speech: SpeechWords) -> bool:
    return any(word.lower() in speech.verbs for word in _WORD.findall(words))
