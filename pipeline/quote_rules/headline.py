"""`Chanda: We will weave one cloth`: a headline that reports what somebody says, without marks and without a verb
of saying.
"""

from __future__ import annotations

from pipeline.quote_rules.board import Board, Draft
from pipeline.quote_rules.grammar.clause_ends import trim_end
from pipeline.quote_rules.grammar.clauses import make_clause
from pipeline.quote_rules.grammar.subjects import find_after
from pipeline.quote_rules.reading.page import Page
from pipeline.quote_rules.reading.sentences import STOPS

_LONGEST_LABEL = 8
_LONGEST_HEADLINE = 30
_HEADLINES = 3
"""Blocks at the top of a release among which headlines are looked for."""


def find_headline(board: Board, block: int) -> Draft | None:
    """A short block at the top; what stands before the colon is a person's name, with an office at most, or
    that of a body which says `we`.
    """
    page = board.page
    units = page.block_units[block]
    if not _is_headline(page, block, units):
        return None
    colon = next((i for i in units[:_LONGEST_LABEL] if page.lower(i) == ":"), None)
    if colon is None or colon + 2 >= units.stop:
        return None
    speaker = find_after(page, units.start, colon)
    if speaker is None or speaker.kind != "name" or speaker.last + 1 != colon:
        return None
    words = (page.lower(index) for index in range(colon + 1, units.stop))
    speaks = any(word in page.speech.first_person for word in words if len(word) > 1)
    if not (page.units[speaker.head].is_person or speaks):
        return None
    return make_clause(board, [range(colon + 1, trim_end(page, units))], None, speaker)


def _is_headline(page: Page, block: int, units: range) -> bool:
    if not units or len(units) > _LONGEST_HEADLINE:
        return False
    is_title = page.blocks[block].kind == "title"
    return is_title or (block < _HEADLINES and page.lower(units.stop - 1) not in STOPS and units.stop < page.count)
