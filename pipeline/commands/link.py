"""`communique link`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.options import SOME_FAILED
from pipeline.commands.terminal import explain_errors, open_console, print_failure


def link(
    outputs: Annotated[Path, typer.Argument(metavar="OUTPUTS", help="A folder of records, as run writes them.")],
) -> None:
    """Link the entities of all records: one stable id for each person, organisation and place of the batch.

    Writes entities.jsonl and links.jsonl into the folder; ids that are there already stay. Exit code 0: all records
    were read. 1: some were none, the others are linked. 2: wrong usage.
    """
    from pipeline.display.link_summary import draw_link_summary  # noqa: PLC0415
    from pipeline.linking.link import link_outputs  # noqa: PLC0415

    with explain_errors():
        summary = link_outputs(outputs)
    for unreadable in summary.unreadable:
        print_failure(f"{unreadable.place}: {unreadable.reason}")
    open_console().print(draw_link_summary(summary))
    raise typer.Exit(SOME_FAILED if summary.unreadable else 0)
