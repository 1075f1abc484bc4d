"""The nouns in apposition to an organisation's name: `the safety committee, PRAC`, `RATP, the transport authority`."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.quote_rules.reading.page import Page

_LONGEST_TITLE = 6
"""Words of an apposition up to its main noun."""


def find_appositions(page: Page, name: int) -> Iterator[str]:
    """The main nouns of the phrases right before and right after the name at a unit, with or without a comma between.

    Where order is free, only the noun right before the name is one.
    """
    kinds = page.speech.bodies | page.language.names.generic_words
    before = name - 1
    if page.lower(before) == "," and not page.speech.has_free_order and page.lower(before - 1) in kinds:
        before -= 1
    if _is_noun(page, before) and _closes_phrase(page, name):
        yield page.lower(before)
    if page.lower(name + 1) == "," and page.lower(name + 2) in page.speech.determiners:
        noun = _find_last_noun(page, name + 3)
        if noun is not None:
            yield page.lower(noun)


def _is_noun(page: Page, unit: int) -> bool:
    lower = page.lower(unit)
    speech = page.speech
    small = lower in speech.prepositions or lower in speech.coordinators or lower in speech.auxiliaries
    return page.units[unit].kind == "word" and not small and not page.is_genitive(unit)


def _closes_phrase(page: Page, name: int) -> bool:
    """Does the phrase end with the name, so that this is no part of a longer one: `the company Norvik's rival`?"""
    return not page.is_genitive(name + 1)


def _find_last_noun(page: Page, start: int) -> int | None:
    """The last word before a preposition, a sign or a relative pronoun."""
    noun = None
    for unit in range(start, min(start + _LONGEST_TITLE, page.count)):
        if not _is_noun(page, unit):
            break
        noun = unit
    return noun
