"""A database by its address, with the tables as this version knows them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, Engine, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError

from pipeline.errors import OutputError, UsageError
from pipeline.sinks.sql.backend import Backend
from pipeline.sinks.sql.postgresql import POSTGRESQL
from pipeline.sinks.sql.schema import REVISION
from pipeline.sinks.sql.sqlite import SQLITE

BACKENDS: dict[str, Backend] = {
    "sqlite": SQLITE,
    "postgresql": POSTGRESQL,
}
"""By the beginning of an address."""

_VERSIONS = "alembic_version"


class Database:
    """An address, understood; nothing is opened before it is used.

    Args:
        url: what `--db` takes, as SQLAlchemy writes it.

    Raises:
        UsageError: it is no address, or one of a database that is not supported here.
    """

    def __init__(self, url: str | URL) -> None:
        try:
            parsed = make_url(url)
            self.backend = BACKENDS[parsed.get_backend_name()]
        except (ArgumentError, ValueError, KeyError) as error:
            forms = " or ".join(backend.form for backend in BACKENDS.values())
            raise UsageError(f"--db takes {forms}") from error
        self._url = parsed

    def __str__(self) -> str:
        return self._url.render_as_string(hide_password=True)

    def open(self) -> Engine:
        """The database with the tables of this version: made, or brought up from those of an older one.

        Raises:
            OutputError: it cannot be reached or written.
            UsageError: a newer version of the program made it, or a driver is missing.
        """
        engine = self.backend.open(self._url)
        try:
            with self.explain_errors():
                self._upgrade(engine)
        except BaseException:
            engine.dispose()
            raise
        return engine

    @contextmanager
    def explain_errors(self) -> Iterator[None]:
        """Errors of the database as an `OutputError` with its address and the first line of what it said."""
        try:
            yield
        except DBAPIError as error:
            reason = str(error.orig).strip().partition("\n")[0]
            raise OutputError(f"{self}: {reason}") from error

    def _upgrade(self, engine: Engine) -> None:
        if _read_revision(engine) == REVISION:
            return
        from pipeline.sinks.sql.upgrading import upgrade  # noqa: PLC0415  (alembic is not needed every time)

        with engine.begin() as connection:
            self.backend.lock_schema(connection)
            upgrade(connection, str(self))


def _read_revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if not inspect(connection).has_table(_VERSIONS):
            return None
        revision: str | None = connection.execute(text(f"SELECT version_num FROM {_VERSIONS}")).scalar()
        return revision
