"""What each way of processing may see of the annotation, and what of the result is judged."""

from __future__ import annotations

import pytest

from pipeline.quality import processing
from pipeline.quality.annotated import to_resolved_release
from pipeline.quality.processing import LATER_STAGES, keep_recorded_mentions, process_annotated, process_unseen
from pipeline.release import Mention, Person, Release, Span, Tag
from pipeline.run import STAGES
from pipeline.stages.entities import find_entities

DRAWN = "<p><persName ref='a'>Ann</persName> spoke in <placeName ref='oslo'>Oslo</placeName>.</p>"
ANN, OSLO = Mention(0, 3, "person"), Mention(13, 17, "place")


def test_only_mentions_of_entities_are_judged(annotate):
    release = annotate(DRAWN).to_annotated_release().fill(entities=(Person("person-1", "Ann", (Span(0, 3),)),))
    assert release.mentions == (ANN, OSLO)
    assert keep_recorded_mentions(release).mentions == (ANN,)


def test_mentions_of_all_entities_are_judged_in_order(annotate):
    release = to_resolved_release(annotate(DRAWN.replace("spoke", "<date when='2021'>spoke</date>")))
    assert keep_recorded_mentions(release).mentions == (ANN, Mention(4, 9, "date"), OSLO)


def test_later_stages_are_those_after_the_entities():
    assert STAGES[STAGES.index(find_entities) + 1 :] == LATER_STAGES
    assert find_entities not in LATER_STAGES


@pytest.fixture
def seen(monkeypatch) -> list[Release]:
    """The release that the later stages got, where the model finds a spurious mention and an office."""
    received: list[Release] = []

    def find_too_much(release: Release) -> Release:
        return release.fill(mentions=(Mention(4, 9, "organisation"),), tags=(Tag(4, 9, "role"),))

    def receive(release: Release) -> Release:
        received.append(release)
        return release

    monkeypatch.setattr(processing, "find_entities", find_too_much)
    monkeypatch.setattr(processing, "LATER_STAGES", (receive,))
    return received


def test_annotated_mentions_take_the_place_of_the_models(annotate, seen):
    process_annotated(annotate(DRAWN))
    (release,) = seen
    assert release.mentions == (ANN, OSLO)
    assert release.tags == (Tag(4, 9, "role"),)
    assert release.entities == ()


def test_unseen_release_is_plain_text(annotate, monkeypatch):
    received: list[Release] = []
    monkeypatch.setattr(processing, "process_as_seen", lambda release: received.append(release) or release)
    process_unseen(annotate(DRAWN, published="2021-03-22"))
    (release,) = received
    assert (release.mentions, release.blocks, release.language) == ((), (), "und")
    assert release.published is not None
