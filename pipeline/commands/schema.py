"""`communique schema`."""

from __future__ import annotations

import typer


def schema() -> None:
    """Print the JSON Schema of a record."""
    from pipeline.record import to_json_schema  # noqa: PLC0415

    typer.echo(to_json_schema(), nl=False)
