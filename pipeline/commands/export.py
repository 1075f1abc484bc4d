"""`communique export`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from pipeline.commands.options import SOME_FAILED
from pipeline.commands.terminal import explain_errors, print_failure
from pipeline.display.printable import make_printable

if TYPE_CHECKING:
    from pipeline.errors import CommuniqueError

Output = Annotated[Path, typer.Option(metavar="DIR", help="The folder to write into.")]


def export(
    outputs: Annotated[
        Path,
        typer.Argument(metavar="OUTPUTS", help="A folder of records, or annotated releases (XML): file or folder."),
    ],
    *,
    to: Annotated[str, typer.Option(metavar="FORMAT", help="What to write; a wrong name lists the right ones.")],
    output: Output,
) -> None:
    """Write records for others: annotation tools, news systems, search engines, spreadsheets.

    Exit code 0: all are written. 1: some could not be, the others are. 2: wrong usage.
    """
    from pipeline.formats.exporting import choose_format, export_all  # noqa: PLC0415

    with explain_errors():
        finish(export_all(outputs, choose_format(to), output), output)


def finish(results: Iterable[str | CommuniqueError], output: Path) -> NoReturn:
    """Say what was written and what failed, and end the command."""
    written = failed = 0
    for result in results:
        if isinstance(result, str):
            written += 1
        else:
            print_failure(result)
            failed += 1
    typer.echo(f"{written} written to {make_printable(str(output))}" + (f", {failed} failed" if failed else ""))
    raise typer.Exit(SOME_FAILED if failed else 0)
