"""The user's table: CSV with the columns id, type, name, aliases (parted by `|`); further columns are left alone."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from pipeline.errors import UsageError
from pipeline.known.knowledge import Knowledge, KnownEntity, KnownKind
from pipeline.name_keys import fold_spaces

COLUMNS = ("id", "type", "name", "aliases")
KINDS: dict[str, KnownKind] = {kind: kind for kind in get_args(KnownKind)}

_DELIMITERS = ",;\t"
"""Spreadsheets write the one that their country uses."""
_ALIAS_DELIMITER = "|"


def read_known(path: Path) -> Knowledge:
    """The entities of a file.

    Raises:
        UsageError: the file cannot be read, is no UTF-8, lacks a column, or a row is wrong; file, line and reason.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error
    return parse_known(data, str(path))


def parse_known(data: bytes, name: str) -> Knowledge:
    """The entities of a file's bytes; `name` is for messages. See `read_known`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{name}:{line}: is no UTF-8") from error
    entities: dict[str, KnownEntity] = {}
    for line, row in _read_rows(text, name):
        entity = _read_entity(row, f"{name}:{line}")
        entities[entity.id] = _join(entities.get(entity.id), entity, f"{name}:{line}")
    return Knowledge(tuple(entities.values()), hashlib.sha256(data).hexdigest())


def _read_rows(text: str, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows that hold anything, each with the number of its last line."""
    header = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=header.count), strict=True)
    try:
        columns = [column.strip().lower() for column in next(reader, [])]
        if missing := [column for column in COLUMNS if column not in columns]:
            raise UsageError(f"{name}:1: lacks the column {', '.join(missing)}; there must be {', '.join(COLUMNS)}")
        for row in reader:
            if any(cell.strip() for cell in row):
                yield reader.line_num, dict(zip(columns, row, strict=False))
    except csv.Error as error:
        raise UsageError(f"{name}:{reader.line_num}: {error}") from error


def _read_entity(row: dict[str, str], place: str) -> KnownEntity:
    id_, kind, name, aliases = (fold_spaces(row.get(column, "")) for column in COLUMNS)
    if not id_ or not name:
        raise UsageError(f"{place}: has no {'name' if id_ else 'id'}")
    if kind.lower() not in KINDS:
        raise UsageError(f"{place}: {kind!r} is no type; there are {', '.join(KINDS)}")
    others = tuple(alias.strip() for alias in aliases.split(_ALIAS_DELIMITER) if alias.strip())
    return KnownEntity(id_, KINDS[kind.lower()], name, others)


def _join(first: KnownEntity | None, second: KnownEntity, place: str) -> KnownEntity:
    """Two rows of one entity add their aliases up."""
    if first is None:
        return second
    if (first.kind, first.name) != (second.kind, second.name):
        earlier = f"the {first.kind} {first.name!r} already"
        raise UsageError(f"{place}: the id {second.id} is {earlier}, not the {second.kind} {second.name!r}")
    return KnownEntity(first.id, first.kind, first.name, tuple(dict.fromkeys((*first.aliases, *second.aliases))))
