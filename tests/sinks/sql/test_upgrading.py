from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from accepted_records import rename
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from databases import KINDS, make_database, query, read_tables, write
from pytest_regressions.file_regression import FileRegressionFixture
from sqlalchemy import make_url

from pipeline.errors import UsageError
from pipeline.record import Record
from pipeline.sinks.sql import database, upgrading
from pipeline.sinks.sql.database import Database
from pipeline.sinks.sql.schema import REVISION, metadata
from pipeline.sinks.sql.views import VIEWS

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{before}"


def upgrade():
    with op.batch_alter_table("captions") as table:
        table.add_column(sa.Column("note", sa.Text()))
"""


@pytest.fixture(params=KINDS)
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without tables."""
    with make_database(request.param, tmp_path, has_tables=False) as address:
        yield address


def _is_ours(object_: object, name: str | None, kind: str, *_: object) -> bool:
    return not (name or "").endswith("_search") and "_search_" not in (name or "")


def test_the_migrations_make_the_tables_that_the_program_knows(empty: str) -> None:
    engine = Database(empty).open()
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _is_ours})
        assert compare_metadata(context, metadata) == []
        script = ScriptDirectory.from_config(upgrading.make_config(connection))
    engine.dispose()
    assert script.get_current_head() == REVISION


def test_a_view_changes_with_a_migration_alone(file_regression: FileRegressionFixture) -> None:
    """An older database gets new views when it is migrated: a change needs a new `REVISION`, if an empty one."""
    text = "\n".join(f"{name}: {' '.join(query.split())}\n" for name, query in VIEWS.items())
    file_regression.check(text, basename=f"views_{REVISION}")


def test_an_older_database_is_brought_up_to_date(
    empty: str, tmp_path: Path, accepted: list[Record], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(empty, *accepted[:2])
    before = read_tables(empty)
    folder = tmp_path / "per%cent"
    shutil.copytree(upgrading._MIGRATIONS, folder)
    (folder / "versions/9999_note.py").write_text(NEXT.format(before=REVISION), encoding="utf-8")
    monkeypatch.setattr(upgrading, "_MIGRATIONS", folder)
    monkeypatch.setattr(database, "REVISION", "9999")
    engine = Database(empty).open()
    engine.dispose()
    assert query(empty, "SELECT version_num FROM alembic_version") == [("9999",)]
    assert query(empty, "SELECT count(note) FROM captions") == [(0,)]
    assert read_tables(empty) == before
    assert all(query(empty, f"SELECT count(*) FROM {view}") for view in VIEWS)


def test_a_newer_database_is_left_alone(empty: str, accepted: list[Record]) -> None:
    write(empty, accepted[0])
    before = read_tables(empty)
    query(empty, "UPDATE alembic_version SET version_num = '9998'")
    with pytest.raises(UsageError, match="newer version of communique"):
        write(empty, rename(accepted[1], "b.txt"))
    assert read_tables(empty) == before
    assert query(empty, "SELECT count(*) FROM who_said_what") == [(len(accepted[0].quotes),)]


def test_a_password_is_not_told(accepted: list[Record]) -> None:
    assert "secret" not in str(Database("postgresql+psycopg://a:secret@b/c"))
    assert make_url(str(Database("sqlite:///a.db"))).database == "a.db"
