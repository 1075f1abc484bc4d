"""The page of one release."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.quality.checking.comparing import list_makers
from pipeline.quality.checking.things import list_things
from pipeline.record import Record, list_contradictions
from pipeline.review.flow import draw_flow
from pipeline.review.index import State
from pipeline.review.marks import Mark, keep_inside, mark_record
from pipeline.review.rules import Rules, name_rules
from pipeline.review.sides import Comparison
from pipeline.review.templating import open_templates


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The pages before and after one, from the index on; None at an end."""

    before: str | None = None
    after: str | None = None


def draw_page(  # noqa: PLR0913  (what a page shows)
    record: Record,
    name: str,
    page: str,
    *,
    neighbours: Neighbours,
    state: State,
    comparisons: Sequence[Comparison],
    rules: Rules,
) -> str:
    """The HTML of a release's page.

    Args:
        record: what was found; it may contradict itself, and then the page says so.
        name: how the release is called.
        page: the address of the page, from the index on.
        neighbours: the pages before and after it.
        state: how it compares with its golden.
        comparisons: what it was held against.
        rules: what fired where, as far as it is known.
    """
    marks, lost = keep_inside(mark_record(record), len(record.text))
    named = name_rules(record, marks, rules)
    return (
        open_templates()
        .get_template("release.html")
        .render(
            root="../" * page.count("/"),
            name=name,
            record=record,
            steps=draw_flow(record.text, marks),
            draw_flow=draw_flow,
            named=named,
            rules=rules,
            at={(mark.start, mark.end): mark.anchor for mark in reversed(marks)},
            names={thing.id: thing.name for thing in list_things(record)},
            spoken=_list_spoken(record),
            voices=dict(_name_voices(record)),
            problems=[*_list_problems(record), *(f"{mark.anchor} lies outside of the text" for mark in lost)],
            makers=list_makers(record),
            neighbours=neighbours,
            state=state,
            comparisons=comparisons,
            drawn={mark.anchor for mark in marks},
        )
    )


def _list_spoken(record: Record) -> dict[str, list[str]]:
    """For each entity, the ids of the quotes that it says."""
    spoken: defaultdict[str, list[str]] = defaultdict(list)
    for quote in record.quotes:
        if quote.speaker and quote.speaker.entity:
            spoken[quote.speaker.entity].append(quote.id)
    return spoken


def _name_voices(record: Record) -> Iterator[tuple[str, str]]:
    """Who says what, by the first piece of a quote, where the release's own words do not name the one who says it."""
    for quote in record.quotes:
        anchor = Mark(0, 0, "quote", quote.id).anchor
        if quote.speaker is None:
            yield anchor, "not told"
        elif quote.speaker.name and _list_words(quote.speaker.text).isdisjoint(_list_words(quote.speaker.name)):
            yield anchor, quote.speaker.name


def _list_words(words: str) -> set[str]:
    return set(re.findall(r"\w+", words.casefold()))


def _list_problems(record: Record) -> list[str]:
    """What makes a record doubtful: its text is not the one that was read, or it contradicts itself."""
    expected, there = record.source.characters, len(record.text)
    problems = list(list_contradictions(record))
    if expected != there:
        problems.append(f"the text has {there} characters, the one that was read had {expected}")
    return problems
