from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import EmptySource, ReaderError, ReadError, TooLargeSource, UndecodableSource
from pipeline.readers.reader import ReadResult
from pipeline.release import Release

ReadBytes = Callable[[str, bytes], list[ReadResult]]
ReadOne = Callable[[str, bytes], Release]
Blocks = Callable[[str], list[str]]

PARAGRAPH = "The ministry said on Monday that the bridge will open to traffic in the spring of next year, as planned."


@pytest.fixture
def read_blocks(read_one: ReadOne) -> Blocks:
    """The blocks of an article with this content."""

    def read(content: str) -> list[str]:
        return read_one("a.html", f"<article>{content}</article>".encode()).text.split("\n\n")

    return read


def test_the_seed_page(read_one: ReadOne, seeds_folder: Path) -> None:
    data = (seeds_folder / "003_caspian-museum.html").read_bytes()
    release = read_one("003_caspian-museum.html", data)
    blocks = release.text.split("\n\n")
    caption = "Музей Каспийского моря открыл выставку спасательных лодок"
    assert blocks[:3] == ["Museum of the Caspian opens exhibition of rescue boats", "14 October 2022", caption]
    assert [fold for fold in (" ".join(block.split()) for block in blocks) if fold == caption] == [caption] * 3
    assert blocks[-1].endswith("The exhibition then moves to Rasht, Iran, and Astrakhan, Russia.")
    for furniture in ("cookies", "Search", "Privacy", "Related", "Lighthouse", "dataLayer", "Русский"):
        assert furniture not in release.text
    assert release.published == date(2022, 10, 14)
    assert release.source.media_type == "text/html"
    assert release.source.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("content", "blocks"),
    [
        ("<p>One <b>bold</b>\n  word.</p><p>Two.</p>", ["One bold word.", "Two."]),
        ("One<p>two</p>three", ["One", "two", "three"]),
        ("<p>One<br>two<br/>three</p>", ["One\ntwo\nthree"]),
        ("<p>One<br><br>two</p>", ["One", "two"]),
        ("<p>a&nbsp;b &amp; &laquo;c&raquo; &#8220;d&#x201D;</p>", ["a\u00a0b & «c» “d”"]),
        ("<p>Secre&shy;tary, e<wbr>WTP</p>", ["Secretary, eWTP"]),
        ("<ul><li>One</li><li>Two <ul><li>Three</li></ul></li></ul>", ["One", "Two", "Three"]),
        ("<dl><dt>Who</dt><dd>Lind</dd></dl>", ["Who", "Lind"]),
        ("<table><tr><th>City<th>Guests<tr><td>Oslo</td> <td> 12 </td></tr></table>", ["City\tGuests", "Oslo\t12"]),
        ("<table><tr><td><p>One</p><p>Two</p></td></tr></table>", ["One", "Two"]),
        ("<p>He said <q>Come in</q>.</p>", ["He said “Come in”."]),
        ("<pre>One\n  two\n\nthree</pre><p>f\nour</p>", ["One\ntwo", "three", "f our"]),
        ("<p>a<!-- b --> c<?php d ?></p>", ["a c"]),
        ("<p>a<script>b()</script><style>c{}</style><noscript>d</noscript> e</p>", ["a e"]),
        ("<p>a</p><aside>b</aside><nav>c</nav><footer>d</footer><form>e</form>", ["a"]),
        ('<p>a</p><p hidden>b</p><p style="color:red; display: none">c</p><p aria-hidden="true">d</p>', ["a"]),
        ('<p>aaaa</p><div class="share-links">b</div><div id="relatedItems related">c</div>', ["aaaa"]),
        ('<p>aaaa <span class="sr-only">b</span></p><div role="navigation">c</div>', ["aaaa"]),
        ('<p>Text</p><p><a href="x">All of it a link</a></p>', ["Text", "All of it a link"]),
    ],
)
def test_content_is_read_as_it_is_seen(read_blocks: Blocks, content: str, blocks: list[str]) -> None:
    assert read_blocks(content) == blocks


@pytest.mark.parametrize(
    ("content", "blocks"),
    [
        ('<figure><img alt="The bridge"><figcaption>The bridge</figcaption></figure>', ["The bridge"]),
        ('<figure><img alt="Мост"><figcaption>The bridge</figcaption></figure>', ["Мост", "The bridge"]),
        ('<p><img alt="The bridge">Text.</p>', ["The bridge", "Text."]),
        ('<p>Text <img alt="The bridge"> goes on.</p>', ["Text goes on.", "The bridge"]),
        ('<p>Text <img alt=""><img> goes on.</p>', ["Text goes on."]),
        ('<p>Text <img alt="DSC_0012.JPG"><img alt="***"><img alt="12"> goes on.</p>', ["Text goes on."]),
        ('<p>Text <img role="presentation" alt="line"> goes on.</p>', ["Text goes on."]),
    ],
)
def test_captions_are_lines_of_their_own(read_blocks: Blocks, content: str, blocks: list[str]) -> None:
    assert read_blocks(content) == blocks


