"""Floors: figures that an evaluation must not fall below, tied to the annotated releases that they were measured on.

In trafilatura's manner: the hash of the corpus stands beside the floors, so that easier releases cannot hide a drop,
and a floor is only ever lowered on purpose.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.quality.counts import Scores

MARGIN = 0.005
"""How far below the measured figure a floor is set: half a point, what one mention more or less may move."""


@dataclass(frozen=True, slots=True)
class Floors:
    """Lowest accepted figure (0 to 1) for each measure, for each choice of files (`en-test`)."""

    corpus: str
    figures: Mapping[str, Mapping[str, float]]

    def to_json(self) -> str:
        return json.dumps({"corpus": self.corpus, "figures": self.figures}, indent=2, sort_keys=True) + "\n"


@dataclass(frozen=True, slots=True)
class Drop:
    """A figure below its floor; `found` is None when the measure is gone."""

    files: str
    measure: str
    floor: float
    found: float | None

    def __str__(self) -> str:
        found = "nothing" if self.found is None else f"{100 * self.found:.1f}"
        return f"{self.files} {self.measure}: {found}, the floor is {100 * self.floor:.1f}"


def read_floors(file: Path) -> Floors:
    """Read a file of floors.

    Raises:
        UsageError: the file is missing or holds no floors.
    """
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        return Floors(content["corpus"], content["figures"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{file} holds no floors: {error}") from error


def hash_corpus(folder: Path) -> str:
    """One hash for all annotated releases of a folder, of their names and bytes."""
    digest = hashlib.sha256()
    for file in sorted(folder.glob("*.xml")):
        digest.update(f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def find_drops(floors: Floors, files: str, scores: Scores) -> Iterator[Drop]:
    """Measures of a choice of files whose figure lies below its floor."""
    for measure, floor in floors.figures.get(files, {}).items():
        found = scores[measure].headline if measure in scores else None
        if found is None or found < floor:
            yield Drop(files, measure, floor, found)


def set_floors(scores: Scores, measures: tuple[str, ...]) -> dict[str, float]:
    """Floors a margin below what was measured, in thousandths, rounded down."""
    figures = {measure: scores[measure].headline for measure in measures}
    return {
        measure: math.floor(1000 * (figure - MARGIN)) / 1000
        for measure, figure in figures.items()
        if figure is not None
    }


def refuse_lowering(old: Floors, new: Floors) -> None:
    """Raise UsageError when a floor would be lowered or taken away."""
    lowered = [
        f"{files} {measure}"
        for files, figures in old.figures.items()
        for measure, floor in figures.items()
        if new.figures.get(files, {}).get(measure, -1.0) < floor
    ]
    if lowered:
        raise UsageError(f"these floors would be lowered: {', '.join(lowered)}")
