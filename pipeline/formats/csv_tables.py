"""Tables in CSV for spreadsheets and databases: UTF-8 with its mark, which spreadsheets need; names in the first line.

Every row begins with `source`, the name of the release. A cell that a spreadsheet would run as a formula gets an
apostrophe in front (https://owasp.org/www-community/attacks/CSV_Injection); `take_apostrophe` takes it away.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from pipeline.name_keys import fold_spaces
from pipeline.parts import Named, Place
from pipeline.quality.checking.things import Thing, list_things
from pipeline.record import Record
from pipeline.sinks.atomic import open_atomically

Cell = str | int | None
Row = tuple[Cell, ...]

TABLES: dict[str, tuple[str, ...]] = {
    "releases": ("source", "id", "language", "published", "title", "characters", "warnings"),
    "entities": (
        *("source", "entity", "kind", "name", "aliases", "known_id"),
        *("country", "geonames_id", "latitude", "longitude", "mentions"),
    ),
    "roles": ("source", "person", "role", "organisation", "start", "end"),
    "dates": ("source", "date", "value", "mentions"),
    "mentions": ("source", "entity", "start", "end", "text"),
    "quotes": ("source", "quote", "type", "text", "speaker", "speaker_name", "speaker_text", "cue"),
    "pieces": ("source", "quote", "piece", "start", "end", "text"),
    "captions": ("source", "start", "end", "language", "reason", "text"),
}
"""The columns of each table."""

ALIAS_JOINT = "|"
"""Between aliases and warnings, as in the table of known entities."""

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_FORMULA = re.compile(r"[\s']*[=+\-@\t\r＝＋－＠]")


class CsvTables:
    """Writes one file a table."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._closing = ExitStack()
        self._files: dict[str, io.TextIOWrapper] = {}

    def put(self, release: Record) -> None:
        for table, rows in list_rows(release).items():
            self._write(table, ((release.source.name, *row) for row in rows))

    def _write(self, table: str, rows: Iterable[Row]) -> None:
        csv.writer(self._files[table]).writerows(map(_make_safe, rows))

    def __enter__(self) -> CsvTables:
        for table, columns in TABLES.items():
            stream = self._closing.enter_context(open_atomically(self._folder / f"{table}.csv"))
            self._files[table] = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
            self._write(table, [columns])
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file in self._files.values():
            file.detach()
        self._closing.__exit__(kind, error, trace)


def list_rows(record: Record) -> dict[str, Iterable[Row]]:
    """What a record says, by table, without the source."""
    things = list(list_things(record))
    return {
        "releases": [_describe_release(record)],
        "entities": [_describe_entity(thing, thing.entity) for thing in things if isinstance(thing.entity, Named)],
        "roles": [
            (person.id, role.text, role.organisation, role.start, role.end)
            for person in record.people
            for role in person.roles
        ],
        "dates": [(date.id, date.value, len(date.mentions)) for date in record.dates],
        "mentions": [
            (thing.id, mention.start, mention.end, mention.text) for thing in things for mention in thing.excerpts
        ],
        "quotes": _list_quotes(record),
        "pieces": [
            (quote.id, number, span.start, span.end, record.text[span.start : span.end])
            for quote in record.quotes
            for number, span in enumerate(quote.spans, start=1)
        ],
        "captions": [
            (span.start, span.end, caption.language, caption.reason, record.text[span.start : span.end])
            for caption in record.captions
            for span in caption.spans
        ],
    }


def take_apostrophe(cell: str) -> str:
    """What a cell said before it was made safe."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _make_safe(row: Row) -> list[Cell]:
    return [_guard(cell) if isinstance(cell, str) else cell for cell in row]


def _guard(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def _describe_release(record: Record) -> Row:
    title = fold_spaces(record.title.text) if record.title else None
    day = record.published.isoformat() if record.published else None
    warnings = ALIAS_JOINT.join(record.provenance.warnings)
    return record.id, record.language, day, title, record.source.characters, warnings


def _describe_entity(thing: Thing, entity: Named) -> Row:
    location: Row = (None,) * 4
    if isinstance(entity, Place):
        location = entity.country, entity.geonames_id, entity.latitude, entity.longitude
    aliases = ALIAS_JOINT.join(entity.aliases)
    return thing.id, thing.kind, thing.name, aliases, entity.known_id, *location, len(thing.excerpts)


def _list_quotes(record: Record) -> Iterator[Row]:
    for quote in record.quotes:
        speaker = quote.speaker
        who: Row = (speaker.entity, speaker.name, speaker.text) if speaker else (None,) * 3
        yield quote.id, quote.type, quote.text, *who, quote.cue.text if quote.cue else None
