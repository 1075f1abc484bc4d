"""`"..." — Commissioner Jonas Weber`: the speaker signs after a dash, or in a line of its own under the
quotation.
"""

from __future__ import annotations

from pipeline.quote_rules.board import Board, Draft, Group
from pipeline.quote_rules.grammar.attribution import Attribution
from pipeline.quote_rules.grammar.openings import DASHES
from pipeline.quote_rules.grammar.quotations import is_sentence_like, make_direct
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords
from pipeline.quote_rules.grammar.subjects import find_after
from pipeline.quote_rules.reading.page import Page
from pipeline.quote_rules.reading.sentences import STOPS

_LONGEST_SIGNATURE = 20


def find_signature(board: Board, group: Group) -> Draft | None:
    page = board.page
    if page.sentence(group.first).start != group.first or not is_sentence_like(page, group):
        return None
    start = group.last + 1
    if start >= page.count:
        return None
    same_block = page.units[start].block == page.units[group.last].block
    has_dash = page.lower(start) in DASHES
    if not has_dash and same_block:
        return None
    while page.lower(start) in DASHES:
        start += 1
    speaker = _read_signature(page, start, is_own_line=not has_dash)
    return make_direct(board, group, Attribution(None, speaker, speaker.last)) if speaker else None


def _read_signature(page: Page, start: int, *, is_own_line: bool) -> SpeakerWords | None:
    """A line that holds a person's name and no sentence."""
    if start >= page.count:
        return None
    block = page.block_units[page.units[start].block]
    if is_own_line and start != block.start:
        return None
    line = range(start, block.stop)
    ends_as_sentence = page.lower(block.stop - 1) in STOPS
    if not line or len(line) > _LONGEST_SIGNATURE or (ends_as_sentence and is_own_line):
        return None
    if any(page.units[i].kind == "quotation" or page.lower(i) in page.speech.finite for i in line):
        return None
    speaker = find_after(page, line.start, line.stop)
    if speaker is None or speaker.kind != "name":
        return None
    return speaker if page.units[speaker.head].is_person or not is_own_line else None
