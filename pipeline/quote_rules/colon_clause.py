"""`The clerk corrected him: it was quiet`, `Norvik replied to the board: the price would stand`: a clause without marks
after a colon.
"""

from __future__ import annotations

from pipeline.languages.speech import ADDRESSEE, QUOTES
from pipeline.quote_rules.board import Board, Draft
from pipeline.quote_rules.grammar.clause_ends import find_clause_end
from pipeline.quote_rules.grammar.clauses import make_clause
from pipeline.quote_rules.grammar.cues import Cue
from pipeline.quote_rules.grammar.finite_verbs import has_verb
from pipeline.quote_rules.grammar.verb_subjects import find_speaker, fits
from pipeline.quote_rules.reading.page import Page

_LONGEST_GAP = 8
"""Units between a verb and its colon: who is told, where and when."""


def find_colon_clause(board: Board, cue: Cue) -> Draft | None:
    """What follows the colon must hold a verb, and so be no list, and begin small, as part of the same sentence."""
    page = board.page
    if cue.kind not in ("verb", "participle") or not cue.can(QUOTES):
        return None
    colon = _find_colon(page, cue)
    if colon is None or page.units[colon + 1].kind == "quotation":
        return None
    start, stop = colon + 1, find_clause_end(board, colon + 1)
    begins_small = page.units[start].kind == "word" and not page.units[start].is_capital
    speaker = find_speaker(board, cue, colon)
    if not begins_small or not has_verb(page, start, stop) or speaker is None or not fits(page, cue, speaker):
        return None
    return make_clause(board, [range(start, stop)], cue, speaker)


def _find_colon(page: Page, cue: Cue) -> int | None:
    """The colon right after a verb, after one who is told, or after phrases that hold no verb and no comma."""
    if page.lower(cue.last + 1) in page.speech.determiners and not cue.can(ADDRESSEE):
        return None
    for index in range(cue.last + 1, min(cue.last + 2 + _LONGEST_GAP, page.sentence(cue.last).stop - 1)):
        if page.lower(index) == ":":
            return index
        if page.units[index].kind in ("sign", "quotation") or page.lower(index) in page.speech.finite:
            return None
    return None
