"""What a reported clause is: indirect, mixed or all quotation, and how it becomes a draft."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.quote_rules.board import Board, Draft
from pipeline.quote_rules.grammar.chunks import is_opening
from pipeline.quote_rules.grammar.cues import Cue
from pipeline.quote_rules.grammar.finite_verbs import has_verb
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords
from pipeline.quote_rules.reading.page import Page
from pipeline.quote_rules.reading.sentences import STOPS
from pipeline.release import QuoteType, Span

_EDGES = frozenset(",;:—–-")
_MAX_TERM = 1
"""Quoted words within a reported clause that are a term still, not the speaker's own words."""


def judge_type(page: Page, start: int, stop: int) -> QuoteType:
    """A clause is mixed when it holds quoted words that are no term; direct when it is nothing but a quotation."""
    inside = [index for index in range(start, stop) if page.units[index].kind != "sign"]
    quotations = [index for index in inside if page.units[index].kind == "quotation"]
    if quotations and (len(inside) == 1 or _is_after_opening(page, range(start, stop), quotations)):
        return "direct"
    return "mixed" if any(not is_term(page, index) for index in quotations) else "indirect"


def _is_after_opening(page: Page, clause: range, quotations: Sequence[int]) -> bool:
    """Does only an adverbial stand before the quoted words: `by this time, "her skin was weeping"`?"""
    if not quotations:
        return False
    comma = quotations[0] - 1
    is_last = len(quotations) == 1 and all(page.units[i].kind == "sign" for i in range(quotations[0] + 1, clause.stop))
    opening = range(clause.start, comma)
    is_adverbial = page.lower(comma) == "," and is_opening(page, opening)
    return is_last and is_adverbial and not has_verb(page, opening.start, opening.stop)


def is_term(page: Page, index: int) -> bool:
    """Are the quoted words a name, a title or a term: after `so-called` and the like, a single word, or
    capitalised?
    """
    pair = page.units[index].pair
    if pair is None:
        return False
    words = pair.content.cut(page.body).split()
    if page.lower(index - 1) in page.speech.naming or len(words) <= _MAX_TERM:
        return True
    previous = page.lower(index - 1)
    is_after_sign = previous in (":", ",", "that") or previous in page.speech.conjunctions
    return words[0][:1].isupper() and not is_after_sign and words[-1][-1:] not in STOPS


def has_clause(page: Page, start: int, stop: int, *, least: int = 3) -> bool:
    """Are there words enough for a clause? Where a conjunction or a phrase announces it, two are."""
    clause = range(start, stop)
    return count_words(page, clause) >= least or any(page.units[index].kind == "quotation" for index in clause)


def count_words(page: Page, clause: range) -> int:
    return sum(page.units[index].kind != "sign" for index in clause)


def make_clause(board: Board, ranges: Sequence[range], cue: Cue | None, speaker: SpeakerWords | None) -> Draft:
    """A reported clause in one or more ranges of units as a draft; one that is all quotation is direct speech."""
    page = board.page
    kind = _judge_types([judge_type(page, part.start, part.stop) for part in ranges])
    inside = [index for part in ranges for index in part if page.units[index].kind == "quotation"]
    if kind == "direct":
        pieces = [pair.content for index in inside if (pair := page.units[index].pair) is not None]
    else:
        pieces = [_cut_piece(page, part.start, part.stop) for part in ranges]
    groups = tuple(board.group_at(index) for index in inside)
    return Draft(kind, tuple(piece for piece in pieces if piece.start < piece.end), cue, speaker, groups)


def _judge_types(types: Sequence[QuoteType]) -> QuoteType:
    if all(kind == "direct" for kind in types):
        return "direct"
    return "indirect" if all(kind == "indirect" for kind in types) else "mixed"


def _cut_piece(page: Page, start: int, stop: int) -> Span:
    """The characters of a clause from unit `start` up to `stop`, without punctuation at its edges."""
    while start < stop and page.lower(start) in _EDGES:
        start += 1
    while stop > start and (page.lower(stop - 1) in _EDGES or page.lower(stop - 1) in STOPS):
        stop -= 1
    return page.span(start, stop - 1) if start < stop else Span(0, 0)
