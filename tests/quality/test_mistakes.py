"""Lists of mistakes: what is named, and that what is right is not."""

from __future__ import annotations

import pytest

from pipeline.quality.annotated import to_finished_release
from pipeline.quality.mistakes import list_mistakes, show_context
from pipeline.release import Span

PEOPLE = (
    "<p><persName ref='ann'>Ann</persName>, <persName ref='ann'>Ann</persName>, <persName ref='bob'>Bob</persName></p>"
)
QUOTE = (
    "<p>'<said q='q1' who='ann' type='direct'>We go on,</said>' <persName ref='ann'>Ann</persName> "
    "<cue q='q1'>said</cue> to <persName ref='bob'>Bob</persName></p>"
)
UNQUOTED = "<p>'We go on,' <persName ref='ann'>Ann</persName> said to <persName ref='bob'>Bob</persName></p>"


@pytest.fixture
def differences(annotate):
    def list_differences(right: str, found: str) -> list[tuple[str, str, str]]:
        mistakes = list_mistakes(annotate(right), to_finished_release(annotate(found)))
        return [(mistake.what, mistake.expected, mistake.found) for mistake in mistakes]

    return list_differences


@pytest.mark.parametrize("drawn", [PEOPLE, QUOTE, "<p>Nothing.</p>"])
def test_leaves_alone_what_is_right(differences, drawn):
    assert differences(drawn, drawn) == []


@pytest.mark.parametrize(
    ("right", "found", "expected"),
    [
        pytest.param("<p><persName>Ann</persName></p>", "<p>Ann</p>", [("entity", "person", "")], id="missed"),
        pytest.param("<p>Ann</p>", "<p><persName>Ann</persName></p>", [("entity", "", "person")], id="spurious"),
        pytest.param(
            "<p><persName>Ann</persName></p>",
            "<p><orgName>Ann</orgName></p>",
            [("entity", "person", "organisation")],
            id="wrong label",
        ),
        pytest.param(
            "<p><persName>Ann Li</persName></p>",
            "<p><persName>Ann</persName> Li</p>",
            [("entity", "", "person"), ("entity", "person", "")],
            id="wrong boundary",
        ),
        pytest.param(
            "<p><date when='2021'>2021</date></p>",
            "<p><date when='unknown'>2021</date></p>",
            [("value", "2021", "")],
            id="value",
        ),
        pytest.param(
            "<p><placeName ref='oslo' country='NO'>Oslo</placeName></p>",
            "<p><placeName ref='oslo' country='US'>Oslo</placeName></p>",
            [("country", "NO", "US")],
            id="country",
        ),
        pytest.param(
            "<p><placeName ref='oslo'>Oslo</placeName></p>",
            "<p><placeName ref='oslo' country='US'>Oslo</placeName></p>",
            [("country", "", "US")],
            id="country where the annotation leaves it open",
        ),
        pytest.param(
            PEOPLE, PEOPLE.replace("bob", "ann"), [("cluster", "bob", "ann (Ann)")], id="two things in one entity"
        ),
        pytest.param(
            PEOPLE, PEOPLE.replace("ann", "amy", 1), [("cluster", "ann", "apart (Ann)")], id="one thing in two entities"
        ),
        pytest.param(
            "<p><roleName who='ann'>Chair</roleName> <persName ref='ann'>Ann</persName></p>",
            "<p>Chair <persName ref='ann'>Ann</persName></p>",
            [("role", "ann", "")],
            id="role",
        ),
        pytest.param(
            "<p>a</p><caption>b</caption>", "<p>a</p><p>b</p>", [("caption", "caption", "")], id="missed caption"
        ),
        pytest.param(
            "<p>a</p><p>b</p>", "<p>a</p><caption>b</caption>", [("caption", "", "caption")], id="spurious caption"
        ),
    ],
)
def test_names_what_is_wrong(differences, right, found, expected):
    assert differences(right, found) == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(QUOTE.replace("who='ann'", "who='bob'"), [("speaker", "ann", "bob")], id="speaker"),
        pytest.param(QUOTE.replace("who='ann'", "who=''"), [("speaker", "ann", "")], id="no speaker"),
        pytest.param(QUOTE.replace("<cue q='q1'>said</cue>", "said"), [("cue", "said", "")], id="cue"),
        pytest.param(QUOTE.replace("direct", "mixed"), [("quote", "direct: We go on,", "mixed: We go on,")], id="type"),
        pytest.param(
            QUOTE.replace("We go on,</said>", "We go</said> on,"),
            [("quote", "direct: We go on,", "direct: We go")],
            id="content",
        ),
        pytest.param(
            UNQUOTED,
            [("quote", "direct: We go on,", "")],
            id="missed",
        ),
    ],
)
def test_names_what_is_wrong_in_a_quote(differences, found, expected):
    assert differences(QUOTE, found) == expected


def test_spurious_quote(differences):
    assert differences(UNQUOTED, QUOTE) == [("quote", "", "direct: We go on,")]


def test_wrong_language(annotate):
    gold = annotate("<p>One.</p>")
    (mistake,) = list_mistakes(gold, gold.to_annotated_release().fill(language="de"))
    assert (mistake.what, mistake.expected, mistake.found) == ("language", "en", "de")


def test_mistakes_are_in_order_of_position(annotate):
    gold = annotate(
        "<p><date when='2021'>2021</date> <persName ref='a'>Ann</persName> <orgName ref='x'>X</orgName></p>"
    )
    starts = [mistake.start for mistake in list_mistakes(gold, gold.to_release().fill(language="en"))]
    assert starts == [0, 5, 9]


def test_context_is_one_line_of_forty_characters_on_either_side():
    text = "a" * 50 + "\n\nAnn " + "b" * 50
    assert show_context(Span(52, 55), text) == "a" * 38 + " [Ann] " + "b" * 39


def test_context_at_the_edges_of_the_text():
    assert show_context(Span(0, 3), "Ann") == "[Ann]"


def test_long_content_is_shown_without_its_middle():
    text = "x" * 100 + "y" * 100
    assert show_context(Span(0, 200), text) == f"[{'x' * 40} … {'y' * 40}]"
