"""`X said the process "must be thought out": "Moves to reduce it are welcome."`: the speaker goes on after a
colon.
"""

from __future__ import annotations

from pipeline.quote_rules.board import Board, Draft, Group
from pipeline.quote_rules.grammar.quotations import is_sentence_like, list_pieces


def find_after_clause(board: Board, group: Group) -> Draft | None:
    """A quote of its own, by whoever spoke before the colon in the same sentence."""
    page = board.page
    if page.lower(group.first - 1) != ":" or not is_sentence_like(page, group):
        return None
    previous = board.draft_before(group.first)
    if previous is None or previous.pieces[-1].start < page.units[page.sentence(group.first).start].start:
        return None
    return Draft("direct", list_pieces(page, group), groups=(group,), follows=previous)
