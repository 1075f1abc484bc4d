"""What several commands take, and the codes that they end with."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

SOME_FAILED = 1
WRONG_USAGE = 2

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


def to_day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
