"""Scores of quotes, hand-counted on drawings."""

from __future__ import annotations

import pytest

from pipeline.quality.annotated import to_finished_release
from pipeline.quality.counts import Accuracy, Counts
from pipeline.quality.quotes import confuse_quote_types, trim_pieces
from pipeline.quality.scoring import score_release
from pipeline.release import Quote, Span, Speaker

ALL_RIGHT = Counts(1, 1, 1, 1)
ALL_WRONG = Counts(1, 1, 0, 0)


def said(text: str, *, q: str = "q1", who: str = "ann", kind: str = "direct") -> str:
    return f"<said q='{q}' who='{who}' type='{kind}'>{text}</said>"


ANN = "<persName ref='ann'>Ann</persName> <cue q='q1'>said</cue>"
BOB = "<persName ref='bob'>Bob</persName>"


def test_all_right(compare):
    drawn = f"<p>'{said('We go on,')}' {ANN}. '{said('We do.')}'</p>"
    scores = compare(drawn, drawn)
    assert scores["quotes.direct.content"] == scores["quotes.direct.end_to_end"] == ALL_RIGHT
    assert scores["quotes.direct.pieces"] == Counts(2, 2, 2, 2)
    assert scores["quotes.direct.speaker"] == scores["quotes.type"] == Accuracy(1, 1)
    assert scores["quotes.cue"] == ALL_RIGHT
    assert scores["quotes.reported.content"] == Counts()
    assert scores["quotes.reported.speaker"] == Accuracy()


@pytest.mark.parametrize(
    ("found", "content"),
    [
        (f"<p>'{said('We go on')},' {ANN}</p>", ALL_RIGHT),
        (f"<p>{said('‘We go on,’'.replace('‘', chr(39)).replace('’', chr(39)))} {ANN}</p>", ALL_RIGHT),
        (f"<p>'{said('We go')} on,' {ANN}</p>", ALL_WRONG),
        (f"<p>'We {said('go on,')}' {ANN}</p>", ALL_WRONG),
        (f"<p>'{said('We')} {said('go on,')}' {ANN}</p>", ALL_WRONG),
    ],
    ids=["comma outside", "marks inside", "cut at the end", "cut at the beginning", "in two pieces"],
)
def test_content_is_exact_up_to_punctuation_at_the_edges(compare, found, content):
    scores = compare(f"<p>'{said('We go on,')}' {ANN}</p>", found)
    assert scores["quotes.direct.content"] == scores["quotes.direct.end_to_end"] == content


def test_a_missed_piece(compare):
    scores = compare(
        f"<p>'{said('We go on,')}' {ANN}. '{said('We do.')}'</p>", f"<p>'{said('We go on,')}' {ANN}. 'We do.'</p>"
    )
    assert scores["quotes.direct.content"] == ALL_WRONG
    assert scores["quotes.direct.pieces"] == Counts(2, 1, 1, 1)
    assert scores["quotes.direct.overlap"] == Counts(gold=12, predicted=7, recalled=7, precise=7)
    assert scores["quotes.direct.speaker"] == Accuracy(1, 1)


def test_two_quotes_taken_for_one(compare):
    both = "<p>'{}' {} . '{}'</p>"
    scores = compare(
        both.format(said("We go on,"), ANN, said("We do.", q="q2", who="")),
        both.format(said("We go on,"), ANN, said("We do.")),
    )
    assert scores["quotes.direct.content"] == Counts(2, 1, 0, 0)
    assert scores["quotes.direct.pieces"] == Counts(2, 2, 2, 2)
    assert scores["quotes.direct.overlap"] == Counts(12, 12, 12, 12)


def test_wrong_speaker(compare):
    drawn = "<p>'{}' " + ANN + " to " + BOB + "</p>"
    scores = compare(drawn.format(said("We go on,")), drawn.format(said("We go on,", who="bob")))
    assert scores["quotes.direct.content"] == ALL_RIGHT
    assert scores["quotes.direct.end_to_end"] == ALL_WRONG
    assert scores["quotes.direct.speaker"] == Accuracy(1, 0)


@pytest.mark.parametrize(
    ("annotated", "found", "is_right"),
    [("", "", True), ("", "ann", False), ("ann", "", False), ("ann", "ann", True)],
)
def test_nobody_is_a_speaker_too(compare, annotated, found, is_right):
    drawn = f"<p>'{{}}' {ANN}</p>"
    scores = compare(drawn.format(said("We go on,", who=annotated)), drawn.format(said("We go on,", who=found)))
    assert scores["quotes.direct.speaker"] == Accuracy(1, int(is_right))
    assert scores["quotes.direct.end_to_end"] == Counts(1, 1, int(is_right), int(is_right))


