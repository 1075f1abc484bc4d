"""Where a reported clause ends, without a parser: at the sentence's end or where the next attribution begins."""

from __future__ import annotations

from pipeline.languages.speech import BARE, BARE_IF_CLEAR
from pipeline.quote_rules.board import Board
from pipeline.quote_rules.grammar.conjunctions import MAX_GAP, find_conjunction
from pipeline.quote_rules.grammar.cues import Cue
from pipeline.quote_rules.grammar.finite_verbs import has_verb
from pipeline.quote_rules.grammar.subjects import find_before, skip_auxiliaries
from pipeline.quote_rules.reading.page import Page
from pipeline.quote_rules.reading.sentences import STOPS

_COMMAS = frozenset(",;—–")
_BEFORE_WORDS = frozenset(":,")
_LONGEST_SUBJECT = 6
_SHARED_GAP = 3
"""Units in which a second verb of one subject follows its conjunction: `and has also said`."""


def trim_end(page: Page, sentence: range) -> int:
    """The unit after a sentence's last word."""
    stop = sentence.stop
    while stop > sentence.start and page.lower(stop - 1) in STOPS:
        stop -= 1
    return stop


def find_clause_end(board: Board, start: int) -> int:
    """The unit after the last one of a clause that begins at `start`: the sentence's end, or the next
    attribution.
    """
    page = board.page
    stop = page.sentence(start).stop
    for index in range(start + 1, stop):
        if _is_clause_end(board, index, stop):
            return index
    return trim_end(page, range(start, stop))


def _is_clause_end(board: Board, index: int, stop: int) -> bool:
    page, lower = board.page, board.page.lower(index)
    if (lower == ";" and not _goes_on(board, index, stop)) or (
        lower == ":" and index + 1 < stop and page.units[index + 1].kind == "quotation"
    ):
        return True
    if lower in _COMMAS and page.units[index - 1].kind == "quotation" and _comments(page, index + 1):
        return True
    if lower in _COMMAS:
        return _begins_attribution(board, index + 1, stop)
    if lower in page.speech.coordinators:
        after = _skip_auxiliaries(page, index + 1, stop)
        is_act = page.lower(after) in page.speech.speech_acts and not page.speech.has_free_order
        follows_comma = ends_with_comma(page, index - 1) and _leaves_speech(page, index)
        return is_act or follows_comma or _begins_shared(board, index + 1, stop)
    return False


def _goes_on(board: Board, semicolon: int, stop: int) -> bool:
    """Does the clause go on after a semicolon: `it has two gates; they are open`, `40 came; 12 of them stayed`?"""
    page = board.page
    following = range(semicolon + 1, stop)
    if page.speech.has_free_order or any(board.cue_at(index) for index in following):
        return False
    lower = page.lower(semicolon + 1)
    is_third = lower in page.speech.pronouns and lower not in page.speech.first_person
    is_named = page.units[semicolon + 1].kind == "name"
    foretells = not is_named and any(page.lower(index) in page.speech.future for index in following)
    return is_third or foretells or page.units[semicolon + 1].kind == "number"


def _skip_auxiliaries(page: Page, index: int, stop: int) -> int:
    """The first unit from `index` on that is no auxiliary or adverb."""
    while index < stop and page.lower(index) in page.speech.auxiliaries:
        index += 1
    return index


def ends_with_comma(page: Page, unit: int) -> bool:
    """Is this a quotation with a comma before its closing mark?"""
    pair = page.units[unit].pair
    return pair is not None and page.text[pair.content.end - 1] == ","


def _begins_attribution(board: Board, index: int, stop: int) -> bool:
    """Does a new attribution follow a comma: `, adding that`, `, who noted`, `, while the minister said`?"""
    page = board.page
    lower, speech = page.lower(index), page.speech
    cue = board.cue_at(index)
    if cue and (cue.kind == "participle" or _closes_with_source(page, cue) or _resumes(board, cue, stop)):
        return True
    if lower in speech.coordinators:
        return (
            _begins_shared(board, index + 1, stop) or begins_main(board, index + 1, stop) or _leaves_speech(page, index)
        )
    if lower in speech.indefinite and any(page.lower(i) in speech.comment_nouns for i in range(index, index + 3)):
        return True
    if lower in speech.subordinators:
        return begins_main(board, index + 1, stop)
    if page.blocks[page.units[index].block].kind == "title" and begins_main(board, index, stop):
        return True
    cue = _next_cue(board, index + 1, stop, _SHARED_GAP) if lower in speech.relatives else None
    return cue is not None and skip_auxiliaries(page, index + 1, cue.first) == index + 1


