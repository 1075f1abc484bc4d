"""`The dividend would stay at 12 cents, Holm said` and `The price, Nacuo explained, will be 2,350 meticais`."""

from __future__ import annotations

from pipeline.languages.speech import ADDRESSEE, CLAUSE, MAY_ADDRESS, NAMELIKE, PLURAL, QUOTES
from pipeline.quote_rules.board import Board, Draft
from pipeline.quote_rules.grammar.clause_rests import COMMAS, find_next_clause, find_rest, skip_adverbs
from pipeline.quote_rules.grammar.clause_starts import opens_own_clause, skip_addressee
from pipeline.quote_rules.grammar.clauses import has_clause, make_clause
from pipeline.quote_rules.grammar.cues import Cue
from pipeline.quote_rules.grammar.finite_verbs import has_verb
from pipeline.quote_rules.grammar.openings import skip_openers
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords
from pipeline.quote_rules.grammar.subjects import find_after, find_before, skip_auxiliaries
from pipeline.quote_rules.grammar.verb_subjects import fits
from pipeline.quote_rules.reading.page import Page

_LONGEST_SUBJECT = 24
_LONGEST_LABEL = 8


def find_floating_clause(board: Board, cue: Cue) -> Draft | None:
    """The attribution follows a comma, with the clause before it and maybe more of it after a second comma."""
    page = board.page
    if cue.kind != "verb" or not cue.may_float:
        return None
    sentence = page.sentence(cue.first)
    comma = _find_comma(board, cue, sentence)
    if comma is None:
        return None
    speaker, last = _read_speaker(page, cue, comma, sentence)
    if speaker is None or not fits(page, cue, speaker) or _has_object(page, cue, last, sentence):
        return None
    first = _find_first(page, sentence, comma)
    rest = find_rest(board, sentence, last, first, speaker)
    if rest and _is_open(page, first):
        return make_clause(board, [rest], cue, speaker)
    if not rest and not (has_clause(page, first.start, first.stop) and _is_whole(page, first, sentence, cue, speaker)):
        return None
    if not rest and has_verb(page, first.start, first.stop):
        rest = find_next_clause(board, sentence, last)
    return make_clause(board, [first, rest] if rest else [first], cue, speaker)


def is_comma(page: Page, unit: int) -> bool:
    """A comma or dash, or a quotation with a comma before its closing mark."""
    pair = page.units[unit].pair
    if pair is not None:
        return page.text[pair.content.end - 1] == ","
    return page.lower(unit) in COMMAS


def _find_first(page: Page, sentence: range, comma: int) -> range:
    """The clause before the attribution, from the sentence's start or the last semicolon."""
    start = skip_openers(page, sentence.start)
    start = next((i + 1 for i in range(comma - 1, start, -1) if _parts_clauses(page, start, i)), start)
    if page.lower(start + 3) in page.speech.conjunctions and page.lower(start) in page.speech.prepositions:
        start += 4
    return range(start, comma + 1 if page.units[comma].kind == "quotation" else comma)


def _parts_clauses(page: Page, start: int, sign: int) -> bool:
    """A semicolon, or a colon with a whole clause before it: `Orders are back: they rose by half, X said`."""
    if page.lower(sign) == ":":
        is_bracketed = any(page.lower(index) == "(" for index in range(sign - 1, max(start, sign - _LONGEST_LABEL), -1))
        return not is_bracketed and has_verb(page, start, sign)
    return page.lower(sign) == ";"


def _has_object(page: Page, cue: Cue, last: int, sentence: range) -> bool:
    """Does a noun follow the attribution, so that it reports that and not the clause before? After a verb that does
    more than speak, an infinitive too (`continued to grow`); after one that quotes nothing, anything (`held in May`).
    """
    following = skip_adverbs(page, last + 1, sentence.stop)
    if following >= sentence.stop:
        return False
    unit = page.units[following]
    is_plain = unit.kind == "word" and not cue.can(QUOTES) and not page.speech.has_free_order
    if is_plain or (not cue.can(CLAUSE) and unit.lower in page.speech.negations):
        return True
    return unit.kind in ("name", "number", "quotation") or (
        unit.kind == "word" and unit.lower not in page.speech.prepositions | page.speech.coordinators
    )


