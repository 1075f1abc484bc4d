"""`X said: "..."`, `X told the press that "..."`, `X described the year as "..."`."""

from __future__ import annotations

from pipeline.quote_rules.attribution import Attribution, read_before
from pipeline.quote_rules.clauses import is_term
from pipeline.quote_rules.direct import count_words, make_direct
from pipeline.quote_rules.draft import Board, Draft, Group
from pipeline.quote_rules.page import Page
from pipeline.quote_rules.subjects import is_opening

_GLUE = frozenset({",", ":"})
_SHORTEST_DESCRIPTION = 3
"""Words a description must quote to be speech: `called it "progress"` only borrows a word."""


def find_verb_right_before(board: Board, group: Group) -> Draft | None:
    """Nothing but a comma, a colon or a conjunction between verb and quotation."""
    attribution = read_before(board, group.first)
    if (
        attribution is None
        or attribution.cue is None
        or not _is_tight(board.page, attribution.cue.last, group.first)
    ):
        return None
    if _goes_on(board.page, group) or _is_inserted(board.page, attribution, group):
        return None
    return make_direct(board, group, attribution)


def find_verb_before(board: Board, group: Group) -> Draft | None:
    """An addressee, an adverbial or what is described stands between."""
    attribution = read_before(board, group.first)
    if attribution is None or attribution.cue is None or _goes_on(board.page, group):
        return None
    if attribution.cue.can("d") and (
        count_words(board.page, group) < _SHORTEST_DESCRIPTION or is_term(board.page, group.first)
    ):
        return None
    return make_direct(board, group, attribution)


def _is_tight(page: Page, verb: int, quotation: int) -> bool:
    glue = _GLUE if page.speech.has_free_order else _GLUE | page.speech.conjunctions
    return all(page.lower(i) in glue for i in range(verb + 1, quotation))


def _is_inserted(page: Page, attribution: Attribution, group: Group) -> bool:
    """Does the attribution interrupt a clause that the quoted words end: `Baku, he said, "will draw its own conclusions"`?"""
    pair, speaker = page.units[group.first].pair, attribution.speaker
    start = page.sentence(group.first).start
    if pair is None or speaker is None or not page.text[pair.content.start].islower() or page.lower(speaker.first - 1) != ",":
        return False
    first = range(start, speaker.first - 1)
    return bool(first) and page.lower(group.first - 1) == "," and not is_opening(page, first)


def _goes_on(page: Page, group: Group) -> bool:
    """Does the clause go on after the quoted words, so that they are only part of it?"""
    after = group.last + 1
    if page.lower(group.first - 1) == ":" or after >= page.sentence(group.last).stop:
        return False
    unit = page.units[after]
    if unit.lower in page.speech.coordinators:
        return page.lower(after + 1) in page.speech.conjunctions
    return (
        unit.kind in ("word", "name", "number")
        and unit.lower not in page.speech.relatives
        and not unit.is_capital
    )
