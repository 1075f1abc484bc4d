"""Annotated releases, written as they are read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import GoldError
from pipeline.quality.gold import GoldMention, GoldRelease, GoldRole, read_gold
from pipeline.quality.gold_writer import FORBIDDEN, to_xml
from pipeline.release import Block

GOLD = Path(__file__).parents[1] / "gold"


def draw(text: str, *mentions: GoldMention, roles: tuple[GoldRole, ...] = ()) -> GoldRelease:
    return GoldRelease("r", "en", None, text, (Block(0, len(text), "paragraph", "en"),), mentions, roles, ())


def write_and_read(release: GoldRelease, folder: Path) -> GoldRelease:
    file = folder / "written.xml"
    file.write_bytes(to_xml([release]).encode())
    (back,) = read_gold(file)
    return back


@pytest.mark.parametrize("file", sorted(GOLD.glob("*.xml")), ids=lambda file: file.stem)
def test_gold_is_written_as_it_stands(file):
    """But for empty lines, so a correction shows as a change of its own lines alone."""
    written, stood = (text.splitlines() for text in (to_xml(read_gold(file)), file.read_text(encoding="utf-8")))
    assert list(filter(None, written)) == list(filter(None, stood))


def test_an_element_over_the_same_characters_lies_inside_the_office(annotate, tmp_path):
    release = annotate(
        "<p><roleName who='a'><orgName ref='x'>X</orgName></roleName> <persName ref='a'>Ann</persName></p>"
    )
    assert '<roleName who="a"><orgName ref="x">X</orgName></roleName>' in to_xml([release])
    assert write_and_read(release, tmp_path) == release


def test_a_date_that_nobody_knows_is_unknown(annotate):
    assert '<date when="unknown">today</date>' in to_xml([annotate("<p><date when='unknown'>today</date></p>")])


def test_a_foreign_paragraph_and_a_caption_name_their_language(annotate, tmp_path):
    release = annotate("<head>a</head><caption lang='ru'>б</caption><p lang='ru'>в</p><p>d</p>", published="2021-03-23")
    assert write_and_read(release, tmp_path) == release


def test_a_mark_in_an_attribute_is_escaped(annotate, tmp_path):
    release = replace(annotate("<p>a &lt; b &amp; c</p>"), id='a "b" <c>\n&', genre="x\ty", country="NO")
    assert write_and_read(release, tmp_path) == release


def test_crossing_elements_are_named():
    release = draw("Head of X Ann", GoldMention(8, 13, "person", "a"), roles=(GoldRole(0, 9, "a"),))
    with pytest.raises(GoldError, match=r"r: <persName> 'X Ann' crosses <roleName> 'Head of X'"):
        to_xml([release])


def test_neighbours_do_not_cross():
    release = draw("AnnBob", GoldMention(0, 3, "person", "a"), GoldMention(3, 6, "person", "b"))
    assert '<persName ref="a">Ann</persName><persName ref="b">Bob</persName>' in to_xml([release])


def test_what_lies_in_no_block_is_named():
    release = draw("Ann and Bob", GoldMention(0, 3, "person", "a"))
    with pytest.raises(GoldError, match=r"r: <persName> 'Ann' lies in no one block"):
        to_xml([replace(release, blocks=(Block(4, 11, "paragraph", "en"),))])


def test_a_character_that_xml_cannot_hold_is_named():
    with pytest.raises(GoldError, match=r"r: XML cannot hold the character U\+000C"):
        to_xml([draw("a\x0cb")])


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_comes_back(tmp_path_factory, text):
    content = FORBIDDEN.sub(" ", text).strip()
    if content:
        release = draw(content, GoldMention(0, len(content), "person", "a"))
        assert write_and_read(release, tmp_path_factory.getbasetemp()) == release
