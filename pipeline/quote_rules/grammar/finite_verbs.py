"""Finite verbs, told without a parser: by a list, or by their endings."""

from __future__ import annotations

from pipeline.quote_rules.reading.page import Page


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
