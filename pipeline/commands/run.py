"""`communique run`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands.options import SOME_FAILED, Known, MainLanguage, Models, Published, to_day
from pipeline.commands.terminal import explain_errors, open_console
from pipeline.display.printable import make_printable
from pipeline.errors import ReleaseError

if TYPE_CHECKING:
    from rich.console import Console

    from pipeline.batch import Outcome
    from pipeline.usage import Inputs

Paths = Annotated[
    list[Path], typer.Argument(metavar="PATH", help="Files, folders, quoted patterns, or - for standard input.")
]
Output = Annotated[Path, typer.Option(help="Folder for the records; what fails is noted in its folder 'failed'.")]
OutputFormat = Annotated[
    str, typer.Option("--format", metavar="json|jsonl", help="A JSON file for each release, or all in records.jsonl.")
]
InputFormat = Annotated[
    str | None, typer.Option(metavar="txt|html|jsonl", help="What standard input holds, else told from its beginning.")
]
Quiet = Annotated[bool, typer.Option("--quiet", help="Print errors only.")]
Debug = Annotated[bool, typer.Option("--debug", help="Print which rule fired where.")]


def run(  # noqa: PLR0913  (a parameter is an option)
    paths: Paths,
    *,
    output: Output = Path("outputs"),
    output_format: OutputFormat = "json",
    published: Published = None,
    language: MainLanguage = None,
    model: Models = None,
    known: Known = None,
    input_format: InputFormat = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Process releases and write a record of each.

    Exit code 0: all are written. 1: some failed, the others are written. 2: wrong usage.
    """
    from pipeline import usage  # noqa: PLC0415
    from pipeline.batch import run_batch  # noqa: PLC0415
    from pipeline.display.summary import Summary  # noqa: PLC0415
    from pipeline.extraction import Pipeline  # noqa: PLC0415
    from pipeline.sinks.failures import FailureFolder  # noqa: PLC0415

    summary = Summary()
    with explain_errors():
        pipeline = Pipeline(usage.choose_configuration(to_day(published), language, model, known))
        inputs = usage.Inputs(paths, output, sys.stdin.buffer, input_format)
        with usage.open_sink(output_format, output) as sink, _show_progress(inputs, quiet) as (console, advance):
            for outcome in run_batch(inputs.read(advance), pipeline.process, sink, FailureFolder(output)):
                summary.add(outcome)
                _report(console, outcome, debug)
    if not quiet:
        open_console().print(summary.draw())
    raise typer.Exit(SOME_FAILED if summary.failed else 0)


@contextmanager
def _show_progress(inputs: Inputs, quiet: bool) -> Iterator[tuple[Console, Callable[[], None]]]:
    """A bar on standard error when that is a terminal, the console to print errors on, and what moves the bar."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    console = open_console(stderr=True)
    shown = console.is_terminal and not quiet
    columns = (TextColumn("files"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not shown, transient=True) as progress:
        task = progress.add_task("", total=inputs.count() if shown else None)
        yield console, lambda: progress.advance(task)


def _report(console: Console, outcome: Outcome, debug: bool) -> None:
    """Print a failure, or for `--debug` the rules that fired."""
    if isinstance(outcome, ReleaseError):
        console.print(make_printable(f"failed: {outcome} ({type(outcome).__name__})"), soft_wrap=True)
    elif debug:
        for firing in outcome.release.trace:
            words = make_printable(outcome.release.text[firing.start : firing.end])
            place = f"{outcome.record.source.name}:{firing.start}-{firing.end}"
            console.print(f"{make_printable(place)}  {firing.rule}  {words!r}", soft_wrap=True)
