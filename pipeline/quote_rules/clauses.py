"""Where a reported clause begins and ends, without a parser: conjunctions, commas and the next verb of saying."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.quote_rules.cues import Cue
from pipeline.quote_rules.draft import Board, Draft
from pipeline.quote_rules.page import Page
from pipeline.quote_rules.sentences import STOPS
from pipeline.quote_rules.subjects import SpeakerWords, find_before, is_opening, skip_auxiliaries
from pipeline.release import QuoteType, Span

_HALTS = frozenset(";:")
_COMMAS = frozenset(",;—–")
_BEFORE_WORDS = frozenset(":,")
_EDGES = frozenset(",;:—–-")
MAX_GAP = 16
"""Units between a verb and its conjunction: `told the annual meeting of shareholders in Oslo on Friday that`."""
MIN_CLAUSE = 3
MAX_TERM = 1
"""Quoted words within a reported clause that are a term still, not the speaker's own words."""


def find_conjunction(page: Page, cue: Cue) -> int | None:
    """The unit of the conjunction that opens the clause of a verb, None where there is none."""
    stop = min(cue.last + 2 + MAX_GAP, page.sentence(cue.last).stop)
    for index in range(cue.last + 1, stop):
        unit = page.units[index]
        if unit.lower in page.speech.conjunctions:
            return index if _is_opening_clause(page, cue, index) else None
        if unit.kind == "quotation" or unit.lower in _HALTS or unit.lower in page.speech.finite:
            return None
    return None


def _is_opening_clause(page: Page, cue: Cue, conjunction: int) -> bool:
    if page.lower(conjunction - 2) in page.speech.no_conjunction_after and page.lower(conjunction - 1) == ",":
        return False
    return conjunction == cue.last + 1 or _is_gap(page, cue, conjunction)


def _is_gap(page: Page, cue: Cue, conjunction: int) -> bool:
    """May these units stand between a verb and its conjunction: an adverbial, the one who is told, a subject after its verb?"""
    first = page.units[cue.last + 1]
    return (
        cue.can("a")
        or page.speech.has_free_order
        or first.lower in page.speech.prepositions
        or first.lower in page.speech.auxiliaries
        or first.kind == "date"
        or (first.lower == "," and page.lower(conjunction - 1) == ",")
        or first.lower.endswith("ly")
    )


def find_bare_start(page: Page, cue: Cue) -> int:
    """Where the clause of a verb without conjunction begins: after the one who is told and after adverbials."""
    index = cue.last + 1
    stop = page.sentence(cue.last).stop
    if cue.can("a"):
        index = skip_addressee(page, index, stop)
    while index < stop:
        unit = page.units[index]
        if unit.kind == "date" or unit.lower in page.speech.auxiliaries:
            index += 1
        elif unit.lower in page.speech.prepositions and unit.lower not in page.speech.subordinators:
            end = _skip_remark(page, index, stop)
            if end == index:
                break
            index = end
        else:
            break
    return index


def _skip_remark(page: Page, index: int, stop: int) -> int:
    """Past a phrase like `in a statement`, `at the opening ceremony`: up to what may begin a clause; where it stood if unsure."""
    start = noun = index + 2 if page.lower(index + 1) in page.speech.determiners else index + 1
    if page.lower(noun) in page.speech.statement_nouns or page.lower(noun) in page.speech.document_nouns:
        return min(noun + 2 if page.lower(noun + 1) == "," else noun + 1, stop)
    while noun < stop:
        unit = page.units[noun]
        begins = unit.lower in page.speech.determiners or unit.lower in page.speech.pronouns or unit.kind in ("date", "name")
        if unit.lower in page.speech.prepositions or (begins and noun > start):
            return noun
        if unit.kind in ("date", "name"):
            return noun + 1
        if unit.kind != "word" or unit.lower in page.speech.finite:
            break
        noun += 1
    return index


