"""Which characters of a text mean what: the marks that a page draws."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pipeline.parts import Quote
from pipeline.quality.checking.loose import to_span
from pipeline.quality.checking.things import list_things
from pipeline.quality.gold import GoldRelease
from pipeline.record import Record
from pipeline.release import Span

Layer = Literal["block", "caption", "quote", "role", "speaker", "cue", "person", "organisation", "place", "date"]

ORDER: tuple[Layer, ...] = (
    "block",
    "caption",
    "quote",
    "role",
    "speaker",
    "cue",
    "person",
    "organisation",
    "place",
    "date",
)
"""Of two marks on the same characters the earlier one is drawn around the other."""

MENTIONS: tuple[Layer, ...] = ("person", "organisation", "place", "date")


@dataclass(frozen=True, slots=True)
class Mark(Span):
    """Characters that something was found in.

    `of` is the id of what is meant (`person-1`, `quote-2`), empty where that is nothing; `number` counts its marks of
    this layer. `kind` says more: the kind of a block, the type of a quote. `language` is a block's own.
    """

    layer: Layer
    of: str = ""
    number: int = 1
    kind: str = ""
    language: str = ""

    @property
    def anchor(self) -> str:
        """The name of its place on a page: `person-1-3` is the third mention, `quote-2-cue-1` a cue."""
        layer = "" if self.layer in (*MENTIONS, "quote", "block", "caption") else f"{self.layer}-"
        return f"{self.of or self.layer}-{layer}{self.number}"


def mark_record(record: Record) -> list[Mark]:
    """All marks of a record."""
    return [*_mark_layout(record), *_mark_entities(record), *_mark_quotes(record)]


def _mark_layout(record: Record) -> Iterator[Mark]:
    for number, block in enumerate(record.blocks, start=1):
        yield Mark(block.start, block.end, "block", "", number, block.kind, block.language)
    for number, caption in enumerate(record.captions, start=1):
        for place, span in enumerate(caption.spans, start=1):
            yield Mark(span.start, span.end, "caption", f"caption-{number}", place, caption.reason, caption.language)


def _mark_entities(record: Record) -> Iterator[Mark]:
    for thing in list_things(record):
        for number, mention in enumerate(thing.excerpts, start=1):
            yield Mark(mention.start, mention.end, thing.kind, thing.id, number)
    for person in record.people:
        for number, role in enumerate(person.roles, start=1):
            yield Mark(role.start, role.end, "role", person.id, number)


def _mark_quotes(record: Record) -> Iterator[Mark]:
    for quote in record.quotes:
        yield from _mark_quote(quote)


def _mark_quote(quote: Quote) -> Iterator[Mark]:
    for number, piece in enumerate(quote.spans, start=1):
        yield Mark(piece.start, piece.end, "quote", quote.id, number, quote.type)
    if quote.speaker:
        yield Mark(quote.speaker.start, quote.speaker.end, "speaker", quote.id)
    if quote.cue:
        yield Mark(quote.cue.start, quote.cue.end, "cue", quote.id)


def mark_gold(gold: GoldRelease) -> list[Mark]:
    """All marks of an annotation; what `of` names are its refs. It does not say where a speaker is named."""
    blocks = [
        Mark(block.start, block.end, "block", "", number, block.kind, block.language)
        for number, block in enumerate(gold.blocks, start=1)
    ]
    captions = [Mark(span.start, span.end, "caption", f"caption-{span.start}") for span in gold.caption_spans]
    mentions = [Mark(m.start, m.end, m.kind, m.ref or m.value or "") for m in gold.mentions]
    roles = [Mark(role.start, role.end, "role", role.who) for role in gold.roles]
    pieces = [Mark(p.start, p.end, "quote", quote.id, kind=quote.type) for quote in gold.quotes for p in quote.spans]
    cues = [Mark(cue.start, cue.end, "cue", quote.id) for quote in gold.quotes for cue in quote.cues]
    return [*blocks, *captions, *mentions, *roles, *pieces, *cues]


def keep_inside(marks: list[Mark], length: int) -> tuple[list[Mark], list[Mark]]:
    """Those that can be drawn, and those that lie outside of the text or hold nothing."""
    drawn = [mark for mark in marks if mark.start < mark.end <= length]
    return drawn, [mark for mark in marks if not mark.start < mark.end <= length]


def find_hull(quote: Quote) -> Span | None:
    """From the first character of a quote to its last."""
    pieces = list(map(to_span, quote.spans))
    return Span(min(p.start for p in pieces), max(p.end for p in pieces)) if pieces else None