@pytest.mark.parametrize(
    ("speaker", "is_right"),
    [(None, True), (Speaker(13, 16, entity=None), True), (Speaker(13, 16, entity="person-9"), False)],
    ids=["none", "words without an entity", "an entity that nobody knows"],
)
def test_unnamed_speaker(annotate, speaker, is_right):
    gold = annotate(f"<p>'{said('We go on,', who='')}' he said</p>")
    release = gold.to_release().fill(quotes=(Quote("quote-1", "direct", gold.quotes[0].spans, speaker),))
    assert score_release(gold, release)["quotes.direct.speaker"] == Accuracy(1, int(is_right))


def test_reported_quotes_are_judged_with_mixed_ones(compare):
    drawn = "<p>" + ANN + " that {}</p>"
    scores = compare(
        drawn.format(said("it is 'good'", kind="mixed")), drawn.format(said("it is 'good'", kind="indirect"))
    )
    assert scores["quotes.reported.content"] == scores["quotes.reported.end_to_end"] == ALL_RIGHT
    assert scores["quotes.type"] == Accuracy(1, 0)
    assert scores["quotes.direct.content"] == Counts()


def test_direct_taken_for_reported_is_missed_and_spurious(compare):
    drawn = f"<p>{ANN} {{}}</p>"
    scores = compare(drawn.format(said("we go on")), drawn.format(said("we go on", kind="indirect")))
    assert scores["quotes.direct.content"] == Counts(gold=1)
    assert scores["quotes.reported.content"] == Counts(predicted=1)
    assert scores["quotes.type"] == Accuracy(1, 0)


def test_overlap_counts_characters_but_white_space(compare):
    """`that all is well` against `all is well today`: 9 characters are common."""
    scores = compare(
        f"<p>{ANN} {said('that all is well', kind='indirect')} today</p>",
        f"<p>{ANN} that {said('all is well today', kind='indirect')}</p>",
    )
    assert scores["quotes.reported.overlap"] == Counts(gold=13, predicted=14, recalled=9, precise=9)
    assert scores["quotes.reported.content"] == ALL_WRONG
    assert scores["quotes.reported.speaker"] == Accuracy(1, 1)


def test_quote_found_twice_is_once_spurious(annotate):
    gold = annotate(f"<p>'{said('We go on,')}' {ANN}</p>")
    quote = to_finished_release(gold).quotes[0]
    release = to_finished_release(gold).fill(quotes=(quote, Quote("quote-2", "direct", quote.spans, quote.speaker)))
    scores = score_release(gold, release)
    assert scores["quotes.direct.content"] == scores["quotes.direct.end_to_end"] == Counts(1, 2, 1, 1)
    assert scores["quotes.direct.overlap"].precision == 1


def test_cues(annotate):
    gold = annotate(
        "<p><persName ref='ann'>Ann</persName> <cue q='q1'>said</cue> "
        + said("a", kind="indirect")
        + " and <cue q='q1'>added</cue></p>"
    )
    quote = Quote("quote-1", "indirect", gold.quotes[0].spans, cue=gold.quotes[0].cues[1])
    wrong = Quote("quote-2", "indirect", (Span(0, 3),), cue=Span(4, 9))
    release = gold.to_release().fill(quotes=(quote, wrong))
    assert score_release(gold, release)["quotes.cue"] == Counts(gold=2, predicted=2, recalled=1, precise=1)


def test_confusion_of_types(annotate):
    three = "<p>{} and then {} and then {}</p>"
    gold = annotate(
        three.format(said("one one"), said("two two", q="q2", kind="mixed"), said("three", q="q3", kind="indirect"))
    )
    found = annotate(
        three.format(said("one one"), said("two two", q="q2", kind="indirect"), "three").replace(
            "and", said("and", q="q4"), 1
        )
    )
    assert confuse_quote_types(gold, to_finished_release(found)) == {
        ("direct", "direct"): 1,
        ("mixed", "indirect"): 1,
        ("indirect", "none"): 1,
        ("none", "direct"): 1,
    }


@pytest.mark.parametrize(
    ("text", "trimmed"),
    [
        ("“All is well,”", "All is well"),
        (" — всё хорошо! —", "всё хорошо"),
        ("\u00a0(yes)…", "yes"),
        ("it's 'fine' now", "it's 'fine' now"),
        ("$5", "$5"),
    ],
)
def test_trimming(text, trimmed):
    (piece,) = trim_pieces([Span(0, len(text))], text)
    assert piece.cut(text) == trimmed


def test_pieces_of_punctuation_alone_are_left_out():
    assert trim_pieces([Span(0, 3), Span(3, 6)], "...abc") == (Span(3, 6),)
    assert trim_pieces([Span(3, 6), Span(0, 2)], "ab cde") == (Span(0, 2), Span(3, 6))
