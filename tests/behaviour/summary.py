"""What a record says, without where it stands and with which spaces, marks and dashes it is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from pipeline.parts import Named, Quote
from pipeline.record import Record

Fact = tuple[str, ...]
"""A kind (`person`, `quote`), then what is said of one."""

_WITHOUT_BODY = re.compile("[\u00ad\u200b-\u200f\ufeff]")
_PLAIN = str.maketrans("“”„«»‘’\u2011—–ёЁ", '"""""\'\'---еЕ')
_INSIDE_MARKS = re.compile(r"«\s+|\s+»")


def fold(text: str | None) -> str:
    composed = _WITHOUT_BODY.sub("", unicodedata.normalize("NFC", text or ""))
    tight = _INSIDE_MARKS.sub(lambda match: match[0].strip(), composed)
    return " ".join(tight.translate(_PLAIN).replace(" -- ", " - ").split())


def list_facts(record: Record) -> list[Fact]:
    """Everything that a database would take from a record, in order."""
    return list(_list_facts(record))


def _list_facts(record: Record) -> Iterator[Fact]:
    yield "language", record.language
    yield "published", str(record.published)
    yield "title", fold(record.title.text if record.title else None)
    for person in record.people:
        yield "person", *_describe(person), *(f"{fold(role.text)} of {role.organisation}" for role in person.roles)
    for organisation in record.organisations:
        yield "organisation", *_describe(organisation)
    for place in record.places:
        yield "place", *_describe(place), str(place.country), str(place.geonames_id)
    for date in record.dates:
        yield "date", str(date.value), *(fold(mention.text) for mention in date.mentions)
    for quote in record.quotes:
        yield "quote", *_describe_quote(quote)


def _describe(entity: Named) -> Iterator[str]:
    yield entity.id
    yield fold(entity.name)
    yield from map(fold, entity.aliases)
    yield from (fold(mention.text) for mention in entity.mentions)


def _describe_quote(quote: Quote) -> Iterator[str]:
    yield quote.type
    yield fold(quote.text)
    yield f"{len(quote.spans)} pieces"
    if quote.speaker:
        yield f"{quote.speaker.entity}, {fold(quote.speaker.name)}, by {fold(quote.speaker.text)}"
    if quote.cue:
        yield fold(quote.cue.text)
