"""Counts and accuracies, with the zero divisions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.quality.counts import Accuracy, Counts, add_scores


@pytest.mark.parametrize(
    ("gold", "predicted", "right"),
    [
        ("abc", "abc", 3),
        ("abc", "cab", 3),
        ("abc", "abd", 2),
        ("abc", "", 0),
        ("", "abc", 0),
        ("", "", 0),
        ("a", "aa", 1),
        ("aab", "aaa", 2),
    ],
)
def test_equal_items_are_matched_once(gold, predicted, right):
    assert Counts.compare(gold, predicted) == Counts(len(gold), len(predicted), right, right)


@pytest.mark.parametrize(
    ("counts", "precision", "recall", "f1"),
    [
        (Counts(4, 5, 3, 3), 0.6, 0.75, 2 / 3),
        (Counts(4, 0, 0, 0), None, 0.0, 0.0),
        (Counts(0, 4, 0, 0), 0.0, None, 0.0),
        (Counts(4, 5, 0, 0), 0.0, 0.0, 0.0),
        (Counts(), None, None, None),
        (Counts(2, 4, 1.5, 2), 0.5, 0.75, 0.6),
    ],
)
def test_shares(counts, precision, recall, f1):
    assert counts.precision == precision
    assert counts.recall == recall
    assert counts.f1 == pytest.approx(f1) if f1 is not None else counts.f1 is None


def test_headline_is_the_one_number_of_a_measure():
    assert Counts(4, 4, 2, 2).headline == 0.5
    assert Accuracy(4, 1).headline == 0.25
    assert Accuracy().headline is None


def test_accuracy_counts_answers():
    assert Accuracy.of([True, False, True]) == Accuracy(total=3, right=2)
    assert Accuracy.of([]).share is None


def test_scores_are_added_measure_by_measure():
    total = add_scores(
        {"a": Counts(1, 2, 1, 1), "b": Accuracy(1, 1)},
        {"a": Counts(3, 1, 0.5, 0.25), "c": Accuracy(2, 0)},
    )
    assert total == {"a": Counts(4, 3, 1.5, 1.25), "b": Accuracy(1, 1), "c": Accuracy(2, 0)}
    assert list(total) == ["a", "b", "c"]


def test_nothing_adds_up_to_nothing():
    assert add_scores() == {}


def test_one_measure_counted_in_two_ways_is_an_error():
    with pytest.raises(TypeError):
        add_scores({"a": Counts()}, {"a": Accuracy()})


labels = st.lists(st.sampled_from("abcd"), max_size=8)


@given(labels, labels, labels, labels)
def test_shares_of_a_sum_stay_between_zero_and_one(gold, predicted, more_gold, more_predicted):
    counts = Counts.compare(gold, predicted) + Counts.compare(more_gold, more_predicted)
    assert all(share is None or 0 <= share <= 1 for share in (counts.precision, counts.recall, counts.f1))
    assert counts.f1 is None or counts.f1 <= max(counts.precision or 0, counts.recall or 0) + 1e-12
