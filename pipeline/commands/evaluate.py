"""`communique evaluate`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.options import SOME_FAILED
from pipeline.commands.terminal import explain_errors, open_console, print_failure


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

    console = open_console()
    with explain_errors():
        evaluation = judging.evaluate(gold, only=only, match=match, given_mentions=given_mentions)
        if json_file:
            write_report(evaluation, json_file)
    for line in list_mistake_lines(evaluation) if errors else ():
        console.print(line, soft_wrap=True)
    for table in (build_table(evaluation.scores), build_confusion_table(evaluation)):
        console.print(table)
        console.print()
    for failure in evaluation.failures.values():
        print_failure(failure)
    raise typer.Exit(SOME_FAILED if evaluation.failures else 0)
