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
    """Past `KUANTAN, March 12 (NusaNews) --`, `KUANTAN — 12 March 2024 —` or `2) Shelter:` at the start of a block:
    no words but names, dates and what joins them before the dash.
    """
    if not _opens_block(page, start):
        return start
    end = start
    while (following := _skip_part(page, end, is_first=end == start)) > end:
        end = following
    return end


def _opens_block(page: Page, start: int) -> bool:
    """Does nothing stand before this in its block but a place (`KUANTAN. 12 March 2024 —`)?"""
    before = range(page.block_units[page.units[start].block].start, start) if start < page.count else range(0)
    return len(before) <= _LONGEST_LABEL and all(
        page.units[index].lower == "." or (page.units[index].kind == "name" and not page.units[index].is_person)
        for index in before
    )


def _skip_part(page: Page, start: int, *, is_first: bool) -> int:
    """Past one dash and what stands before it; `start` where that is no part of a dateline.

    A part after the first has to hold a date, and so has one with small words in it, or else the part after that;
    with a preposition before it, a date belongs to the clause.
    """
    needs_date, has_date = not is_first, False
    if not is_first and page.lower(start) in page.speech.prepositions:
        return start
    for index in range(start, min(start + _LONGEST_DATELINE, page.sentence(start).stop - 1)):
        unit = page.units[index]
        if unit.lower in DASHES and index > start and page.text[unit.start - 1].isspace():
            after = next(i for i in range(index, page.count) if page.lower(i) not in DASHES)
            is_dated = has_date or (is_first and _skip_part(page, after, is_first=False) > after)
            return after if is_dated or not needs_date else start
        if unit.lower == ":" and index <= start + _LONGEST_LABEL and is_first:
            is_bracketed = any(page.lower(before) == "(" for before in range(start, index))
            return start if is_bracketed else index + 1
        is_date = _is_date(page, index)
        if unit.kind == "word" and not unit.is_capital and not is_date:
            if not _joins_names(page, index):
                break
            needs_date = True
        has_date = has_date or is_date
    return start


def _joins_names(page: Page, index: int) -> bool:
    """A small word of a dateline: `ACCRA and LEEDS`, `Republic of Ghana`, `7 ноября 2023 года`."""
    is_year = _is_calendar_word(page, index, "year_unit") or _is_calendar_word(page, index, "year_short")
    follows_year = page.units[index - 1].kind in ("date", "number") and is_year
    before, after = page.units[index - 1], page.units[index + 1]
    is_inside = page.is_preposition(index) and before.is_capital and after.is_capital and not _is_date(page, index + 1)
    return follows_year or is_inside or page.lower(index) in page.speech.coordinators


def _is_date(page: Page, index: int) -> bool:
    return page.units[index].kind == "date" or _is_calendar_word(page, index, "month")


def _is_calendar_word(page: Page, index: int, kind: str) -> bool:
    return page.lower(index) in page.language.calendar.words.get(kind, {})
