"""A quotation that stands alone: whoever the sentence before it is about, or who spoke last, goes on speaking."""

from __future__ import annotations

from pipeline.quote_rules.attribution import Attribution
from pipeline.quote_rules.direct import fills_sentences, is_sentence_like, list_pieces, make_direct
from pipeline.quote_rules.draft import Board, Draft, Group
from pipeline.quote_rules.subjects import find_subject


def find_standing(board: Board, group: Group) -> Draft | None:
    """The quotation must be all of its sentence and read as speech."""
    page = board.page
    if not fills_sentences(page, group) or not is_sentence_like(page, group):
        return None
    start = page.sentence(group.first).start
    if start == 0:
        return Draft("direct", list_pieces(page, group), groups=(group,))
    line = page.sentence(start - 1)
    previous = _last_draft(board, start)
    if previous is not None and page.unit_at(previous.pieces[-1].start) >= line.start:
        return Draft("direct", list_pieces(page, group), groups=(group,), follows=previous)
    speaker = find_subject(page, line.start, line.stop)
    if speaker is not None:
        return make_direct(board, group, Attribution(None, speaker, group.last))
    return Draft("direct", list_pieces(page, group), groups=(group,), follows=previous)


def _last_draft(board: Board, unit: int) -> Draft | None:
    """The draft that ends last before a unit."""
    position = board.page.units[unit].start
    before = [draft for draft in board.drafts if draft.pieces[-1].end <= position]
    return max(before, key=lambda draft: draft.pieces[-1].end, default=None)
