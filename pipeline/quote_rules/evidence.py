"""Two sources of evidence, one decision: what the rules read and what the tagging heads saw.

Counted with the first trained network on `models/corpus/en-real-*` and Wikinews. These texts are no unseen ones: the
rules were written on them and the network may have learnt from them, so count again when either changes. Where both
found a clause at one place but not the same one, the rules' borders were right in 86 cases, the head's in 13: a tag
never moves a border. A verb that no list has and the head is sure of was right in 20 cases of 39: it is taken as a cue,
and the rules decide whether it attributes anything. A clause that only the head saw needs a sure tag and a cue beside
it; that was right in 4 cases of 5, too few to lean on.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.quote_rules.board import Board, Draft
from pipeline.quote_rules.grammar.clauses import has_clause, make_clause
from pipeline.quote_rules.grammar.cues import Cue
from pipeline.quote_rules.grammar.finite_verbs import has_verb
from pipeline.quote_rules.grammar.verb_subjects import find_speaker
from pipeline.quote_rules.reading.page import Page
from pipeline.release import Tag, TagLabel

SURE_CUE = 0.9
"""Below this a tagged cue that the rules do not know was right in 23 cases of 92."""
SURE_CLAUSE = 0.8
"""Below this, a clause that only the head saw was wrong more often than right."""
_BESIDE = 6
"""Units that may part a clause from its cue: a conjunction, a comma, a short subject."""


def list_tagged_cues(page: Page) -> Iterator[Cue]:
    """Words that the head is sure attribute speech, as verbs of saying."""
    for tag in _list_tags(page, "cue", SURE_CUE):
        units = page.units_in(tag)
        if units and all(page.units[index].kind == "word" for index in units):
            yield Cue(units.start, units.stop - 1, "verb", "qt")


def find_tagged_clause(board: Board, tag: Tag) -> Draft | None:
    """The clause under a tag of the head, if it is sure of it and of a cue beside it that attributes nothing yet."""
    page = board.page
    units = page.units_in(tag)
    is_clause = has_clause(page, units.start, units.stop) or has_verb(page, units.start, units.stop)
    if tag.score < SURE_CLAUSE or not is_clause:
        return None
    sentence = page.sentence(units.start)
    beside = [*range(units.start - 1, units.start - 1 - _BESIDE, -1), *range(units.stop, units.stop + _BESIDE)]
    cues = (board.cue_at(index) for index in beside if index in sentence)
    cue = next((cue for cue in cues if cue and board.is_free_cue(cue)), None)
    if cue is None:
        return None
    opening = units.start
    while opening > cue.last + 1 and page.lower(opening - 1) in page.speech.conjunctions | {","}:
        opening -= 1
    return make_clause(board, [units], cue, find_speaker(board, cue, opening))


def list_tagged_clauses(board: Board) -> Iterator[Tag]:
    return _list_tags(board.page, "reported", SURE_CLAUSE)


def _list_tags(page: Page, label: TagLabel, least: float) -> Iterator[Tag]:
    return (tag for tag in page.tags if tag.label == label and tag.score >= least)
