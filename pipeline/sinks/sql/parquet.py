"""The tables of a database, copied into Parquet files: the same bytes for the same rows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet
from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Connection,
    Date,
    Integer,
    Table,
    Text,
    func,
    select,
    type_coerce,
)

from pipeline.sinks.atomic import open_atomically
from pipeline.sinks.sql.schema import STRIDE, TABLES, releases, runs

RELEASES = 10_000
"""Releases of a file: tens of megabytes, as engines like it."""
_ROWS = 1_000
"""Rows that are held in memory, and written as a group."""
_TYPES: tuple[tuple[type[Any], pa.DataType], ...] = (
    (BigInteger, pa.int64()),
    (Integer, pa.int32()),
    (Boolean, pa.bool_()),
    (Date, pa.date32()),
    (JSON, pa.string()),
    (Text, pa.string()),
)
"""What a column's type becomes; the first that fits counts."""


def write_tables(connection: Connection, folder: Path) -> None:
    """Put each table into `folder/TABLE/00000.parquet` and so on, in place of what is there.

    Raises:
        OSError: a file cannot be written.
    """
    files = -(-(connection.execute(select(func.max(releases.c.id))).scalar() or 0) // RELEASES)
    for table in TABLES:
        last = 1 if table is runs else max(1, files)  # a table without rows has a file too, which tells its columns
        for number in range(last):
            with open_atomically(folder / table.name / f"{number:05d}.parquet") as file:
                schema = _make_schema(table)
                with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
                    for batch in _read_batches(connection, table, number, schema):
                        writer.write_batch(batch)
        for path in (folder / table.name).glob("*.parquet"):
            if path.stem.isdecimal() and int(path.stem) >= last:
                path.unlink()


def _make_schema(table: Table) -> pa.Schema:
    return pa.schema([pa.field(column.name, _choose_type(column), column.nullable) for column in table.columns])


def _choose_type(column: Column[Any]) -> pa.DataType:
    return next(arrow for kind, arrow in _TYPES if isinstance(column.type, kind))


def _read_batches(connection: Connection, table: Table, number: int, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """The rows of one file, by id."""
    columns = [type_coerce(column, Text) if isinstance(column.type, JSON) else column for column in table.columns]
    query = select(*columns).order_by(table.c.id)
    if table is not runs:
        scale = 1 if table is releases else STRIDE
        query = query.where(
            table.c.id >= (number * RELEASES + 1) * scale, table.c.id < ((number + 1) * RELEASES + 1) * scale
        )
    for rows in connection.execute(query).partitions(_ROWS):
        arrays = [pa.array(values, field.type) for values, field in zip(zip(*rows, strict=True), schema, strict=True)]
        yield pa.record_batch(arrays, schema=schema)
