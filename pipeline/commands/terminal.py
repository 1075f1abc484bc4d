"""How commands speak: the console, and errors as one line each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from pipeline.commands.options import SOME_FAILED, WRONG_USAGE
from pipeline.display.printable import make_printable
from pipeline.errors import CommuniqueError, OutputError, ReleaseError

if TYPE_CHECKING:
    from rich.console import Console


def open_console(*, stderr: bool = False) -> Console:
    from rich.console import Console  # noqa: PLC0415

    return Console(stderr=stderr, highlight=False, markup=False)


def print_failure(failure: object) -> None:
    """What failed while the command went on, on standard error."""
    typer.echo(make_printable(f"failed: {failure}"), err=True)


@contextmanager
def explain_errors() -> Iterator[None]:
    """An error that ends the command, as one line on standard error."""
    try:
        yield
    except CommuniqueError as error:
        typer.echo(make_printable(f"error: {error}"), err=True)
        failed = isinstance(error, ReleaseError | OutputError)
        raise typer.Exit(SOME_FAILED if failed else WRONG_USAGE) from error
