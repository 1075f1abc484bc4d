"""`communique check`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands.options import SOME_FAILED
from pipeline.commands.terminal import explain_errors, open_console

if TYPE_CHECKING:
    from pipeline.quality.checking.check import ReleaseCheck


def check(  # noqa: PLR0913  (a parameter is an option)
    outputs: Annotated[Path, typer.Argument(metavar="OUTPUTS", help="A folder of records, as run writes them.")],
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME]...", help="Releases to look at, or quoted patterns of their names; else all."),
    ] = None,
    *,
    golden: Annotated[Path, typer.Option(metavar="DIR", help="The folder of accepted records.")],
    accept: Annotated[
        bool,
        typer.Option(
            "--accept", help="Take over what differs: the releases that are named (or all), else ask for each."
        ),
    ] = False,
    json_file: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Write all differences to this file too.")
    ] = None,
    junit_file: Annotated[
        Path | None, typer.Option("--junit", metavar="FILE", help="Write them as JUnit XML: a test case a release.")
    ] = None,
) -> None:
    """Compare the records of a run with accepted ones: what was lost, gained, changed.

    A renumbering is no difference, nor are version and models. Exit code 0: all are the same, or were accepted. 1: some
    differ, or are on one side alone. 2: wrong usage.
    """
    from pipeline.display.check_view import draw_check, draw_check_summary  # noqa: PLC0415
    from pipeline.quality.checking import accepting, reports  # noqa: PLC0415
    from pipeline.quality.checking.check import check_releases, choose_names, open_folders  # noqa: PLC0415

    console = open_console()
    checks: list[ReleaseCheck] = []
    accepted = left = 0
    with explain_errors():
        folders = open_folders(outputs, golden, may_be_new=accept)
        if accept:
            accepting.refuse_lines(folders)
        wants = _choose_asking(bool(names))
        for done in check_releases(folders, choose_names(folders.names, names or ())):
            for line in draw_check(done):
                console.print(line, soft_wrap=True)
            if not done.is_same and accept and wants(done):
                accepting.accept(done, golden)
                accepted += 1
            elif not done.is_same:
                left += 1
            checks.append(replace(done, run=None))
        for file, write in ((json_file, reports.write_json), (junit_file, reports.write_junit)):
            if file:
                write(checks, file)
    console.print(draw_check_summary(checks, accepted))
    raise typer.Exit(SOME_FAILED if left else 0)


def _choose_asking(is_named: bool) -> Callable[[ReleaseCheck], bool]:
    """Who decides whether a release is accepted: the names that were given, or the person at the terminal."""
    stopped = False

    def ask(check: ReleaseCheck) -> bool:
        nonlocal stopped
        if stopped or check.verdict == "unreadable":
            return False
        try:
            answer = str(typer.prompt("  accept? y(es), n(o), s(top)", default="n")).lower()
        except typer.Abort:  # nobody is there to answer
            answer = "s"
        stopped = answer.startswith("s")
        return answer.startswith("y")

    return (lambda _: True) if is_named else ask