def _closes_with_source(page: Page, cue: Cue) -> bool:
    """`..., сообщает «Лента.ру»`: where verbs come first, the one who reported all of it stands last."""
    return page.speech.has_free_order and cue.kind == "verb" and page.units[cue.last + 1].kind == "name"


def _comments(page: Page, index: int) -> bool:
    """Does the release comment on words just quoted: `..., which drew laughter`, `..., a sentence nobody read`?"""
    speech = page.speech
    lower = page.lower(index)
    return not speech.has_free_order and (lower in speech.relatives or lower in speech.indefinite & speech.determiners)


def _resumes(board: Board, cue: Cue, stop: int) -> bool:
    """Does the main clause say something after a relative one did: `X, which vowed that it would stay, said ...`?"""
    page = board.page
    is_plain = cue.kind == "verb" and cue.can(BARE) and not page.speech.has_free_order
    return is_plain and (find_conjunction(page, cue) is not None or _is_before_clause(page, cue, stop))


def _leaves_speech(page: Page, coordinator: int) -> bool:
    """Does the release itself go on: the speaker does something else (`, and thanked`), or it objects (`, but his
    figures`)?
    """
    following = coordinator + 1
    lower = page.lower(following)
    after = page.lower(following + 1) if lower in page.speech.auxiliaries else lower
    if after in page.speech.speech_acts or _begins_act(page, coordinator):
        return True
    if page.lower(coordinator) in page.speech.adversatives:
        return lower in page.speech.determiners or (lower in page.speech.pronouns and not page.speech.has_free_order)
    unit = page.units[following]
    is_past = unit.kind == "word" and lower.endswith("ed") and not page.speech.has_free_order
    return is_past and lower not in page.speech.finite


def _begins_act(page: Page, coordinator: int) -> bool:
    """Does somebody else act by speaking: `, and she thanked him`?"""
    subject, verb = page.lower(coordinator + 1), page.lower(coordinator + 2)
    is_person = page.speech.pronouns.get(subject) in ("masculine", "feminine")
    return is_person and not page.speech.has_free_order and verb in page.speech.speech_acts


def _begins_shared(board: Board, index: int, stop: int) -> bool:
    """Does a second verb of saying with the same subject follow: `and pledged that`?"""
    cue = _next_cue(board, index, stop, _SHARED_GAP)
    if cue is None or cue.kind not in ("verb", "participle"):
        return False
    if skip_auxiliaries(board.page, index, cue.first) != index:
        return False
    return find_conjunction(board.page, cue) is not None or _is_before_clause(board.page, cue, stop)


def _is_before_clause(page: Page, cue: Cue, stop: int) -> bool:
    """Does a clause without conjunction follow: its subject, or (`said more work was needed`) soon its verb?"""
    if cue.last + 1 >= stop:
        return False
    if cue.can(BARE) and has_verb(page, cue.last + 2, min(cue.last + _LONGEST_SUBJECT, stop)):
        return True
    unit = page.units[cue.last + 1]
    return (cue.can(BARE) or cue.can(BARE_IF_CLEAR)) and (
        unit.kind in ("name", "quotation")
        or unit.lower in page.speech.pronouns
        or unit.lower in page.speech.determiners
        or unit.lower in _BEFORE_WORDS
    )


def begins_main(board: Board, index: int, stop: int) -> bool:
    """Does a new subject with a verb of saying follow: `, while the Assistant Minister said that`?"""
    cue = _next_cue(board, index, stop, MAX_GAP)
    if cue is None or cue.kind != "verb" or cue.first == index:
        return False
    if any(board.page.lower(i) in board.page.speech.finite for i in range(index, cue.first - 1)):
        return False
    subject = find_before(board.page, index, cue.first)
    return subject is not None and (
        find_conjunction(board.page, cue) is not None or _is_before_clause(board.page, cue, stop)
    )


def _next_cue(board: Board, index: int, stop: int, distance: int) -> Cue | None:
    return next((cue for i in range(index, min(index + distance, stop)) if (cue := board.cue_at(i))), None)
