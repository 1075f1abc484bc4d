"""A record as its file says it, contradictions and all: an edited golden must show its edit, not fail to be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from pydantic import model_validator

from pipeline.parts import Model, Part, Provenance, Range, Sha256
from pipeline.record import Record
from pipeline.release import Span

PartT = TypeVar("PartT", bound=Part)


class LooseProvenance(Provenance):
    """A golden may leave out what made it."""

    version: str = ""
    models: tuple[Model, ...] = ()
    configuration: Sha256 = ""


class LooseRecord(Record):
    """A record that may contradict itself."""

    provenance: LooseProvenance

    @model_validator(mode="after")
    def check_consistency(self) -> LooseRecord:
        """Take it as it is."""
        return self


def to_span(place: Range) -> Span:
    return Span(place.start, place.end)


def move_record(record: LooseRecord, text: str, move: Callable[[Span], Span]) -> LooseRecord:
    """The record with all its places moved into another text."""
    return _move(record, move).model_copy(update={"text": text})


def _move(part: PartT, move: Callable[[Span], Span]) -> PartT:
    changed: dict[str, object] = {}
    for name, value in part:
        if isinstance(value, Part):
            changed[name] = _move(value, move)
        elif isinstance(value, tuple):
            changed[name] = tuple(_move(inner, move) if isinstance(inner, Part) else inner for inner in value)
    if isinstance(part, Range):
        span = move(to_span(part))
        changed |= {"start": span.start, "end": span.end}
    return part.model_copy(update=changed)
