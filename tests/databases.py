"""Databases for tests: an SQLite file, or a database of the test's own in a PostgreSQL server."""

from __future__ import annotations

import atexit
import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine, make_url, select, text

from pipeline.record import Record
from pipeline.sinks.sql.database import Database
from pipeline.sinks.sql.database_sink import DatabaseSink
from pipeline.sinks.sql.schema import TABLES

SERVER = "COMMUNIQUE_TEST_POSTGRESQL"
KINDS = ("sqlite", "postgresql")


_FREE: list[str] = []
"""Databases of the server that no test uses now: to empty one is much faster than to make one."""


@contextmanager
def make_database(kind: str, folder: Path, *, has_tables: bool = True) -> Iterator[str]:
    """The address of a database without rows; skips the test where there is no PostgreSQL."""
    if kind == "sqlite":
        path = folder / f"{secrets.token_hex(4)}.db"
        if has_tables:
            path.write_bytes(_make_file())
        yield f"sqlite:///{path}"
        return
    server = os.environ.get(SERVER)
    if not server:
        pytest.skip(f"no PostgreSQL: {SERVER} names no server (.ci/run starts one where apt can install it)")
    url = _FREE.pop() if _FREE else _create_database(server)
    try:
        if has_tables:
            Database(url).open().dispose()
        yield url
    finally:
        _administer(url, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public") if not has_tables else _empty(url)
        _FREE.append(url)


@cache
def _make_file() -> bytes:
    """An SQLite file with tables: migrations take longer than most tests."""
    with tempfile.TemporaryDirectory() as folder:
        Database(f"sqlite:///{folder}/a.db").open().dispose()
        return Path(folder, "a.db").read_bytes()


def _create_database(server: str) -> str:
    name = f"test_{secrets.token_hex(8)}"
    _administer(server, f"CREATE DATABASE {name}")
    atexit.register(_administer, server, f"DROP DATABASE {name} WITH (FORCE)")
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def _empty(url: str) -> None:
    _administer(url, f"TRUNCATE {', '.join(table.name for table in TABLES)}")


def _administer(url: str, *statements: str) -> None:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def write(url: str, *records: Record) -> None:
    with DatabaseSink(url) as sink:
        for record in records:
            sink.put(record)


def read_tables(url: str) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables, by id."""
    with connect(url) as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(select(table).order_by(table.c.id))]
            for table in TABLES
        }


def query(url: str, statement: Any, values: Any = None) -> list[tuple[Any, ...]]:
    """The rows of a statement, or of SQL text."""
    with connect(url) as connection:
        result = connection.execute(text(statement) if isinstance(statement, str) else statement, values)
        return [tuple(row) for row in result.all()] if result.returns_rows else []


@contextmanager
def connect(url: str) -> Iterator[Connection]:
    engine = create_engine(url)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()
