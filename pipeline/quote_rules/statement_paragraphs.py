"""A statement without marks, in paragraphs of its own after `X said:`, as British ministries set it.

It ends where the release speaks again: at a heading, at a quotation, at a line that announces another statement,
at a paragraph that speaks of the speaker or attributes speech and has no `we` or `I` in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.languages.speech import BARE
from pipeline.quote_rules.board import Board, Draft
from pipeline.quote_rules.grammar.conjunctions import find_conjunction
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords
from pipeline.quote_rules.grammar.verb_subjects import find_speaker, fits
from pipeline.quote_rules.introduction import read_announcement
from pipeline.quote_rules.reading.page import Page
from pipeline.quote_rules.reading.sentences import STOPS
from pipeline.release import Span

_LONGEST_HEADING = 10
_SHORTEST_ITEM = 4


def find_statement(board: Board, block: int) -> Draft | None:
    """The blocks after block number `block`, if it announces a statement; one piece a block."""
    page = board.page
    units = page.block_units[block]
    if not units or page.lower(units.stop - 1) != ":" or block + 1 >= len(page.blocks):
        return None
    if _is_list_item(page, page.block_units[block + 1]):
        return None
    announcement = read_announcement(board, page.sentence(units.stop - 1))
    if announcement is None or announcement.speaker is None:
        return None
    pieces = tuple(_list_paragraphs(board, block + 1, announcement.speaker))
    return Draft("direct", pieces, announcement.cue, announcement.speaker) if pieces else None


def _list_paragraphs(board: Board, first: int, speaker: SpeakerWords) -> Iterator[Span]:
    page = board.page
    for block in range(first, len(page.blocks)):
        units = page.block_units[block]
        if not units or is_apart(board, units) or (block > first and is_narration(board, units, speaker)):
            return
        yield page.span(units.start, units.stop - 1)


def is_apart(board: Board, units: range) -> bool:
    """Is the block no running text of a statement: marked as a quotation, a heading, a line before a list?"""
    page = board.page
    has_quote = any(page.units[i].kind == "quotation" and not board.is_free_group(board.group_at(i)) for i in units)
    opens_quote = page.units[units.start].kind == "quotation"
    return has_quote or opens_quote or page.lower(units.stop - 1) == ":" or _is_heading(page, units)


def _is_list_item(page: Page, units: range) -> bool:
    """Does a sign stand before a word without a capital: `- stop the fighting;`, `(a) took note of the report`?"""
    if len(units) < _SHORTEST_ITEM or page.units[units.start].kind != "sign":
        return False
    closing = next((index for index in units[1:_SHORTEST_ITEM] if page.lower(index) == ")"), units.start)
    word = page.units[closing + 1]
    return word.kind == "word" and not word.is_capital


def _is_heading(page: Page, units: range) -> bool:
    words = " ".join(page.lower(index) for index in units if page.units[index].kind != "sign")
    is_short = len(units) <= _LONGEST_HEADING and page.lower(units.stop - 1) not in STOPS
    return is_short or words in page.speech.closing_headings


def is_narration(board: Board, units: range, speaker: SpeakerWords) -> bool:
    """Does the release speak here, not the one whose statement it is?"""
    page = board.page
    if any(page.lower(index) in page.speech.first_person for index in units):
        return False
    return _names(page, units, speaker) or any(_attributes(board, index) for index in units)


def _names(page: Page, units: range, speaker: SpeakerWords) -> bool:
    """Is the speaker named again, by the last word of the name or by the words of the line before?"""
    own = page.lower(speaker.head).split()[-1:] if speaker.kind == "name" else []
    if any(page.units[index].is_person and page.lower(index).split()[-1:] == own for index in units):
        return True
    words = [page.lower(index) for index in range(speaker.first, speaker.last + 1)]
    text = [page.lower(index) for index in units]
    return speaker.kind == "description" and any(text[i : i + len(words)] == words for i in range(len(text)))


def _attributes(board: Board, index: int) -> bool:
    cue = board.cue_at(index)
    if cue is None or cue.kind != "verb":
        return False
    page = board.page
    stop = page.sentence(index).stop
    has_content = cue.can(BARE) or find_conjunction(page, cue) is not None or page.units[stop - 1].kind == "quotation"
    return has_content and fits(page, cue, find_speaker(board, cue, stop))
