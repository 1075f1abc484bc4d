"""`... passed the tests. This was reported by X.`, `... Об этом сообщил X.`: a sentence that attributes the one
before.
"""

from __future__ import annotations

from pipeline.languages.speech import QUOTES
from pipeline.quote_rules.board import Board, Draft
from pipeline.quote_rules.grammar.clause_ends import trim_end
from pipeline.quote_rules.grammar.clauses import has_clause, make_clause
from pipeline.quote_rules.grammar.cues import Cue
from pipeline.quote_rules.grammar.openings import skip_openers
from pipeline.quote_rules.grammar.subjects import find_after

_LONGEST_ATTRIBUTION = 40
_LONGEST_GAP = 6
"""Units between the phrase and its verb: `Об этом вчера на встрече сообщил X`."""


def find_previous_sentence(board: Board, phrase: int) -> Draft | None:
    """The sentence before the one that opens with a phrase like `this was` at unit `phrase`."""
    page = board.page
    sentence = page.sentence(phrase)
    length = page.match(phrase, page.speech.back_references)
    if phrase != sentence.start or not length or phrase == 0 or len(sentence) > _LONGEST_ATTRIBUTION:
        return None
    verb = next(
        (i for i in range(phrase + length, min(phrase + length + _LONGEST_GAP, sentence.stop)) if _is_verb(board, i)),
        None,
    )
    if verb is None or page.units[phrase - 1].block != page.units[phrase].block:
        return None
    start = verb + 1
    while page.lower(start) in page.speech.prepositions:
        start += 1
    speaker = find_after(page, start, trim_end(page, sentence))
    before = page.sentence(phrase - 1)
    clause = range(skip_openers(page, before.start), trim_end(page, before))
    if speaker is None or not has_clause(page, clause.start, clause.stop):
        return None
    return make_clause(board, [clause], Cue(verb, verb, "verb", QUOTES), speaker)


def _is_verb(board: Board, unit: int) -> bool:
    page = board.page
    return page.lower(unit) in page.speech.verbs and page.lower(unit - 1) not in page.speech.negations
