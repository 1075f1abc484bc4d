"""B-cubed, checked by hand: a letter is a mention, a group of letters an entity."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.quality.clusters import count_b_cubed
from pipeline.quality.counts import Counts
from pipeline.quality.scoring import score_release
from pipeline.release import Organisation, Person, Span


def draw(groups: str) -> dict[Span, int]:
    """`"ab c"`: mentions a and b are one entity, c another."""
    return {
        Span(ord(letter), ord(letter) + 1): number for number, group in enumerate(groups.split()) for letter in group
    }


@pytest.mark.parametrize(
    ("gold", "predicted", "recalled", "precise"),
    [
        pytest.param("abc d", "abc d", 4, 4, id="equal"),
        pytest.param("abc d", "d cba", 4, 4, id="order does not matter"),
        pytest.param("ab cd", "abcd", 4, 2, id="merged: each mention shares its entity with half"),
        pytest.param("abcd", "ab cd", 2, 4, id="split: each mention has half of its entity"),
        pytest.param("abcd", "a b c d", 1, 4, id="all apart"),
        pytest.param("a b c d", "abcd", 4, 1, id="all in one"),
        pytest.param("abc", "abd", 4 / 3, 4 / 3, id="c missed, d spurious: a and b earn two thirds"),
        pytest.param(
            "abc de", "ab cde", 2 * 2 / 3 + 1 / 3 + 2, 2 + 1 / 3 + 2 * 2 / 3, id="one mention in the wrong entity"
        ),
        pytest.param("ab", "", 0, 0, id="nothing found"),
        pytest.param("", "ab", 0, 0, id="all spurious"),
        pytest.param("", "", 0, 0, id="nothing at all"),
        pytest.param("ab c", "ab d", 2, 2, id="entities of one mention count"),
    ],
)
def test_b_cubed(gold, predicted, recalled, precise):
    counts = count_b_cubed(draw(gold), draw(predicted))
    sizes = (len(gold.replace(" ", "")), len(predicted.replace(" ", "")))
    assert (counts.gold, counts.predicted) == sizes
    assert counts.recalled == pytest.approx(recalled)
    assert counts.precise == pytest.approx(precise)


def test_example_of_bagga_and_baldwin():
    """Their second response of 1998: of 12 mentions two entities of five are merged; precision 58 %, recall 100 %."""
    counts = count_b_cubed(draw("abcde fg hijkl"), draw("abcdehijkl fg"))
    assert counts.precision == pytest.approx(7 / 12)
    assert counts.recall == 1


partitions = st.dictionaries(st.integers(0, 9).map(lambda start: Span(start, start + 1)), st.integers(0, 3))


@given(partitions, partitions)
def test_b_cubed_is_symmetric_and_bounded(one, other):
    counts, mirrored = count_b_cubed(one, other), count_b_cubed(other, one)
    assert (counts.gold, counts.predicted) == (mirrored.predicted, mirrored.gold)
    assert counts.recalled == pytest.approx(mirrored.precise)
    assert counts.recalled <= counts.gold + 1e-9


@given(partitions)
def test_b_cubed_of_itself_is_whole(clusters):
    counts = count_b_cubed(clusters, clusters)
    assert counts.recalled == pytest.approx(len(clusters))


def test_kinds_are_apart_and_summed(compare):
    """Ann and Ms Ann are torn apart, both cities thrown together."""
    scores = compare(
        "<p><persName ref='ann'>Ann</persName> <persName ref='ann'>Ann</persName> "
        "<placeName ref='oslo'>Oslo</placeName> <placeName ref='lima'>Lima</placeName></p>",
        "<p><persName ref='a'>Ann</persName> <persName ref='b'>Ann</persName> "
        "<placeName ref='c'>Oslo</placeName> <placeName ref='c'>Lima</placeName></p>",
    )
    assert scores["clusters.person"] == Counts(2, 2, 1, 2)
    assert scores["clusters.place"] == Counts(2, 2, 2, 1)
    assert scores["clusters.organisation"] == Counts()
    assert scores["clusters.micro"] == Counts(4, 4, 3, 3)


def test_mention_of_the_wrong_kind_earns_nothing(compare):
    scores = compare("<p><persName ref='a'>Ann</persName></p>", "<p><orgName ref='a'>Ann</orgName></p>")
    assert scores["clusters.micro"] == Counts(1, 1, 0, 0)


def test_dates_have_no_part(compare):
    drawn = "<p><date when='2021'>2021</date> <date when='2021'>2021</date></p>"
    assert compare(drawn, drawn)["clusters.micro"] == Counts()


def test_mention_in_two_entities_belongs_to_the_first(annotate):
    gold = annotate("<p><persName ref='a'>Ann</persName> <persName ref='a'>Ann</persName></p>")
    first, second = Span(0, 3), Span(4, 7)
    release = gold.to_release().fill(
        entities=(Person("person-1", "Ann", (first, second)), Person("person-2", "Ann", (second,)))
    )
    assert score_release(gold, release)["clusters.person"] == Counts(2, 2, 2, 2)


def test_annotated_mentions_without_a_ref_stand_alone(annotate):
    gold = annotate("<p><orgName>A</orgName> <orgName>B</orgName></p>")
    release = gold.to_release().fill(entities=(Organisation("organisation-1", "A", (Span(0, 1), Span(2, 3))),))
    assert score_release(gold, release)["clusters.organisation"] == Counts(2, 2, 2, 1)
