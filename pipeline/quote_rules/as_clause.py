"""`As X noted, ...`, `As reported by X, ...`, `Как сообщил X, ...`, and the same in the middle or at the end."""

from __future__ import annotations

from dataclasses import replace

from pipeline.quote_rules.board import Board, Draft
from pipeline.quote_rules.grammar.clause_ends import find_clause_end
from pipeline.quote_rules.grammar.clauses import count_words, make_clause
from pipeline.quote_rules.grammar.cues import Cue
from pipeline.quote_rules.grammar.openings import skip_dateline
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords
from pipeline.quote_rules.grammar.subjects import find_after, find_before
from pipeline.quote_rules.grammar.verb_subjects import fits
from pipeline.quote_rules.prefix_clause import end_of_speaker
from pipeline.quote_rules.reading.page import Page
from pipeline.quote_rules.reading.sentences import STOPS

_LONGEST_SUBJECT = 12
_FEWEST_WORDS = 2
_COMMAS = frozenset({",", "—", "–"})


def find_as_clause(board: Board, cue: Cue) -> Draft | None:
    """None where the verb has an infinitive: `stop the fighting, as they promised to do`."""
    page = board.page
    word = _find_as(board, cue)
    if word is None or not (cue.may_float or cue.kind == "impersonal"):
        return None
    if page.lower(cue.last + 1) in page.speech.negations and not page.speech.has_free_order:
        return None
    sentence = page.sentence(cue.first)
    speaker = find_before(page, word + 1, cue.first) if cue.first > word + 1 else None
    end = end_of_speaker(page, cue.last, sentence)
    if speaker is None:
        start = cue.last + 2 if page.lower(cue.last + 1) in page.speech.prepositions else cue.last + 1
        speaker = find_after(page, start, end)
    if not fits(page, replace(cue, uses="q"), speaker) and cue.last + 1 < end:
        return None
    start = min(skip_dateline(page, sentence.start), word)
    return _make(board, cue, speaker, range(start, word), range(end + 1, sentence.stop))


def _find_as(board: Board, cue: Cue) -> int | None:
    """The `as` of a verb, which opens the sentence or follows a comma; passives are allowed here (`as was noted
    by X`).
    """
    page = board.page
    start = page.sentence(cue.first).start
    for index in range(cue.first - 1, max(start, cue.first - _LONGEST_SUBJECT) - 1, -1):
        if page.lower(index) in page.speech.as_words:
            return index if index == start or page.lower(index - 1) in _COMMAS else None
        if page.lower(index) in _COMMAS or page.units[index].kind == "quotation":
            return None
    return None


def _make(board: Board, cue: Cue, speaker: SpeakerWords | None, before: range, after: range) -> Draft | None:
    page = board.page
    ranges = [part for part in (_trim(page, before), _end(board, after)) if part]
    if sum(count_words(page, part) for part in ranges) < _FEWEST_WORDS:
        return None
    return make_clause(board, ranges, cue, speaker)


def _trim(page: Page, part: range) -> range:
    while part and (page.lower(part.stop - 1) in _COMMAS or page.lower(part.stop - 1) in STOPS):
        part = range(part.start, part.stop - 1)
    return part


def _end(board: Board, part: range) -> range:
    return range(part.start, find_clause_end(board, part.start)) if part else part
