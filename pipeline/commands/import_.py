"""`communique import`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.export import Output, finish
from pipeline.commands.terminal import explain_errors


def import_(
    annotations: Annotated[
        Path, typer.Argument(metavar="FILES", help="What the annotation tool gave out: a file or a folder.")
    ],
    *,
    from_: Annotated[
        str, typer.Option("--from", metavar="FORMAT", help="What was given out; a wrong name lists the right ones.")
    ],
    output: Output,
) -> None:
    """Take corrected annotations back as annotated releases (XML), which evaluate judges by.

    Exit code 0: all were taken. 1: some break the guidelines' form, the others are taken. 2: wrong usage.
    """
    from pipeline.formats.importing import choose_format, import_all  # noqa: PLC0415

    with explain_errors():
        finish(import_all(annotations, choose_format(from_), output), output)
