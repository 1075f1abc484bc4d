"""Records as rows of a database.

What a run brings is gathered and written in one go. Each time is one transaction that holds whole releases, so nobody
who reads, and no run that goes on after a kill, ever meets half of one. A release that comes again takes the place of
its rows and keeps its id.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING

from sqlalchemy import URL, Connection, Engine, bindparam, delete, func, or_, select, update

from pipeline.errors import UnwritableRecord
from pipeline.sinks.sql.database import Database
from pipeline.sinks.sql.rows import RowMaker, clean_source, make_run_row
from pipeline.sinks.sql.schema import TABLES, releases, runs

if TYPE_CHECKING:
    from pipeline.record import Record

_MOST_CHANGES = 500
_MOST_CHARACTERS = 4_000_000
"""Releases, and characters of their texts, that are written in one go at the latest."""
_LONGEST_NAME = 2000
"""Bytes of a source's name: PostgreSQL's index that keeps names apart takes some 2,700."""


@dataclass(frozen=True, slots=True)
class _Put:
    record: Record
    duplicate_of: str | None


@dataclass(frozen=True, slots=True)
class _Keep:
    duplicate_of: str | None


@dataclass(frozen=True, slots=True)
class _Discard:
    pass


@dataclass(frozen=True, slots=True)
class _Gone:
    pass


_Change = _Put | _Keep | _Discard | _Gone


class DatabaseSink:
    """Writes into the tables of `schema.py`; makes them, or brings older ones up to date, when it is entered.

    Several runs may write into one PostgreSQL database at the same time. A source is known by its name alone, as in a
    folder of outputs.

    Args:
        url: of the database, as SQLAlchemy writes it: `sqlite:///outputs/communique.db`.

    Raises:
        UsageError: it is no address of a database that is supported.
    """

    def __init__(self, url: str | URL) -> None:
        self._database = Database(url)
        self._engine: Engine
        self._reading: Connection
        self._changes: dict[str, _Change] = {}
        """By source; what came last counts."""
        self._characters = 0
        self._known_runs: set[str] = set()

    def put(self, record: Record, duplicate_of: str | None = None) -> None:
        source = clean_source(record.source.name)
        if len(source.encode()) > _LONGEST_NAME:
            raise UnwritableRecord(record.source.name, f"its name is longer than a database takes ({_LONGEST_NAME})")
        self._characters += len(record.text)
        self._note(source, _Put(record, duplicate_of))

    def has(self, source: str, id_: str) -> bool:
        with self._database.explain_errors():
            values = {"source": clean_source(source), "record_id": id_}
            return self._reading.execute(_FIND, values).first() is not None

    def keep(self, source: str, id_: str, duplicate_of: str | None = None) -> None:
        self._note(clean_source(source), _Keep(duplicate_of))

    def discard(self, source: str) -> None:
        self._note(clean_source(source), _Discard())

    def mark_gone(self, source: str) -> None:
        self._note(clean_source(source), _Gone())

    def commit(self) -> None:
        if not self._changes:
            return
        with self._database.explain_errors(), self._engine.begin() as connection:
            self._database.backend.lock(connection)
            made_by = self._write(connection)
        self._known_runs |= made_by
        self._changes = {}
        self._characters = 0

    def __enter__(self) -> DatabaseSink:
        self._engine = self._database.open()
        with self._database.explain_errors():
            self._reading = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self.commit()
        finally:
            self._reading.close()
            self._engine.dispose()

    def _note(self, source: str, change: _Change) -> None:
        self._changes[source] = change
        if len(self._changes) >= _MOST_CHANGES or self._characters >= _MOST_CHARACTERS:
            self.commit()

    def _write(self, connection: Connection) -> set[str]:
        """Write all changes; give the ids of the runs that made the records."""
        ids = _read_ids(connection, self._changes)
        puts = {source: change for source, change in self._changes.items() if isinstance(change, _Put)}
        last = connection.execute(select(func.max(releases.c.id))).scalar() or 0
        removed = [ids[source] for source, change in self._changes.items() if _removes(change) and source in ids]
        if removed:
            connection.execute(delete(releases).where(releases.c.id.in_(removed)))
        made_by = self._write_runs(connection, puts)
        maker = RowMaker()
        for source, put in puts.items():
            if source not in ids:
                last += 1
                ids[source] = last
            maker.add(put.record, ids[source], made_by[source], put.duplicate_of)
        for table in TABLES:
            if rows := maker.rows.get(table.name):
                self._database.backend.insert(connection, table, rows)
        _write_marks(connection, self._changes)
        return set(made_by.values())

    def _write_runs(self, connection: Connection, puts: Mapping[str, _Put]) -> dict[str, str]:
        """Put the rows of `runs` that are missing; give the id of the run of each source."""
        rows = {source: make_run_row(put.record) for source, put in puts.items()}
        new = {row[0]: row for row in rows.values() if row[0] not in self._known_runs}
        for id_ in connection.execute(select(runs.c.id).where(runs.c.id.in_(new))).scalars() if new else ():
            del new[id_]
        if new:
            self._database.backend.insert(connection, runs, list(new.values()))
        return {source: row[0] for source, row in rows.items()}


_FIND = select(releases.c.id).where(
    releases.c.source == bindparam("source"), releases.c.record_id == bindparam("record_id")
)
_KEEP = (
    update(releases)
    .where(
        releases.c.source == bindparam("name"),
        or_(releases.c.gone, releases.c.duplicate_of.is_distinct_from(bindparam("original"))),
    )
    .values(gone=False, duplicate_of=bindparam("original"))
)
_MARK_GONE = update(releases).where(releases.c.source == bindparam("name"), ~releases.c.gone).values(gone=True)


def _removes(change: _Change) -> bool:
    return isinstance(change, _Put | _Discard)


def _read_ids(connection: Connection, changes: Mapping[str, _Change]) -> dict[str, int]:
    """The ids of the releases that are there, by source."""
    touched = [source for source, change in changes.items() if _removes(change)]
    query = select(releases.c.source, releases.c.id).where(releases.c.source.in_(touched))
    return dict(tuple(row) for row in connection.execute(query))


def _write_marks(connection: Connection, changes: Mapping[str, _Change]) -> None:
    """Bring up to date what stands in the rows of releases that stay; rows that are right are not touched."""
    kept = [
        {"name": source, "original": clean_source(change.duplicate_of) if change.duplicate_of else None}
        for source, change in changes.items()
        if isinstance(change, _Keep)
    ]
    gone = [{"name": source} for source, change in changes.items() if isinstance(change, _Gone)]
    for statement, values in ((_KEEP, kept), (_MARK_GONE, gone)):
        if values:
            connection.execute(statement, values)
