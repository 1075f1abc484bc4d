from __future__ import annotations

from dataclasses import replace
from datetime import date

from pipeline.errors import StageError
from pipeline.extraction import Extracted
from pipeline.quality.checking.loose import LooseRecord
from pipeline.record import to_record
from pipeline.release import Firing, Release
from pipeline.review.marks import mark_record
from pipeline.review.rules import Rules, explain, name_rules


def test_rules_are_those_of_a_release_that_comes_out_the_same(record: LooseRecord, finished_release: Release) -> None:
    rules = explain(record, lambda _: Extracted(finished_release, to_record(finished_release)))
    assert rules == Rules(finished_release.trace)


def test_the_day_that_a_run_was_told_is_told_again(record: LooseRecord, finished_release: Release) -> None:
    told = record.model_copy(update={"published": date(2021, 5, 4)})

    def process(release: Release) -> Extracted:
        finished = finished_release.fill(published=release.published)
        return Extracted(finished, to_record(finished))

    assert explain(told, process).firings == finished_release.trace


def test_rules_that_found_something_else_are_none_of_this_record(
    record: LooseRecord, finished_release: Release
) -> None:
    other = finished_release.fill(quotes=())
    rules = explain(record, lambda _: Extracted(other, to_record(other)))
    assert rules.firings == ()
    assert rules.reason == "this version of communique finds something else in the release"


def test_a_release_that_fails_now_says_why(record: LooseRecord) -> None:
    def fail(release: Release) -> Extracted:
        raise StageError(release.source.name, "find_quotes failed")

    assert explain(record, fail) == Rules(reason="find_quotes failed")


def test_rules_are_named_at_what_they_are_about(record: LooseRecord) -> None:
    marks = {mark.anchor: mark for mark in mark_record(record)}

    def fire(rule: str, first: str, last: str) -> Firing:
        return Firing(rule, marks[first].start, marks[last].end)

    firings = (
        fire("quotes.verb-after", "quote-1-1", "quote-1-2"),
        fire("resolution.office-after", "person-1-role-1", "person-1-role-1"),
        fire("resolution.surname", "person-1-2", "person-1-2"),
        fire("captions.repeated-line", "caption-1-1", "caption-1-1"),
        fire("dates.day", "date-1-1", "date-1-1"),
    )
    named = name_rules(record, marks.values(), Rules(firings))
    assert {mark.anchor: rules for mark, rules in named.items()} == {
        "quote-1-1": ("quotes.verb-after",),
        "quote-1-2": ("quotes.verb-after",),
        "person-1-role-1": ("resolution.office-after",),
        "person-1-2": ("resolution.surname",),
        "caption-1-1": ("captions.repeated-line",),
        "block-2": ("captions.repeated-line",),
        "date-1-1": ("dates.day",),
    }


def test_a_rule_that_fired_twice_is_named_once(record: LooseRecord) -> None:
    (mark,) = (mark for mark in mark_record(record) if mark.layer == "date")
    firing = Firing("dates.day", mark.start, mark.end)
    assert name_rules(record, [mark], Rules((firing, replace(firing)))) == {mark: ("dates.day",)}
