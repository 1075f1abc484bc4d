"""`X was blunt: "..."`: no verb of saying, but somebody as the subject of what stands before the colon."""

from __future__ import annotations

from pipeline.quote_rules.board import Board, Draft, Group
from pipeline.quote_rules.grammar.attribution import Attribution
from pipeline.quote_rules.grammar.quotations import is_sentence_like, make_direct
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords
from pipeline.quote_rules.grammar.subjects import find_described_subject, find_subject
from pipeline.quote_rules.reading.page import Page
from pipeline.quote_rules.speakers.descriptions import is_office

_LONGEST_SUBJECT = 8
"""Units within which a name stands that says who the one just described is."""


def find_colon(board: Board, group: Group) -> Draft | None:
    """The quoted words must read as a sentence of their own, and what stands before the colon be about a person."""
    page = board.page
    start, colon = page.sentence(group.first).start, group.first - 1
    if page.lower(colon) != ":" or not is_sentence_like(page, group, shortest=1):
        return None
    speaker = find_subject(page, start, colon)
    if speaker is None or not (speaker.kind == "pronoun" or page.units[speaker.head].is_person):
        speaker = _find_described(page, start, colon)
    return None if speaker is None else make_direct(board, group, Attribution(None, speaker, group.first))


def _find_described(page: Page, start: int, colon: int) -> SpeakerWords | None:
    """`One passenger, Ada Lind, had harsher words`, `The minister was diplomatic`, `Her own view was different`."""
    described = find_described_subject(page, start, colon)
    if described is None:
        return None
    nouns = page.speech.comment_nouns | page.speech.statement_nouns
    if page.lower(start) in page.speech.possessives and page.lower(described.last) in nouns:
        return SpeakerWords(start, start, start, "pronoun")
    name = described.last + 2
    if page.lower(name - 1) == "," and page.units[name].is_person and page.lower(name + 1) == ",":
        return SpeakerWords(described.first, name, name, "name")
    return described if is_office(page, page.lower(described.last)) else None
