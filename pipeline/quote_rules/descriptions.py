"""Whom a description means: `the Secretary-General`, `a spokesperson for X`, `the company`."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.quote_rules.cast import Cast
from pipeline.quote_rules.page import Page
from pipeline.quote_rules.subjects import SpeakerWords
from pipeline.release import Entity, Organisation, Person, Place

_STEM = 5
"""Letters that two forms of one word share at least (директор, директора)."""


def find_described(cast: Cast, words: SpeakerWords) -> Entity | None:
    """The entity that bears the name, the office or the kind that the words hold; None where the release shows none."""
    page = cast.page
    content = [i for i in range(words.first, words.last + 1) if page.lower(i) not in page.speech.determiners]
    names = [cast.at[index] for index in content if index in cast.at]
    organisations = [entity for entity in names if isinstance(entity, Organisation)]
    head = find_head(page, content)
    if _is_among(page, head, page.speech.spokespeople):
        return _find_spoken_for(cast, words, organisations, head)
    is_office = _is_among(page, head, page.speech.offices)
    if organisations and not is_office:
        return organisations[0]
    body = None if is_office else _find_body(cast, words, head)
    holder = None if body else _find_holder(cast, words, content, head)
    if body or holder or is_office:
        return body or holder
    places = (entity for entity in names if isinstance(entity, Place))
    return next(places, None) if head in page.speech.governments else None


def means_somebody(page: Page, words: SpeakerWords) -> bool:
    """Is this one known person, whatever the noun (`the old railwayman`): definite, singular, no writing and no body?"""
    speech = page.speech
    head = find_head(page, (i for i in range(words.first, words.last + 1) if page.lower(i) not in speech.determiners))
    is_definite = page.lower(words.first) in speech.definite or speech.has_free_order
    things = (speech.document_nouns, speech.statement_nouns, speech.bodies, speech.spokespeople)
    is_thing = any(_is_among(page, head, nouns) for nouns in things) or head in page.language.names.generic_words
    return is_definite and not (is_thing or head.endswith(speech.plural_endings))


def find_head(page: Page, content: Iterable[int]) -> str:
    """The main noun: the last word before a preposition; the first one in a language of free order, where stems suffice."""
    head = ""
    for index in content:
        unit = page.units[index]
        if head and page.is_preposition(index):
            break
        if unit.kind == "word" and not (head and page.speech.has_free_order):
            head = unit.lower
    return head


def _find_spoken_for(
    cast: Cast, words: SpeakerWords, organisations: list[Organisation], head: str
) -> Entity | None:
    """The organisation that is spoken for: named with it, or by a noun (`a company spokesperson`), or the holder of the post."""
    if organisations:
        return organisations[0]
    page = cast.page
    for index in range(words.first, words.last + 1):
        if page.lower(index) in page.speech.bodies or page.lower(index) in page.language.names.generic_words:
            body = _find_body(cast, words, page.lower(index))
            if body is not None:
                return body
    return _find_holder(cast, words, range(words.first, words.last + 1), head)


def _find_holder(cast: Cast, words: SpeakerWords, content: Iterable[int], head: str) -> Person | None:
    """The person whose offices, or the words around whose name, hold the main noun; most words in common, then recency."""
    page = cast.page
    is_indefinite = page.lower(words.first) in page.speech.indefinite
    if not head or is_indefinite or _is_among(page, head, page.speech.bodies):
        return None
    wanted = {page.lower(index) for index in content if page.units[index].kind in ("word", "name")}
    best: tuple[int, int, Person] | None = None
    for person in {e.id: e for e in cast.at.values() if isinstance(e, Person)}.values():
        near = cast.list_words(person)
        if not _is_among(page, head, near):
            continue
        score = sum(_is_among(page, word, near) for word in wanted)
        last = cast.last_unit(person, words.first)
        if best is None or (score, last) > best[:2]:
            best = (score, last, person)
    return best[2] if best else None


def _find_body(cast: Cast, words: SpeakerWords, head: str) -> Organisation | None:
    """The organisation whose name holds the noun, the last named of them; for `the company` and the like the main one."""
    page = cast.page
    organisations = list({e.id: e for e in cast.at.values() if isinstance(e, Organisation)}.values())
    named = [o for o in organisations if head and _is_among(page, head, frozenset(o.name.lower().split()))]
    before = [o for o in named if cast.last_unit(o, words.first) >= 0]
    if before:
        return max(before, key=lambda o: cast.last_unit(o, words.first))
    if (
        named
        or head not in page.speech.bodies
        or page.lower(words.first) in page.speech.indefinite - {"a", "an"}
    ):
        return named[0] if named else None
    return max(organisations, key=lambda o: len(cast.units_of[o.id]), default=None)


def _is_among(page: Page, word: str, words: frozenset[str]) -> bool:
    """Is a word one of `words`, in another of its forms too where the language inflects its nouns?"""
    if word in words:
        return True
    stem = word[:-2] if page.speech.has_free_order and len(word) > _STEM + 1 else ""
    return bool(stem) and any(other.startswith(stem) and abs(len(other) - len(word)) <= 2 for other in words)
