from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console, RenderableType

from pipeline.display.printable import make_printable
from pipeline.display.record_view import STYLES, draw_record, draw_text
from pipeline.display.summary import LONGEST, Summary
from pipeline.errors import EmptySource
from pipeline.record import to_record
from pipeline.release import Release
from pipeline.runs.booking import Booked
from pipeline.runs.counts import count_found
from pipeline.runs.entry import Entry
from pipeline.runs.prints import make_print
from pipeline.runs.tally import Tally
from pipeline.runs.work import Outcome, Processed


def print_out(drawn: RenderableType, width: int = 100) -> str:
    console = Console(file=io.StringIO(), width=width, markup=False, highlight=False)
    console.print(drawn)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_the_text_is_shown_at_its_places(finished_release: Release) -> None:
    record = to_record(finished_release)
    drawn = draw_text(record)
    assert len(drawn.plain) == len(record.text)
    marked = {(span.style, record.text[span.start : span.end]) for span in drawn.spans}
    assert {
        (STYLES["person"], "Ada Lind"),
        (STYLES["organisation"], "Norvik Ltd"),
        (STYLES["place"], "Oslo"),
        (STYLES["date"], "4 May"),
        (STYLES["quote"], "For good."),
        (STYLES["caption"], "Совет открыл  офис"),
    } <= marked


def test_every_kind_has_its_table(finished_release: Release) -> None:
    shown = print_out(draw_record(to_record(finished_release)))
    for title in ("people", "organisations", "places", "dates", "quotes", "captions"):
        assert f"\n{title}" in shown


def test_markup_in_a_release_is_text(finished_release: Release) -> None:
    text = "[red]Not red[/red] [/] [link=x]"
    assert text in print_out(draw_record(to_record(Release(finished_release.source, text))))


@pytest.mark.parametrize("text", ["a\x1b[31mb", "a\x07b", "a\x9bb", "a\u202eb", "a\u2067b", "a\u2028b", "a\rb"])
def test_a_terminal_is_not_steered(text: str) -> None:
    shown = make_printable(text)
    assert len(shown) == len(text)
    assert shown.isprintable()


@pytest.mark.parametrize("text", ["plain", "Отчёт № 5", "a\u00a0b", "line\nline", "外交", "👩‍💻"])
def test_harmless_text_is_left_alone(text: str) -> None:
    assert make_printable(text) == text


@given(st.text())
def test_places_do_not_move(text: str) -> None:
    assert len(make_printable(text)) == len(text)


def summarise(*booked: Booked, gone: int = 0) -> Summary:
    summary = Summary(Tally())
    for each in booked:
        summary.tally.add(each)
        summary.add(each)
    summary.tally.add_gone(gone)
    return summary


def book(release: Release, *, is_kept: bool = False, **choices: Any) -> Booked:
    record = to_record(release)
    entry = Entry(record.id, record.source.name, choices.pop("status", "written"), found=count_found(record), **choices)
    outcome = Outcome(Processed(record, (), make_print(record.clean_text)), 0.1)
    return Booked(entry, None if is_kept else outcome, 100, is_kept)


FAILED = Booked(
    Entry(None, "b.txt", "failed", error="EmptySource", reason="is empty"),
    Outcome(EmptySource("b.txt", "is empty"), 0.0),
    0,
)


def test_a_summary_counts(finished_release: Release) -> None:
    shown = print_out(summarise(book(finished_release), book(finished_release), FAILED).draw()).splitlines()
    rows = [line.split() for line in shown if line.strip()]
    assert rows[0] == ["release", "language", "people", "orgs", "places", "dates", "quotes", "captions"]
    assert rows[2] == ["may/a.txt", "en", "1", "1", "1", "1", "1", "1"]
    assert rows[4] == ["b.txt", "failed"]
    assert rows[6] == ["2", "written,", "1", "failed", "2", "2", "2", "2", "2", "2"]
    assert rows[7] == ["1", "failed:", "EmptySource"]
    assert rows[8][:3] == [str(2 * len(finished_release.text.split())), "words", "in"]


def test_a_summary_names_what_was_left(finished_release: Release) -> None:
    summary = summarise(
        book(finished_release, is_kept=True, duplicate_of="0.txt"),
        book(finished_release, status="duplicate", duplicate_of="0.txt"),
        gone=3,
    )
    shown = " ".join(print_out(summary.draw(), width=200).split())
    assert "0 written, 0 failed, 1 unchanged, 2 duplicates, 3 gone" in shown
    assert "may/a.txt skipped" in shown
    assert summary.tally.found["people"] == 1


def test_a_long_run_has_a_short_summary(finished_release: Release) -> None:
    shown = print_out(summarise(*[book(finished_release)] * (LONGEST + 7)).draw())
    assert shown.count("may/a.txt") == LONGEST
    assert "and 7 more" in shown
    assert f"{LONGEST + 7} written" in shown


def test_a_summary_fits_into_eighty_columns() -> None:
    name = "a very long name of a press release of the ministry, final version 2.txt"
    booked = replace(FAILED, entry=replace(FAILED.entry, source=name))
    assert all(len(line) <= 80 for line in print_out(summarise(booked).draw(), width=80).splitlines())
