"""`Name: "..."`, in headlines, lists and interviews; no verb of saying."""

from __future__ import annotations

from pipeline.quote_rules.board import Board, Draft, Group
from pipeline.quote_rules.grammar.attribution import Attribution
from pipeline.quote_rules.grammar.quotations import count_words, is_sentence_like, make_direct
from pipeline.quote_rules.grammar.subjects import SpeakerWords, find_after, find_subject
from pipeline.quote_rules.speakers.descriptions import is_office

_LONGEST_LABEL = 12
_SHORTEST_QUOTE = 2
_SHORTEST_HEADLINE = 4


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


def find_colon(board: Board, group: Group) -> Draft | None:
    """`X was blunt: "..."`: no verb of saying, but a person as the subject of what stands before the colon."""
    page = board.page
    start = page.sentence(group.first).start
    if page.lower(group.first - 1) != ":" or not is_sentence_like(page, group):
        return None
    speaker = find_subject(page, start, group.first - 1)
    if speaker is None or not (speaker.kind == "pronoun" or page.units[speaker.head].is_person):
        return None
    return make_direct(board, group, Attribution(None, speaker, group.first))


def find_headline_quote(board: Board, group: Group) -> Draft | None:
    """`"Silence is cheap": a conversation with X`: a headline that opens with the quotation."""
    page = board.page
    block = page.units[group.first].block
    units = page.block_units[block]
    is_headline = page.blocks[block].kind == "title" and group.first == units.start
    if not is_headline or page.lower(group.last + 1) != ":" or count_words(page, group) < _SHORTEST_HEADLINE:
        return None
    person = next((index for index in range(group.last + 1, units.stop) if page.units[index].is_person), None)
    speaker = None if person is None else SpeakerWords(person, person, person, "name")
    return make_direct(board, group, Attribution(None, speaker, group.first))
