"""A statement without marks, in paragraphs of its own after `X said:`, as British ministries set it.

It ends where the release speaks again: at a heading, a list of contacts, a sentence that names the speaker in the third person
or attributes speech to somebody.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.quote_rules.draft import Board, Draft
from pipeline.quote_rules.introduction import read_announcement
from pipeline.quote_rules.page import Page
from pipeline.quote_rules.sentences import STOPS
from pipeline.release import Span

_LONGEST_HEADING = 10


def find_statement(board: Board, block: int) -> Draft | None:
    """The blocks after block number `block`, if it announces a statement; one piece a block."""
    page = board.page
    units = page.block_units(block)
    if not units or page.lower(units.stop - 1) != ":" or block + 1 >= len(page.blocks):
        return None
    line = page.sentence(units.stop - 1)
    announcement = read_announcement(board, line)
    if announcement is None:
        return None
    pieces = tuple(
        _list_paragraphs(
            board, block + 1, announcement.speaker and page.units[announcement.speaker.head].lower
        )
    )
    return Draft("direct", pieces, announcement.cue, announcement.speaker) if pieces else None


def _list_paragraphs(board: Board, first: int, speaker: str | None) -> Iterator[Span]:
    page = board.page
    for block in range(first, len(page.blocks)):
        units = page.block_units(block)
        if not units or _ends_statement(board, units, speaker, is_first=block == first):
            return
        yield page.span(units.start, units.stop - 1)


def _ends_statement(board: Board, units: range, speaker: str | None, *, is_first: bool) -> bool:
    page = board.page
    if page.units[units.start].kind == "quotation" or _is_heading(page, units):
        return True
    if is_first:
        return False
    names = {page.units[index].lower for index in units if page.units[index].is_person}
    return (
        speaker in names
        or page.lower(units.stop - 1) == ":"
        or any(not board.is_free_cue(cue) for index in units if (cue := board.cue_at(index)))
    )


def _is_heading(page: Page, units: range) -> bool:
    words = " ".join(page.lower(index) for index in units if page.units[index].kind != "sign")
    return words in page.speech.closing_headings or (
        len(units) <= _LONGEST_HEADING and page.lower(units.stop - 1) not in STOPS
    )
