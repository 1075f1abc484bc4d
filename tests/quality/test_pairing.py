"""Pairs are one to one, and the likest come first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.quality.pairing import pair_best, share_of


def liken(left: int, right: int) -> tuple[float] | None:
    return (-abs(left - right),) if abs(left - right) < 10 else None


def test_the_likest_pair_first() -> None:
    assert pair_best([1, 5, 40], [6, 2, 90], liken) == [(1, 2), (5, 6)]


def test_what_is_taken_is_not_there_for_another() -> None:
    assert pair_best([4, 5], [5], liken) == [(5, 5)]


def test_of_equally_like_pairs_the_earlier() -> None:
    assert pair_best([3, 5], [4], liken) == [(3, 4)]


@given(st.lists(st.integers(0, 30)), st.lists(st.integers(0, 30)))
def test_each_is_in_one_pair_at_most(left: list[int], right: list[int]) -> None:
    ours, theirs = list(enumerate(left)), list(enumerate(right))
    pairs = pair_best(ours, theirs, lambda a, b: liken(a[1], b[1]))
    assert [a for a, _ in pairs] == sorted({a for a, _ in pairs})
    assert len({b for _, b in pairs}) == len(pairs)


def test_share() -> None:
    assert share_of({1, 2, 3}, {3, 4, 5}) == 1 / 3
    assert share_of(set(), set()) == 0
