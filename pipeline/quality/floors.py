"""Floors: figures that an evaluation must not fall below, tied to the annotated releases that they were measured on.

In trafilatura's manner: the hash of the releases stands beside the floors, so that easier ones cannot hide a drop, and
a floor is only ever lowered on purpose. There are floors for all releases together, label by label, and for each
release, since the whole hides one release that broke, and single ones hide the slow decline of all.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from pipeline.errors import OutputError, UsageError
from pipeline.quality.counts import Counts, Score, Scores
from pipeline.quality.evaluation import Evaluation
from pipeline.sinks.atomic import write_atomically

MARGIN = 0.005
"""How far below the figure of all releases a floor is set: half a point, what one mention more or less may move."""
RELEASE_MARGIN = 0.05
"""The same for one release; there it is at least what one item less makes."""
FEW = 3
"""With fewer items in a release there is no margin: one of them is too much of it."""

MEASURES = (
    "language",
    "captions",
    "entities.person",
    "entities.organisation",
    "entities.place",
    "entities.date",
    "entities.micro",
    "dates.value",
    "places.country",
    "clusters.micro",
    "roles",
    "quotes.direct.end_to_end",
    "quotes.reported.content",
    "quotes.reported.end_to_end",
    "quotes.cue",
)
RELEASE_MEASURES = (
    "language",
    "captions",
    "entities.micro",
    "dates.value",
    "clusters.micro",
    "roles",
    "quotes.direct.end_to_end",
    "quotes.reported.end_to_end",
)


@dataclass(frozen=True, slots=True)
class Floors:
    """Lowest accepted figures (0 to 1) for one choice of releases."""

    corpus: str
    """Hash of the annotated files."""
    figures: Mapping[str, float]
    """By measure, over all releases."""
    releases: Mapping[str, Mapping[str, float]]
    """By release, then by measure."""


@dataclass(frozen=True, slots=True)
class Drop:
    """A figure below its floor; `found` is None when the measure, or the release, is gone."""

    place: str
    """The choice of releases, and the release if it is about one."""
    measure: str
    floor: float
    found: float | None

    def __str__(self) -> str:
        found = "nothing" if self.found is None else f"{100 * self.found:.1f}"
        return f"{self.place} {self.measure}: {found}, the floor is {100 * self.floor:.1f}"


def read_floors(file: Path) -> dict[str, Floors]:
    """Read a file of floors; by choice of releases.

    Raises:
        UsageError: the file is missing or holds no floors.
    """
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        return {
            choice: Floors(floors["corpus"], floors["figures"], floors["releases"])
            for choice, floors in content.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"{file} holds no floors: {error}") from error


def write_floors(floors: Mapping[str, Floors], file: Path) -> None:
    """Write a file of floors.

    Raises:
        OutputError: it cannot be written.
    """
    content = {choice: asdict(floors[choice]) for choice in sorted(floors)}
    try:
        write_atomically(file, json.dumps(content, indent=2, sort_keys=True) + "\n")
    except OSError as error:
        raise OutputError(f"{file}: {error.strerror}") from error


def update_floors(file: Path, choice: str, evaluation: Evaluation, corpus: str, *, may_lower: bool = False) -> None:
    """Set the floors of a choice of releases by what was measured now; those of other choices stay.

    Raises:
        UsageError: a floor would be lowered, and that is not allowed; or the file is there and holds no floors.
        OutputError: it cannot be written.
    """
    floors = read_floors(file) if file.exists() else {}
    old = floors.get(choice)
    new = set_floors(evaluation, corpus, old if old and old.corpus == corpus else None)
    if old and not may_lower:
        refuse_lowering(old, new)
    write_floors({**floors, choice: new}, file)


def name_choice(gold: Path, *, only: str | None = None, match: str = "*", given_mentions: bool = False) -> str:
    """The name of what is evaluated, under which its floors stand: `en-test`, or `ann.xml` for one file."""
    files = match if gold.is_dir() else gold.name
    language = f" {only}" if only else ""
    return f"{files}{language}{' given mentions' if given_mentions else ''}"


def hash_files(files: Iterable[Path]) -> str:
    """One hash for annotated files, of their names and bytes."""
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def find_drops(floors: Mapping[str, Floors], choice: str, corpus: str, evaluation: Evaluation) -> list[Drop]:
    """Figures below their floors, over all releases and of single ones.

    Raises:
        UsageError: there are no floors for the choice, or they were measured on other releases.
    """
    if choice not in floors:
        raise UsageError(f"there are no floors for {choice!r}, only for {', '.join(map(repr, floors))}")
    if floors[choice].corpus != corpus:
        raise UsageError(f"the floors for {choice!r} were measured on other annotations; set them anew")
    return list(_find_drops(floors[choice], choice, evaluation))


def _find_drops(floors: Floors, choice: str, evaluation: Evaluation) -> Iterator[Drop]:
    yield from _find_below(choice, floors.figures, evaluation.scores)
    scores = evaluation.scores_by_release
    for release, figures in floors.releases.items():
        yield from _find_below(f"{choice} {release}", figures, scores.get(release, {}))


def _find_below(place: str, figures: Mapping[str, float], scores: Scores) -> Iterator[Drop]:
    for measure, floor in figures.items():
        found = scores[measure].headline if measure in scores else None
        if found is None or found < floor:
            yield Drop(place, measure, floor, found)


def set_floors(evaluation: Evaluation, corpus: str, old: Floors | None = None) -> Floors:
    """Floors a margin below what was measured; an old floor that still holds never goes down."""
    old = old or Floors(corpus, {}, {})
    return Floors(
        corpus,
        _set(evaluation.scores, MEASURES, old.figures, of_release=False),
        {
            judgement.id: _set(judgement.scores, RELEASE_MEASURES, old.releases.get(judgement.id, {}), of_release=True)
            for judgement in evaluation.judgements
        },
    )


def _set(scores: Scores, measures: Iterable[str], old: Mapping[str, float], *, of_release: bool) -> dict[str, float]:
    floors: dict[str, float] = {}
    for measure in measures:
        score = scores[measure]
        if (figure := score.headline) is None:
            continue
        lowest = _lower_for_release(score, figure) if of_release else figure - MARGIN
        floor = math.floor(1000 * max(0.0, lowest)) / 1000
        floors[measure] = max(floor, old[measure]) if measure in old and old[measure] <= figure else floor
    return floors


def _lower_for_release(score: Score, figure: float) -> float:
    """The margin below a release's figure, or what it would be with one item less, if that is lower."""
    if isinstance(score, Counts):
        items, less = score.gold, Counts(score.gold, score.predicted, score.recalled - 1, score.precise - 1).f1
    else:
        items, less = score.total, (score.right - 1) / score.total
    return figure if items < FEW else min(figure - RELEASE_MARGIN, less or 0.0)


def refuse_lowering(old: Floors, new: Floors) -> None:
    """Raise UsageError when a floor would be lowered or taken away."""
    before, after = dict(_list_floors(old)), dict(_list_floors(new))
    if lowered := [name for name, floor in before.items() if after.get(name, -1.0) < floor]:
        raise UsageError(f"these floors would be lowered: {', '.join(lowered)}")


def _list_floors(floors: Floors) -> Iterator[tuple[str, float]]:
    yield from floors.figures.items()
    for release, figures in floors.releases.items():
        yield from ((f"{release} {measure}", floor) for measure, floor in figures.items())
