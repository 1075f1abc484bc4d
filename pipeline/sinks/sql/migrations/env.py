"""What alembic runs around migrations: they go into the transaction that is open on the connection it is given."""

from __future__ import annotations

from alembic import context

from pipeline.sinks.sql.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite changes no column in place
    transactional_ddl=True,
)
context.run_migrations()
