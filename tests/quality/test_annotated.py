"""The annotation as the stages would leave it."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.quality.annotated import to_finished_release, to_resolved_release
from pipeline.quality.evaluation import judge_releases, select_gold
from pipeline.release import Date, Organisation, Person, Place, Role, Span, Speaker

GOLD = Path(__file__).parents[1] / "gold"


def test_entities_are_numbered_per_kind_in_order_of_first_mention(annotate):
    gold = annotate(
        "<p><placeName ref='oslo' country='NO'>Oslo</placeName>: <persName ref='b'>Bob</persName>, <roleName who='a'>"
        "<orgName ref='x'>X</orgName> chair</roleName> <persName ref='a'>Ann</persName>, <persName ref='b'>Bob Li"
        "</persName>, <date when='2021'>2021</date>, <date when='2021'>that year</date>, "
        "<date when='unknown'>today</date></p>"
    )
    place, bob, organisation, ann, year, today = to_resolved_release(gold).entities
    assert place == Place("place-1", "Oslo", (Span(0, 4),), country="NO")
    assert bob == Person("person-1", "Bob Li", (Span(6, 9), Span(24, 30)))
    assert organisation == Organisation("organisation-1", "X", (Span(11, 12),))
    assert ann == Person("person-2", "Ann", (Span(19, 22),), roles=(Role(11, 18),))
    assert isinstance(year, Date) and (year.id, year.value, len(year.mentions)) == ("date-1", "2021", 2)
    assert isinstance(today, Date) and (today.id, today.value) == ("date-2", None)


def test_quotes_name_the_speaker(annotate):
    gold = annotate(
        "<p><persName ref='a'>Ann</persName> <cue q='q1'>said</cue> <said q='q1' who='a' type='indirect'>yes</said>. "
        "'<said q='q2' who='' type='direct'>No</said>'</p>"
    )
    first, second = to_finished_release(gold).quotes
    assert first.speaker == Speaker(9, 9, entity="person-1")
    assert first.cue == Span(4, 8)
    assert (second.id, second.speaker, second.cue) == ("quote-2", None, None)


def test_earlier_stages_leave_later_fields_empty(annotate):
    gold = annotate("<p><persName ref='a'>Ann</persName>: '<said q='q1' who='a'>yes</said>'</p>")
    assert gold.to_release().blocks == ()
    assert gold.to_annotated_release().entities == ()
    assert to_resolved_release(gold).quotes == ()


@pytest.mark.parametrize("file", sorted(GOLD.glob("*.xml")), ids=lambda file: file.stem)
def test_annotation_scored_against_itself_is_without_fault(file):
    evaluation = judge_releases(select_gold(file), to_finished_release)
    assert not evaluation.mistakes
    for measure, score in evaluation.scores.items():
        assert score.headline in (1.0, None), measure
