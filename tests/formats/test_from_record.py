"""Records as annotated releases."""

from __future__ import annotations

from dataclasses import replace

from pipeline.formats.from_record import to_gold
from pipeline.quality.gold_writer import to_xml
from pipeline.record import to_record
from pipeline.release import Block, Organisation, Release, Source, Span


def test_a_record_says_in_xml_what_it_says(finished_release):
    assert to_xml([to_gold(to_record(finished_release))]).splitlines() == [
        "<releases>",
        '<release id="may/a" lang="en" published="" genre="" country="">',
        "<head>Council opens office</head>",
        '<caption lang="ru">Совет открыл  офис</caption>',
        '<p>On <date when="XXXX-05-04">4 May</date> the <roleName who="person-1">Minister of Trade</roleName>, '
        '<persName ref="person-1">Ada Lind</persName>, met <orgName ref="organisation-1">Norvik Ltd</orgName>',
        'in <placeName ref="place-1" country="NO">Oslo</placeName>. “<said q="quote-1" who="person-1" type="direct">'
        'We\u00a0 will stay,</said>” <persName ref="person-1">Lind</persName>\u00a0<cue q="quote-1">said</cue>. '
        '“<said q="quote-1" who="person-1" type="direct">For good.</said>”</p>',
        "</release>",
        "</releases>",
    ]


def test_line_ends_are_line_feeds_and_what_xml_cannot_hold_is_a_space():
    text = "\n a\r\nb\rc\x0cd\r\n\r\n  X \r\n"
    blocks = Block(text.index("a"), text.index("d") + 1, "paragraph", "en"), Block(text.index("X"), text.index("X") + 1)
    release = Release(Source("a.txt", "text/plain", "utf-8", "ab" * 32), text, language="en", blocks=blocks)
    x = Organisation("organisation-1", "X", (Span(text.index("X"), text.index("X") + 1),))
    b = Organisation("organisation-2", "b", (Span(text.index("b"), text.index("b") + 1),))
    gold = to_gold(to_record(replace(release, entities=(x, b))))
    assert gold.text == "a\nb\nc d\n\nX"
    assert [mention.cut(gold.text) for mention in gold.mentions] == ["b", "X"]
