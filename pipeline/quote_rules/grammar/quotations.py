"""How a direct quote is made of quotations and an attribution; what all rules for quotation marks share."""

from __future__ import annotations

from pipeline.quote_rules.board import Board, Draft, Group
from pipeline.quote_rules.grammar.attribution import Attribution
from pipeline.quote_rules.reading.page import Page
from pipeline.quote_rules.reading.sentences import STOPS, ends_speech
from pipeline.release import Span

MIN_WORDS = 3
"""Shorter quotations without an attribution are names, terms or irony."""


def list_pieces(page: Page, group: Group) -> tuple[Span, ...]:
    """The contents of a group's quotations."""
    return tuple(pair.content for unit in group.units if (pair := page.units[unit].pair) is not None)


def make_direct(board: Board, group: Group, attribution: Attribution) -> Draft:
    return Draft("direct", list_pieces(board.page, group), attribution.cue, attribution.speaker, (group,))


def count_words(page: Page, group: Group) -> int:
    return sum(len(piece.cut(page.body).split()) for piece in list_pieces(page, group))


def is_sentence_like(page: Page, group: Group, shortest: int = MIN_WORDS) -> bool:
    """Do the quoted words read as speech of their own: a capital, some words, an end?"""
    pieces = list_pieces(page, group)
    first = pieces[0].cut(page.body).lstrip("([…. ")[:1]
    stops_after = page.lower(group.last + 1) in STOPS
    is_whole = ends_speech(page.units[group.last], page.text) or stops_after or len(group.units) > 1
    return (first.isupper() or first.isdigit()) and is_whole and count_words(page, group) >= shortest


def fills_sentences(page: Page, group: Group) -> bool:
    """Is there nothing but signs beside the quotation in its sentence?"""
    first, last = page.sentence(group.first), page.sentence(group.last)
    others = [*range(first.start, group.first), *range(group.last + 1, last.stop)]
    return all(page.units[index].kind == "sign" for index in others)
