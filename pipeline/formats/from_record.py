"""A record as an annotated release: what a run found, for people to correct."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pipeline.parts import Date, Place, Range
from pipeline.quality.checking.things import list_things
from pipeline.quality.gold import BLOCK_JOINT, GoldMention, GoldQuote, GoldRelease, GoldRole
from pipeline.quality.gold_writer import FORBIDDEN
from pipeline.record import Record
from pipeline.release import Block, Span
from pipeline.sinks.output_names import EXTENSION, locate_output


def to_gold(record: Record) -> GoldRelease:
    """What a record says, as far as the guidelines describe it.

    The text is that of an annotated release: the blocks, joined by a blank line. Line ends are line feeds, and what XML
    cannot hold is a space. The ids of entities serve as refs; the release is named as its record's file is.
    """
    text = _Text(record)
    return GoldRelease(
        id=locate_output(Path(), record.source.name).as_posix().removesuffix(EXTENSION),
        language=record.language,
        published=record.published,
        text=text.content,
        blocks=tuple(Block(*text.move(block), block.kind, block.language) for block in record.blocks),
        mentions=tuple(sorted(_list_mentions(record, text))),
        roles=tuple(sorted(GoldRole(*text.move(role), person.id) for person in record.people for role in person.roles)),
        quotes=tuple(
            GoldQuote(
                id=quote.id,
                type=quote.type,
                who=(quote.speaker.entity if quote.speaker else None) or "",
                spans=tuple(Span(*text.move(span)) for span in quote.spans),
                cues=(Span(*text.move(quote.cue)),) if quote.cue else (),
            )
            for quote in record.quotes
        ),
    )


class _Text:
    """The text of an annotated release, and where in it each character of a record's blocks stands."""

    def __init__(self, record: Record) -> None:
        pieces: list[str] = []
        self._places: dict[int, int] = {}
        length = 0
        for number, block in enumerate(record.blocks):
            if number:
                pieces.append(BLOCK_JOINT)
                length += len(BLOCK_JOINT)
            for position in range(block.start, block.end):
                self._places[position] = length
                if record.text[position : position + 2] != "\r\n":  # of the two, the line feed stays
                    pieces.append(record.text[position])
                    length += 1
        self.content = FORBIDDEN.sub(" ", "".join(pieces).replace("\r", "\n"))

    def move(self, place: Range) -> tuple[int, int]:
        return self._places[place.start], self._places[place.end - 1] + 1


def _list_mentions(record: Record, text: _Text) -> Iterator[GoldMention]:
    for thing in list_things(record):
        entity = thing.entity
        ref = "" if isinstance(entity, Date) else thing.id
        country = entity.country if isinstance(entity, Place) else None
        value = entity.value if isinstance(entity, Date) else None
        for mention in thing.excerpts:
            yield GoldMention(*text.move(mention), thing.kind, ref, country, value)
