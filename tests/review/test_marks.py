from __future__ import annotations

from pipeline.quality.checking.loose import LooseRecord
from pipeline.quality.gold import GoldMention, GoldQuote, GoldRelease, GoldRole
from pipeline.release import Block, Span
from pipeline.review.marks import Mark, find_hull, keep_inside, mark_gold, mark_record


def test_everything_that_a_record_holds_is_marked_once(record: LooseRecord) -> None:
    marks = {mark.anchor: mark.cut(record.text) for mark in mark_record(record)}
    assert marks == {
        "block-1": "Council opens office",
        "block-2": "Совет открыл  офис",
        "block-3": record.text[46:],
        "caption-1-1": "Совет открыл  офис",
        "date-1-1": "4 May",
        "person-1-1": "Ada Lind",
        "person-1-2": "Lind",
        "person-1-role-1": "Minister of Trade",
        "organisation-1-1": "Norvik Ltd",
        "place-1-1": "Oslo",
        "quote-1-1": "We\u00a0 will stay,",
        "quote-1-2": "For good.",
        "quote-1-speaker-1": "Lind",
        "quote-1-cue-1": "said",
    }


def test_an_annotation_is_marked_by_its_refs() -> None:
    text = "Ada Lind, a minister, said yes"
    gold = GoldRelease(
        "en-1",
        "en",
        None,
        text,
        (Block(0, 30, "paragraph", "en"),),
        (GoldMention(0, 8, "person", "lind"),),
        (GoldRole(12, 20, "lind"),),
        (GoldQuote("q1", "indirect", "lind", (Span(27, 30),), (Span(22, 26),)),),
    )
    assert {(mark.layer, mark.of, mark.cut(text)) for mark in mark_gold(gold)} == {
        ("block", "", text),
        ("person", "lind", "Ada Lind"),
        ("role", "lind", "minister"),
        ("quote", "q1", "yes"),
        ("cue", "q1", "said"),
    }


def test_marks_outside_of_the_text_or_of_nothing_are_not_drawn() -> None:
    inside, outside, empty = Mark(0, 3, "person"), Mark(2, 4, "place"), Mark(1, 1, "cue")
    assert keep_inside([inside, outside, empty], 3) == ([inside], [outside, empty])


def test_a_quote_reaches_from_its_first_character_to_its_last(record: LooseRecord) -> None:
    (quote,) = record.quotes
    hull = find_hull(quote)
    assert hull and hull.cut(record.text) == "We\u00a0 will stay,” Lind\u00a0said. “For good."
    assert find_hull(quote.model_copy(update={"spans": ()})) is None
