"""More of the same quote: `"A," X said, "b."`, `"A," X said. "B."`, and a next paragraph that goes on without
attribution.
"""

from __future__ import annotations

from pipeline.quote_rules.board import Board, Draft, Group
from pipeline.quote_rules.grammar.finite_verbs import has_verb
from pipeline.quote_rules.grammar.quotations import fills_sentences, is_sentence_like, list_pieces
from pipeline.quote_rules.reading.sentences import STOPS


def find_joined(board: Board, group: Group) -> Draft | None:
    """The quotation right after the attribution of the one before, with no words between."""
    before = board.group_before(group)
    previous = board.draft_of(before) if before else None
    if before is None or previous is None or previous.type != "direct":
        return None
    if not (_is_parted_by_cue(board, before, group) or _comes_next(board, before, group)):
        return None
    return Draft("direct", list_pieces(board.page, group), groups=(group,), joins=previous.joins or previous)


def _is_parted_by_cue(board: Board, before: Group, group: Group) -> bool:
    """Both in one sentence, the attribution in between."""
    page, draft = board.page, board.draft_of(before)
    cue = draft.cue if draft else None
    is_between = cue is not None and before.last < cue.first < group.first
    follows_sign = page.units[group.first - 1].kind == "sign"
    return is_between and follows_sign and page.sentence_of[before.last] == page.sentence_of[group.first]


def _comes_next(board: Board, before: Group, group: Group) -> bool:
    """A sentence of its own right after that of the attribution, in the same paragraph or at the start of the
    next.
    """
    page, draft = board.page, board.draft_of(before)
    if draft is None or (draft.cue is None and draft.joins is None) or not is_sentence_like(page, group, shortest=1):
        return False
    last = max(before.last, draft.cue.last if draft.cue else 0)
    return (
        fills_sentences(page, group)
        and not _is_signed(board, group)
        and page.sentence_of[group.first] - page.sentence_of[last] == 1
    )


def _is_signed(board: Board, group: Group) -> bool:
    """Does a line without a verb follow in the same block, that says who speaks?"""
    page = board.page
    start = group.last + 1
    if start >= page.count or page.units[start].block != page.units[group.last].block:
        return False
    line = page.sentence(start)
    if any(map(board.cue_at, line)):
        return False
    return page.lower(line.stop - 1) not in STOPS and not has_verb(page, start, line.stop)
