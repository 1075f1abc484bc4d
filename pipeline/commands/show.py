"""`communique show`."""

from __future__ import annotations

from typing import Annotated

import typer

from pipeline.commands.options import Known, MainLanguage, Models, Published, to_day
from pipeline.commands.terminal import explain_errors, open_console
from pipeline.errors import ReleaseError


def show(
    file: Annotated[str, typer.Argument(help="A release, a line of a file as feed.jsonl:3, or a record (.json).")],
    published: Published = None,
    language: MainLanguage = None,
    model: Models = None,
    known: Known = None,
) -> None:
    """Show what is found in a release: its text in colours, then tables."""
    from pipeline import usage  # noqa: PLC0415
    from pipeline.display.record_view import draw_record  # noqa: PLC0415

    console = open_console()
    with explain_errors():
        configuration = usage.choose_configuration(to_day(published), language, model, known)
        for record in usage.load_records(file, configuration):
            if isinstance(record, ReleaseError):
                raise record
            console.print(draw_record(record))
