"""IPTC ninjs 3.1: one news item a record, its quotes as associated items.

Field names are those of the standard's JSON Schema, https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pipeline.formats.articles import leave_out_unknown, name_entity, name_part, write_body
from pipeline.formats.record_folder import RecordFolder
from pipeline.name_keys import fold_spaces
from pipeline.parts import Named, Organisation, Person, Quote
from pipeline.record import Record

Item = dict[str, Any]

_STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}
_TEXT = "text/plain"


def write_ninjs(record: Record) -> str:
    """The record as a file of one news item."""
    return json.dumps(to_ninjs(record), ensure_ascii=False, indent=2) + "\n"


def to_ninjs(record: Record) -> Item:
    """The record as a news item; what is not known has no key.

    A day of publication is written as its first moment in UTC, since the standard knows no days.
    """
    created = f"{record.published.isoformat()}T00:00:00Z" if record.published else None
    return leave_out_unknown(
        {
            "uri": record.id,
            "standard": _STANDARD,
            "type": "text",
            "language": record.language,
            "contentCreated": created,
            "headlines": [{"value": fold_spaces(record.title.text)}] if record.title else None,
            "bodies": [_write_body("main", write_body(record))],
            "people": _list_concepts(record, record.people),
            "organisations": _list_concepts(record, record.organisations),
            "places": _list_concepts(record, record.places),
            "altIds": [{"role": "source", "value": record.source.name}],
            "associations": [_write_quote(record, quote) for quote in record.quotes],
        }
    )


def _write_quote(record: Record, quote: Quote) -> Item:
    speaker = next(_find_speaker(record, quote), None)
    language = next((b.language for b in record.blocks if b.start <= quote.spans[0].start < b.end), record.language)
    return leave_out_unknown(
        {
            "name": quote.id,
            "rel": "quote",
            "uri": name_part(record, quote),
            "type": "text",
            "language": language,
            "by": _describe_speaker(quote, speaker),
            "bodies": [_write_body("quote", quote.text)],
            "descriptions": [{"role": "cue", "value": fold_spaces(quote.cue.text)}] if quote.cue else None,
            "genres": [{"name": f"{quote.type} quote", "literal": quote.type}],
            "people": _list_concepts(record, [speaker], "speaker") if isinstance(speaker, Person) else None,
            "organisations": _list_concepts(record, [speaker], "speaker")
            if isinstance(speaker, Organisation)
            else None,
        }
    )


def _find_speaker(record: Record, quote: Quote) -> Iterator[Person | Organisation]:
    entity = quote.speaker.entity if quote.speaker else None
    speakers: tuple[Person | Organisation, ...] = (*record.people, *record.organisations)
    return (named for named in speakers if named.id == entity)


def _describe_speaker(quote: Quote, speaker: Named | None) -> str | None:
    """`Ada Lind, Minister of Trade`; what the release calls the speaker where it gives no name."""
    if isinstance(speaker, Person) and speaker.roles:
        return f"{speaker.name}, {fold_spaces(speaker.roles[0].text)}"
    if speaker:
        return speaker.name
    return fold_spaces(quote.speaker.text) if quote.speaker else None


def _write_body(role: str, text: str) -> Item:
    return {
        "role": role,
        "contentType": _TEXT,
        "charCount": len(text),
        "wordCount": len(text.split()),
        "value": text,
    }


def _list_concepts(record: Record, entities: Iterable[Named], rel: str = "mentioned") -> list[Item]:
    return [
        leave_out_unknown(
            {"name": entity.name, "rel": rel, "uri": name_entity(record, entity), "literal": entity.known_id}
        )
        for entity in entities
    ]


def open_ninjs(folder: Path) -> RecordFolder:
    return RecordFolder(folder, write_ninjs, ".json")
