"""`Name: "..."`, in headlines, lists and interviews; no verb of saying."""

from __future__ import annotations

from pipeline.quote_rules.board import Board, Draft, Group
from pipeline.quote_rules.grammar.attribution import Attribution
from pipeline.quote_rules.grammar.quotations import count_words, make_direct
from pipeline.quote_rules.grammar.subjects import find_after
from pipeline.quote_rules.speakers.descriptions import is_office

_LONGEST_LABEL = 12
_SHORTEST_QUOTE = 2


def find_name_colon(board: Board, group: Group) -> Draft | None:
    """A short label before a colon names the speaker: a person, an office or a body."""
    page = board.page
    colon = group.first - 1
    start = page.sentence(group.first).start
    if (
        page.lower(colon) != ":"
        or not start < colon <= start + _LONGEST_LABEL
        or count_words(page, group) < _SHORTEST_QUOTE
    ):
        return None
    while start < colon and page.units[start].kind == "sign":
        start += 1
    if any(board.cue_at(index) or page.lower(index) in page.speech.finite for index in range(start, colon)):
        return None
    speaker = find_after(page, start, colon)
    if speaker is None or not (speaker.kind == "name" or is_office(page, page.lower(speaker.last))):
        return None
    return make_direct(board, group, Attribution(None, speaker, group.first))