def test_furniture_that_holds_the_release_is_none(read_blocks: Blocks) -> None:
    """Sites wrap whole pages in a form, or call the main column after the sidebar that it lacks."""
    assert read_blocks(f'<form><div class="no-sidebar"><p>{PARAGRAPH}</p></div></form>') == [PARAGRAPH]


@pytest.mark.parametrize(
    "page",
    [
        "<nav>Home</nav><article>{release}</article><article>Teaser</article>",
        "<div>Home</div><main>{release}</main><div>More</div>",
        "<div>Home</div><div role='main'>{release}</div><div>More</div>",
        "<div><a href='/'>Home</a></div><div><div>{release}</div></div><div><a href='/'>More of this site</a></div>",
        "<table><tr><td><a href='/'>Home</a></td><td>{release}</td></tr></table>",
        "<ul><li><a href='/'>Home</a><li><a href='/'>News</a></ul>{release}<ul><li><a>A</a></li><li><a>B</a></li></ul>",
    ],
)
def test_the_release_is_found_in_the_page(read_one: ReadOne, page: str) -> None:
    content = f"<p>{PARAGRAPH}</p><p>{PARAGRAPH[::-1]}</p>"
    text = read_one("a.html", f"<body>{page.format(release=content)}</body>".encode()).text
    assert text.split("\n\n") == [PARAGRAPH, PARAGRAPH[::-1]]


@pytest.mark.parametrize(
    ("head", "content", "first"),
    [
        ("", "<h1>Bridge <i>opens</i></h1>", "Bridge opens"),
        ("<title>Bridge opens | Ministry</title>", "", "Bridge opens"),
        ('<title>Ministry</title><meta property="og:title" content="Bridge opens">', "", "Bridge opens"),
        ('<meta name="dc.title" content="Bridge&#10; opens">', "", "Bridge opens"),
        ('<script type="application/ld+json">{"headline": "Bridge opens"}</script>', "", "Bridge opens"),
        ('<script type="application/ld+json">{"headline": "Bridge\\ud800 opens"}</script>', "", "Bridge opens"),
        ("<title>Bridge opens - Ministry</title>", "", "Bridge opens - Ministry"),
        ("<title>Ministry</title>", "<p>News</p><h1>Bridge opens</h1>", "Bridge opens"),
        ("<title>BRIDGE OPENS</title>", "<p>News</p><h2>Bridge opens</h2>", "Bridge opens"),
        ("", "", PARAGRAPH),
    ],
)
def test_the_title_comes_first_and_once(read_one: ReadOne, head: str, content: str, first: str) -> None:
    page = f"<html><head>{head}</head><body><article>{content}<p>{PARAGRAPH}</p></article></body></html>"
    blocks = read_one("a.html", page.encode()).text.split("\n\n")
    assert blocks[0] == first
    assert [block.casefold() for block in blocks].count(first.casefold()) == 1


def test_a_heading_outside_the_article_is_the_title_when_the_page_says_so(read_one: ReadOne) -> None:
    page = f"<title>Bridge opens | M</title><h1>Ministry</h1><h1>Bridge opens</h1><article><p>{PARAGRAPH}</p></article>"
    assert read_one("a.html", page.encode()).text == f"Bridge opens\n\n{PARAGRAPH}"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2021-03-22T10:00:00+03:00">',
        '<meta itemprop="datePublished" content="2021-03-22">',
        '<meta name="DC.date.issued" content="20210322">',
        '<meta name="date" content="soon"><meta name="pubdate" content="Mon, 22 Mar 2021 10:00:00 GMT">',
        '<script type="application/ld+json">{"@graph": [{"@type": "Article", "datePublished": "2021-03-22"}]}</script>',
        '<script type="application/ld+json">[{"@type": "WebPage", "datePublished": "2021-03-22"}, {broken}</script>'
        '<script type="application/ld+json">{"@type": ["PressRelease"], "datePublished": "2021-03-22"}</script>'
        '<meta name="date" content="2019-01-01">',
        '<script type="application/ld+json">{"@type": "WebPage", "datePublished": "2019-01-01"}</script>'
        '<meta name="date" content="2021-03-22">',
        '<time datetime="2021-03-22">22 March</time>',
    ],
)
def test_the_day_of_publication(read_one: ReadOne, head: str) -> None:
    release = read_one("a.html", f"{head}<p>{PARAGRAPH}</p>".encode())
    assert release.published == date(2021, 3, 22)
    assert release.warnings == ()


