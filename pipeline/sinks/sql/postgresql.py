"""PostgreSQL, by way of psycopg (the extra `postgres`)."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any

from sqlalchemy import URL, Connection, Engine, Table, create_engine

from pipeline.errors import UsageError
from pipeline.sinks.sql.backend import Backend

_SCHEMA_LOCK = 0x636F6D6D
"""A number of our own for the lock that is taken before there is a table to lock."""


def _open(url: URL) -> Engine:
    if find_spec("psycopg") is None:
        raise UsageError("PostgreSQL needs a driver: pip install 'communique[postgres]'")
    return create_engine(url.set(drivername="postgresql+psycopg"), connect_args={"client_encoding": "utf8"})


def _lock(connection: Connection) -> None:
    connection.exec_driver_sql("LOCK TABLE releases IN SHARE ROW EXCLUSIVE MODE")


def _lock_schema(connection: Connection) -> None:
    connection.exec_driver_sql("SELECT pg_advisory_xact_lock(%s)", (_SCHEMA_LOCK,))


def _insert(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    quote = connection.dialect.identifier_preparer
    columns = ", ".join(quote.format_column(column) for column in table.columns)
    cursor = connection.connection.cursor()
    with cursor.copy(f"COPY {quote.format_table(table)} ({columns}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


POSTGRESQL = Backend("postgresql+psycopg://user@host/database", _open, _lock, _lock_schema, _insert)
