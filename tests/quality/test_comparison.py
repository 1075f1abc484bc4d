"""Two evaluations: a difference of noise is called noise, a real one better or worse."""

from __future__ import annotations

from itertools import product

import pytest

from pipeline.errors import UsageError
from pipeline.quality.comparison import Compared, compare_evaluations
from pipeline.quality.counts import Accuracy, Counts, Scores


def make_scores(right: list[int], of: int = 20) -> dict[str, Scores]:
    return {f"r{number}": {"roles": Counts(of, of, one, one)} for number, one in enumerate(right)}


def compare(ours: list[int], theirs: list[int]) -> Compared:
    (compared,) = compare_evaluations(make_scores(ours), make_scores(theirs)).measures
    return compared


def count_exactly(ours: list[int], theirs: list[int]) -> float:
    """The p-value over all exchanges: here the figure is the number of right ones, as all else is equal."""
    differences = [a - b for a, b in zip(ours, theirs, strict=True)]
    signs = list(product((1, -1), repeat=len(differences)))
    sums = [abs(sum(sign * one for sign, one in zip(row, differences, strict=True))) for row in signs]
    return sum(one >= abs(sum(differences)) for one in sums) / len(sums)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [([15, 12, 18, 14], [14, 13, 15, 14]), ([10] * 6, [12] * 6), ([3, 9, 4, 8, 6], [4, 9, 3, 8, 5])],
)
def test_p_is_that_of_all_exchanges(ours: list[int], theirs: list[int]) -> None:
    assert compare(ours, theirs).p == pytest.approx(count_exactly(ours, theirs), abs=0.02)


def test_up_and_down_is_noise() -> None:
    compared = compare([15, 12, 18, 14, 16, 13] * 3, [14, 13, 17, 15, 15, 13] * 3)
    assert compared.verdict == "noise"
    assert compared.p is not None
    assert compared.p > 0.2


@pytest.mark.parametrize(("lost", "verdict"), [(1, "worse"), (-1, "better")])
def test_everywhere_a_little_is_real(lost: int, verdict: str) -> None:
    before = [15, 12, 18, 14, 16, 13, 17, 11]
    compared = compare([one - lost for one in before], before)
    assert compared.verdict == verdict
    assert compared.p is not None
    assert compared.p < 0.02


def test_the_same_is_the_same() -> None:
    compared = compare([15, 12], [15, 12])
    assert (compared.verdict, compared.p, compared.difference) == ("same", None, 0)


def test_the_same_sum_in_other_releases_is_noise() -> None:
    assert compare([15, 12], [12, 15]).verdict == "noise"
    assert compare([15, 12], [12, 15]).p == 1


def test_of_many_measures_one_alone_with_a_middling_p_is_noise() -> None:
    """Six releases, all worse: p is 1/32, which is little for one measure and nothing special among twenty."""
    alone = compare([10] * 6, [11] * 6)
    assert alone.verdict == "worse"
    shaky = [(10, 11), (12, 10), (9, 10), (11, 11), (10, 9), (12, 12)]
    ours, theirs = (
        {
            f"r{release}": {f"m{number}": Counts(20, 20, pair[side], pair[side]) for number in range(19)}
            | {"roles": Counts(20, 20, 10 + side, 10 + side)}
            for release, pair in enumerate(shaky)
        }
        for side in (0, 1)
    )
    assert {one.verdict for one in compare_evaluations(ours, theirs).measures} == {"noise"}


def test_only_common_releases_and_measures_are_compared() -> None:
    ours = make_scores([10, 12]) | {"x": {"roles": Counts()}}
    theirs = {name: {**scores, "language": Accuracy(1, 1)} for name, scores in make_scores([10, 12, 14]).items()}
    comparison = compare_evaluations(ours, theirs)
    assert comparison.releases == 2
    assert [one.measure for one in comparison.measures] == ["roles"]


def test_nothing_in_common_is_refused() -> None:
    with pytest.raises(UsageError, match="no release in common"):
        compare_evaluations(make_scores([1]), {"other": {}})


def test_the_same_seed_gives_the_same_p() -> None:
    assert compare([15, 12, 18, 14], [14, 13, 15, 14]) == compare([15, 12, 18, 14], [14, 13, 15, 14])


def test_accuracies_and_empty_counts() -> None:
    ours: dict[str, Scores] = {"a": {"language": Accuracy(1, 1), "roles": Counts()}}
    theirs: dict[str, Scores] = {"a": {"language": Accuracy(1, 0), "roles": Counts(0, 1)}}
    language, roles = compare_evaluations(ours, theirs).measures
    assert (language.ours, language.theirs, language.verdict) == (1, 0, "noise")
    assert (roles.ours, roles.theirs) == (None, 0)
