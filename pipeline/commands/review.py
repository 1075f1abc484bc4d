"""`communique review`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.options import SOME_FAILED
from pipeline.commands.terminal import explain_errors, open_console, print_failure


def review(  # noqa: PLR0913  (a parameter is an option)
    outputs: Annotated[Path, typer.Argument(metavar="OUTPUTS", help="A folder of records, as run writes them.")],
    *,
    output: Annotated[Path, typer.Option(metavar="PAGES", help="The folder for the pages.")] = Path("pages"),
    golden: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Accepted records: show what differs from them.")
    ] = None,
    gold: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Annotated releases (XML): show what differs from them.")
    ] = None,
    rules: Annotated[
        bool, typer.Option("--rules", help="Process each release once more, to show which rule found what.")
    ] = False,
    open_: Annotated[bool, typer.Option("--open", help="Open the index in a browser.")] = False,
) -> None:
    """Write pages that show what was found: one for each release, and an index to search.

    They are files that need no server and fetch nothing. Exit code 0: all have a page. 1: some records cannot be read,
    the others have theirs. 2: wrong usage.
    """
    from pipeline.review.site import Choices, write_pages  # noqa: PLC0415

    process = None
    if rules:
        from pipeline.extraction import Pipeline  # noqa: PLC0415  loads models' libraries

        process = Pipeline().process
    with explain_errors():
        summary = write_pages(outputs, output, Choices(golden, gold, process))
    for unreadable in summary.unreadable:
        print_failure(unreadable)
    index = output / "index.html"
    open_console().print(f"{summary.pages} pages, to be read from {index}", soft_wrap=True)
    if open_:
        typer.launch(str(index.resolve()))
    raise typer.Exit(SOME_FAILED if summary.unreadable else 0)
