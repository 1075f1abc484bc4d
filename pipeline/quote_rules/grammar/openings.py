"""What opens a sentence and is no part of a clause: a dateline, a list's label, a conjunction, a linking phrase."""

from __future__ import annotations

from pipeline.quote_rules.reading.page import Page

DASHES = frozenset({"—", "–", "-", "―"})
_LONGEST_DATELINE = 20
_LONGEST_LABEL = 3


def skip_openers(page: Page, start: int) -> int:
    """The unit at which the clause begins that opens at unit `start`."""
    start = skip_dateline(page, start)
    if page.lower(start) in page.speech.coordinators:
        return start + 1
    phrase = ""
    for index in range(start, min(start + 3, page.sentence(start).stop)):
        phrase = f"{phrase} {page.lower(index)}".strip()
        if phrase in page.speech.linking_phrases and page.lower(index + 1) == ",":
            return index + 2
    return start


def skip_dateline(page: Page, start: int) -> int:
    """Past `KUANTAN, March 12 (NusaNews) --` or `2) Shelter:` at the start of a block: no words but names before
    the dash.
    """
    if start > 0 and page.units[start - 1].block == page.units[start].block:
        return start
    for index in range(start, min(start + _LONGEST_DATELINE, page.sentence(start).stop - 1)):
        unit = page.units[index]
        if unit.lower in DASHES and index > start and page.text[unit.start - 1].isspace():
            return next(i for i in range(index, page.count) if page.lower(i) not in DASHES)
        if unit.lower == ":" and index <= start + _LONGEST_LABEL:
            return index + 1
        if unit.kind == "word" and not unit.is_capital:
            break
    return start
