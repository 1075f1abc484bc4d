"""What a web page says of itself outside its text: title and day of publication."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from pipeline.name_keys import fold_spaces
from pipeline.readers.html_text import Element, read_words
from pipeline.readers.published import parse_published

_DATE_NAMES = (
    "article:published_time datepublished og:published_time og:article:published_time parsely-pub-date sailthru.date"
    " pubdate publishdate publish-date publish_date publication_date published_at date dc.date.issued dcterms.issued"
    " dc.date dcterms.date dc.date.created dcterms.created citation_date"
).split()
"""Names of `meta` elements that hold the day of publication, the surest first."""
_TITLE_NAMES = ("og:title", "twitter:title", "dc.title", "dcterms.title")
_ARTICLE_TYPE = re.compile(r"Article|PressRelease|Report|Posting")
_SITE_BORDER = re.compile(r"\s+(?:\||::|»|•)\s+")
_SHOWN_DATE = re.compile(r"date|publish|posted|time", re.IGNORECASE)
_RUNNING_TEXT = 100
"""Characters from which a paragraph is running text; a `time` before the first one is the date line of the release."""


def find_published(page: Element) -> tuple[date | None, str | None]:
    """The day of publication and, where the page names one that cannot be understood, what it says."""
    unread: str | None = None
    for value in _list_dates(page):
        if day := parse_published(value):
            return day, None
        unread = unread or value
    return None, unread


def find_title(page: Element) -> str | None:
    """The title that the page names for those who link to it, else its `title` without the name of the site."""
    named = (*_read_meta(page, _TITLE_NAMES), *(item["headline"] for item in _list_items(page, "headline")))
    if title := next(filter(None, map(_clean, named)), None):
        return title
    shown = next((read_words(element) for element in page.iter("title")), "")
    return _SITE_BORDER.split(shown)[0] or None


def _clean(title: str) -> str:
    """`title` for reading, without the lone surrogates that JSON can smuggle in."""
    return fold_spaces(title.encode(errors="ignore").decode())


def _list_dates(page: Element) -> Iterator[str]:
    """What the page says about its day of publication, the surest first."""
    items = list(_list_items(page, "datePublished"))
    yield from (item["datePublished"] for item in items if _ARTICLE_TYPE.search(str(item.get("@type"))))
    yield from _read_meta(page, _DATE_NAMES)
    yield from (item["datePublished"] for item in items if not _ARTICLE_TYPE.search(str(item.get("@type"))))
    yield from _read_times(page)


def _read_meta(page: Element, names: Iterable[str]) -> Iterator[str]:
    contents: dict[str, str] = {}
    for meta in page.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            contents.setdefault(meta.get(attribute, "").lower(), meta.get("content", ""))
    return (contents[name] for name in names if contents.get(name, "").strip())


def _list_items(page: Element, key: str) -> Iterator[dict[str, Any]]:
    """Objects of the page's JSON-LD that have a string under `key`, the outer before the inner."""
    for script in page.iter("script"):
        if script.get("type", "").lower() != "application/ld+json":
            continue
        try:
            level = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        while level:
            yield from (item for item in level if isinstance(item, dict) and isinstance(item.get(key), str))
            level = [inner for outer in level for inner in _get_members(outer)]


def _get_members(value: object) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _read_times(page: Element) -> Iterator[str]:
    """`time` elements that are marked as a date of publication, or stand before the running text."""
    before_text = True
    for element in page.iter("time", "p"):
        if element.tag == "p":
            before_text = before_text and len(read_words(element)) < _RUNNING_TEXT
        elif value := element.get("datetime"):
            marks = f"{element.get('itemprop', '')} {element.get('class', '')}"
            if before_text or "pubdate" in element.attrib or _SHOWN_DATE.search(marks):
                yield value
