"""An attribution next to a quotation: the verb of saying and the words for the speaker, before it or after it."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.quote_rules.cues import Cue
from pipeline.quote_rules.draft import Board
from pipeline.quote_rules.openings import DASHES, skip_dateline
from pipeline.quote_rules.page import Page
from pipeline.quote_rules.sentences import STOPS
from pipeline.quote_rules.subjects import (
    SpeakerKind,
    SpeakerWords,
    find_after,
    find_before,
    find_subject,
    skip_auxiliaries,
)

_SIGNS_AFTER = DASHES | {","}
_SIGNS_BEFORE = DASHES | {",", ":", "("}
MAX_GAP = 16
"""Units between a verb and the quotation it introduces."""
_SHORTEST_VERB = 4
MAX_SUBJECT = 30
"""Units between a quotation and the verb after it: a subject with its apposition."""


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
        unknown = _read_unknown_verb(board, start, stop)
        if unknown is not None or verb is None:
            return unknown
    if verb.first > start and _is_remark(page, start, verb.first):
        return Attribution(
            verb, find_after(page, verb.last + 1, _end_of_phrase(page, verb.last + 1, stop)), verb.last
        )
    manner = all(_is_manner(page, index) for index in range(start, verb.first))
    if verb.first == start or manner or page.lower(start) in page.speech.auxiliaries:
        end = _end_of_phrase(page, verb.last + 1, stop)
        speaker = find_after(page, verb.last + 1, end)
        return Attribution(verb, speaker, speaker.last if speaker else verb.last)
    if any(
        page.lower(i) in page.speech.finite for i in range(start, skip_auxiliaries(page, start, verb.first))
    ):
        return None
    speaker = find_before(page, start, verb.first)
    if speaker is None or not fits(page, verb, speaker):
        return None
    return Attribution(verb, speaker, verb.last)


def _is_remark(page: Page, start: int, verb: int) -> bool:
    """Does only an adverbial part quotation and verb (`— с улыбкой произнёс он`)?"""
    return page.lower(start) in page.speech.prepositions and not any(
        page.units[i].kind == "name" for i in range(start, verb)
    )


def _is_manner(page: Page, index: int) -> bool:
    unit = page.units[index]
    return unit.kind == "word" and not unit.is_capital and unit.lower.endswith(page.speech.adverb_endings)


def _first_verb(board: Board, start: int, stop: int) -> Cue | None:
    for index in range(start, min(start + MAX_SUBJECT, stop)):
        cue = board.cue_at(index)
        if cue and cue.kind in ("verb", "impersonal") and cue.can("q"):
            return cue
        if board.page.lower(index) in ";:":
            return None
    return None


def _end_of_phrase(page: Page, start: int, stop: int) -> int:
    return next((i for i in range(start, stop) if page.lower(i) in STOPS or page.lower(i) in DASHES), stop)


def _read_unknown_verb(board: Board, start: int, stop: int) -> Attribution | None:
    """A verb that no list has, in the place where only one of saying can stand: `"...," sighed Anna Holm`."""
    page = board.page
    if start + 1 >= stop:
        return None
    if _looks_like_verb(page, start):
        speaker = find_after(page, start + 1, _end_of_phrase(page, start + 1, stop))
        is_sure = speaker is not None and (speaker.kind == "pronoun" or page.units[speaker.head].is_person)
        return Attribution(Cue(start, start, "verb", "q"), speaker, speaker.last) if speaker and is_sure else None
    first = page.units[start]
    if (first.is_person or first.lower in page.speech.pronouns) and _looks_like_verb(page, start + 1):
        kind: SpeakerKind = "name" if first.is_person else "pronoun"
        return Attribution(Cue(start + 1, start + 1, "verb", "q"), SpeakerWords(start, start, start, kind), start + 1)
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
    end = quotation
    while page.lower(end - 1) in _SIGNS_BEFORE or page.lower(end - 1) in page.speech.conjunctions:
        end -= 1
    sentence = page.sentence(quotation)
    cue = _last_verb(board, sentence.start, end)
    if cue is None or not _is_gap(page, cue, end, quotation):
        return None
    speaker = find_speaker(board, cue, end)
    if not fits(page, cue, speaker) and not (speaker is None and cue.kind == "verb" and not cue.can("n")):
        return None
    return Attribution(cue, speaker, quotation)


def _last_verb(board: Board, start: int, end: int) -> Cue | None:
    for index in range(end - 1, max(start, end - MAX_GAP - 3) - 1, -1):
        cue = board.cue_at(index)
        if (
            cue
            and cue.last < end
            and board.is_free_cue(cue)
            and any(map(cue.can, "qdc"))
            and cue.kind != "prefix"
        ):
            return cue
        if board.page.units[index].kind == "quotation":
            return None
    return None


def _is_gap(page: Page, cue: Cue, end: int, quotation: int) -> bool:
    """May what stands between verb and quotation be there without changing the sense?"""
    start = cue.last + 1
    if cue.can("d") or cue.can("c"):
        return end - start <= MAX_GAP
    if start >= end:
        return True
    if any(
        page.lower(i) in page.speech.finite or page.lower(i) in page.speech.conjunctions
        for i in range(start, end)
    ):
        return False
    first = page.units[start]
    is_adverbial = (
        first.lower in page.speech.prepositions
        or first.kind == "date"
        or first.lower in page.speech.auxiliaries
    )
    has_colon = page.lower(quotation - 1) == ":"
    return (
        cue.can("a")
        or is_adverbial
        or first.lower == ","
        or (page.speech.has_free_order and has_colon)
        or (has_colon and end - start <= MAX_GAP)
    )


def find_speaker(board: Board, cue: Cue, end: int) -> SpeakerWords | None:
    """The subject of a verb: before it, or (in a language or place where it may) between it and `end`.

    Args:
        end: unit at which what the verb introduces begins.
    """
    page = board.page
    if cue.kind == "participle" or _shares_subject(page, cue):
        return find_main_speaker(board, cue)
    start = clause_start(board, cue)
    before = find_before(page, start, cue.first)
    if page.speech.has_free_order or before is None:
        after = find_after(page, cue.last + 1, end)
        if after and (
            before is None
            or (after.kind == "name" and page.units[after.head].is_person and before.kind != "pronoun")
        ):
            return after
    return before


def _shares_subject(page: Page, cue: Cue) -> bool:
    """Is this a second verb of one subject (`He thanked them and said`)?"""
    start = page.sentence(cue.first).start
    end = skip_auxiliaries(page, start, cue.first)
    return end - 1 > start and page.lower(end - 1) in page.speech.coordinators and not page.speech.has_free_order


def find_main_speaker(board: Board, participle: Cue) -> SpeakerWords | None:
    """The subject of `adding`, `noting`: that of the verb of saying before it in the sentence, else of the sentence."""
    page = board.page
    start = skip_dateline(page, page.sentence(participle.first).start)
    for index in range(participle.first - 1, start - 1, -1):
        cue = board.cue_at(index)
        if cue and cue.kind == "verb":
            return find_speaker(board, cue, participle.first)
        if page.units[index].kind == "quotation":
            break
    return find_subject(page, start, participle.first)


def fits(page: Page, cue: Cue, speaker: SpeakerWords | None) -> bool:
    """Can this be the subject? Forms that are nouns too need theirs right before them, plural forms a plural one."""
    if cue.kind != "verb":
        return True
    if speaker is None or page.lower(speaker.head) in page.speech.first_person:
        return False
    before = page.lower(speaker.first - 1) if speaker.first > page.sentence(speaker.first).start else ""
    if before in page.speech.subordinators and before not in page.speech.coordinators | page.speech.as_words:
        return False
    if not (cue.can("n") or cue.can("p")):
        return True
    end = skip_auxiliaries(page, speaker.last + 1, cue.first)
    is_right_before = speaker.last + 1 == end and not (
        page.units[cue.first].is_capital and speaker.kind == "description"
    )
    if not cue.can("p") or speaker.kind == "name":
        return is_right_before
    word = page.lower(speaker.last)
    is_plural = page.speech.pronouns.get(word) == "plural" or word.endswith(page.speech.plural_endings)
    return is_right_before and (is_plural or word in page.speech.first_person)


def clause_start(board: Board, cue: Cue) -> int:
    """Where the clause of a verb begins: the sentence's start, or after the conjunction, colon or quotation before its subject."""
    page = board.page
    start = skip_dateline(page, page.sentence(cue.first).start)
    end = skip_auxiliaries(page, start, cue.first)
    for index in range(end - 1, start - 1, -1):
        unit = page.units[index]
        if unit.kind == "quotation" or unit.lower in (";", ":"):
            return index + 1
        if unit.lower in page.speech.coordinators and index < end - 1 and page.lower(index - 1) == ",":
            return index + 1
    return start
