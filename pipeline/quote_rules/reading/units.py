"""A block cut into the smallest things that rules look at: words, signs, whole names, whole quotations."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.quote_rules.reading.pairs import Pair
from pipeline.release import Mention, Span

UnitKind = Literal["word", "number", "sign", "name", "date", "quotation"]

_TOKEN = re.compile(r"(?P<word>'s\b|[^\W\d_]+(?:['-][^\W_]+)*)|(?P<number>\d+(?:[.,:/]\d+)*\w*)|(?P<sign>''|\.{2,}|\S)")
QUOTED = "«»"
"""What stands for the text of a quotation, so that it equals no word and no sign."""


@dataclass(frozen=True, slots=True)
class Unit(Span):
    """`lower` is the text in lower case, `QUOTED` for a quotation. A name has its `mention`, a quotation its
    `pair`.
    """

    kind: UnitKind
    lower: str
    block: int
    is_capital: bool = False
    mention: Mention | None = None
    pair: Pair | None = None

    @property
    def is_person(self) -> bool:
        return self.mention is not None and self.mention.kind == "person"


def cut_units(body: str, block: Span, index: int, mentions: Iterable[Mention], pairs: Iterable[Pair]) -> Iterator[Unit]:
    """The units of one block in order.

    Args:
        body: the masked text, marks plain.
        index: the block's number on the page.
        mentions: those within the block, in order and apart; a name holds the marks inside it, and marks around
            nothing but a name are left out.
        pairs: the block's quotations; names inside are hidden by them.
    """
    position = block.start
    for span, unit in _merge(body, index, list(mentions), list(pairs)):
        yield from _cut_tokens(body, position, span.start, index)
        yield unit
        position = span.end
    yield from _cut_tokens(body, position, block.end, index)


def _merge(body: str, index: int, mentions: Sequence[Mention], pairs: Sequence[Pair]) -> Iterator[tuple[Span, Unit]]:
    """Names and quotations in order, each with the characters that it takes up."""
    named = {id(pair): mention for pair in pairs for mention in _find_name(mentions, pair)}
    taken: list[tuple[Span, Unit]] = []
    for pair in pairs:
        if id(pair) in named:
            taken.append((pair.outer, _make_name(body, named[id(pair)], index)))
        elif not any(mention.contains(pair.outer) for mention in _near(mentions, pair)):
            taken.append((pair.outer, Unit(pair.outer.start, pair.outer.end, "quotation", QUOTED, index, pair=pair)))
    taken += ((Span(m.start, m.end), _make_name(body, m, index)) for m in mentions)
    position = -1
    for span, unit in sorted(taken, key=lambda item: (item[0].start, -item[0].end)):
        if span.start >= position:
            position = span.end
            yield span, unit


def _near(mentions: Sequence[Mention], pair: Pair) -> Sequence[Mention]:
    """The mentions that overlap a pair, found by halving: a long line holds many of both."""
    first = bisect_right(mentions, pair.outer.start, key=lambda mention: mention.end)
    stop = bisect_left(mentions, pair.outer.end, lo=first, key=lambda mention: mention.start)
    return mentions[first:stop]


def _find_name(mentions: Sequence[Mention], pair: Pair) -> Sequence[Mention]:
    """The mention that is all that the pair holds, if so."""
    return [
        mention
        for mention in _near(mentions, pair)
        if mention.kind != "date" and mention.start <= pair.content.start and pair.content.end <= mention.end + 1
    ]


def _make_name(body: str, mention: Mention, index: int) -> Unit:
    kind: UnitKind = "date" if mention.kind == "date" else "name"
    return Unit(mention.start, mention.end, kind, mention.cut(body).lower(), index, is_capital=True, mention=mention)


def _cut_tokens(body: str, start: int, end: int, index: int) -> Iterator[Unit]:
    for match in _TOKEN.finditer(body, start, end):
        kind: UnitKind = "word" if match["word"] else "number" if match["number"] else "sign"
        text = match.group()
        yield Unit(match.start(), match.end(), kind, text.lower(), index, is_capital=text[0].isupper())
