"""Sheets as people leave them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.errors import GoldError
from pipeline.formats.laying_out import to_sheet
from pipeline.formats.reading_back import read_sheet
from pipeline.formats.regions import Border, Link, Region, Sheet
from pipeline.quality.gold import GoldQuote
from pipeline.release import Block, Span

TEXT = "Ann Li came. ann Li said: I did."


def region(words: str, label: str, *, text: str = TEXT, key: str = "", **attributes: str) -> Region:
    start = text.index(words)
    return Region(start, start + len(words), key or words, label, attributes)


def draw(*regions: Region, links: tuple[Link, ...] = (), text: str = TEXT) -> Sheet:
    return Sheet(text, {"id": "r", "lang": "en"}, (Border(0, len(text), "en"),), regions, links)


def test_a_name_without_ref_is_who_bears_the_same_words():
    release = read_sheet(draw(region("ann Li", "Person"), region("Ann Li", "Person", ref="li")))
    assert [mention.ref for mention in release.mentions] == ["li", "li"]


def test_a_new_name_gets_a_new_ref():
    sheet = draw(
        region("ann Li", "Person"),
        region("Ann Li", "Person"),
        region("I", "Person"),
        region("did", "Person", ref="person-1"),
    )
    assert [mention.ref for mention in read_sheet(sheet).mentions] == ["person-2", "person-2", "person-3", "person-1"]


def test_a_date_without_value_is_unknown():
    text = "today, 2021, now"
    sheet = draw(
        *(
            region(words, "Date", text=text, **more)
            for words, more in (("today", {}), ("2021", {"when": " 2021 "}), ("now", {"when": "unknown"}))
        ),
        text=text,
    )
    assert [mention.value for mention in read_sheet(sheet).mentions] == [None, "2021", None]


def test_white_space_at_the_edges_is_outside():
    (mention,) = read_sheet(draw(region(" ann Li ", "Person"))).mentions
    assert mention.cut(TEXT) == "ann Li"


def test_pieces_that_are_linked_are_one_quote_whichever_way():
    pieces = region("Ann Li", "Direct"), region("came", "Direct", q="q7"), region("I did", "Mixed")
    cue = region("said", "Cue")
    links = Link("I did", "came", "continues"), Link("I did", "said", "cue")
    alone, joined = read_sheet(draw(*reversed(pieces), cue, links=links)).quotes
    assert alone == GoldQuote("q1", "direct", "", (Span(0, 6),), ())
    assert joined == GoldQuote("q7", "direct", "", (Span(7, 11), Span(26, 31)), (Span(20, 24),))


def test_a_speaker_is_the_ref_of_the_mention_or_what_is_written():
    regions = region("Ann Li", "Person", ref="li"), region("I did", "Direct", who="someone")
    assert read_sheet(draw(*regions, links=(Link("I did", "Ann Li", "speaker"),))).quotes[0].who == "li"
    assert read_sheet(draw(*regions)).quotes[0].who == "someone"


def test_a_link_to_what_is_gone_is_gone():
    assert read_sheet(draw(region("I did", "Direct"), links=(Link("I did", "x", "speaker"),))).quotes[0].who == ""


def test_a_caption_over_a_part_parts_the_block():
    release = read_sheet(draw(region("ann Li said", "Caption")))
    assert release.blocks == (
        Block(0, 12, "paragraph", "en"),
        Block(13, 24, "caption", "en"),
        Block(24, 32, "paragraph", "en"),
    )


def test_a_caption_that_is_taken_away_leaves_a_foreign_paragraph(annotate):
    sheet = to_sheet(annotate("<p>a</p><caption lang='ru'>б</caption>"))
    release = read_sheet(replace(sheet, regions=()))
    assert [block.kind for block in release.blocks] == ["paragraph", "foreign"]


@pytest.mark.parametrize(
    ("regions", "complaint"),
    [
        ((region("Ann", "Animal"),), "r: unknown label 'Animal'"),
        ((Region(3, 4, "x", "Person"),), "r: empty Person at 3"),
        ((region("said", "Cue"),), "r: the cue 'said' belongs to no quote"),
        (
            (region("Ann Li came", "Caption"), region("came. ann", "Person")),
            "r: Person 'came. ann' lies in no one block",
        ),
        ((region("Ann Li came", "Title"), region("Li", "Role")), None),
    ],
)
def test_what_breaks_the_form_is_named(regions, complaint):
    if complaint is None:
        assert read_sheet(draw(*regions)).roles
        return
    with pytest.raises(GoldError, match=complaint):
        read_sheet(draw(*regions))


def test_a_broken_day_is_named():
    with pytest.raises(GoldError, match="r: no date of publication 'May'"):
        read_sheet(replace(draw(), about={"id": "r", "lang": "en", "published": "May"}))
