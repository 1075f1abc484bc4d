"""The conjunction that opens a reported clause, and what may stand between it and its verb."""

from __future__ import annotations

from pipeline.languages.speech import ADDRESSEE
from pipeline.quote_rules.grammar.cues import Cue
from pipeline.quote_rules.reading.page import Page

_HALTS = frozenset(";:")
MAX_GAP = 16
"""Units between a verb and its conjunction: `told the annual meeting of shareholders in Oslo on Friday that`."""


_DUMMY_GAP = 3
"""Units from a verb to its conjunction in `thought it likely that`."""


def find_conjunction(page: Page, cue: Cue) -> int | None:
    """The unit of the conjunction that opens the clause of a verb, None where there is none."""
    stop = min(cue.last + 2 + MAX_GAP, page.sentence(cue.last).stop)
    for index in range(cue.last + 1, stop):
        unit = page.units[index]
        if unit.lower in page.speech.conjunctions:
            return index if _opens_clause(page, cue, index) else None
        if unit.lower == "," and (after := _skip_insertion(page, index, stop)) is not None:
            return after if _opens_clause(page, cue, after) else None
        if unit.kind == "quotation" or unit.lower in _HALTS or unit.lower in page.speech.finite:
            return None
    return None


def _skip_insertion(page: Page, comma: int, stop: int) -> int | None:
    """The conjunction right after what stands between two commas: `reminded her, to whom he was married, that`."""
    closing = next((index for index in range(comma + 1, stop) if page.lower(index) == ","), None)
    return closing + 1 if closing and page.lower(closing + 1) in page.speech.conjunctions else None


def _opens_clause(page: Page, cue: Cue, conjunction: int) -> bool:
    if _is_pronoun(page, conjunction):
        return False
    if page.lower(conjunction - 2) in page.speech.no_conjunction_after and page.lower(conjunction - 1) == ",":
        return False
    return conjunction == cue.last + 1 or _is_gap(page, cue, conjunction)


def _is_pronoun(page: Page, conjunction: int) -> bool:
    """Is it the subject of the clause itself: `critics say that is a fairy tale`?"""
    is_demonstrative = page.lower(conjunction) in page.speech.determiners
    return is_demonstrative and page.lower(conjunction + 1) in page.speech.finite


def _is_gap(page: Page, cue: Cue, conjunction: int) -> bool:
    """May these units part verb and conjunction: an adverbial, the one who is told, a subject after its verb?"""
    first = page.units[cue.last + 1]
    small = first.lower in page.speech.prepositions or first.lower in page.speech.auxiliaries
    is_inserted = first.lower == "," and page.lower(conjunction - 1) == ","
    is_adverb = first.lower.endswith(page.speech.adverb_endings)
    is_dummy = first.lower in page.speech.dummy_objects and conjunction == cue.last + _DUMMY_GAP
    is_filled = small or is_inserted or is_adverb or is_dummy
    return cue.can(ADDRESSEE) or page.speech.has_free_order or first.kind == "date" or is_filled
