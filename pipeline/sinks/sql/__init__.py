"""Records as rows of a database: one schema, the same rows in SQLite and in PostgreSQL."""