@pytest.mark.parametrize(
    "content",
    [
        f"<p>{PARAGRAPH}</p><p>It opens on <time datetime='2021-03-22'>22 March</time>.</p>",
        f"<p>{PARAGRAPH}</p><script type='application/ld+json'>{{'datePublished': '2021-03-22'}}</script>",
        f'<p>{PARAGRAPH}</p><script>var a = {{"datePublished": "2021-03-22"}}</script>',
        f"<p>{PARAGRAPH}</p><p>22 March 2021</p>",
    ],
)
def test_a_day_that_is_no_publication_is_none(read_one: ReadOne, content: str) -> None:
    assert read_one("a.html", content.encode()).published is None


def test_a_date_that_is_not_understood_is_a_warning(read_one: ReadOne) -> None:
    release = read_one("a.html", f'<meta name="date" content="03/04/2021"><p>{PARAGRAPH}</p>'.encode())
    assert release.published is None
    assert release.warnings == ("the page's date of publication is not understood: '03/04/2021'",)


RUSSIAN = "<p>Мост откроется весной, сообщило министерство.</p>"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        ('<?xml version="1.0" encoding="windows-1251"?>', "cp1251"),
        ("<meta charset=utf-8>", "utf-8"),
        ("<meta charset=utf-8>", "cp1251"),
        ("<meta charset=windows-1251>", "utf-8"),
        ("<meta charset=windows-1251>", "koi8-r"),
        ("<meta charset=nonsense>", "cp1251"),
        ("<meta charset=windows-1251>", "utf-8-sig"),
        ("<meta charset=windows-1251>", "utf-16"),
        ("", "cp1251"),
    ],
)
def test_encodings_declared_rightly_and_wrongly(read_one: ReadOne, declared: str, encoding: str) -> None:
    release = read_one("a.html", f"{declared}{RUSSIAN}".encode(encoding))
    assert release.text == "Мост откроется весной, сообщило министерство."


@pytest.mark.parametrize(
    "data", [b"", b" \n", b"<!-- -->", b"<html></html>", b"<nav>Home</nav>", b"<script>a</script>"]
)
def test_a_page_without_text_is_empty(read_bytes: ReadBytes, data: bytes) -> None:
    (error,) = read_bytes("a.html", data)
    assert isinstance(error, EmptySource)


def test_a_page_that_is_cut_by_its_depth_is_refused_and_not_read_in_part(read_bytes: ReadBytes) -> None:
    (error,) = read_bytes("a.html", b"<div>x" * 100_000)
    assert isinstance(error, TooLargeSource)


def test_lone_surrogates_cannot_be_smuggled_in(read_one: ReadOne, read_bytes: ReadBytes) -> None:
    assert read_one("a.html", b"<p>a&#xD800;b&#0;</p>").text == "a\ufffdb\ufffd"
    (error,) = read_bytes("a.html", b"<p>a\xed\xa0\x80b</p>")
    assert isinstance(error, UndecodableSource)


TAGS = st.sampled_from(
    [
        "p",
        "div",
        "br",
        "q",
        "pre",
        "td",
        "table",
        "img alt='x'",
        "figure",
        "article",
        "a",
        "nav",
        "time datetime='2021'",
        "meta",
    ]
)
MARKUP = st.lists(
    st.one_of(
        TAGS.map(lambda tag: f"<{tag}>"),
        TAGS.map(lambda tag: f"</{tag.split()[0]}>"),
        st.text(max_size=5),
        st.just("\n"),
    )
)


@pytest.mark.parametrize("blank", ["&nbsp;", "\v", "&nbsp; &#x2003;"])
def test_a_line_of_white_space_alone_is_no_block(read_bytes: ReadBytes, blank: str) -> None:
    (result,) = read_bytes("a.html", f"<p>ab</p><p>{blank}</p><img alt='x'>{blank}<p>cd</p>".encode())
    assert isinstance(result, Release)
    assert result.text.split("\n\n") == ["ab", "x", "cd"]


@given(MARKUP)
def test_any_markup_is_a_release_or_a_read_error(read_bytes: ReadBytes, pieces: list[str]) -> None:
    (result,) = read_bytes("a.html", "".join(pieces).encode(errors="ignore"))
    assert isinstance(result, Release | ReadError)
    assert not isinstance(result, ReaderError)
    if isinstance(result, Release):
        assert all(block.strip() for block in result.text.split("\n\n"))


@given(st.binary())
def test_any_bytes_are_a_release_or_a_read_error(read_bytes: ReadBytes, data: bytes) -> None:
    (result,) = read_bytes("a.html", data)
    assert isinstance(result, Release | ReadError)
    assert not isinstance(result, ReaderError)
