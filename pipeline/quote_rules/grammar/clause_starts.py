"""Where a reported clause without a conjunction begins: after the one who is told and after adverbials."""

from __future__ import annotations

from pipeline.languages.speech import ADDRESSEE
from pipeline.quote_rules.grammar.cues import Cue
from pipeline.quote_rules.reading.page import Page

_LONGEST_SUBJECT = 8
"""Units from a verb of saying to the finite verb of the clause that it reports."""


def find_bare_start(page: Page, cue: Cue) -> int:
    """The first unit of the clause that a verb may have after it."""
    index = cue.last + 1
    stop = page.sentence(cue.last).stop
    if cue.can(ADDRESSEE):
        index = skip_addressee(page, index, stop)
    while index < stop:
        unit = page.units[index]
        if unit.kind == "date" or unit.lower in page.speech.auxiliaries:
            index += 1
            continue
        is_adverbial = unit.lower in page.speech.prepositions and unit.lower not in page.speech.subordinators
        end = _skip_adverbial(page, index, stop) if is_adverbial else index
        if end == index:
            break
        index = end
    return index


def _skip_adverbial(page: Page, index: int, stop: int) -> int:
    """Past a phrase like `in a statement`, `at the opening ceremony`; where it stood if its end is not clear."""
    start = noun = index + 2 if page.lower(index + 1) in page.speech.determiners else index + 1
    if page.lower(noun) in page.speech.statement_nouns or page.lower(noun) in page.speech.document_nouns:
        return min(noun + 2 if page.lower(noun + 1) == "," else noun + 1, stop)
    while noun < stop:
        unit = page.units[noun]
        if unit.lower in page.speech.prepositions or (noun > start and _begins_noun(page, noun)):
            return noun
        if unit.kind in ("date", "name"):
            return noun + 1
        if unit.kind != "word" or unit.lower in page.speech.finite:
            break
        noun += 1
    return index


def skip_addressee(page: Page, start: int, stop: int) -> int:
    """Past a name, or a noun with its article: `told [the committee] the plant would`; `start` if a verb follows
    it.
    """
    for index in range(start, stop):
        unit = page.units[index]
        follows_article = page.lower(index - 1) in page.speech.determiners
        if index > start and not follows_article and (_begins_noun(page, index) or unit.kind == "number"):
            return index
        if unit.lower in page.speech.finite:
            return start
        if unit.kind not in ("word", "name"):
            return index
        is_joint = page.lower(index + 1) in page.speech.coordinators
        if unit.lower in page.speech.hearers or (unit.kind == "name" and not is_joint):
            return index + 1
    return stop


def _begins_noun(page: Page, index: int) -> bool:
    unit = page.units[index]
    speech = page.speech
    return unit.lower in speech.determiners or unit.lower in speech.pronouns or unit.kind in ("date", "name")


def opens_own_clause(page: Page, cue: Cue) -> bool:
    """Does a clause follow a verb, and not its subject: `..., says it is late`, not `..., says the minister`?"""
    if page.speech.has_free_order:
        return False
    start, stop = cue.last + 1, page.sentence(cue.last).stop
    if not (page.is_word_of(start, page.speech.pronouns) or page.lower(start) in page.speech.determiners):
        return False
    borders = page.speech.relatives.keys() | page.speech.conjunctions
    for index in range(start + 1, min(start + _LONGEST_SUBJECT, stop)):
        if page.units[index].kind == "sign" or page.is_word_of(index, borders):
            return False
        if page.lower(index) in page.speech.finite:
            return True
    return False
