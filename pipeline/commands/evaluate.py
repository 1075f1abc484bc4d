"""`communique evaluate`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands.options import SOME_FAILED, Models
from pipeline.commands.terminal import explain_errors, open_console, print_failure
from pipeline.display.printable import make_printable

if TYPE_CHECKING:
    from rich.console import RenderableType

    from pipeline.quality.comparison import Comparison
    from pipeline.quality.evaluation import Evaluation


def evaluate(  # noqa: PLR0913  (a parameter is an option)
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="An annotated file (XML), or a folder of them.")],
    *,
    only: Annotated[str | None, typer.Option(metavar="CODE", help="Take releases of this language alone.")] = None,
    match: Annotated[str, typer.Option(metavar="PATTERN", help="Take files alone that have this in their name.")] = "*",
    given_mentions: Annotated[
        bool, typer.Option("--given-mentions", help="Judge resolution and quotes alone, on the annotated mentions.")
    ] = False,
    model: Models = None,
    errors: Annotated[bool, typer.Option("--errors", help="List every mistake with the words around it.")] = False,
    json_file: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Write all figures and mistakes to this file too.")
    ] = None,
    floors: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Fail if a figure lies below its floor in this file.")
    ] = None,
    set_floors: Annotated[
        bool, typer.Option("--set-floors", help="Write the floors first, a margin below what is measured now.")
    ] = False,
    lower_floors: Annotated[
        bool, typer.Option("--lower-floors", help="With --set-floors: let floors go down, too.")
    ] = False,
    compare: Annotated[
        str | None,
        typer.Option(
            metavar="FILE|CODE=NAME", help="Compare with an evaluation that --json wrote, or with another model."
        ),
    ] = None,
) -> None:
    """Judge what is found in annotated releases.

    Exit code 0: all is well. 1: a release failed (and counts as if nothing was found in it), a figure lies below its
    floor, or one is worse than in the comparison, beyond noise. 2: wrong usage.
    """
    from pipeline import usage  # noqa: PLC0415
    from pipeline.quality import evaluation as judging  # noqa: PLC0415
    from pipeline.quality import floors as guarding  # noqa: PLC0415
    from pipeline.quality.report import write_report  # noqa: PLC0415

    def judge(models: list[str] | None) -> Evaluation:
        configuration = usage.choose_configuration(None, None, models) if models else None
        return judging.evaluate(
            gold, only=only, match=match, given_mentions=given_mentions, configuration=configuration
        )

    comparison, drops = None, []
    with explain_errors():
        usage.check_floor_options(floors, is_set=set_floors, may_lower=lower_floors)
        evaluation = judge(model)
        if json_file:
            write_report(evaluation, json_file)
        if compare:
            comparison = _compare(evaluation, compare, judge)
        if floors:
            choice = guarding.name_choice(gold, only=only, match=match, given_mentions=given_mentions)
            corpus = guarding.hash_files(judging.list_gold_files(gold, match))
            if set_floors:
                guarding.update_floors(floors, choice, evaluation, corpus, may_lower=lower_floors)
            drops = guarding.find_drops(guarding.read_floors(floors), choice, corpus, evaluation)
    _print(evaluation, comparison, errors=errors)
    for failure in evaluation.failures.values():
        print_failure(failure)
    for drop in drops:
        typer.echo(make_printable(f"below its floor: {drop}"), err=True)
    is_worse = comparison is not None and comparison.worse
    raise typer.Exit(SOME_FAILED if evaluation.failures or drops or is_worse else 0)


def _compare(evaluation: Evaluation, other: str, judge: Callable[[list[str]], Evaluation]) -> Comparison:
    """Hold an evaluation against a written one, or against one that is made now with another model."""
    from pipeline.quality.comparison import compare_evaluations  # noqa: PLC0415
    from pipeline.quality.report import read_report  # noqa: PLC0415

    is_model = "=" in other and not Path(other).exists()
    scores = judge([other]).scores_by_release if is_model else read_report(Path(other))
    return compare_evaluations(evaluation.scores_by_release, scores)


def _print(evaluation: Evaluation, comparison: Comparison | None, *, errors: bool) -> None:
    from pipeline.quality import table  # noqa: PLC0415

    console = open_console()
    for line in table.list_mistake_lines(evaluation) if errors else ():
        console.print(line, soft_wrap=True)
    tables: list[RenderableType] = [table.build_table(evaluation.scores), *table.build_confusion_tables(evaluation)]
    if comparison:
        tables.append(table.build_comparison_table(comparison))
    for one in tables:
        console.print(one)
        console.print()
