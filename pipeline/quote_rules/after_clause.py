"""`X said the process "must be thought out": "Moves to reduce it are welcome."`: the same speaker goes on after a colon."""

from __future__ import annotations

from pipeline.quote_rules.direct import is_sentence_like, list_pieces
from pipeline.quote_rules.draft import Board, Draft, Group


def find_after_clause(board: Board, group: Group) -> Draft | None:
    page = board.page
    if page.lower(group.first - 1) != ":" or not is_sentence_like(page, group):
        return None
    start, end = page.units[page.sentence(group.first).start].start, page.units[group.first].start
    before = [draft for draft in board.drafts if start <= draft.pieces[-1].start and draft.pieces[-1].end <= end]
    if not before:
        return None
    return Draft("direct", list_pieces(page, group), groups=(group,), follows=before[-1])
