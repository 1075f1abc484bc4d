"""Who said what: quotes with their pieces, their speakers and the words that attribute them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.languages import LANGUAGES
from pipeline.quote_rules.board import Board, Draft
from pipeline.quote_rules.preparation import prepare_board
from pipeline.quote_rules.reading.page import read_page
from pipeline.quote_rules.rules import apply_rules
from pipeline.quote_rules.speakers.resolving import resolve_speakers
from pipeline.release import Firing, Quote, Release


def find_quotes(release: Release) -> Release:
    """Fill `quotes` and add the rules that fired to `trace`; each language's blocks are read by its own words."""
    quotes: list[Quote] = []
    trace: list[Firing] = []
    for language in (LANGUAGES[code] for code in release.languages if code in LANGUAGES):
        board = prepare_board(read_page(release, language))
        apply_rules(board)
        quotes += _build_quotes(board, release)
        trace += (Firing(f"quotes.{draft.rule}", draft.pieces[0].start, draft.pieces[-1].end) for draft in board.drafts)
    quotes.sort(key=lambda quote: quote.spans[0])
    trace.sort(key=lambda firing: (firing.start, firing.end, firing.rule))
    numbered = (replace(quote, id=f"quote-{number}") for number, quote in enumerate(quotes, start=1))
    return release.fill(quotes=tuple(numbered), trace=(*release.trace, *trace))


def _build_quotes(board: Board, release: Release) -> Iterator[Quote]:
    """A quote for each draft that is more than a further piece of another."""
    speakers = resolve_speakers(board, release)
    joined: dict[int, list[Draft]] = {}
    for draft in board.drafts:
        joined.setdefault(id(draft.joins or draft), []).append(draft)
    for draft in board.drafts:
        if draft.joins is None:
            spans = sorted(piece for part in joined[id(draft)] for piece in part.pieces)
            cue = board.page.span(draft.cue.first, draft.cue.last) if draft.cue else None
            yield Quote("", draft.type, tuple(spans), speakers[id(draft)], cue)
