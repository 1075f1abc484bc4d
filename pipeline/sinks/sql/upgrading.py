"""The tables of a new or an older database, brought to those of this version by alembic's migrations."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, text

from pipeline.errors import UsageError
from pipeline.sinks.sql.views import VIEWS

_MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(connection: Connection, name: str) -> None:
    """Run what migrations are missing, then make the views anew, all in the transaction of `connection`.

    Args:
        connection: to the database, locked.
        name: of the database, for an error.

    Raises:
        UsageError: a newer version of the program made the database.
    """
    for view in VIEWS:
        connection.execute(text(f"DROP VIEW IF EXISTS {view}"))
    try:
        command.upgrade(make_config(connection), "head")
    except CommandError as error:
        raise UsageError(f"{name}: a newer version of communique made this database; {error}") from error
    for view, query in VIEWS.items():
        connection.execute(text(f"CREATE VIEW {view} AS {query}"))


def make_config(connection: Connection) -> Config:
    """What alembic's commands take, for this database; no file has to lie anywhere."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
