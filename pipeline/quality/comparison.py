"""Is one evaluation better than another, or is that noise? Paired approximate randomisation over releases.

Under the hypothesis that both systems are alike, their results on any release might as well be exchanged. So the
results of a random half are exchanged, thousands of times, and p is how often the difference of all releases comes out
at least as large as it was (Noreen 1989, "Computer-Intensive Methods for Testing Hypotheses"; Yeh 2000, "More accurate
tests for the statistical significance of result differences", https://aclanthology.org/C00-2137). As there are many
measures, the p-values that count as no noise are chosen by Holm's method (1979).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from pipeline.errors import UsageError
from pipeline.quality.counts import Accuracy, Counts, Score, Scores, add_scores

TRIALS = 9_999
"""Exchanges drawn; p is known to about half a percent where it matters, at 0.05."""
SEED = 20210322
LEVEL = 0.05
"""Chance that anything at all is called better or worse where both are alike."""
ROUNDING = 1e-9
"""Two sums that differ by less are equal."""

Verdict = Literal["better", "worse", "noise", "same"]
Columns = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Compared:
    """One measure of two evaluations; `p` is None where no release differs."""

    measure: str
    ours: float | None
    theirs: float | None
    p: float | None
    verdict: Verdict = "noise"

    @property
    def difference(self) -> float:
        return (self.ours or 0.0) - (self.theirs or 0.0)


@dataclass(frozen=True, slots=True)
class Comparison:
    """All measures of two evaluations over the releases that both have."""

    releases: int
    measures: tuple[Compared, ...]

    @property
    def worse(self) -> tuple[Compared, ...]:
        return tuple(compared for compared in self.measures if compared.verdict == "worse")


def compare_evaluations(ours: Mapping[str, Scores], theirs: Mapping[str, Scores]) -> Comparison:
    """Compare scores of the same releases, measure by measure.

    Args:
        ours: the scores of each release, by id.
        theirs: those of the other evaluation; better and worse are said of `ours` against it.

    Raises:
        UsageError: they have no release in common.
    """
    common = [release for release in ours if release in theirs]
    if not common:
        raise UsageError("the two evaluations have no release in common")
    swaps = np.random.default_rng(SEED).random((TRIALS, len(common))) < 0.5
    pairs = [(ours[release], theirs[release]) for release in common]
    measures = [measure for measure in pairs[0][0] if all(measure in scores for pair in pairs for scores in pair)]
    compared = [_compare(measure, [(a[measure], b[measure]) for a, b in pairs], swaps) for measure in measures]
    return Comparison(len(common), tuple(_judge(compared)))


def _compare(measure: str, pairs: Sequence[tuple[Score, Score]], swaps: NDArray[np.bool_]) -> Compared:
    first, second = (np.array([_to_columns(pair[side]) for pair in pairs], dtype=np.float64) for side in (0, 1))
    ours, theirs = (add_scores(*({measure: pair[side]} for pair in pairs))[measure].headline for side in (0, 1))
    if np.array_equal(first, second):
        return Compared(measure, ours, theirs, p=None)
    exchanged = swaps.astype(np.float64) @ (second - first)
    difference = _headline(first.sum(axis=0) + exchanged) - _headline(second.sum(axis=0) - exchanged)
    observed = abs(_headline(first.sum(axis=0)) - _headline(second.sum(axis=0)))
    as_large = int(np.count_nonzero(np.abs(difference) >= observed - ROUNDING))
    return Compared(measure, ours, theirs, p=(as_large + 1) / (len(swaps) + 1))


def _to_columns(score: Score) -> tuple[float, ...]:
    """What is summed over releases."""
    if isinstance(score, Accuracy):
        return score.total, score.right
    assert isinstance(score, Counts)
    return score.gold, score.predicted, score.recalled, score.precise


def _headline(sums: Columns) -> Columns:
    """The headline of many sums at once, as `counts.py` has it for one; 0 where there is none."""
    if sums.shape[-1] == 2:
        return _divide(sums[..., 1], sums[..., 0])
    recall, precision = _divide(sums[..., 2], sums[..., 0]), _divide(sums[..., 3], sums[..., 1])
    return _divide(2 * precision * recall, precision + recall)


def _divide(part: Columns, whole: Columns) -> Columns:
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > ROUNDING)


def _judge(compared: Sequence[Compared]) -> Iterator[Compared]:
    """Holm's method: the smallest p is asked to be below the level over the number of tests, the next over one less."""
    tested = sorted((one.p, place) for place, one in enumerate(compared) if one.p is not None)
    real: set[int] = set()
    for rank, (p, place) in enumerate(tested):
        if p > LEVEL / (len(tested) - rank):
            break
        real.add(place)
    for place, one in enumerate(compared):
        yield replace(one, verdict=_name(one, is_real=place in real))


def _name(compared: Compared, *, is_real: bool) -> Verdict:
    if compared.p is None:
        return "same"
    if not is_real:
        return "noise"
    return "better" if compared.difference > 0 else "worse"
