"""A clause bound to the noun before it by no comma: `a study [that Norvik published in May]`, `a survey [published by
the Bank]`.
"""

from __future__ import annotations

from pipeline.quote_rules.grammar.finite_verbs import has_verb, is_finite
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords
from pipeline.quote_rules.grammar.subjects import find_after
from pipeline.quote_rules.reading.page import Page
from pipeline.quote_rules.reading.sentences import STOPS


def find_bearer(page: Page, start: int, stop: int) -> SpeakerWords | None:
    """The speaker in the words from unit `start` up to `stop`, without a clause bound to it.

    The author of a writing stays in the words (`a survey published by the Bank`, `a study that Norvik published`), for
    it is who speaks.
    """
    border = _find_border(page, range(start, stop))
    if border is None:
        return find_after(page, start, stop)
    author = _find_publisher(page, border) or _find_author(page, range(border, stop))
    if author is None:
        return find_after(page, start, border)
    head = start + 1 if page.lower(start) in page.speech.determiners else start
    return SpeakerWords(start, author, head, "description")


def ends_bound_clause(page: Page, words: range) -> bool:
    """Do these words end, at the comma after them, with a clause bound to a noun, so that the main clause follows?"""
    border = _find_border(page, words)
    following = page.lower(words.stop)
    if border is None or following in STOPS or page.lower(words.stop + 1) in page.speech.coordinators:
        return False
    return _is_relative(page, border) or has_verb(page, words.stop + 1, page.sentence(words.start).stop)


def _find_border(page: Page, words: range) -> int | None:
    """The unit at which the bound clause begins: the first that can, with one noun phrase before it."""
    for index in words[1:]:
        before = page.units[index - 1]
        if before.kind == "sign" and before.lower != ".":
            return None
        if _is_relative(page, index) or _is_participle(page, index):
            return index
        if _is_published(page, index, words):
            return index - 1
        opens_other = page.lower(index) in page.speech.determiners and not page.is_preposition(index - 1)
        if opens_other or is_finite(page, index):
            return None
    return None


def _is_relative(page: Page, index: int) -> bool:
    return page.is_word_of(index, page.speech.relatives) or page.lower(index) in page.speech.conjunctions


def _is_participle(page: Page, index: int) -> bool:
    """A past form right after a noun, with no object: `a survey published on Monday`, not `the bank raised rates`.

    Where the order is free, a comma comes before it, and its endings are those of nouns too.
    """
    if page.speech.has_free_order:
        return False
    follows_noun = page.units[index - 1].kind == "word" and not page.is_preposition(index - 1)
    is_past = page.lower(index).endswith(page.speech.finite_endings) and page.lower(index) not in page.speech.finite
    return follows_noun and is_past and is_finite(page, index) and _lacks_object(page, index)


def _is_published(page: Page, index: int, words: range) -> bool:
    """`a paper Norvik released in May`: a publisher and its verb after a noun with an article."""
    has_noun = index - 1 > words.start + 1 and page.lower(words.start) in page.speech.determiners
    is_named = page.units[index - 1].kind == "name" and page.units[index - 2].kind == "word"
    return has_noun and is_named and page.lower(index) in page.speech.announcing and _lacks_object(page, index)


def _lacks_object(page: Page, verb: int) -> bool:
    following = page.units[verb + 1]
    return (
        following.kind in ("date", "sign")
        or page.is_preposition(verb + 1)
        or following.lower in page.speech.auxiliaries
    )


def _find_publisher(page: Page, border: int) -> int | None:
    """The name in `that Norvik published`, or in `Norvik published`."""
    name = border + 1 if _is_relative(page, border) else border
    while page.lower(name) in page.speech.determiners:
        name += 1
    is_published = page.units[name].kind == "name" and page.lower(name + 1) in page.speech.announcing
    return name if is_published else None


def _find_author(page: Page, clause: range) -> int | None:
    """The name that stands behind `by`; in a relative clause, behind a verb in the passive."""
    if _is_relative(page, clause.start) and page.lower(clause.start + 1) not in page.speech.passives:
        return None
    for index in clause:
        if page.lower(index) in page.speech.author_prepositions:
            name = index + 2 if page.lower(index + 1) in page.speech.determiners else index + 1
            return name if name < clause.stop and page.units[name].kind == "name" else None
    return None
