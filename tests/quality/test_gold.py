"""The reader of annotations: text, offsets, and what breaks the form."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import GoldError
from pipeline.quality.gold import BLOCK_JOINT, GoldRelease, read_gold
from pipeline.release import Block, Span

GOLD = Path(__file__).parents[1] / "gold"


def all_spans(release: GoldRelease) -> list[Span]:
    pieces = [span for quote in release.quotes for span in (*quote.spans, *quote.cues)]
    return [*release.blocks, *release.mentions, *release.roles, *pieces]


def test_blocks_are_joined_by_a_blank_line(annotate):
    release = annotate("<head>Title</head><caption lang='ru'>Подпись</caption><p>One.</p>")
    assert release.text == "Title\n\nПодпись\n\nOne."
    assert release.blocks == (
        Block(0, 5, "title", "en"),
        Block(7, 14, "caption", "ru"),
        Block(16, 20, "paragraph", "en"),
    )
    assert release.caption_spans == (Span(7, 14),)


def test_edges_of_blocks_are_trimmed(annotate):
    release = annotate("<head>\n  Title \u00a0</head>\n<p>  <persName ref='a'>Ann</persName> came. \n</p>")
    assert release.text == "Title\n\nAnn came."
    (mention,) = release.mentions
    assert mention.cut(release.text) == "Ann"


def test_white_space_inside_a_block_stays(annotate):
    assert annotate("<p>One  two\u00a0three\nfour</p>").text == "One  two\u00a0three\nfour"


def test_white_space_at_the_edges_of_an_element_is_outside_it(annotate):
    release = annotate("<p><persName ref='a'> Ann </persName>met<persName ref='b'>\nBob</persName></p>")
    assert release.text == "Ann met\nBob"
    assert [mention.cut(release.text) for mention in release.mentions] == ["Ann", "Bob"]


def test_a_block_may_look_like_the_joint(annotate):
    release = annotate("<p>a</p><p>b\n\n<placeName ref='c'>C</placeName>\n\nd</p><p>e</p>")
    assert release.text == "a\n\nb\n\nC\n\nd\n\ne"
    assert release.mentions[0].start == 6


def test_nested_elements(annotate):
    release = annotate(
        "<p><roleName who='a'>Head of <orgName ref='x'>X</orgName></roleName> <persName ref='a'>Ann</persName></p>"
    )
    assert [role.cut(release.text) for role in release.roles] == ["Head of X"]
    assert [mention.cut(release.text) for mention in release.mentions] == ["X", "Ann"]


def test_pieces_and_cue_of_a_quote(annotate):
    release = annotate(
        "<p>'<said q='q1' who='a' type='direct'>One,</said>' <persName ref='a'>Ann</persName> <cue q='q1'>said</cue>. "
        "'<said q='q1' who='a' type='direct'>Two.</said>'</p><p>'<said q='q2' who='' type='mixed'>Three.</said>'</p>"
    )
    first, second = release.quotes
    assert [span.cut(release.text) for span in first.spans] == ["One,", "Two."]
    assert [cue.cut(release.text) for cue in first.cues] == ["said"]
    assert (first.id, first.type, first.who) == ("q1", "direct", "a")
    assert (second.type, second.who, second.cues) == ("mixed", "", ())


def test_attributes_of_a_mention(annotate):
    release = annotate(
        "<p><date when='2021-03'>March</date> <date when='unknown'>today</date> <placeName ref='c' country='CN'>China"
        "</placeName> <placeName ref='asia'>Asia</placeName></p>"
    )
    assert [(m.value, m.country, m.ref) for m in release.mentions] == [
        ("2021-03", None, ""),
        (None, None, ""),
        (None, "CN", "c"),
        (None, None, "asia"),
    ]


def test_attributes_of_a_release(annotate):
    release = annotate("<p>a</p>", id="en-1", lang="en", published="2021-03-23")
    assert (release.id, release.language, release.published) == ("en-1", "en", date(2021, 3, 23))
    assert annotate("<p>a</p>", published="").published is None


def test_paragraph_in_another_language_is_foreign(annotate):
    release = annotate("<p>a</p><p lang='ru'>б</p><p lang='en'>c</p><head lang='ru'>д</head>")
    assert [block.kind for block in release.blocks] == ["paragraph", "foreign", "paragraph", "title"]


def test_comments_are_no_text(annotate):
    release = annotate("<!-- one --><p>a<!-- two --> b<persName ref='c'><!-- three -->C</persName></p>")
    assert release.text == "a bC"
    assert release.mentions[0].cut(release.text) == "C"


@pytest.mark.parametrize(
    ("blocks", "complaint"),
    [
        ("<p>a <b>c</b></p>", "unknown element <b>"),
        ("<div>a</div>", "unknown block <div>"),
        ("<p>a <persName ref='x'> </persName></p>", "empty <persName>"),
        ("<p> </p>", "empty <p>"),
        ("<p><said q='q1' type='shouted'>a</said></p>", "unknown type of quote 'shouted'"),
        ("<p><said type='direct'>a</said></p>", "<said> without q"),
        ("<p><said q='q1'>a</said> <cue q='q2'>said</cue></p>", "cue of no quote 'q2'"),
    ],
)
def test_broken_form_names_file_and_release(annotate, blocks, complaint):
    with pytest.raises(GoldError, match=rf"drawn\.xml: {complaint} in en-7"):
        annotate(blocks, id="en-7")


def test_broken_date_of_publication(annotate):
    with pytest.raises(GoldError, match=r"drawn\.xml: no date of publication 'March' in r"):
        annotate("<p>a</p>", published="March")


def test_malformed_xml_names_the_file(tmp_path):
    file = tmp_path / "broken.xml"
    file.write_text("<releases><release>", encoding="utf-8")
    with pytest.raises(GoldError, match=r"broken\.xml"):
        list(read_gold(file))


def test_missing_file_is_named(tmp_path):
    with pytest.raises(GoldError, match=r"nowhere\.xml"):
        list(read_gold(tmp_path / "nowhere.xml"))


def test_folder_is_read_in_order_of_name(tmp_path):
    for name in ("b", "a"):
        (tmp_path / f"{name}.xml").write_text(f"<releases><release id='{name}'><p>x</p></release></releases>")
    (tmp_path / "c.txt").write_text("no annotation")
    assert [release.id for release in read_gold(tmp_path)] == ["a", "b"]


@pytest.mark.parametrize("file", sorted(GOLD.glob("*.xml")), ids=lambda file: file.stem)
def test_annotated_releases_cut_to_stripped_text(file):
    for release in read_gold(file):
        for span in all_spans(release):
            content = span.cut(release.text)
            assert content and content == content.strip()
        assert release.text == BLOCK_JOINT.join(block.cut(release.text) for block in release.blocks)


pieces = st.lists(
    st.tuples(st.sampled_from(["", "persName", "date", "said", "cue"]), st.text("ab«» .\u00a0\n\t&<", min_size=1)),
    min_size=1,
).filter(lambda drawn: all(text.strip() for _, text in drawn))


@given(st.lists(pieces, min_size=1, max_size=4))
def test_every_span_cuts_to_its_stripped_text(tmp_path_factory, blocks):
    blocks = [*blocks, [("said", "the quote of all cues")]]
    written = "".join(f"<p>{''.join(write_piece(*piece) for piece in block)}</p>" for block in blocks)
    file = tmp_path_factory.mktemp("gold") / "drawn.xml"
    file.write_text(f"<release>{written}</release>", encoding="utf-8")
    (release,) = read_gold(file)
    assert release.text == BLOCK_JOINT.join("".join(text for _, text in block).strip() for block in blocks)
    found = sorted(span.cut(release.text) for span in all_spans(release) if not isinstance(span, Block))
    assert found == sorted(text.strip() for block in blocks for tag, text in block if tag)


def write_piece(tag: str, text: str) -> str:
    return f"<{tag} q='q1'>{escape(text)}</{tag}>" if tag else escape(text)
