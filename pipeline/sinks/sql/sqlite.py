"""SQLite: a file, for which nothing has to be installed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, Table, create_engine, event

from pipeline.errors import OutputError, UsageError
from pipeline.sinks.sql.backend import Backend

_PATIENCE = 60
"""Seconds to wait for another program that writes into the file."""
_CACHE = 64 * 1024
"""KiB of the file that are held in memory while rows are put in: pages of indexes are touched again and again."""


def _open(url: URL) -> Engine:
    if not url.database or url.database == ":memory:":
        raise UsageError("--db needs the path of a file: sqlite:///outputs/communique.db")
    folder = Path(url.database).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder}: {error.strerror}") from error
    engine = create_engine(url, connect_args={"timeout": _PATIENCE})
    event.listen(engine, "connect", _prepare)
    return engine


def _prepare(connection: Any, _: object) -> None:
    connection.isolation_level = None  # transactions begin where `_lock` says, not where the driver guesses
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{_CACHE}")


def _lock(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _insert(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    connection.exec_driver_sql(str(table.insert().compile(connection)), list(rows))


SQLITE = Backend("sqlite:///outputs/communique.db", _open, _lock, _lock, _insert)
