"""Prodigy: `tasks.jsonl`, one release a line, with its tokens, spans and relations.

A span bears its attributes as further keys, which Prodigy carries along. A rejected or skipped task is left out when it
is read back. Where spans overlap, people correct them in an interface that leaves relations alone, so an end of a
relation is the span that now stands there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any

from pydantic import BaseModel, ConfigDict, TypeAdapter

from pipeline.errors import GoldError
from pipeline.formats.files import parse, read_bytes
from pipeline.formats.laying_out import to_sheet
from pipeline.formats.reading_back import read_sheet
from pipeline.formats.regions import ATTRIBUTES, LINKS, Border, Link, Region, Sheet
from pipeline.formats.tokens import Token, tokenize
from pipeline.quality.gold import GoldRelease
from pipeline.sinks.atomic import open_atomically

TASKS = "tasks.jsonl"
_ACCEPTED = "accept"


class ProdigyFile:
    """Writes the tasks; gold is accepted already, what a run found waits for an answer."""

    def __init__(self, folder: Path, is_found: bool) -> None:
        self._path = folder / TASKS
        self._answer = {} if is_found else {"answer": _ACCEPTED}
        self._closing = ExitStack()

    def put(self, release: GoldRelease) -> None:
        task = _build_task(to_sheet(release)) | self._answer
        self._file.write(json.dumps(task, ensure_ascii=False).encode() + b"\n")

    def __enter__(self) -> ProdigyFile:
        self._file = self._closing.enter_context(open_atomically(self._path))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.__exit__(kind, error, trace)


def read_prodigy(path: Path) -> Iterator[GoldRelease | GoldError]:
    """The releases of a file as `prodigy db-out` writes it."""
    path = path / TASKS if path.is_dir() else path
    for number, line in enumerate(read_bytes(path).split(b"\n"), start=1):
        if not line.strip():
            continue
        task = parse(TypeAdapter(_Task), line, f"{path}:{number}")
        if task.answer == _ACCEPTED:
            try:
                yield read_sheet(_read_task(task))
            except GoldError as error:
                yield error


def _build_task(sheet: Sheet) -> dict[str, Any]:
    tokens = tokenize(sheet.text, sheet.about["lang"], [*sheet.regions, *sheet.borders])
    first = {token.start: number for number, token in enumerate(tokens)}
    last = {token.end: number for number, token in enumerate(tokens)}
    spans: dict[str, dict[str, Any]] = {
        region.key: {
            "start": region.start,
            "end": region.end,
            "token_start": first[region.start],
            "token_end": last[region.end],
            "label": region.label,
        }
        for region in sheet.regions
    }
    return {
        "text": sheet.text,
        "tokens": [_write_token(sheet.text, number, token) for number, token in enumerate(tokens)],
        "spans": [spans[region.key] | dict(region.attributes) for region in sheet.regions],
        "relations": [
            {
                "head": spans[link.source]["token_end"],
                "child": spans[link.target]["token_end"],
                "head_span": spans[link.source],
                "child_span": spans[link.target],
                "label": link.label,
            }
            for link in sheet.links
        ],
        "meta": dict(sheet.about),
        "blocks_of_release": [{"start": b.start, "end": b.end, "language": b.language} for b in sheet.borders],
    }


def _write_token(text: str, number: int, token: Token) -> dict[str, Any]:
    return {"text": token.cut(text), "start": token.start, "end": token.end, "id": number, "ws": token.has_space}


class _Place(BaseModel):
    model_config = ConfigDict(extra="allow")

    start: int
    end: int
    label: str | None = None

    @property
    def key(self) -> str:
        return f"{self.start}-{self.end}-{self.label}"

    def shares(self, other: _Place) -> int:
        """How many characters both have."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


class _Relation(BaseModel):
    head_span: _Place
    child_span: _Place
    label: str


class _Border(BaseModel):
    start: int
    end: int
    language: str


class _Task(BaseModel):
    """Other keys, which Prodigy adds, are passed over."""

    text: str
    spans: list[_Place] = []
    relations: list[_Relation] = []
    meta: dict[str, str | int | float | bool | None]
    blocks_of_release: list[_Border]
    answer: str = _ACCEPTED

    def find(self, place: _Place, bearers: tuple[str, ...]) -> str:
        """The key of the span that an end of a relation means; if its own is gone, of the one that took its place."""
        there = (span for span in self.spans if span.label in bearers and span.shares(place))
        return max(there, key=lambda span: (span.key == place.key, span.shares(place)), default=place).key


def _read_task(task: _Task) -> Sheet:
    return Sheet(
        text=task.text,
        about={name: str(value) for name, value in task.meta.items() if value is not None},
        borders=tuple(Border(border.start, border.end, border.language) for border in task.blocks_of_release),
        regions=tuple(map(_read_span, task.spans)),
        links=tuple(_read_link(relation, task) for relation in task.relations),
    )


def _read_link(relation: _Relation, task: _Task) -> Link:
    sources, targets = LINKS.get(relation.label, ((), ()))
    return Link(task.find(relation.head_span, sources), task.find(relation.child_span, targets), relation.label)


def _read_span(span: _Place) -> Region:
    further = span.model_extra or {}
    attributes = {name: str(further[name]) for name in ATTRIBUTES if further.get(name)}
    return Region(span.start, span.end, span.key, span.label or "", attributes)
