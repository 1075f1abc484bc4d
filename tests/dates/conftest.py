"""Dates drawn in the text: `on [22 March|2021-03-22]`, with `?` for a value that nothing tells."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from pipeline.dates.finding import DateFinder
from pipeline.dates.resolving import Anchor
from pipeline.languages import LANGUAGES

TUESDAY = date(2021, 3, 23)
"""The day on which the sentences of the tests were given out, where they do not say otherwise."""

Redraw = Callable[..., str]


@pytest.fixture(scope="session")
def finders() -> dict[str, DateFinder]:
    return {code: DateFinder(language.calendar) for code, language in LANGUAGES.items()}


@pytest.fixture(scope="session")
def redraw(finders: dict[str, DateFinder]) -> Redraw:
    """Takes the marks off a drawn text, finds its dates, and draws what was found."""

    def redraw(drawn: str, language: str, published: date | None = TUESDAY, *, day_first: bool | None = None) -> str:
        text = re.sub(r"\[([^|\]]*)\|[^\]]*\]", r"\1", drawn)
        pieces, position = [], 0
        for found in finders[language].find(text, Anchor(published, day_first=day_first)):
            pieces += [text[position : found.start], f"[{text[found.start : found.end]}|{found.value or '?'}]"]
            position = found.end
        return "".join(pieces) + text[position:]

    return redraw
