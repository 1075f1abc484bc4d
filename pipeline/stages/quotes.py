"""Who said what: quotes with their pieces, their speakers and the words that attribute them."""

from __future__ import annotations

from pipeline.languages import LANGUAGES
from pipeline.quote_rules.board import set_up_board
from pipeline.quote_rules.draft import Board
from pipeline.quote_rules.page import read_page
from pipeline.quote_rules.rules import apply_rules
from pipeline.quote_rules.speakers import resolve_speakers
from pipeline.release import Firing, Quote, Release


def find_quotes(release: Release) -> Release:
    """Fill `quotes` and add the rules that fired to `trace`; each language's blocks are read by its own rules."""
    found: list[Quote] = []
    trace: list[Firing] = []
    for code in sorted({block.language for block in release.blocks if block.is_kept} & LANGUAGES.keys()):
        board = set_up_board(read_page(release, LANGUAGES[code]))
        apply_rules(board)
        found += _build_quotes(board, release)
        trace += (
            Firing(f"quotes.{draft.rule}", draft.pieces[0].start, draft.pieces[-1].end)
            for draft in board.drafts
        )
    quotes = tuple(
        Quote(f"quote-{number}", quote.type, quote.spans, quote.speaker, quote.cue)
        for number, quote in enumerate(sorted(found, key=lambda quote: quote.spans[0]), start=1)
    )
    return release.fill(
        quotes=quotes, trace=release.trace + tuple(sorted(trace, key=lambda f: (f.start, f.end, f.rule)))
    )


def _build_quotes(board: Board, release: Release) -> list[Quote]:
    speakers = resolve_speakers(board, release.entities)
    quotes: list[Quote] = []
    for draft in board.drafts:
        if draft.joins is not None:
            continue
        more = [piece for other in board.drafts if other.joins is draft for piece in other.pieces]
        spans = tuple(sorted([*draft.pieces, *more]))
        cue = board.page.span(draft.cue.first, draft.cue.last) if draft.cue else None
        quotes.append(Quote("", draft.type, spans, speakers.get(id(draft)), cue))
    return quotes
