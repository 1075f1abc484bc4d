"""The tables of a database as Parquet files, for engines that read columns (DuckDB, Spark, pandas).

A Parquet file is written once and never changed, while a run goes on after a kill, replaces a release and keeps others.
So a run writes into an SQLite file of its own (`.run/parquet.db`), which stays for the next run, and at its end the
tables are copied out.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from sqlalchemy import URL

from pipeline.errors import OutputError, UsageError
from pipeline.sinks.output_names import STATE
from pipeline.sinks.sql.database import Database
from pipeline.sinks.sql.database_sink import DatabaseSink

if TYPE_CHECKING:
    from pipeline.record import Record

FOLDER = "parquet"
"""The folder of the files, in the folder of outputs: `parquet/quotes/00000.parquet`."""


class ParquetFolder:
    """Writes the tables of `sql/schema.py`, a folder each; until a run has ended well, the files of the last one stand.

    Raises:
        UsageError: pyarrow (the extra `parquet`) is missing.
    """

    def __init__(self, folder: Path) -> None:
        if find_spec("pyarrow") is None:
            raise UsageError("Parquet needs pyarrow: pip install 'communique[parquet]'")
        self._folder = folder / FOLDER
        self._url = URL.create("sqlite", database=str(folder / STATE / "parquet.db"))
        self._rows = DatabaseSink(self._url)

    def put(self, record: Record, duplicate_of: str | None = None) -> None:
        self._rows.put(record, duplicate_of)

    def has(self, source: str, id_: str) -> bool:
        return self._rows.has(source, id_)

    def keep(self, source: str, id_: str, duplicate_of: str | None = None) -> None:
        self._rows.keep(source, id_, duplicate_of)

    def discard(self, source: str) -> None:
        self._rows.discard(source)

    def mark_gone(self, source: str) -> None:
        self._rows.mark_gone(source)

    def commit(self) -> None:
        self._rows.commit()

    def __enter__(self) -> ParquetFolder:
        self._rows.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._rows.__exit__(kind, error, trace)
        if kind is None:
            self._copy_out()

    def _copy_out(self) -> None:
        from pipeline.sinks.sql.parquet import write_tables  # noqa: PLC0415  (pyarrow is heavy)

        database = Database(self._url)
        engine = database.open()
        try:
            with database.explain_errors(), engine.connect() as connection:
                write_tables(connection, self._folder)
        except OSError as error:
            raise OutputError(f"{self._folder}: {error.strerror or error}") from error
        finally:
            engine.dispose()
