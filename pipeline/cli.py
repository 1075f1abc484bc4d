"""The command `communique`; the only place that prints. Heavy imports wait until a command needs them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.display.printable import make_printable
from pipeline.errors import CommuniqueError, OutputError, ReleaseError

if TYPE_CHECKING:
    from rich.console import Console

    from pipeline.batch import Outcome
    from pipeline.usage import Inputs

app = typer.Typer(
    help="Press releases in, checked JSON records out: people, organisations, places, dates and quotes.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

SOME_FAILED = 1
WRONG_USAGE = 2

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
Published = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Day of publication of releases that name none.")
]
MainLanguage = Annotated[
    str | None, typer.Option(metavar="CODE", help="Main language (en, ru) of releases that name none, not detected.")
]
Models = Annotated[
    list[str] | None,
    typer.Option("--model", metavar="CODE=NAME", help="For a language, another spaCy pipeline: a name or a folder."),
]
Known = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Entities with ids of yours: CSV with id, type, name, aliases.")
]
Quiet = Annotated[bool, typer.Option("--quiet", help="Print errors only.")]
Debug = Annotated[bool, typer.Option("--debug", help="Print which rule fired where.")]


@app.command()
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
    with _explain_errors():
        pipeline = Pipeline(usage.choose_configuration(_to_day(published), language, model, known))
        inputs = usage.Inputs(paths, output, sys.stdin.buffer, input_format)
        with usage.open_sink(output_format, output) as sink, _show_progress(inputs, quiet) as (console, advance):
            for outcome in run_batch(inputs.read(advance), pipeline.process, sink, FailureFolder(output)):
                summary.add(outcome)
                _report(console, outcome, debug)
    if not quiet:
        _open_console().print(summary.draw())
    raise typer.Exit(SOME_FAILED if summary.failed else 0)


@app.command()
def link(
    outputs: Annotated[Path, typer.Argument(metavar="OUTPUTS", help="A folder of records, as run writes them.")],
) -> None:
    """Link the entities of all records: one stable id for each person, organisation and place of the batch.

    Writes entities.jsonl and links.jsonl into the folder; ids that are there already stay. Exit code 0: all records
    were read. 1: some were none, the others are linked. 2: wrong usage.
    """
    from pipeline.display.link_summary import draw_link_summary  # noqa: PLC0415
    from pipeline.linking.link import link_outputs  # noqa: PLC0415

    with _explain_errors():
        summary = link_outputs(outputs)
    for unreadable in summary.unreadable:
        typer.echo(make_printable(f"failed: {unreadable.place}: {unreadable.reason}"), err=True)
    _open_console().print(draw_link_summary(summary))
    raise typer.Exit(SOME_FAILED if summary.unreadable else 0)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    from pipeline.record import to_json_schema  # noqa: PLC0415

    typer.echo(to_json_schema(), nl=False)


@app.command()
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

    console = _open_console()
    with _explain_errors():
        configuration = usage.choose_configuration(_to_day(published), language, model, known)
        for record in usage.load_records(file, configuration):
            if isinstance(record, ReleaseError):
                raise record
            console.print(draw_record(record))


@app.command()
def evaluate(  # noqa: PLR0913  (a parameter is an option)
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="An annotated file (XML), or a folder of them.")],
    *,
    only: Annotated[str | None, typer.Option(metavar="CODE", help="Take releases of this language alone.")] = None,
    match: Annotated[str, typer.Option(metavar="PATTERN", help="Take files alone that have this in their name.")] = "*",
    given_mentions: Annotated[
        bool, typer.Option("--given-mentions", help="Judge resolution and quotes alone, on the annotated mentions.")
    ] = False,
    errors: Annotated[bool, typer.Option("--errors", help="List every mistake with the words around it.")] = False,
    json_file: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Write all figures and mistakes to this file too.")
    ] = None,
) -> None:
    """Judge what is found in annotated releases.

    Exit code 0: all were processed. 1: some failed, and count as if nothing was found in them. 2: wrong usage.
    """
    from pipeline.quality import evaluation as judging  # noqa: PLC0415
    from pipeline.quality.report import write_report  # noqa: PLC0415
    from pipeline.quality.table import build_confusion_table, build_table, list_mistake_lines  # noqa: PLC0415

    console = _open_console()
    with _explain_errors():
        evaluation = judging.evaluate(gold, only=only, match=match, given_mentions=given_mentions)
        if json_file:
            write_report(evaluation, json_file)
    for line in list_mistake_lines(evaluation) if errors else ():
        console.print(line, soft_wrap=True)
    for table in (build_table(evaluation.scores), build_confusion_table(evaluation)):
        console.print(table)
        console.print()
    for failure in evaluation.failures.values():
        typer.echo(make_printable(f"failed: {failure}"), err=True)
    raise typer.Exit(SOME_FAILED if evaluation.failures else 0)


def _to_day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _open_console(*, stderr: bool = False) -> Console:
    from rich.console import Console  # noqa: PLC0415

    return Console(stderr=stderr, highlight=False, markup=False)


@contextmanager
def _show_progress(inputs: Inputs, quiet: bool) -> Iterator[tuple[Console, Callable[[], None]]]:
    """A bar on standard error when that is a terminal, the console to print errors on, and what moves the bar."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    console = _open_console(stderr=True)
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


@contextmanager
def _explain_errors() -> Iterator[None]:
    """An error that ends the command, as one line on standard error."""
    try:
        yield
    except CommuniqueError as error:
        typer.echo(make_printable(f"error: {error}"), err=True)
        failed = isinstance(error, ReleaseError | OutputError)
        raise typer.Exit(SOME_FAILED if failed else WRONG_USAGE) from error
