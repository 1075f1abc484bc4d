"""What is summed over releases: counts that give precision, recall and F1, and plain accuracies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """How many items the annotation has, how many were found, and the credit earned from both sides.

    Where an item is right or wrong both credits are the number of right ones; B-cubed gives parts of a credit, and
    different ones to the annotated and to the found mentions.
    """

    gold: int = 0
    predicted: int = 0
    recalled: float = 0
    precise: float = 0

    @classmethod
    def compare(cls, gold: Iterable[Hashable], predicted: Iterable[Hashable]) -> Counts:
        """Count equal items; each annotated item is matched once, so a duplicate find is wrong."""
        expected, found = Counter(gold), Counter(predicted)
        right = (expected & found).total()
        return cls(expected.total(), found.total(), right, right)

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.gold + other.gold,
            self.predicted + other.predicted,
            self.recalled + other.recalled,
            self.precise + other.precise,
        )

    @property
    def precision(self) -> float | None:
        """Share of the found that is right; None when nothing was found."""
        return self.precise / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """Share of the annotated that was found; None when nothing is annotated."""
        return self.recalled / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None when there was nothing to find and nothing was found."""
        if not self.gold and not self.predicted:
            return None
        precision, recall = self.precision or 0.0, self.recall or 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    @property
    def headline(self) -> float | None:
        return self.f1


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How many of a number of questions were answered right."""

    total: int = 0
    right: int = 0

    @classmethod
    def of(cls, answers: Iterable[bool]) -> Accuracy:
        verdicts = tuple(answers)
        return cls(len(verdicts), sum(verdicts))

    def __add__(self, other: Accuracy) -> Accuracy:
        return Accuracy(self.total + other.total, self.right + other.right)

    @property
    def share(self) -> float | None:
        """Share of right answers; None when nothing was asked."""
        return self.right / self.total if self.total else None

    @property
    def headline(self) -> float | None:
        return self.share


Score = Counts | Accuracy
Scores = Mapping[str, Score]
"""A score for each measure, keyed by its dotted name: `entities.person`."""


def add_scores(*summands: Scores) -> Scores:
    """The scores of several releases as one, measure by measure.

    Raises:
        TypeError: one measure is counted in two ways.
    """
    total: dict[str, Score] = {}
    for scores in summands:
        for measure, score in scores.items():
            total[measure] = _add(total[measure], score) if measure in total else score
    return total


def _add(left: Score, right: Score) -> Score:
    if isinstance(left, Counts) and isinstance(right, Counts):
        return left + right
    if isinstance(left, Accuracy) and isinstance(right, Accuracy):
        return left + right
    raise TypeError(f"cannot add {left!r} and {right!r}")