def skip_addressee(page: Page, start: int, stop: int) -> int:
    """Past a name, or a noun with its article: `told [the committee] the plant would close`; no unit if a verb follows it."""
    index = start
    while index < stop:
        unit = page.units[index]
        is_opening = unit.lower in page.speech.determiners or unit.lower in page.speech.pronouns
        opens_next = is_opening or unit.kind in ("name", "number")
        if index > start and opens_next and page.lower(index - 1) not in page.speech.determiners:
            break
        if unit.lower in page.speech.finite:
            return start
        if unit.kind not in ("word", "name"):
            break
        index += 1
        if unit.lower in page.speech.hearers:
            break
        if unit.kind == "name" and page.lower(index) not in page.speech.coordinators:
            break
    return index


def find_clause_end(board: Board, start: int) -> int:
    """The unit after the last one of a clause that begins at `start`: the sentence's end, or the next attribution."""
    page = board.page
    stop = page.sentence(start).stop
    for index in range(start + 1, stop):
        if _is_clause_end(board, start, index, stop):
            return index
    return trim_end(page, range(start, stop))


def _is_clause_end(board: Board, start: int, index: int, stop: int) -> bool:
    page, lower = board.page, board.page.lower(index)
    if lower == ";" or (lower == ":" and index + 1 < stop and page.units[index + 1].kind == "quotation"):
        return True
    if lower in _COMMAS:
        return _begins_attribution(board, index + 1, stop)
    if lower in page.speech.coordinators:
        after = skip_auxiliaries_forward(page, index + 1, stop)
        is_act = page.lower(after) in page.speech.speech_acts
        follows_comma = ends_with_comma(page, index - 1) and _leaves_speech(page, index)
        return is_act or follows_comma or _begins_shared(board, index + 1, stop)
    return False


def skip_auxiliaries_forward(page: Page, index: int, stop: int) -> int:
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
    cue = board.cue_at(index)
    if cue and cue.kind == "participle":
        return True
    lower = page.lower(index)
    if lower in page.speech.coordinators:
        return (
            _begins_shared(board, index + 1, stop)
            or _begins_main_clause(board, index + 1, stop)
            or _leaves_speech(page, index)
        )
    if lower in page.speech.indefinite and any(page.lower(i) in page.speech.comment_nouns for i in range(index, index + 3)):
        return True
    if lower in page.speech.subordinators:
        return _begins_main_clause(board, index + 1, stop)
    if lower in page.speech.relatives:
        cue = _next_cue(board, index + 1, stop, 3)
        return cue is not None and skip_auxiliaries(page, index + 1, cue.first) == index + 1
    return False


def _leaves_speech(page: Page, coordinator: int) -> bool:
    """Does the release itself go on: the speaker does something else (`, and thanked`), or it objects (`, but his figures`)?"""
    following = coordinator + 1
    lower = page.lower(following)
    after = page.lower(following + 1) if lower in page.speech.auxiliaries else lower
    if after in page.speech.speech_acts:
        return True
    if page.lower(coordinator) in page.speech.adversatives:
        return lower in page.speech.determiners or (lower in page.speech.pronouns and not page.speech.has_free_order)
    unit = page.units[following]
    is_past = unit.kind == "word" and lower.endswith("ed") and not page.speech.has_free_order
    return is_past and lower not in page.speech.finite


def _begins_shared(board: Board, index: int, stop: int) -> bool:
    """Does a second verb of saying with the same subject follow: `and pledged that`?"""
    cue = _next_cue(board, index, stop, 3)
    if cue is None or cue.kind not in ("verb", "participle"):
        return False
    if skip_auxiliaries(board.page, index, cue.first) != index:
        return False
    return find_conjunction(board.page, cue) is not None or _is_before_clause(board.page, cue, stop)


def _is_before_clause(page: Page, cue: Cue, stop: int) -> bool:
    if cue.last + 1 >= stop:
        return False
    unit = page.units[cue.last + 1]
    return (cue.can("b") or cue.can("w")) and (
        unit.kind in ("name", "quotation")
        or unit.lower in page.speech.pronouns
        or unit.lower in page.speech.determiners
        or unit.lower in _BEFORE_WORDS
    )


def _begins_main_clause(board: Board, index: int, stop: int) -> bool:
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


