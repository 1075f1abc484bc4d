"""Which annotated thing or quote a found one stands for."""

from __future__ import annotations

import pytest

from pipeline.quality.alignment import map_entities, pair_quotes
from pipeline.quality.gold import GoldQuote
from pipeline.release import Person, Quote, Span

PEOPLE = "<p><persName ref='a'>Ann</persName> <persName ref='a'>Ann</persName> <persName ref='b'>Bob</persName></p>"
ANN, ANN_AGAIN, BOB = Span(0, 3), Span(4, 7), Span(8, 11)


@pytest.mark.parametrize(
    ("mentions", "ref"),
    [
        ((ANN, ANN_AGAIN), "a"),
        ((ANN, ANN_AGAIN, BOB), "a"),
        ((BOB, ANN_AGAIN), "a"),
        ((BOB,), "b"),
        ((Span(0, 2), BOB), "b"),
    ],
    ids=["all", "most", "a tie goes to the earliest", "one", "only exact spans vote"],
)
def test_entity_stands_for_the_ref_of_most_mentions(annotate, mentions, ref):
    gold = annotate(PEOPLE)
    release = gold.to_release().fill(entities=(Person("person-1", "X", mentions),))
    assert map_entities(gold, release) == {"person-1": ref}


def test_entity_without_an_annotated_mention_stands_for_nothing(annotate):
    gold = annotate(PEOPLE)
    entities = (Person("person-1", "X", (Span(0, 7),)), Person("person-2", "Y", ()))
    assert map_entities(gold, gold.to_release().fill(entities=entities)) == {}


def test_two_entities_may_stand_for_one_thing(annotate):
    gold = annotate(PEOPLE)
    entities = (Person("person-1", "Ann", (ANN,)), Person("person-2", "Ann", (ANN_AGAIN,)))
    assert map_entities(gold, gold.to_release().fill(entities=entities)) == {"person-1": "a", "person-2": "a"}


TEXT = "0123456789" * 3


def annotated(*spans: Span) -> GoldQuote:
    return GoldQuote("q", "direct", "", spans, ())


def found(*spans: Span) -> Quote:
    return Quote("quote-1", "direct", spans)


@pytest.mark.parametrize(
    ("ours", "theirs", "is_pair"),
    [
        (Span(0, 10), Span(0, 10), True),
        (Span(0, 10), Span(5, 15), True),
        (Span(0, 10), Span(6, 16), False),
        (Span(0, 10), Span(10, 20), False),
        (Span(0, 4), Span(0, 12), True),
        (Span(0, 4), Span(0, 13), False),
    ],
    ids=["equal", "half", "less than half", "neighbours", "half of the sum", "swallowed"],
)
def test_quotes_that_share_half_are_a_pair(ours, theirs, is_pair):
    assert bool(pair_quotes([annotated(ours)], [found(theirs)], TEXT)) == is_pair


def test_best_pair_goes_first_and_each_quote_has_one_partner():
    near, exact = found(Span(0, 8)), found(Span(0, 10))
    gold = annotated(Span(0, 10))
    assert pair_quotes([gold], [near, exact], TEXT) == [(gold, exact)]


def test_pieces_count_together():
    gold, quote = annotated(Span(0, 5), Span(10, 15)), found(Span(0, 5), Span(10, 15))
    assert pair_quotes([gold], [quote], TEXT) == [(gold, quote)]
    assert pair_quotes([gold], [found(Span(0, 3))], TEXT) == []


def test_nothing_pairs_with_nothing():
    assert pair_quotes([], [found(Span(0, 5))], TEXT) == pair_quotes([annotated(Span(0, 5))], [], TEXT) == []
