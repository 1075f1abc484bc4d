"""`"Silence is cheap": a conversation with X`: a headline that opens with what somebody says."""

from __future__ import annotations

from pipeline.quote_rules.board import Board, Draft, Group
from pipeline.quote_rules.grammar.attribution import Attribution
from pipeline.quote_rules.grammar.quotations import count_words, make_direct
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords

_SHORTEST = 4
"""Words of a headline's quotation; shorter ones are titles."""


def find_headline_quote(board: Board, group: Group) -> Draft | None:
    """The first person named after the colon speaks."""
    page = board.page
    block = page.units[group.first].block
    units = page.block_units[block]
    is_headline = page.blocks[block].kind == "title" and group.first == units.start
    if not is_headline or page.lower(group.last + 1) != ":" or count_words(page, group) < _SHORTEST:
        return None
    person = next((index for index in range(group.last + 1, units.stop) if page.units[index].is_person), None)
    speaker = None if person is None else SpeakerWords(person, person, person, "name")
    return make_direct(board, group, Attribution(None, speaker, group.first))
