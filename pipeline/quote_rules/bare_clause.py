"""`X said the plant would open`, `X told the committee it would stay`: a reported clause without a conjunction."""

from __future__ import annotations

from pipeline.languages.speech import BARE, BARE_IF_CLEAR
from pipeline.quote_rules.board import Board, Draft
from pipeline.quote_rules.grammar.chunks import main_chunks
from pipeline.quote_rules.grammar.clause_ends import find_clause_end
from pipeline.quote_rules.grammar.clause_starts import find_bare_start
from pipeline.quote_rules.grammar.clauses import has_clause, make_clause
from pipeline.quote_rules.grammar.cues import Cue
from pipeline.quote_rules.grammar.finite_verbs import has_verb, is_finite
from pipeline.quote_rules.grammar.verb_subjects import clause_start, find_speaker, fits
from pipeline.quote_rules.reading.page import Page

_COMMAS = frozenset({",", ")", "—", "–"})


def find_bare_clause(board: Board, cue: Cue) -> Draft | None:
    """Verbs that take objects as well need a finite verb in what follows; `said` needs none."""
    page = board.page
    sentence = page.sentence(cue.first)
    if (
        not (cue.can(BARE) or cue.can(BARE_IF_CLEAR))
        or cue.kind not in ("verb", "participle")
        or _is_inverted(board, cue)
    ):
        return None
    start = find_bare_start(page, cue)
    if start >= sentence.stop or not _may_open_clause(page, start, start == cue.last + 1):
        return None
    stop = find_clause_end(board, start)
    speaker = find_speaker(board, cue, start)
    if speaker is None or not fits(page, cue, speaker):
        return None
    if not has_clause(page, start, stop) or not (cue.can(BARE) or _is_clearly_clause(page, start, stop)):
        return None
    return make_clause(board, [range(start, stop)], cue, speaker)


def _is_inverted(board: Board, cue: Cue) -> bool:
    """Does the verb follow a comma with a clause before it (`Orders rose, said X`), not a subject and its
    apposition?
    """
    page = board.page
    start = clause_start(board, cue)
    if cue.kind == "participle" or cue.first == start or page.lower(cue.first - 1) not in _COMMAS:
        return False
    chunks = main_chunks(page, start, cue.first)
    return len(chunks) < 2 or has_verb(page, chunks[0].start, chunks[0].stop)


def _may_open_clause(page: Page, index: int, is_next: bool) -> bool:
    """A clause begins with its subject; a comma, a preposition right after the verb, or a bare verb begins
    something else.
    """
    unit = page.units[index]
    is_sign = unit.kind == "sign" and unit.lower not in ("$", "€", "£")
    if is_sign or unit.lower in page.speech.finite or unit.lower in page.speech.empty_objects:
        return False
    return unit.lower not in page.speech.prepositions or unit.lower in page.speech.subordinators or not is_next


def _is_clearly_clause(page: Page, start: int, stop: int) -> bool:
    """Does a finite verb come before any comma or relative pronoun?"""
    for index in range(start, stop):
        if index > start and is_finite(page, index):
            return page.lower(index) in page.speech.finite
        if page.lower(index) in page.speech.relatives or page.lower(index) in (",", "that"):
            return False
    return False
