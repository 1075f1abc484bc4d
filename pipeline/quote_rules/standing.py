"""A quotation that stands alone: whoever the sentence before it is about, or who spoke last, goes on speaking."""

from __future__ import annotations

from pipeline.quote_rules.board import Board, Draft, Group
from pipeline.quote_rules.grammar.attribution import Attribution
from pipeline.quote_rules.grammar.quotations import fills_sentences, is_sentence_like, list_pieces, make_direct
from pipeline.quote_rules.grammar.subjects import find_subject


def find_standing(board: Board, group: Group) -> Draft | None:
    """The quotation must be all of its sentence and read as speech."""
    page = board.page
    if not fills_sentences(page, group) or not is_sentence_like(page, group):
        return None
    start = page.sentence(group.first).start
    previous = board.draft_before(start) if start else None
    if start and not (previous and previous.pieces[-1].start >= page.units[page.sentence(start - 1).start].start):
        line = page.sentence(start - 1)
        speaker = find_subject(page, line.start, line.stop)
        if speaker is not None:
            return make_direct(board, group, Attribution(None, speaker, group.last))
    return Draft("direct", list_pieces(page, group), groups=(group,), follows=previous)