def _find_comma(board: Board, cue: Cue, sentence: range) -> int | None:
    """The comma right before the attribution: before an inverted verb, or before the subject of a plain one."""
    page = board.page
    end = skip_auxiliaries(page, sentence.start, cue.first)
    if is_comma(page, end - 1) and end - 1 > sentence.start and _may_be_inverted(page, cue, sentence):
        return end - 1
    floor = max(sentence.start, cue.first - _LONGEST_SUBJECT)
    commas = [index for index in range(end - 1, floor, -1) if is_comma(page, index)]
    for comma in commas:
        if comma == end - 1:
            continue
        borders = page.speech.finite | page.speech.conjunctions
        if any(page.lower(i) in borders or _is_verb(board, i) for i in range(comma + 1, end)):
            return None
        subject = find_before(page, comma + 1, cue.first)
        if subject and subject.first <= comma + 2 and _starts_subject(page, comma + 1):
            return _find_name_comma(page, commas, comma)
    return None


def _is_verb(board: Board, unit: int) -> bool:
    """Is it a cue that is no noun in a title (State Commander)?"""
    cue = board.cue_at(unit)
    is_noun = cue is not None and (cue.can(NAMELIKE) or cue.can(PLURAL)) and board.page.units[unit].is_capital
    return cue is not None and not is_noun


def _may_be_inverted(page: Page, cue: Cue, sentence: range) -> bool:
    """Does a subject follow the verb? After `told X` it cannot, and an adverbial or nothing is none."""
    following = skip_adverbs(page, cue.last + 1, sentence.stop)
    needs_hearer = cue.can(ADDRESSEE) and not cue.can(MAY_ADDRESS)
    if needs_hearer or following >= sentence.stop or opens_own_clause(page, cue):
        return False
    unit = page.units[following]
    return unit.kind in ("name", "word") and unit.lower not in page.speech.prepositions


def _find_name_comma(page: Page, commas: list[int], comma: int) -> int:
    """With an apposition between name and verb, the comma before the name: `..., Colonel Pak, of the group,
    said`.
    """
    for earlier in commas:
        is_short = comma - earlier <= _LONGEST_LABEL and not has_verb(page, earlier + 1, comma)
        opens_description = is_short and page.lower(earlier + 1) in page.speech.determiners
        if earlier < comma and (page.units[earlier + 1].is_person or opens_description):
            return earlier
    return comma


def _starts_subject(page: Page, index: int) -> bool:
    lower = page.lower(index)
    small = lower in page.speech.prepositions or lower in page.speech.coordinators or lower in page.speech.relatives
    return not small


def _read_speaker(page: Page, cue: Cue, comma: int, sentence: range) -> tuple[SpeakerWords | None, int]:
    """The subject, and the last unit of the attribution."""
    end = skip_auxiliaries(page, sentence.start, cue.first)
    if end - 1 != comma:
        last = skip_addressee(page, cue.last + 1, sentence.stop) - 1 if cue.can(ADDRESSEE) else cue.last
        return find_before(page, comma + 1, cue.first), last
    stop = next((i for i in range(cue.last + 1, sentence.stop) if page.lower(i) in COMMAS), sentence.stop)
    speaker = find_after(page, cue.last + 1, stop) or find_after(page, cue.last + 1, sentence.stop)
    return speaker, max(stop - 1, speaker.last if speaker else cue.last)


def _is_open(page: Page, first: range) -> bool:
    """Is what stands before the attribution no part of the clause: `Meanwhile, X said, ...`, `... because, X
    said, ...`?
    """
    last = page.lower(first.stop - 1)
    links = last in page.speech.subordinators or last in page.speech.conjunctions
    return links or all(page.lower(index) in page.speech.openers for index in first)


def _is_described(page: Page, first: range, cue: Cue) -> bool:
    """Does a name or a description between commas stand before the verb: `the owner, X, disagreed`?"""
    comma = next((index for index in range(cue.first - 2, first.start, -1) if page.lower(index) == ","), None)
    return comma is not None and (page.units[comma + 1].is_person or page.lower(comma + 1) in page.speech.determiners)


def _is_whole(page: Page, first: range, sentence: range, cue: Cue, speaker: SpeakerWords) -> bool:
    """Is there a clause before the comma, not an adverbial (`On Monday, X announced`) or a subject (`X, a maker
    of, shared`, `the owner, X, disagreed`)?
    """
    is_inverted = speaker.first > cue.last
    follows_comma = page.lower(cue.first - 1) == "," and not page.speech.has_free_order
    may_be_name = follows_comma and (not is_inverted or _is_described(page, first, cue))
    may_be_subject = may_be_name or (is_inverted and speaker.kind == "description")
    if page.lower(first.start) in page.speech.prepositions or may_be_subject:
        return has_verb(page, first.start, first.stop)
    return True
