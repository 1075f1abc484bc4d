"""The first tables, and full-text search over the clean text of releases and the text of quotes.

In SQLite `releases_search` and `quotes_search` are FTS5 tables, which triggers keep, whoever changes a row. In
PostgreSQL they are views with a column `words` (tsvector), behind which stands an index. Its configuration `russian`
stems words in Latin letters as English ones and words in Cyrillic letters as Russian ones, so one fits all releases.
"""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_LONGEST = 200_000
"""Characters of a text that PostgreSQL indexes: the words of one may take a megabyte, up to 5 bytes a character."""


def upgrade() -> None:
    """Make everything."""
    _create_releases()
    _create_blocks_and_captions()
    _create_entities()
    _create_quotes()
    set_up = {"sqlite": _search_in_sqlite, "postgresql": _search_in_postgresql}[op.get_context().dialect.name]
    for table, column in (("releases", "clean_text"), ("quotes", "text")):
        for statement in set_up(table, column):
            op.execute(statement)


def _create_releases() -> None:
    op.create_table(
        "runs",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("schema_version", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("configuration", sa.Text(), nullable=False),
        sa.Column("models", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_runs"),
    )
    op.create_table(
        "releases",
        sa.Column("id", _KEY, autoincrement=False, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.Column("run_id", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("encoding", sa.Text(), nullable=False),
        sa.Column("characters", sa.Integer(), nullable=False),
        sa.Column("metadata", sa.JSON(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("title_start_offset", sa.Integer(), nullable=True),
        sa.Column("title_end_offset", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("clean_text", sa.Text(), nullable=False),
        sa.Column("warnings", sa.JSON(), nullable=False),
        sa.Column("duplicate_of", sa.Text(), nullable=True),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_releases_run_id"),
        sa.PrimaryKeyConstraint("id", name="pk_releases"),
        sa.UniqueConstraint("source", name="uq_releases_source"),
    )
    op.create_index("ix_releases_published", "releases", ["published"])
    op.create_index("ix_releases_record_id", "releases", ["record_id"])
    op.create_index("ix_releases_run_id", "releases", ["run_id"])


def _create_blocks_and_captions() -> None:
    op.create_table(
        "blocks",
        sa.Column("id", _KEY, autoincrement=False, nullable=False),
        sa.Column("release_id", _KEY, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("start_offset", sa.Integer(), nullable=False),
        sa.Column("end_offset", sa.Integer(), nullable=False),
        sa.CheckConstraint("kind IN ('title', 'paragraph', 'caption', 'foreign')", name="ck_blocks_kind"),
        sa.ForeignKeyConstraint(["release_id"], ["releases.id"], name="fk_blocks_release_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_blocks"),
    )
    op.create_index("ix_blocks_release_id", "blocks", ["release_id"])
    op.create_table(
        "captions",
        sa.Column("id", _KEY, autoincrement=False, nullable=False),
        sa.Column("release_id", _KEY, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["release_id"], ["releases.id"], name="fk_captions_release_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_captions"),
    )
    op.create_index("ix_captions_release_id", "captions", ["release_id"])
    op.create_table(
        "caption_spans",
        sa.Column("id", _KEY, autoincrement=False, nullable=False),
        sa.Column("caption_id", _KEY, nullable=False),
        sa.Column("start_offset", sa.Integer(), nullable=False),
        sa.Column("end_offset", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["caption_id"], ["captions.id"], name="fk_caption_spans_caption_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_caption_spans"),
    )
    op.create_index("ix_caption_spans_caption_id", "caption_spans", ["caption_id"])


def _create_entities() -> None:
    op.create_table(
        "entities",
        sa.Column("id", _KEY, autoincrement=False, nullable=False),
        sa.Column("release_id", _KEY, nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("known_id", sa.Text(), nullable=True),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("geonames_id", sa.BigInteger(), nullable=True),
        sa.Column("latitude", sa.Text(), nullable=True),
        sa.Column("longitude", sa.Text(), nullable=True),
        sa.CheckConstraint("kind IN ('person', 'organisation', 'place', 'date')", name="ck_entities_kind"),
        sa.ForeignKeyConstraint(["release_id"], ["releases.id"], name="fk_entities_release_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_entities"),
    )
    op.create_index(
        "ix_entities_known_id",
        "entities",
        ["known_id"],
        postgresql_using="hash",
        postgresql_where=sa.text("known_id IS NOT NULL"),
        sqlite_where=sa.text("known_id IS NOT NULL"),
    )
    op.create_index("ix_entities_name", "entities", ["name"], postgresql_using="hash")
    op.create_index("ix_entities_release_id", "entities", ["release_id"])
    op.create_table(
        "aliases",
        sa.Column("id", _KEY, autoincrement=False, nullable=False),
        sa.Column("entity_id", _KEY, nullable=False),
        sa.Column("alias", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entity_id"], ["entities.id"], name="fk_aliases_entity_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_aliases"),
    )
    op.create_index("ix_aliases_alias", "aliases", ["alias"], postgresql_using="hash")
    op.create_index("ix_aliases_entity_id", "aliases", ["entity_id"])
    op.create_table(
        "mentions",
        sa.Column("id", _KEY, autoincrement=False, nullable=False),
        sa.Column("entity_id", _KEY, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("start_offset", sa.Integer(), nullable=False),
        sa.Column("end_offset", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["entity_id"], ["entities.id"], name="fk_mentions_entity_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_mentions"),
    )
    op.create_index("ix_mentions_entity_id", "mentions", ["entity_id"])
    op.create_table(
        "roles",
        sa.Column("id", _KEY, autoincrement=False, nullable=False),
        sa.Column("person_id", _KEY, nullable=False),
        sa.Column("organisation_id", _KEY, nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("start_offset", sa.Integer(), nullable=False),
        sa.Column("end_offset", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["entities.id"], name="fk_roles_organisation_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["entities.id"], name="fk_roles_person_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_roles"),
    )
    op.create_index("ix_roles_organisation_id", "roles", ["organisation_id"])
    op.create_index("ix_roles_person_id", "roles", ["person_id"])


def _create_quotes() -> None:
    op.create_table(
        "quotes",
        sa.Column("id", _KEY, autoincrement=False, nullable=False),
        sa.Column("release_id", _KEY, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("speaker_id", _KEY, nullable=True),
        sa.Column("speaker_text", sa.Text(), nullable=True),
        sa.Column("speaker_start_offset", sa.Integer(), nullable=True),
        sa.Column("speaker_end_offset", sa.Integer(), nullable=True),
        sa.Column("cue_text", sa.Text(), nullable=True),
        sa.Column("cue_start_offset", sa.Integer(), nullable=True),
        sa.Column("cue_end_offset", sa.Integer(), nullable=True),
        sa.CheckConstraint("type IN ('direct', 'indirect', 'mixed')", name="ck_quotes_type"),
        sa.ForeignKeyConstraint(["release_id"], ["releases.id"], name="fk_quotes_release_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["speaker_id"], ["entities.id"], name="fk_quotes_speaker_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_quotes"),
    )
    op.create_index("ix_quotes_release_id", "quotes", ["release_id"])
    op.create_index("ix_quotes_speaker_id", "quotes", ["speaker_id"])
    op.create_table(
        "quote_spans",
        sa.Column("id", _KEY, autoincrement=False, nullable=False),
        sa.Column("quote_id", _KEY, nullable=False),
        sa.Column("start_offset", sa.Integer(), nullable=False),
        sa.Column("end_offset", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["quote_id"], ["quotes.id"], name="fk_quote_spans_quote_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_quote_spans"),
    )
    op.create_index("ix_quote_spans_quote_id", "quote_spans", ["quote_id"])


def _search_in_sqlite(table: str, column: str) -> Iterator[str]:
    yield (
        f"CREATE VIRTUAL TABLE {table}_search USING fts5({column}, content='{table}', content_rowid='id', "
        "tokenize='porter unicode61 remove_diacritics 2')"
    )
    add = f"INSERT INTO {table}_search (rowid, {column}) VALUES (new.id, new.{column});"
    remove = f"INSERT INTO {table}_search ({table}_search, rowid, {column}) VALUES ('delete', old.id, old.{column});"
    yield f"CREATE TRIGGER {table}_search_insert AFTER INSERT ON {table} BEGIN {add} END"
    yield f"CREATE TRIGGER {table}_search_delete AFTER DELETE ON {table} BEGIN {remove} END"
    yield f"CREATE TRIGGER {table}_search_update AFTER UPDATE OF id, {column} ON {table} BEGIN {remove} {add} END"


def _search_in_postgresql(table: str, column: str) -> Iterator[str]:
    words = f"to_tsvector('russian', left({column}, {_LONGEST}))"
    yield f"CREATE INDEX ix_{table}_search ON {table} USING gin (({words}))"
    yield f"CREATE VIEW {table}_search AS SELECT id, {words} AS words FROM {table}"
