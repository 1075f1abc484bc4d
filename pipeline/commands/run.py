"""`communique run`."""

from __future__ import annotations

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

    from pipeline.runs.booking import Booked
    from pipeline.runs.tally import Tally
    from pipeline.usage import Inputs

Paths = Annotated[
    list[Path], typer.Argument(metavar="PATH", help="Files, folders, quoted patterns, or - for standard input.")
]
Output = Annotated[Path, typer.Option(help="Folder for the records; what fails is noted in its folder 'failed'.")]
OutputFormat = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="json|jsonl|parquet",
        help="A JSON file for each release, all in records.jsonl, or tables in the folder 'parquet'.",
    ),
]
Db = Annotated[
    str | None, typer.Option(metavar="URL", help="Database to write rows into: sqlite:///outputs/communique.db.")
]
InputFormat = Annotated[
    str | None, typer.Option(metavar="txt|html|jsonl", help="What standard input holds, else told from its beginning.")
]
Quiet = Annotated[bool, typer.Option("--quiet", help="Print errors only.")]
Debug = Annotated[bool, typer.Option("--debug", help="Print which rule fired where.")]
Json = Annotated[bool, typer.Option("--json", help="Print progress, failures and sums as lines of JSON, nothing else.")]
Workers = Annotated[
    int | None, typer.Option(min=1, help="Worker processes, else one a core, and none for a few releases.")
]
EngineName = Annotated[
    str, typer.Option("--engine", metavar="local|ray", help="This machine, or a Ray cluster (RAY_ADDRESS).")
]
Resume = Annotated[
    bool, typer.Option("--resume/--no-resume", help="Leave what an earlier run did and nothing has changed for.")
]
SkipDuplicates = Annotated[
    bool, typer.Option("--skip-duplicates", help="Write no record of a release that came before in the run.")
]
Timeout = Annotated[
    float | None, typer.Option(min=0.1, metavar="SECONDS", help="The most that one release may take, else 300.")
]
Memory = Annotated[
    int | None, typer.Option(min=256, metavar="MB", help="The most that one worker may hold, else 4096.")
]


def run(  # noqa: PLR0913  (a parameter is an option)
    paths: Paths,
    *,
    output: Output = Path("outputs"),
    output_format: OutputFormat = "json",
    db: Db = None,
    published: Published = None,
    language: MainLanguage = None,
    model: Models = None,
    known: Known = None,
    input_format: InputFormat = None,
    resume: Resume = True,
    skip_duplicates: SkipDuplicates = False,
    workers: Workers = None,
    engine: EngineName = "local",
    timeout: Timeout = None,
    memory: Memory = None,
    quiet: Quiet = False,
    debug: Debug = False,
    json_lines: Json = False,
) -> None:
    """Process releases and write a record of each.

    What an earlier run did stays when neither the release nor anything that makes its record has changed; a run that
    was killed goes on where it was. Exit code 0: all are written. 1: some failed, the others are written. 2: wrong
    usage.
    """
    from pipeline import usage  # noqa: PLC0415
    from pipeline.batch import Settings, run_batch  # noqa: PLC0415
    from pipeline.display.summary import Summary  # noqa: PLC0415
    from pipeline.runs.fingerprint import compute_fingerprint  # noqa: PLC0415
    from pipeline.runs.processing import PreparePipeline  # noqa: PLC0415
    from pipeline.runs.tally import Tally  # noqa: PLC0415

    with explain_errors():
        configuration = usage.choose_configuration(to_day(published), language, model, known)
        inputs = usage.Inputs(paths, output, usage.open_standard_input(), input_format)
        settings = Settings(
            output,
            compute_fingerprint(configuration),
            inputs.sha256,
            usage.choose_engine(engine),
            usage.choose_limits(workers, timeout, memory),
            resume,
            skip_duplicates,
        )
        sink = usage.open_sink(output_format, output, db)
        tally = Tally()
        summary = Summary(tally)
        with _show(tally, inputs, quiet=quiet, debug=debug, json_lines=json_lines) as report:
            for booked in run_batch(inputs.cut(), PreparePipeline(configuration), sink, settings, tally.add_gone):
                tally.add(booked)
                summary.add(booked)
                report(booked)
    if not quiet and not json_lines:
        open_console().print(summary.draw())
    raise typer.Exit(SOME_FAILED if tally.failed else 0)


@contextmanager
def _show(
    tally: Tally, inputs: Inputs, *, quiet: bool, debug: bool, json_lines: bool
) -> Iterator[Callable[[Booked], None]]:
    """What tells of each release as it is done with."""
    from pipeline.commands.progress import JsonLines, show_bar  # noqa: PLC0415

    if json_lines:
        tally.total = inputs.measure()
        lines = JsonLines(tally)
        yield lines.advance
        lines.end()
        return
    console = open_console(stderr=True)
    with show_bar(console, tally, inputs.measure, is_shown=console.is_terminal and not quiet) as advance:

        def report(booked: Booked) -> None:
            _report(console, booked, debug)
            advance()

        yield report


def _report(console: Console, booked: Booked, debug: bool) -> None:
    """Print a failure, or for `--debug` the rules that fired."""
    entry, outcome = booked.entry, booked.outcome
    if entry.status == "failed":
        console.print(make_printable(f"failed: {entry.source}: {entry.reason} ({entry.error})"), soft_wrap=True)
    elif debug and outcome is not None and not isinstance(outcome.result, ReleaseError):
        for firing in outcome.result.trace:
            words = make_printable(outcome.result.record.text[firing.start : firing.end])
            place = f"{entry.source}:{firing.start}-{firing.end}"
            console.print(f"{make_printable(place)}  {firing.rule}  {words!r}", soft_wrap=True)
