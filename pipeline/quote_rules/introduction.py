"""Statements announced by a line: `X today released the following statement:` and then the quotation."""

from __future__ import annotations

from pipeline.languages.speech import QUOTES
from pipeline.quote_rules.board import Board, Draft, Group
from pipeline.quote_rules.grammar.attribution import Attribution
from pipeline.quote_rules.grammar.cues import Cue
from pipeline.quote_rules.grammar.quotations import MIN_WORDS, count_words, is_sentence_like, make_direct
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords
from pipeline.quote_rules.grammar.verb_subjects import find_speaker, fits
from pipeline.quote_rules.reading.page import Page

_LONGEST_LABEL = 14


def find_introduced(board: Board, group: Group) -> Draft | None:
    """The quotation opens a block, and the one before ends with a colon; or the sentence before announces a
    statement.
    """
    page = board.page
    start = page.sentence(group.first).start
    if start != group.first or start == 0 or count_words(page, group) < MIN_WORDS:
        return None
    line = page.sentence(start - 1)
    ends_with_colon = page.lower(line.stop - 1) == ":"
    announcement = read_announcement(board, line)
    if announcement is None or not (ends_with_colon or (_announces(page, line) and is_sentence_like(page, group))):
        return None
    return make_direct(board, group, announcement)


def read_announcement(board: Board, line: range) -> Attribution | None:
    """Whom a line announces as the speaker, with the verb if there is one: `And from Chairwoman Elena Ruiz:`."""
    page = board.page
    cue = find_announcing_verb(board, line)
    speaker = _find_named(page, line) if cue is None else find_speaker(board, cue, line.stop)
    return Attribution(cue, speaker, line.stop - 1) if speaker else None


def find_announcing_verb(board: Board, line: range) -> Cue | None:
    """The last verb of saying, or a verb whose object is a statement."""
    page = board.page
    for index in reversed(line):
        cue = board.cue_at(index)
        if (
            cue
            and cue.kind == "verb"
            and cue.can(QUOTES)
            and board.is_free_cue(cue)
            and fits(page, cue, find_speaker(board, cue, line.stop))
        ):
            return cue
        if page.lower(index) in page.speech.announcing and _announces(page, range(index, line.stop)):
            return Cue(index, index, "verb", QUOTES)
    return None


def _announces(page: Page, line: range) -> bool:
    return any(page.lower(index) in page.speech.statement_nouns for index in line) and any(
        page.lower(index) in page.speech.announcing for index in line
    )


def _find_named(page: Page, line: range) -> SpeakerWords | None:
    """The person that a line without a verb ends with, the office after the name included."""
    colon = line.stop - 1
    if len(line) > _LONGEST_LABEL or page.lower(colon) != ":":
        return None
    person = next((index for index in line if page.units[index].is_person), None)
    if person is None or any(page.lower(index) in page.speech.finite for index in line):
        return None
    ends_line = person + 1 == colon or page.holds_role(range(person + 1, colon))
    return SpeakerWords(person, person, person, "name") if ends_line else None
