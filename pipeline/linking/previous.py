"""What an earlier linking of the same folder wrote: its ids stay."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.errors import UsageError
from pipeline.linking.profile import Occurrence
from pipeline.name_keys import fold_name

ENTITIES = "entities.jsonl"
LINKS = "links.jsonl"


@dataclass
class Previous:
    """Links of entities of records to ids, the names of each id, and ids that became others."""

    links: dict[tuple[str, str], str] = field(default_factory=dict)
    names: dict[str, frozenset[str]] = field(default_factory=dict)
    merged: dict[str, tuple[str, str]] = field(default_factory=dict)
    """For each id that is no more: its type, and what it became."""

    def find(self, occurrence: Occurrence) -> str | None:
        """The id that an entity has; None for a new one, and where the record was made anew and numbers moved on."""
        id_ = self.links.get((occurrence.record, occurrence.entity))
        if id_ is None or not id_.startswith(occurrence.entity.rpartition("-")[0]):
            return None
        return id_ if self.names.get(id_, frozenset()) & {fold_name(text) for text in occurrence.texts} else None


def read_previous(folder: Path) -> Previous:
    """What the folder's last linking wrote; nothing when there was none.

    Raises:
        UsageError: a file is there and is not what a linking writes.
    """
    previous = Previous()
    for line in _read_lines(folder / ENTITIES):
        if "merged_into" in line:
            previous.merged[line["id"]] = (line["type"], line["merged_into"])
        else:
            previous.names[line["id"]] = frozenset(map(fold_name, (line["name"], *line["aliases"])))
    for line in _read_lines(folder / LINKS):
        previous.links[line["record"], line["entity"]] = line["linked"]
    return previous


def _read_lines(path: Path) -> Iterator[dict[str, Any]]:
    if not path.is_file():
        return
    with path.open(encoding="utf-8", newline="\n") as file:
        for number, line in enumerate(file, start=1):
            try:
                yield json.loads(line)
            except ValueError as error:
                raise UsageError(f"{path}:{number}: is no line of an earlier linking; remove the file") from error
