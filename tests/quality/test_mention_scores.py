"""Scores of names and dates, hand-counted on drawings."""

from __future__ import annotations

import pytest

from pipeline.quality.counts import Accuracy, Counts
from pipeline.quality.scoring import score_release
from pipeline.release import Date, Mention, Place, Span

ANN_IN_OSLO = (
    "<p><persName ref='ann'>Ann</persName> of <orgName ref='x'>X Ltd</orgName> "
    "in <placeName ref='oslo'>Oslo</placeName></p>"
)


def right(number: int) -> Counts:
    return Counts(number, number, number, number)


def test_all_right(compare):
    scores = compare(ANN_IN_OSLO, ANN_IN_OSLO)
    for kind in ("person", "organisation", "place"):
        assert scores[f"entities.{kind}"] == right(1)
    assert scores["entities.date"] == Counts()
    assert scores["entities.micro"] == scores["entities.spans"] == right(3)


def test_wrong_label_has_the_right_span(compare):
    scores = compare(ANN_IN_OSLO, ANN_IN_OSLO.replace("orgName", "placeName"))
    assert scores["entities.organisation"] == Counts(gold=1, predicted=0)
    assert scores["entities.place"] == Counts(1, 2, 1, 1)
    assert scores["entities.micro"] == Counts(3, 3, 2, 2)
    assert scores["entities.spans"] == right(3)


@pytest.mark.parametrize(
    "found",
    [
        "<p><persName ref='a'>Dr Ann</persName> Li came</p>",
        "<p>Dr <persName ref='a'>Ann</persName> Li came</p>",
        "<p>Dr <persName ref='a'>Ann Li c</persName>ame</p>",
        "<p>Dr <persName ref='a'>Ann L</persName>i came</p>",
    ],
)
def test_one_character_off_is_wrong(compare, found):
    scores = compare("<p>Dr <persName ref='a'>Ann Li</persName> came</p>", found)
    assert scores["entities.person"] == Counts(1, 1, 0, 0)


def test_ends_are_half_open(annotate):
    """`Ann` is [0, 3): neither [0, 2) nor [0, 4) is it."""
    gold = annotate("<p><persName ref='a'>Ann</persName> came</p>")
    for end, credit in ((2, 0), (3, 1), (4, 0)):
        release = gold.to_release().fill(mentions=(Mention(0, end, "person"),))
        assert score_release(gold, release)["entities.person"] == Counts(1, 1, credit, credit)


def test_neighbours_that_touch_are_two(compare):
    drawn = "<p><orgName ref='a'>A</orgName><orgName ref='b'>B</orgName></p>"
    assert compare(drawn, drawn)["entities.organisation"] == right(2)
    assert compare(drawn, "<p><orgName ref='a'>AB</orgName></p>")["entities.organisation"] == Counts(2, 1, 0, 0)


def test_duplicate_mention_is_spurious(annotate):
    gold = annotate("<p><persName ref='a'>Ann</persName> came</p>")
    release = gold.to_release().fill(mentions=(Mention(0, 3, "person"), Mention(0, 3, "person", score=0.5)))
    assert score_release(gold, release)["entities.micro"] == Counts(1, 2, 1, 1)


def test_missed_and_spurious(compare):
    scores = compare(
        "<p><persName ref='a'>Ann</persName> met Bob</p>", "<p>Ann met <persName ref='b'>Bob</persName></p>"
    )
    assert scores["entities.person"] == Counts(1, 1, 0, 0)


def test_nothing_found(compare):
    scores = compare(ANN_IN_OSLO, "<p>Ann of X Ltd in Oslo</p>")
    assert scores["entities.micro"] == Counts(gold=3)


def test_date_values(compare):
    scores = compare(
        "<p><date when='2021-03'>March</date>, <date when='2022'>2022</date>, <date when='2023'>2023</date></p>",
        "<p><date when='2021-03'>March</date>, <date when='2021'>2022</date>, 2023</p>",
    )
    assert scores["dates.value.found"] == Accuracy(total=2, right=1)
    assert scores["dates.value"] == Accuracy(total=3, right=1)


def test_date_without_a_value_is_right_when_none_is_given(compare):
    today = "<p><date when='unknown'>today</date></p>"
    assert compare(today, today)["dates.value"] == Accuracy(1, 1)
    assert compare(today, "<p><date when='2021-03-22'>today</date></p>")["dates.value"] == Accuracy(1, 0)
    assert compare("<p><date when='2021'>2021</date></p>", "<p><date when='unknown'>2021</date></p>")[
        "dates.value"
    ] == Accuracy(1, 0)


def test_missed_date_without_a_value_is_wrong(compare):
    scores = compare("<p><date when='unknown'>today</date></p>", "<p>today</p>")
    assert scores["dates.value"] == Accuracy(1, 0)
    assert scores["dates.value.found"] == Accuracy()


def test_value_counts_for_each_mention(annotate):
    gold = annotate("<p><date when='2021'>2021</date> and <date when='2021'>2021</date></p>")
    release = gold.to_release().fill(entities=(Date("date-1", "2021", (Span(0, 4), Span(9, 13)), value="2021"),))
    assert score_release(gold, release)["dates.value"] == Accuracy(2, 2)


def draw(name: str, country: str | None = None) -> str:
    attribute = f" country='{country}'" if country else ""
    return f"<placeName ref='{name.lower()}'{attribute}>{name}</placeName>"


def test_countries(compare):
    """Oslo right, Lima wrong, Asia rightly open, Rome not named, Bonn missed."""
    scores = compare(
        f"<p>{draw('Oslo', 'NO')} {draw('Lima', 'PE')} {draw('Asia')} {draw('Rome', 'IT')} {draw('Bonn', 'DE')}</p>",
        f"<p>{draw('Oslo', 'NO')} {draw('Lima', 'US')} {draw('Asia')} {draw('Rome')} Bonn</p>",
    )
    assert scores["places.country.found"] == Accuracy(total=4, right=2)
    assert scores["places.country"] == Accuracy(total=5, right=2)
    assert scores["places.country.stated"] == Counts(gold=3, predicted=2, recalled=1, precise=1)


def test_country_of_a_place_of_none_is_imprecise(compare):
    scores = compare(f"<p>{draw('Asia')}</p>", f"<p>{draw('Asia', 'CN')}</p>")
    assert scores["places.country.stated"] == Counts(gold=0, predicted=1)
    assert scores["places.country.found"] == Accuracy(1, 0)


def test_spurious_place_has_no_part_in_countries(annotate):
    gold = annotate("<p>Asia</p>")
    release = gold.to_release().fill(entities=(Place("place-1", "Asia", (Span(0, 4),), country="CN"),))
    assert score_release(gold, release)["places.country.stated"] == Counts()


def test_another_text_is_refused(annotate):
    with pytest.raises(ValueError, match="differ in their text"):
        score_release(annotate("<p>one</p>"), annotate("<p>two</p>").to_release())
