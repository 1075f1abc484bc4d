"""Titles of works and events that stand without quotation marks: nothing in them is a name of ours."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.languages.naming import NameWords
from pipeline.release import Mention, Span

_CAPITAL = r"(?:[A-ZА-ЯЁ][\w'-]*|\d[\w-]*)"
_SMALL = r"(?:[a-zа-яё]{1,4})"
_TITLE = rf"{_CAPITAL}(?:[:,]? (?:{_SMALL} ){{0,3}}{_CAPITAL}){{3,}}"


def leave_titles(mentions: Iterable[Mention], text: str, names: NameWords) -> list[Mention]:
    """The mentions outside of titles that are announced: `webinars titled, Trade: Lessons of the SCO Region`.

    A title is a run of capitalised words, small words between them, of at least four.
    """
    titles = _find_titles(text, names)
    return [mention for mention in mentions if not any(title.contains(mention) for title in titles)]


def _find_titles(text: str, names: NameWords) -> list[Span]:
    if not names.title_announcers:
        return []
    announcers = "|".join(map(re.escape, sorted(names.title_announcers)))
    pattern = re.compile(rf'\b(?:{announcers})[,:]? "?(?P<title>{_TITLE})')
    return [Span(*found.span("title")) for found in pattern.finditer(text)]
