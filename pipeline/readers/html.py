"""Web pages: the title, then the running text of the article block by block, pictures' captions among it."""

from __future__ import annotations

import hashlib
import re

from lxml import etree

from pipeline.errors import EmptySource, TooLargeSource
from pipeline.name_keys import fold_spaces
from pipeline.readers.encoding import Decoded, decode
from pipeline.readers.html_article import Article, find_article
from pipeline.readers.html_metadata import find_published, find_title
from pipeline.readers.html_text import Element, extract_blocks, read_words
from pipeline.readers.reader import build_release
from pipeline.release import Release, Source

_DECLARATION = re.compile(rb"""<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_DECLARED_WITHIN = 4096
"""Bytes in which a page declares its encoding: browsers look at 1024, pages with long comments need more."""
_TITLE_WITHIN = 10
"""Blocks before a title: kicker, date, menus that nobody marked."""


def read_html(name: str, data: bytes) -> Release:
    """Read one release from a web page.

    The text is the title and the blocks of the article, an empty line between; positions point into that text.

    Raises:
        ReadError: nested too deep, empty, binary or undecodable.
    """
    declared = _DECLARATION.search(data[:_DECLARED_WITHIN])
    decoded = decode(name, data, declared[1].decode() if declared else None)
    page = _parse(name, decoded)
    published, unread = find_published(page)
    article = find_article(page)
    blocks = _put_title_first(_choose_title(page, article), extract_blocks(article.root, article.is_left_out))
    source = Source(name, "text/html", decoded.encoding, hashlib.sha256(data).hexdigest())
    warnings = (f"the page's date of publication is not understood: {unread!r}",) if unread else ()
    return build_release(source, "\n\n".join(blocks)).fill(published=published, warnings=warnings)


def _parse(name: str, decoded: Decoded) -> Element:
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    page: Element | None = etree.fromstring(decoded.text.encode(), parser) if decoded.text.strip() else None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise TooLargeSource(name, "nests elements too deep to be read")
    if page is None:
        raise EmptySource(name, "is empty or holds no element")
    return page


def _choose_title(page: Element, article: Article) -> str | None:
    """The article's heading; else a heading elsewhere that the page's own title names; else that title."""
    headings = [heading for heading in map(read_words, article.root.iter("h1")) if heading]
    title = find_title(page)
    headings += [heading for heading in map(read_words, page.iter("h1")) if heading and heading in (title or "")]
    return next(iter(headings), title)


def _put_title_first(title: str | None, blocks: list[str]) -> list[str]:
    if not title:
        return blocks
    key = title.casefold()
    places = (i for i, block in enumerate(blocks[:_TITLE_WITHIN]) if fold_spaces(block).casefold() == key)
    place = next(places, None)
    return [title, *blocks] if place is None else [blocks[place], *blocks[:place], *blocks[place + 1 :]]
