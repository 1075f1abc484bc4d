"""From a record to rows: for each table tuples in the order of its columns, as both databases take them."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from pydantic_core import to_json

from pipeline.sinks.sql.schema import STRIDE

if TYPE_CHECKING:
    from pipeline.parts import Date, Excerpt, Organisation, Person, Place, Quote, Range
    from pipeline.record import Record

Row = tuple[Any, ...]
Rows = Mapping[str, list[Row]]
"""By name of table."""

_NO_SPAN = (None, None)
_ESCAPED_NUL = re.compile(r"(?<!\\)((?:\\\\)*)\\u0000")


def clean(text: str) -> str:
    """`text` without what a database refuses, as long as before, so that positions stay right.

    PostgreSQL takes no NUL, and tools cut a text of SQLite at one: U+FFFD stands in for it, in both.
    """
    return text.replace("\0", "\ufffd") if "\0" in text else text


def clean_source(name: str) -> str:
    """The name of a source as it is stored: no NUL, and bytes of a file's name that are no UTF-8 spelled out."""
    return clean(name.encode(errors="backslashreplace").decode())


def make_run_row(record: Record) -> Row:
    """The row of what made a record; its first column is its id."""
    provenance = record.provenance
    models = _to_json([model.model_dump() for model in provenance.models])
    values = (record.schema_version, provenance.version, provenance.configuration, models)
    return hashlib.sha256(_to_json(values).encode()).hexdigest(), *values


class RowMaker:
    """Makes the rows of records and gathers them by table, so that each table is filled in one go."""

    def __init__(self) -> None:
        self._rows: defaultdict[str, list[Row]] = defaultdict(list)
        self._first = 0
        """One less than the first id of the release's parts."""
        self._counts: defaultdict[str, int] = defaultdict(int)

    @property
    def rows(self) -> Rows:
        return self._rows

    def add(self, record: Record, release_id: int, run_id: str, duplicate_of: str | None) -> None:
        """Make the rows of one record."""
        self._first = release_id * STRIDE
        self._counts.clear()
        self._rows["releases"].append(_make_release_row(record, release_id, run_id, duplicate_of))
        for number, block in enumerate(record.blocks, start=1):
            self._put("blocks", release_id, number, block.kind, clean(block.language), block.start, block.end)
        for caption in record.captions:
            words = (clean(caption.text), clean(caption.language), clean(caption.reason))
            self._put_spans("caption_spans", self._put("captions", release_id, *words), caption.spans)
        ids = self._add_entities(record, release_id)
        self._add_roles(record, ids)
        for number, quote in enumerate(record.quotes, start=1):
            quote_id = self._put("quotes", release_id, number, *_describe_quote(quote, ids))
            self._put_spans("quote_spans", quote_id, quote.spans)

    def _put(self, table: str, *values: object) -> int:
        self._counts[table] += 1
        id_ = self._first + self._counts[table]
        self._rows[table].append((id_, *values))
        return id_

    def _put_spans(self, table: str, owner: int, spans: Iterable[Range]) -> None:
        for span in spans:
            self._put(table, owner, span.start, span.end)

    def _add_entities(self, record: Record, release_id: int) -> dict[str, int]:
        """Rows of entities with their aliases and mentions; ids of rows by ids in the record."""
        ids: dict[str, int] = {}
        kinds: tuple[tuple[str, Iterable[Person | Organisation | Place | Date]], ...] = (
            ("person", record.people),
            ("organisation", record.organisations),
            ("place", record.places),
            ("date", record.dates),
        )
        for kind, entities in kinds:
            for entity in entities:
                id_ = self._put("entities", release_id, entity.id, kind, *_describe_entity(entity))
                ids[entity.id] = id_
                for alias in getattr(entity, "aliases", ()):
                    self._put("aliases", id_, clean(alias))
                for mention in entity.mentions:
                    self._put("mentions", id_, clean(mention.text), mention.start, mention.end)
        return ids

    def _add_roles(self, record: Record, ids: Mapping[str, int]) -> None:
        for person in record.people:
            for role in person.roles:
                organisation = ids[role.organisation] if role.organisation else None
                self._put("roles", ids[person.id], organisation, clean(role.text), role.start, role.end)


def _make_release_row(record: Record, release_id: int, run_id: str, duplicate_of: str | None) -> Row:
    source, title = record.source, record.title
    return (
        release_id,
        clean_source(source.name),
        record.id,
        run_id,
        clean(source.media_type),
        clean(source.encoding),
        source.characters,
        _to_json(source.metadata),
        clean(record.language),
        record.published.isoformat() if record.published else None,
        *((clean(title.text), title.start, title.end) if title else (None, *_NO_SPAN)),
        clean(record.text),
        clean(record.clean_text),
        _to_json(record.provenance.warnings),
        clean_source(duplicate_of) if duplicate_of is not None else None,
        False,
    )


def _describe_entity(entity: Person | Organisation | Place | Date) -> Row:
    """Name, known id, value, country, GeoNames id, latitude, longitude, as far as the kind of entity has them."""
    texts = ("name", "known_id", "value", "country")
    values = [getattr(entity, field, None) for field in texts]
    place = (getattr(entity, field, None) for field in ("geonames_id", "latitude", "longitude"))
    return (*(clean(value) if value is not None else None for value in values), *place)


def _describe_quote(quote: Quote, ids: Mapping[str, int]) -> Row:
    """Type, text, speaker and cue."""
    speaker, cue = quote.speaker, quote.cue
    return (
        quote.type,
        clean(quote.text),
        ids[speaker.entity] if speaker and speaker.entity else None,
        *_describe_excerpt(speaker),
        *_describe_excerpt(cue),
    )


def _describe_excerpt(excerpt: Excerpt | None) -> Row:
    return (clean(excerpt.text), excerpt.start, excerpt.end) if excerpt else (None, *_NO_SPAN)


def _to_json(value: object) -> str:
    """JSON as both databases take it and give it back: no number that JSON lacks, no NUL."""
    return _ESCAPED_NUL.sub("\\1\ufffd", to_json(value, inf_nan_mode="null").decode())
