"""The command `communique`. To add a command: write its file in `commands/`, put a row here."""

from __future__ import annotations

from collections.abc import Callable

import typer

from pipeline.commands.check import check
from pipeline.commands.evaluate import evaluate
from pipeline.commands.export import export
from pipeline.commands.import_ import import_
from pipeline.commands.link import link
from pipeline.commands.review import review
from pipeline.commands.run import run
from pipeline.commands.schema import schema
from pipeline.commands.show import show

COMMANDS: tuple[Callable[..., None], ...] = (
    run,
    link,
    schema,
    show,
    check,
    review,
    evaluate,
    export,
    import_,
)
"""In the order of the help."""

app = typer.Typer(
    help="Press releases in, checked JSON records out: people, organisations, places, dates and quotes.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
for _command in COMMANDS:
    app.command(_command.__name__.strip("_"))(_command)
