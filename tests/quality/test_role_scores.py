"""Scores of offices: the span, and who holds it."""

from __future__ import annotations

from pipeline.quality.counts import Counts
from pipeline.quality.scoring import score_release
from pipeline.release import Person, Role, Span


def test_all_right(compare):
    drawn = "<p><roleName who='a'>Chair</roleName> <persName ref='a'>Ann</persName></p>"
    assert compare(drawn, drawn)["roles"] == Counts(1, 1, 1, 1)


def test_holder_is_judged_by_mentions_not_by_name_of_ref(compare):
    drawn = "<p><roleName who='a'>Chair</roleName> <persName ref='a'>Ann</persName></p>"
    assert compare(drawn, drawn.replace("'a'", "'other'"))["roles"] == Counts(1, 1, 1, 1)


def test_wrong_holder(compare):
    people = "<persName ref='a'>Ann</persName> and <persName ref='b'>Bob</persName>"
    scores = compare(
        f"<p><roleName who='a'>Chair</roleName> {people}</p>", f"<p><roleName who='b'>Chair</roleName> {people}</p>"
    )
    assert scores["roles"] == Counts(1, 1, 0, 0)
    assert scores["roles.spans"] == Counts(1, 1, 1, 1)


def test_wrong_boundary(compare):
    scores = compare(
        "<p><roleName who='a'>Vice Chair</roleName> <persName ref='a'>Ann</persName></p>",
        "<p>Vice <roleName who='a'>Chair</roleName> <persName ref='a'>Ann</persName></p>",
    )
    assert scores["roles"] == scores["roles.spans"] == Counts(1, 1, 0, 0)


def test_missed_and_spurious(compare):
    with_role = "<p><roleName who='a'>Chair</roleName> <persName ref='a'>Ann</persName></p>"
    without = "<p>Chair <persName ref='a'>Ann</persName></p>"
    assert compare(with_role, without)["roles"] == Counts(gold=1)
    assert compare(without, with_role)["roles"] == Counts(predicted=1)
    assert compare(without, without)["roles"] == Counts()


def test_holder_whom_no_annotated_mention_knows(annotate):
    gold = annotate("<p><roleName who='a'>Chair</roleName> <persName ref='a'>Ann</persName></p>")
    release = gold.to_release().fill(entities=(Person("person-1", "Chair Ann", (Span(0, 9),), roles=(Role(0, 5),)),))
    scores = score_release(gold, release)
    assert scores["roles.spans"] == Counts(1, 1, 1, 1)
    assert scores["roles"] == Counts(1, 1, 0, 0)


def test_one_office_given_to_two_people_is_once_spurious(annotate):
    gold = annotate(
        "<p><roleName who='a'>Chair</roleName> <persName ref='a'>Ann</persName> <persName ref='b'>Bob</persName></p>"
    )
    people = (
        Person("person-1", "Ann", (Span(6, 9),), roles=(Role(0, 5),)),
        Person("person-2", "Bob", (Span(10, 13),), roles=(Role(0, 5),)),
    )
    scores = score_release(gold, gold.to_release().fill(entities=people))
    assert scores["roles"] == scores["roles.spans"] == Counts(1, 2, 1, 1)
