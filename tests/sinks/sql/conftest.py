from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from accepted_records import read_accepted
from databases import KINDS, make_database
from sqlalchemy import Engine, event

from pipeline.record import Record


@event.listens_for(Engine, "connect")
def _hurry(connection: Any, _: object) -> None:
    """No power is cut in a test, and a busy disk takes a second to say that it has written."""
    if isinstance(connection, sqlite3.Connection):
        connection.execute("PRAGMA synchronous = OFF")


@pytest.fixture(params=KINDS)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database with nothing in it, once of each kind."""
    with make_database(request.param, tmp_path) as address:
        yield address


@pytest.fixture(scope="session")
def accepted() -> list[Record]:
    return read_accepted()
