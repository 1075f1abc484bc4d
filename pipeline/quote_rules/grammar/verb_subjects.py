"""Who the subject of a verb of saying is, and whether the verb can have it."""

from __future__ import annotations

from pipeline.languages.speech import NAMELIKE, PLURAL
from pipeline.quote_rules.board import Board
from pipeline.quote_rules.grammar.conjunctions import find_conjunction
from pipeline.quote_rules.grammar.cues import Cue, is_polite
from pipeline.quote_rules.grammar.openings import skip_dateline
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords
from pipeline.quote_rules.grammar.subjects import find_after, find_before, find_subject, skip_auxiliaries
from pipeline.quote_rules.reading.page import Page


def find_speaker(board: Board, cue: Cue, end: int) -> SpeakerWords | None:
    """The subject of a verb: before it, or (in a language or place where it may) between it and `end`.

    Args:
        end: unit at which what the verb introduces begins.
    """
    page = board.page
    if cue.kind == "participle" and (own := _find_own_subject(page, cue.first)) is not None:
        return own
    if cue.kind == "participle" or _shares_subject(page, cue):
        return _find_main_speaker(board, cue)
    before = find_before(page, clause_start(board, cue), cue.first - 2 if is_polite(page, cue) else cue.first)
    if before is not None and not page.speech.has_free_order:
        return before
    after = find_after(page, cue.last + 1, end)
    is_person_after = after is not None and after.kind == "name" and page.units[after.head].is_person
    prefers_after = before is None or (is_person_after and before.kind != "pronoun")
    return after if after is not None and prefers_after else before


def _find_own_subject(page: Page, participle: int) -> SpeakerWords | None:
    """The name in `, with Anna Holm saying`."""
    name = participle - 1
    is_own = page.units[name].kind == "name" and page.lower(name - 1) in page.speech.absolute_prepositions
    return SpeakerWords(name, name, name, "name") if is_own else None


def _shares_subject(page: Page, cue: Cue) -> bool:
    """Is this a second verb of one subject (`He thanked them and said`)?"""
    start = page.sentence(cue.first).start
    end = skip_auxiliaries(page, start, cue.first)
    return end - 1 > start and page.lower(end - 1) in page.speech.coordinators and not page.speech.has_free_order


def _find_main_speaker(board: Board, cue: Cue) -> SpeakerWords | None:
    """The subject of `adding` or of a second verb: that of the verb of saying before it, else of the sentence."""
    page = board.page
    start = skip_dateline(page, page.sentence(cue.first).start)
    for index in range(cue.first - 1, start - 1, -1):
        earlier = board.cue_at(index)
        if earlier and earlier.kind == "verb":
            return find_speaker(board, earlier, cue.first)
        if page.units[index].kind == "quotation":
            break
    return find_subject(page, start, cue.first)


def fits(page: Page, cue: Cue, speaker: SpeakerWords | None) -> bool:
    """Can this be the subject? Forms that are nouns too need theirs right before them, plural forms a plural one."""
    if cue.kind != "verb":
        return True
    if speaker is None or page.lower(speaker.head) in page.speech.first_person or _is_subordinate(page, speaker):
        return False
    return _suits_form(page, cue, speaker) if cue.can(NAMELIKE) or cue.can(PLURAL) else True


def _suits_form(page: Page, cue: Cue, speaker: SpeakerWords) -> bool:
    if page.is_genitive(speaker.last):
        return False
    closes_relative = page.lower(cue.first - 1) == "," and find_conjunction(page, cue) == cue.last + 1
    is_right_before = closes_relative or speaker.last + 1 == skip_auxiliaries(page, speaker.last + 1, cue.first)
    is_name_in_title = page.units[cue.first].is_capital and speaker.kind == "description"
    has_number = not cue.can(PLURAL) or speaker.kind == "name" or _is_plural(page, speaker)
    return is_right_before and has_number and not is_name_in_title


def _is_subordinate(page: Page, speaker: SpeakerWords) -> bool:
    """Does a conjunction like `after` or `if` make the speech one that is only spoken of?"""
    if speaker.first == page.sentence(speaker.first).start:
        return False
    before = page.lower(speaker.first - 1)
    speech = page.speech
    return before in speech.subordinators and before not in speech.coordinators | speech.as_words


def _is_plural(page: Page, speaker: SpeakerWords) -> bool:
    words = {page.lower(speaker.last), page.lower(speaker.head)}
    return any(
        page.speech.pronouns.get(word) == "plural" or word.endswith(page.speech.plural_endings) for word in words
    )


def clause_start(board: Board, cue: Cue) -> int:
    """Where a verb's clause begins: at the sentence's start, or after the conjunction, colon or quotation before; in a
    headline after a comma too: `Company says it works, port says it does not`.
    """
    page = board.page
    start = skip_dateline(page, page.sentence(cue.first).start)
    end = skip_auxiliaries(page, start, cue.first)
    is_title = page.blocks[page.units[cue.first].block].kind == "title"
    for index in range(end - 1, start - 1, -1):
        unit = page.units[index]
        if unit.kind == "quotation" or unit.lower in (";", ":"):
            return index + 1
        opens_clause = unit.lower in page.speech.coordinators and index < end - 1 and page.lower(index - 1) == ","
        if opens_clause and page.lower(end - 1) != ",":
            return index + 1
        if unit.lower == "," and index < end - 1 and is_title and any(map(board.cue_at, range(start, index))):
            return index + 1
    return start
