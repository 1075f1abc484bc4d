"""Pairwise scores: of all pairs of entities that are linked, and of all that should be, how many are both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

Key = tuple[str, str]


class PairScore(NamedTuple):
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def score_pairs(truth: Mapping[Key, str], linked: Mapping[Key, str], kind: str = "") -> PairScore:
    """Percent, over the entities whose id begins with `kind`."""
    keys = [key for key in truth if key[1].startswith(kind)]
    right = _count_pairs(Counter((truth[key], linked[key]) for key in keys).values())
    made = _count_pairs(Counter(linked[key] for key in keys).values())
    wanted = _count_pairs(Counter(truth[key] for key in keys).values())
    return PairScore(100 * right / made if made else 100.0, 100 * right / wanted if wanted else 100.0)


def _count_pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)
