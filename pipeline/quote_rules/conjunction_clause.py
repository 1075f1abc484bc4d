"""`X said that ...`, `X told reporters on Friday that ...`, `adding that ...`, `it was announced that ...`."""

from __future__ import annotations

from pipeline.quote_rules.attribution import find_speaker, fits
from pipeline.quote_rules.clauses import find_clause_end, find_conjunction, has_clause, make_clause
from pipeline.quote_rules.cues import Cue
from pipeline.quote_rules.draft import Board, Draft


def find_conjunction_clause(board: Board, cue: Cue) -> Draft | None:
    if not cue.can("t") or cue.kind in ("prefix", "own prefix"):
        return None
    conjunction = find_conjunction(board.page, cue)
    if conjunction is None:
        return None
    speaker = None if cue.kind == "impersonal" else find_speaker(board, cue, conjunction)
    if not fits(board.page, cue, speaker):
        return None
    start, stop = conjunction + 1, find_clause_end(board, conjunction)
    return (
        make_clause(board, [range(start, stop)], cue, speaker)
        if has_clause(board.page, start, stop)
        else None
    )
