"""The tables, as they are now. A change here needs a migration in `migrations/versions/` and its number in `REVISION`.

Ids tell where a row belongs and are the same in every database: that of a release counts up in the order of arrival,
that of a part is the release's times `STRIDE` plus its number among the release's parts of that kind, from 1.
Positions count characters of `releases.text` from 0, as in a record. What a value means stands in `pipeline/parts.py`.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    text,
)

REVISION = "0001"
"""The newest migration."""
STRIDE = 10_000_000
"""More parts of a kind than the largest release that is read can have."""

_NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}
metadata = MetaData(naming_convention=_NAMES)


def _id() -> Column[int]:
    # Only what SQLite reads as INTEGER PRIMARY KEY is the row's own number, which full-text search points to.
    kind = BigInteger().with_variant(Integer, "sqlite")
    return Column("id", kind, primary_key=True, autoincrement=False)


def _belongs_to(table: str, column: str, *, is_required: bool = True) -> Column[int]:
    """A key to a row without which this one goes away."""
    return Column(column, ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=not is_required, index=True)


def _range(prefix: str = "", *, is_required: bool = True) -> tuple[Column[int], Column[int]]:
    return (
        Column(f"{prefix}start_offset", Integer, nullable=not is_required),
        Column(f"{prefix}end_offset", Integer, nullable=not is_required),
    )


runs = Table(
    "runs",
    metadata,
    Column("id", Text, primary_key=True),  # hash of the rest
    Column("schema_version", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("configuration", Text, nullable=False),
    Column("models", JSON, nullable=False),
)
"""What made records: version, choices and models, which give the same record for the same source. A row for each
combination, not for each time that the command is run, so that a run that was killed and went on leaves no trace."""

releases = Table(
    "releases",
    metadata,
    _id(),
    Column("source", Text, nullable=False, unique=True),
    Column("record_id", Text, nullable=False, index=True),
    Column("run_id", ForeignKey("runs.id"), nullable=False, index=True),
    Column("media_type", Text, nullable=False),
    Column("encoding", Text, nullable=False),
    Column("characters", Integer, nullable=False),
    Column("metadata", JSON, nullable=False),
    Column("language", Text, nullable=False),
    Column("published", Date, index=True),
    Column("title", Text),
    *_range("title_", is_required=False),
    Column("text", Text, nullable=False),
    Column("clean_text", Text, nullable=False),
    Column("warnings", JSON, nullable=False),
    Column("duplicate_of", Text),
    Column("gone", Boolean, nullable=False),
)
"""A row for each source. `duplicate_of` is the source, earlier in the run, that has the same release; `gone` says that
the source was no longer there when the run looked last."""

blocks = Table(
    "blocks",
    metadata,
    _id(),
    _belongs_to("releases", "release_id"),
    Column("number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("language", Text, nullable=False),
    *_range(),
    CheckConstraint("kind IN ('title', 'paragraph', 'caption', 'foreign')", "kind"),
)

captions = Table(
    "captions",
    metadata,
    _id(),
    _belongs_to("releases", "release_id"),
    Column("text", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("reason", Text, nullable=False),
)

caption_spans = Table("caption_spans", metadata, _id(), _belongs_to("captions", "caption_id"), *_range())
"""Every occurrence of a caption."""

entities = Table(
    "entities",
    metadata,
    _id(),
    _belongs_to("releases", "release_id"),
    Column("entity", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Text),
    Column("known_id", Text),
    Column("value", Text),
    Column("country", Text),
    Column("geonames_id", BigInteger),
    Column("latitude", Text),
    Column("longitude", Text),
    Index("ix_entities_name", "name", postgresql_using="hash"),
    Index(
        "ix_entities_known_id",
        "known_id",
        postgresql_using="hash",
        postgresql_where=text("known_id IS NOT NULL"),
        sqlite_where=text("known_id IS NOT NULL"),
    ),
    CheckConstraint("kind IN ('person', 'organisation', 'place', 'date')", "kind"),
)
"""People, organisations, places and dates; `entity` is the id in the record, which `links.jsonl` names too. A date has
a value and no name. Hash indexes, where there are any, since a name may be longer than a B-tree takes."""

aliases = Table(
    "aliases",
    metadata,
    _id(),
    _belongs_to("entities", "entity_id"),
    Column("alias", Text, nullable=False),
    Index("ix_aliases_alias", "alias", postgresql_using="hash"),
)

mentions = Table(
    "mentions",
    metadata,
    _id(),
    _belongs_to("entities", "entity_id"),
    Column("text", Text, nullable=False),
    *_range(),
)

roles = Table(
    "roles",
    metadata,
    _id(),
    _belongs_to("entities", "person_id"),
    _belongs_to("entities", "organisation_id", is_required=False),
    Column("text", Text, nullable=False),
    *_range(),
)

quotes = Table(
    "quotes",
    metadata,
    _id(),
    _belongs_to("releases", "release_id"),
    Column("number", Integer, nullable=False),
    Column("type", Text, nullable=False),
    Column("text", Text, nullable=False),
    _belongs_to("entities", "speaker_id", is_required=False),
    Column("speaker_text", Text),
    *_range("speaker_", is_required=False),
    Column("cue_text", Text),
    *_range("cue_", is_required=False),
    CheckConstraint("type IN ('direct', 'indirect', 'mixed')", "type"),
)
"""`speaker_id` is who says it; `speaker_text` the words that tell so, maybe a pronoun that means nobody known."""

quote_spans = Table("quote_spans", metadata, _id(), _belongs_to("quotes", "quote_id"), *_range())
"""The pieces of a quote."""

TABLES = (runs, releases, blocks, captions, caption_spans, entities, aliases, mentions, roles, quotes, quote_spans)
"""In the order that they are filled: what is pointed to comes first."""
