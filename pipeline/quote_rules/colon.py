"""`X was blunt: "..."`: no verb of saying, but a person as the subject of what stands before the colon."""

from __future__ import annotations

from pipeline.quote_rules.board import Board, Draft, Group
from pipeline.quote_rules.grammar.attribution import Attribution
from pipeline.quote_rules.grammar.quotations import is_sentence_like, make_direct
from pipeline.quote_rules.grammar.subjects import find_subject


def find_colon(board: Board, group: Group) -> Draft | None:
    """The quoted words must read as a sentence of their own."""
    page = board.page
    start = page.sentence(group.first).start
    if page.lower(group.first - 1) != ":" or not is_sentence_like(page, group, shortest=1):
        return None
    speaker = find_subject(page, start, group.first - 1)
    if speaker is None or not (speaker.kind == "pronoun" or page.units[speaker.head].is_person):
        return None
    return make_direct(board, group, Attribution(None, speaker, group.first))
