"""`"...," said X` and `"...," X said`."""

from __future__ import annotations

from pipeline.quote_rules.board import Board, Draft, Group
from pipeline.quote_rules.grammar.attribution import Attribution, read_after
from pipeline.quote_rules.grammar.openings import DASHES
from pipeline.quote_rules.grammar.quotations import make_direct
from pipeline.quote_rules.joined import find_joined
from pipeline.quote_rules.reading.page import Page
from pipeline.quote_rules.reading.sentences import STOPS, ends_speech

_SPEECH_ENDS = frozenset(",?!…—–-")
_LONGEST_NEXT = 14
"""Units in a sentence of its own that is nothing but an attribution: `"It was late." The minister said.`"""


def find_verb_after(board: Board, group: Group) -> Draft | None:
    """The quotation must open its sentence, or what stands before is no part of the same clause."""
    page = board.page
    if not opens_sentence(page, group.first):
        return None
    stop = _reading_end(page, group.last)
    if stop > page.sentence(group.last).stop and find_joined(board, group) is not None:
        return None
    attribution = read_after(board, group.last, stop)
    if attribution is None or attribution.cue is None or not board.is_free_cue(attribution.cue):
        return None
    if stop > page.sentence(group.last).stop and (
        page.lower(group.first - 1) == ":" or not _fills(page, attribution, stop)
    ):
        return None
    if not _invites(page, group) and page.lower(group.last + 1) in page.speech.coordinators:
        return None
    return make_direct(board, group, attribution)


def opens_sentence(page: Page, unit: int) -> bool:
    """Does nothing stand before the quotation in its sentence but signs, a conjunction, or an earlier
    attribution's end?
    """
    start = page.sentence(unit).start
    before = unit - 1
    while before >= start and (page.units[before].kind == "sign" or page.lower(before) in page.speech.coordinators):
        if page.lower(before) in (":", ";"):
            return True
        before -= 1
    return before < start or page.lower(before) in page.speech.openers


def _reading_end(page: Page, unit: int) -> int:
    """The sentence's end; a next sentence is read too if it is short and can only be the attribution."""
    sentence = page.sentence(unit)
    if sentence.stop - 1 > unit or sentence.stop >= page.count:
        return sentence.stop
    following = page.sentence(sentence.stop)
    same_block = page.units[following.start].block == page.units[unit].block
    is_short = len(following) <= _LONGEST_NEXT and page.lower(following.stop - 1) in STOPS
    return following.stop if same_block and is_short and ends_speech(page.units[unit], page.text) else sentence.stop


def _fills(page: Page, attribution: Attribution, stop: int) -> bool:
    """Is the sentence over with the attribution, or does only an adverbial follow, and no content of its own?"""
    following = attribution.last + 1
    is_over = page.units[following].kind in ("sign", "date") or following >= stop
    return is_over or page.is_preposition(following) or page.lower(following) in page.speech.auxiliaries


def _invites(page: Page, group: Group) -> bool:
    """Does a comma or the like lead on from the quotation to its attribution?"""
    pair = page.units[group.last].pair
    last = page.text[pair.content.end - 1] if pair else ""
    return last in _SPEECH_ENDS or page.lower(group.last + 1) in DASHES | {","}
