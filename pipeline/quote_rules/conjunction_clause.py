"""`X said that ...`, `X told reporters on Friday that ...`, `adding that ...`, `it was announced that ...`."""

from __future__ import annotations

from dataclasses import replace

from pipeline.languages.speech import CLAUSE
from pipeline.quote_rules.board import Board, Draft
from pipeline.quote_rules.grammar.clause_ends import find_clause_end
from pipeline.quote_rules.grammar.clauses import make_clause
from pipeline.quote_rules.grammar.conjunctions import find_conjunction
from pipeline.quote_rules.grammar.cues import Cue
from pipeline.quote_rules.grammar.verb_subjects import find_speaker, fits


def find_conjunction_clause(board: Board, cue: Cue) -> Draft | None:
    if not cue.can(CLAUSE) or cue.kind in ("prefix", "own prefix"):
        return None
    conjunction = find_conjunction(board.page, cue)
    if conjunction is None:
        return None
    if _is_nearer(board, cue, conjunction):
        return None
    speaker = None if cue.kind == "impersonal" else find_speaker(board, cue, conjunction)
    if cue.kind == "participle" and not _is_attached(board, cue):
        return None
    if not fits(board.page, cue, speaker):
        return None
    start, stop = conjunction + 1, find_clause_end(board, conjunction)
    draft = make_clause(board, [range(start, stop)], cue, speaker)
    is_marked_clause = draft.type == "direct" and board.page.speech.has_free_order
    if is_marked_clause:
        outer = board.page.span(draft.groups[0].first, draft.groups[-1].last)
        draft = replace(draft, type="mixed", pieces=(outer,))
    return draft if stop - start > 1 or is_marked_clause else None


def _is_nearer(board: Board, cue: Cue, conjunction: int) -> bool:
    """Does another verb stand before the conjunction that opens its clause: `X, which advises funds, found that`?"""
    if board.page.lower(conjunction - 1) == ",":
        return False
    between = (board.cue_at(index) for index in range(cue.last + 1, conjunction))
    near = next((other for other in between if other and other.can(CLAUSE)), None)
    if near is None or near.kind not in ("verb", "participle") or find_conjunction(board.page, near) != conjunction:
        return False
    return fits(board.page, near, find_speaker(board, near, conjunction))


def _is_attached(board: Board, participle: Cue) -> bool:
    """A participle belongs to the speaker after a comma or a quotation, or in `issued a statement saying that`."""
    page = board.page
    before = participle.first - 1
    follows_sign = before < 0 or page.units[before].kind in ("sign", "quotation")
    follows_conjunction = (
        page.lower(before) in page.speech.coordinators or page.lower(before) in page.speech.auxiliaries
    )
    follows_preposition = page.lower(before) in page.speech.prepositions
    return (
        follows_sign or follows_conjunction or follows_preposition or page.lower(before) in page.speech.statement_nouns
    )
