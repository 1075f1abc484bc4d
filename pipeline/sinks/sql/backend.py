"""What differs between databases. A new one is one file here and one row in `BACKENDS`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlalchemy import URL, Connection, Engine, Table


@dataclass(frozen=True, slots=True)
class Backend:
    """One kind of database.

    Args:
        form: how its address looks, for a person.
        open: gives an engine for an address; raises `UsageError` when something is missing for that.
        lock: first statement of a transaction that writes: others that would write wait.
        lock_schema: likewise for one that makes or changes the tables, which may not be there yet.
        insert: puts rows into a table, as fast as the database takes them.
    """

    form: str
    open: Callable[[URL], Engine]
    lock: Callable[[Connection], object]
    lock_schema: Callable[[Connection], object]
    insert: Callable[[Connection, Table, Sequence[tuple[Any, ...]]], object]