def judge_type(page: Page, start: int, stop: int) -> QuoteType:
    """A clause is mixed when it holds quoted words that are no term; direct when it is nothing but a quotation."""
    inside = [index for index in range(start, stop) if page.units[index].kind != "sign"]
    quotations = [index for index in inside if page.units[index].kind == "quotation"]
    if quotations and not page.speech.has_free_order and (len(inside) == 1 or _is_after_opening(page, range(start, stop), quotations)):
        return "direct"
    return "mixed" if any(not is_term(page, index) for index in quotations) else "indirect"


def _is_after_opening(page: Page, clause: range, quotations: Sequence[int]) -> bool:
    """Does only an adverbial stand before the quoted words: `by this time, "her skin was weeping"`?"""
    comma = quotations[0] - 1
    is_last = len(quotations) == 1 and all(page.units[i].kind == "sign" for i in range(quotations[0] + 1, clause.stop))
    return is_last and page.lower(comma) == "," and is_opening(page, range(clause.start, comma))


def is_term(page: Page, index: int) -> bool:
    """Are the quoted words a name, a title or a term: after `so-called` and the like, a single word, or capitalised?"""
    pair = page.units[index].pair
    if pair is None:
        return False
    words = pair.content.cut(page.body).split()
    if page.lower(index - 1) in page.speech.naming or len(words) <= MAX_TERM:
        return True
    previous = page.lower(index - 1)
    is_after_sign = previous in (":", ",", "that") or previous in page.speech.conjunctions
    return words[0][:1].isupper() and not is_after_sign and words[-1][-1:] not in STOPS


def has_clause(page: Page, start: int, stop: int) -> bool:
    """Are there words enough for a clause?"""
    words = sum(page.units[index].kind != "sign" for index in range(start, stop))
    return words >= MIN_CLAUSE or any(page.units[index].kind == "quotation" for index in range(start, stop))


def has_verb(page: Page, start: int, stop: int) -> bool:
    """Does a finite verb show that this is a clause?"""
    return any(is_finite(page, index) for index in range(start, stop))


def is_finite(page: Page, index: int) -> bool:
    """Is this a finite verb: a known one, or a word with the ending of one that no article stands before?"""
    unit = page.units[index]
    if unit.lower in page.speech.finite:
        return True
    follows_sign = index == 0 or page.units[index - 1].kind == "sign"
    is_plain = unit.kind == "word" and not (unit.is_capital or follows_sign or "-" in unit.lower)
    return (
        is_plain
        and unit.lower.endswith(page.speech.finite_endings)
        and page.lower(index - 1) not in page.speech.determiners
        and page.lower(index - 1) not in page.speech.prepositions
    )


def trim_end(page: Page, sentence: range) -> int:
    """The unit after a sentence's last word."""
    stop = sentence.stop
    while stop > sentence.start and page.lower(stop - 1) in STOPS:
        stop -= 1
    return stop


def make_clause(
    board: Board, ranges: Sequence[range], cue: Cue | None, speaker: SpeakerWords | None
) -> Draft | None:
    """A reported clause as a draft; None where nothing is left of it. A clause that is all quotation is direct speech."""
    page = board.page
    kind = _judge_types([judge_type(page, part.start, part.stop) for part in ranges])
    pieces = [cut_piece(page, part.start, part.stop) for part in ranges]
    groups = tuple(
        board.group_at(index) for part in ranges for index in part if page.units[index].kind == "quotation"
    )
    if kind == "direct":
        pieces = [page.units[group.first].pair.content for group in groups]
    return Draft(kind, tuple(piece for piece in pieces if piece.start < piece.end), cue, speaker, groups)


def _judge_types(types: Sequence[QuoteType]) -> QuoteType:
    if all(kind == "direct" for kind in types):
        return "direct"
    return "indirect" if all(kind == "indirect" for kind in types) else "mixed"


def cut_piece(page: Page, start: int, stop: int) -> Span:
    """The characters of a clause from unit `start` up to `stop`, without punctuation at its edges."""
    while start < stop and page.units[start].kind == "sign" and page.lower(start) in _EDGES:
        start += 1
    while (
        stop > start
        and page.units[stop - 1].kind == "sign"
        and (page.lower(stop - 1) in _EDGES or page.lower(stop - 1) in STOPS)
    ):
        stop -= 1
    return page.span(start, stop - 1) if start < stop else Span(0, 0)
