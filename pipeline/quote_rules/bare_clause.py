"""`X said the plant would open`, `X told the committee it would stay`: a reported clause without a conjunction."""

from __future__ import annotations

from pipeline.languages.speech import ADDRESSEE, BARE, BARE_IF_CLEAR, PLURAL
from pipeline.quote_rules.board import Board, Draft
from pipeline.quote_rules.grammar.chunks import main_chunks
from pipeline.quote_rules.grammar.clause_ends import find_clause_end
from pipeline.quote_rules.grammar.clause_starts import find_bare_start, opens_own_clause
from pipeline.quote_rules.grammar.clauses import has_clause, make_clause
from pipeline.quote_rules.grammar.cues import Cue
from pipeline.quote_rules.grammar.finite_verbs import has_verb, is_finite
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords
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
    speaker = find_speaker(board, cue, start)
    lacks_subject = speaker is not None and _lacks_subject(page, cue, speaker)
    start = cue.last + 1 if lacks_subject else start
    may_open = lacks_subject or _may_open_clause(page, start, start == cue.last + 1)
    if start >= sentence.stop or not may_open:
        return None
    stop = find_clause_end(board, start)
    if speaker is None or not fits(page, cue, speaker):
        return None
    is_clear = cue.can(BARE) or lacks_subject or _is_clearly_clause(page, start, stop)
    is_phrase = cue.can(ADDRESSEE) and not page.speech.has_free_order and not has_verb(page, start, stop)
    is_long = has_clause(page, start, stop) or _is_short_clause(page, cue, range(start, stop))
    if not is_long or not is_clear or (is_phrase and not _holds_quotation(page, start, stop)):
        return None
    return make_clause(board, [range(start, stop)], cue, speaker)


def _is_short_clause(page: Page, cue: Cue, clause: range) -> bool:
    """`The chairman affirmed it was`; in headlines also `company says alarm worked`."""
    is_title = page.blocks[page.units[clause.start].block].kind == "title"
    begins_clause = is_title or page.is_word_of(clause.start, page.speech.pronouns)
    return begins_clause and not cue.can(PLURAL) and has_verb(page, clause.start + 1, clause.stop)


def _holds_quotation(page: Page, start: int, stop: int) -> bool:
    return any(page.units[index].kind == "quotation" for index in range(start, stop))


def _is_inverted(board: Board, cue: Cue) -> bool:
    """Does the verb follow a comma with a clause before it (`Orders rose, said X`), not a subject and its
    apposition?
    """
    page = board.page
    start = clause_start(board, cue)
    if cue.kind == "participle" or cue.first == start or page.lower(cue.first - 1) not in _COMMAS:
        return False
    if opens_own_clause(page, cue):
        return False
    chunks = main_chunks(page, start, cue.first)
    return len(chunks) < 2 or has_verb(page, chunks[0].start, chunks[0].stop)


def _lacks_subject(page: Page, cue: Cue, speaker: SpeakerWords) -> bool:
    """Is the clause's subject a noun before the attribution: `a decision [she insists] was made without her`?"""
    if page.speech.has_free_order or page.lower(cue.last + 1) not in page.speech.finite:
        return False
    first = speaker.head if speaker.kind == "name" else speaker.first
    before = page.units[first - 1]
    is_inside = first > page.sentence(cue.first).start and speaker.last < cue.first
    return is_inside and before.kind in ("word", "name") and before.lower not in page.speech.coordinators


def _may_open_clause(page: Page, index: int, is_next: bool) -> bool:
    """A clause begins with its subject; a comma, a preposition right after the verb, or a bare verb begins
    something else.
    """
    unit = page.units[index]
    is_sign = unit.kind == "sign" and unit.lower not in ("$", "€", "£")
    if is_sign or unit.lower in page.speech.finite or page.match(index, page.speech.empty_objects):
        return False
    return unit.lower not in page.speech.prepositions or unit.lower in page.speech.subordinators or not is_next


def _is_clearly_clause(page: Page, start: int, stop: int) -> bool:
    """Does a finite verb come before any comma or relative pronoun?"""
    for index in range(start, stop):
        if index > start and is_finite(page, index):
            return page.lower(index) in page.speech.finite
        begins_other = index > start and page.lower(index) in page.speech.conditions
        if begins_other or page.lower(index) in page.speech.relatives or page.lower(index) in (",", "that"):
            return False
    return False
