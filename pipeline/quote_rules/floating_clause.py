"""`The dividend would stay at 12 cents, Holm said` and `The price, Nacuo explained, will be 2,350 meticais`."""

from __future__ import annotations

from pipeline.quote_rules.attribution import fits
from pipeline.quote_rules.clauses import has_clause, has_verb, is_finite, make_clause, trim_end
from pipeline.quote_rules.cues import Cue
from pipeline.quote_rules.draft import Board, Draft
from pipeline.quote_rules.page import Page
from pipeline.quote_rules.subjects import SpeakerWords, find_after, find_before, skip_auxiliaries

_LONGEST_SUBJECT = 24
_LONGEST_FIRST_PIECE = 12
"""Units before an attribution in the middle: the subject of the clause that it interrupts."""


def find_floating_clause(board: Board, cue: Cue) -> Draft | None:
    """The attribution follows a comma, with the clause before it and maybe more of it after a second comma."""
    page = board.page
    if cue.kind != "verb" or not cue.can("t"):
        return None
    sentence = page.sentence(cue.first)
    comma = _find_comma(board, cue, sentence)
    if comma is None:
        return None
    speaker, last = _read_speaker(page, cue, comma, sentence)
    if speaker is None or not fits(page, cue, speaker) or _has_object(page, last, sentence):
        return None
    rest = _find_rest(page, sentence, comma, last, speaker)
    start = skip_conjunction(page, sentence.start)
    if rest is not None:
        return make_clause(board, [range(start, comma), rest], cue, speaker)
    if not has_clause(page, start, comma) or not _is_whole(page, start, comma):
        return None
    return make_clause(board, [range(start, comma)], cue, speaker)


def _has_object(page: Page, last: int, sentence: range) -> bool:
    """Does a noun follow the attribution, so that it reports that and not the clause before?"""
    following = skip_adverbs(page, last + 1, sentence.stop)
    if following >= sentence.stop:
        return False
    unit = page.units[following]
    return unit.kind in ("name", "number", "quotation") or (
        unit.kind == "word" and unit.lower not in page.speech.prepositions | page.speech.coordinators
    )


def skip_adverbs(page: Page, start: int, stop: int) -> int:
    """Past adverbs and dates that follow a verb."""
    while start < stop and (page.units[start].kind == "date" or page.lower(start) in page.speech.auxiliaries):
        start += 1
    return start


def skip_conjunction(page: Page, start: int) -> int:
    return start + 1 if page.lower(start) in page.speech.coordinators else start


def _find_comma(board: Board, cue: Cue, sentence: range) -> int | None:
    """The comma right before the attribution: before an inverted verb, or before the subject of a plain one."""
    page = board.page
    end = skip_auxiliaries(page, sentence.start, cue.first)
    if page.lower(end - 1) in (",", "—", "–") and end - 1 > sentence.start:
        return end - 1
    floor = max(sentence.start, cue.first - _LONGEST_SUBJECT)
    commas = [index for index in range(end - 1, floor, -1) if page.lower(index) in (",", "—", "–")]
    for comma in commas:
        if any(page.lower(i) in page.speech.finite or board.cue_at(i) for i in range(comma + 1, end)):
            return None
        subject = find_before(page, comma + 1, cue.first)
        if subject and subject.first <= comma + 2 and _starts_subject(page, comma + 1):
            return _outermost(page, commas, comma, sentence)
    return None


def _outermost(page: Page, commas: list[int], comma: int, sentence: range) -> int:
    """With an apposition between name and verb, the comma before the name: `..., Lieutenant Colonel Pak, of the group, said`."""
    for earlier in commas:
        if earlier < comma and page.units[earlier + 1].kind == "name" and page.units[earlier + 1].is_person:
            return earlier
    return comma


def _starts_subject(page: Page, index: int) -> bool:
    lower = page.lower(index)
    return (
        lower not in page.speech.prepositions
        and lower not in page.speech.coordinators | page.speech.relatives.keys()
    )


def _read_speaker(page: Page, cue: Cue, comma: int, sentence: range) -> tuple[SpeakerWords | None, int]:
    """The subject, and the last unit of the attribution."""
    end = skip_auxiliaries(page, sentence.start, cue.first)
    if end - 1 == comma:
        stop = next(
            (i for i in range(cue.last + 1, sentence.stop) if page.lower(i) in (",", "—", "–")), sentence.stop
        )
        speaker = find_after(page, cue.last + 1, stop) or find_after(page, cue.last + 1, sentence.stop)
        return speaker, max(stop - 1, speaker.last if speaker else cue.last)
    return find_before(page, comma + 1, cue.first), cue.last


def _find_rest(page: Page, sentence: range, comma: int, last: int, speaker: SpeakerWords) -> range | None:
    """The second piece of a clause that the attribution interrupts: after a comma a verb goes on, or the first has none."""
    start = last + 2
    if last + 1 >= sentence.stop or page.lower(last + 1) not in (",", "—", "–") or start >= sentence.stop:
        return None
    is_short = comma - sentence.start <= _LONGEST_FIRST_PIECE and not has_verb(page, sentence.start, comma)
    goes_on = is_short and (is_finite(page, start) or has_verb(page, start, sentence.stop))
    return range(start, trim_end(page, sentence)) if goes_on else None


def _is_whole(page: Page, start: int, stop: int) -> bool:
    """Is there more than an adverbial before the comma?"""
    return page.lower(start) not in page.speech.prepositions or has_verb(page, start, stop)
