"""An attribution next to a quotation: the verb of saying and the words for the speaker, before it or after it."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.languages.speech import ADDRESSEE, DESCRIBES, NAMELIKE, NAMES, QUOTES
from pipeline.quote_rules.board import Board
from pipeline.quote_rules.grammar.cues import Cue
from pipeline.quote_rules.grammar.openings import DASHES
from pipeline.quote_rules.grammar.speaker_words import SpeakerKind, SpeakerWords
from pipeline.quote_rules.grammar.subjects import find_after, find_before, skip_auxiliaries
from pipeline.quote_rules.grammar.verb_subjects import find_speaker, fits
from pipeline.quote_rules.reading.page import Page
from pipeline.quote_rules.reading.sentences import STOPS

_SIGNS_AFTER = DASHES | {","}
_SIGNS_BEFORE = DASHES | {",", ":", "("}
_MAX_GAP = 16
"""Units between a verb and the quotation it introduces."""
_MAX_SUBJECT = 30
"""Units between a quotation and the verb after it: a subject with its apposition."""
_SHORTEST_VERB = 4


@dataclass(frozen=True, slots=True)
class Attribution:
    """`last` is the last unit read as part of it."""

    cue: Cue | None
    speaker: SpeakerWords | None
    last: int


def read_after(board: Board, quotation: int, stop: int) -> Attribution | None:
    """The attribution that follows the quotation at a unit: `"...," said X` or `"...," X said`.

    Args:
        stop: the unit at which the sentence, or what may be read of it, ends.
    """
    page = board.page
    start = quotation + 1
    while start < stop and page.lower(start) in _SIGNS_AFTER:
        start += 1
    stop = next((i for i in range(start, stop) if page.units[i].kind == "quotation"), stop)
    verb = _first_verb(board, start, stop)
    if verb is None or verb.first > start + 1:
        unknown = _read_unknown_verb(page, start, stop)
        if unknown is not None or verb is None:
            return unknown
    if _is_inverted(page, start, verb):
        speaker = find_after(page, verb.last + 1, _end_of_phrase(page, verb.last + 1, stop))
        return Attribution(verb, speaker, speaker.last if speaker else verb.last)
    if any(page.lower(i) in page.speech.finite for i in range(start, skip_auxiliaries(page, start, verb.first))):
        return None
    speaker = find_before(page, start, verb.first)
    return Attribution(verb, speaker, verb.last) if speaker and fits(page, verb, speaker) else None


def _is_inverted(page: Page, start: int, verb: Cue) -> bool:
    """Does the verb come first, or only an adverb or an adverbial before it (`— с улыбкой произнёс он`)?"""
    between = range(start, verb.first)
    if all(_is_manner(page, index) for index in between) or page.lower(start) in page.speech.auxiliaries:
        return True
    return page.lower(start) in page.speech.prepositions and not any(page.units[i].kind == "name" for i in between)


def _is_manner(page: Page, index: int) -> bool:
    unit = page.units[index]
    return unit.kind == "word" and not unit.is_capital and unit.lower.endswith(page.speech.adverb_endings)


def _first_verb(board: Board, start: int, stop: int) -> Cue | None:
    for index in range(start, min(start + _MAX_SUBJECT, stop)):
        cue = board.cue_at(index)
        if cue and cue.kind in ("verb", "impersonal") and cue.can(QUOTES):
            return cue
        if board.page.lower(index) in (";", ":"):
            return None
    return None


def _end_of_phrase(page: Page, start: int, stop: int) -> int:
    """The sentence's end or a dash; the dot of an abbreviation (`said Sgt. Ivo Vasko`) ends nothing."""
    return next((i for i in range(start, stop) if _ends_sentence(page, i) or page.lower(i) in DASHES), stop)


def _ends_sentence(page: Page, index: int) -> bool:
    return page.lower(index) in STOPS and index + 1 == page.sentence(index).stop


def _read_unknown_verb(page: Page, start: int, stop: int) -> Attribution | None:
    """A verb that no list has, in the place where only one of saying can stand: `"...," sighed Anna Holm`."""
    if start + 1 >= stop:
        return None
    if _looks_like_verb(page, start):
        speaker = find_after(page, start + 1, _end_of_phrase(page, start + 1, stop))
        is_sure = speaker is not None and (speaker.kind == "pronoun" or page.units[speaker.head].is_person)
        return Attribution(Cue(start, start, "verb", QUOTES), speaker, speaker.last) if speaker and is_sure else None
    first = page.units[start]
    if (first.is_person or first.lower in page.speech.pronouns) and _looks_like_verb(page, start + 1):
        kind: SpeakerKind = "name" if first.is_person else "pronoun"
        return Attribution(
            Cue(start + 1, start + 1, "verb", QUOTES), SpeakerWords(start, start, start, kind), start + 1
        )
    return None


def _looks_like_verb(page: Page, index: int) -> bool:
    unit = page.units[index]
    speech = page.speech
    small = unit.lower in speech.finite or unit.lower in speech.auxiliaries or unit.lower in speech.prepositions
    is_word = unit.kind == "word" and not unit.is_capital and not small and len(unit.lower) >= _SHORTEST_VERB
    return is_word and unit.lower.endswith(speech.verb_endings)


def read_before(board: Board, quotation: int) -> Attribution | None:
    """The attribution that leads to the quotation at a unit: `X said: "..."`, `X told the press that "..."`."""
    page = board.page
    start = page.sentence(quotation).start
    end = quotation
    while end > start and (page.lower(end - 1) in _SIGNS_BEFORE or page.lower(end - 1) in page.speech.conjunctions):
        end -= 1
    cue = _last_verb(board, start, end)
    if cue is None or not _is_gap(page, cue, end, quotation):
        return None
    speaker = find_speaker(board, cue, end)
    has_none = speaker is None and not cue.can(NAMELIKE)
    return Attribution(cue, speaker, quotation) if has_none or fits(page, cue, speaker) else None


def _last_verb(board: Board, start: int, end: int) -> Cue | None:
    for index in range(end - 1, max(start, end - _MAX_GAP - 3) - 1, -1):
        cue = board.cue_at(index)
        if cue and cue.kind != "prefix" and cue.last < end and _may_lead(cue) and board.is_free_cue(cue):
            return cue
        if board.page.units[index].kind == "quotation":
            return None
    return None


def _may_lead(cue: Cue) -> bool:
    return cue.can(QUOTES) or cue.can(DESCRIBES) or cue.can(NAMES)


def _is_gap(page: Page, cue: Cue, end: int, quotation: int) -> bool:
    """May what stands between verb and quotation be there without changing the sense?"""
    gap = range(cue.last + 1, end)
    if not gap or cue.can(DESCRIBES) or cue.can(NAMES):
        return len(gap) <= _MAX_GAP
    if any(page.lower(i) in page.speech.finite or page.lower(i) in page.speech.conjunctions for i in gap):
        return False
    if page.lower(quotation - 1) == ":":
        return len(gap) <= _MAX_GAP
    if page.speech.has_free_order:
        return False
    first = page.units[gap.start]
    small = first.lower in page.speech.prepositions or first.lower in page.speech.auxiliaries
    return cue.can(ADDRESSEE) or small or first.kind == "date" or first.lower == ","
