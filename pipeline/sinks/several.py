"""Several sinks in a row, which hold the same."""

from __future__ import annotations

from contextlib import ExitStack
from types import TracebackType
from typing import TYPE_CHECKING

from pipeline.errors import UnwritableRecord
from pipeline.sinks.sink import Sink

if TYPE_CHECKING:
    from pipeline.record import Record


class Several:
    """Writes into each of its sinks; a record that one of them refuses is in none.

    Args:
        sinks: in the order that they are written in; one that takes nothing back (`JsonlFile`) comes last.
    """

    def __init__(self, *sinks: Sink) -> None:
        self._sinks = sinks
        self._opened = ExitStack()

    def put(self, record: Record, duplicate_of: str | None = None) -> None:
        try:
            for sink in self._sinks:
                sink.put(record, duplicate_of)
        except UnwritableRecord:
            self.discard(record.source.name)
            raise

    def has(self, source: str, id_: str) -> bool:
        return all(sink.has(source, id_) for sink in self._sinks)

    def keep(self, source: str, id_: str, duplicate_of: str | None = None) -> None:
        for sink in self._sinks:
            sink.keep(source, id_, duplicate_of)

    def discard(self, source: str) -> None:
        for sink in self._sinks:
            sink.discard(source)

    def mark_gone(self, source: str) -> None:
        for sink in self._sinks:
            sink.mark_gone(source)

    def commit(self) -> None:
        for sink in self._sinks:
            sink.commit()

    def __enter__(self) -> Several:
        with ExitStack() as opened:
            for sink in self._sinks:
                opened.enter_context(sink)
            self._opened = opened.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._opened.__exit__(kind, error, trace)
