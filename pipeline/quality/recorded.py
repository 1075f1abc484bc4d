"""A record in the form in which the stages leave a release, for judging what stands in a file."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import parts
from pipeline.quality.checking.things import list_things
from pipeline.record import Record
from pipeline.release import (
    Block,
    Caption,
    Date,
    Entity,
    Mention,
    Organisation,
    Person,
    Place,
    Quote,
    Release,
    Role,
    Source,
    Span,
    Speaker,
)


def to_release(record: Record) -> Release:
    """Everything that a record says, but for what made it; the way back from `to_record`."""
    source = record.source
    return Release(
        source=Source(source.name, source.media_type, source.encoding, source.sha256, dict(source.metadata)),
        text=record.text,
        published=record.published,
        language=record.language,
        blocks=tuple(Block(block.start, block.end, block.kind, block.language) for block in record.blocks),
        captions=tuple(Caption(c.text, c.language, c.reason, _spans(c.spans)) for c in record.captions),
        mentions=tuple(sorted(_list_mentions(record))),
        entities=tuple(_build_entity(thing.entity) for thing in list_things(record)),
        quotes=tuple(map(_build_quote, record.quotes)),
        warnings=record.provenance.warnings,
    )


def _list_mentions(record: Record) -> Iterator[Mention]:
    return (Mention(m.start, m.end, thing.kind) for thing in list_things(record) for m in thing.excerpts)


def _build_entity(entity: parts.Named | parts.Date) -> Entity:
    match entity:
        case parts.Person(id=id_, name=name, mentions=mentions, aliases=aliases, roles=roles, known_id=known):
            offices = tuple(Role(role.start, role.end, role.organisation) for role in roles)
            return Person(id_, name, _spans(mentions), aliases, offices, known_id=known)
        case parts.Organisation(id=id_, name=name, mentions=mentions, aliases=aliases, known_id=known):
            return Organisation(id_, name, _spans(mentions), aliases, known_id=known)
        case parts.Place(id=id_, name=name, mentions=mentions, aliases=aliases, known_id=known):
            location = entity.country, entity.geonames_id, entity.latitude, entity.longitude
            return Place(id_, name, _spans(mentions), aliases, *location, known_id=known)
        case parts.Date(id=id_, value=value, mentions=mentions):
            return Date(id_, mentions[0].text if mentions else str(value), _spans(mentions), value=value)
    raise TypeError(f"{type(entity).__name__} is no entity of a record")


def _build_quote(quote: parts.Quote) -> Quote:
    said_by, cue = quote.speaker, quote.cue
    speaker = Speaker(said_by.start, said_by.end, said_by.entity, said_by.name) if said_by else None
    return Quote(quote.id, quote.type, _spans(quote.spans), speaker, Span(cue.start, cue.end) if cue else None)


def _spans(places: tuple[parts.Range, ...]) -> tuple[Span, ...]:
    return tuple(Span(place.start, place.end) for place in places)
