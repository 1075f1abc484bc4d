"""Pairs things of two sides one to one, the likest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import product
from typing import TypeVar

LeftT = TypeVar("LeftT")
RightT = TypeVar("RightT")
Likeness = tuple[float, ...]
"""The greater the liker; what comes first weighs more."""


def pair_best(
    left: Iterable[LeftT], right: Iterable[RightT], compare: Callable[[LeftT, RightT], Likeness | None]
) -> list[tuple[LeftT, RightT]]:
    """Pair greedily; of equally like pairs the earlier wins.

    Args:
        left: things of one side.
        right: things of the other side.
        compare: how like two things are, None for two that cannot be one.

    Returns:
        The pairs in order of the left side; what is in none has no counterpart.
    """
    ours, theirs = list(left), list(right)
    likenesses = ((compare(mine, other), i, j) for (i, mine), (j, other) in product(enumerate(ours), enumerate(theirs)))
    ranked = sorted((tuple(-part for part in likeness), i, j) for likeness, i, j in likenesses if likeness is not None)
    pairs: dict[int, int] = {}
    for _, i, j in ranked:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(ours[i], theirs[j]) for i, j in sorted(pairs.items())]


def share_of(ours: set[int], theirs: set[int]) -> float:
    """How much two sets of characters have in common: Dice's coefficient."""
    size = len(ours) + len(theirs)
    return 2 * len(ours & theirs) / size if size else 0.0
