"""The words for a speaker: names with what belongs to them, and descriptions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.quote_rules.reading.page import Page

SpeakerKind = Literal["name", "pronoun", "description"]

LONGEST_DESCRIPTION = 14
"""Words in a description of a speaker; longer ones swallowed a clause."""


@dataclass(frozen=True, slots=True)
class SpeakerWords:
    """From unit `first` to `last`; `head` is the name, the pronoun, or the first noun of a description."""

    first: int
    last: int
    head: int
    kind: SpeakerKind


def join_names(page: Page, first: int, head: int, stop: int) -> SpeakerWords:
    """Several speakers at once: the words hold all of them, the first is the head."""
    last = head
    while last + 2 < stop and page.lower(last + 1) in page.speech.coordinators and page.units[last + 2].is_person:
        last += 2
    return SpeakerWords(first, last, head, "name")


def describe(page: Page, chunk: range) -> SpeakerWords | None:
    """A name of something that is no person, or a description."""
    start = chunk.start
    while start < chunk.stop and (
        page.lower(start) in page.speech.coordinators or page.lower(start) in page.speech.openers
    ):
        start += 1
    start = next(
        (i + 1 for i in reversed(range(start + 1, chunk.stop)) if page.lower(i) in page.speech.subordinators), start
    )
    stop = next((i for i in range(start, chunk.stop) if _ends_description(page, i)), chunk.stop)
    words = [i for i in range(start, stop) if page.lower(i) not in page.speech.determiners]
    if not words or stop - start > LONGEST_DESCRIPTION:
        return None
    if page.speech.has_free_order and page.is_preposition(words[0]) and page.units[words[-1]].kind == "name":
        return SpeakerWords(words[-1], words[-1], words[-1], "name")
    if page.is_preposition(words[0]):
        return _find_behind_adverbial(page, start, stop)
    if page.is_preposition(stop - 1):
        return None
    is_name = len(words) == 1 and page.units[words[0]].kind == "name"
    return SpeakerWords(start, stop - 1, words[0], "name" if is_name else "description")


def _find_behind_adverbial(page: Page, start: int, stop: int) -> SpeakerWords | None:
    """The description that ends a chunk which opens with an adverbial: `Following the meeting the minister said`."""
    article = next((i for i in reversed(range(start + 2, stop - 1)) if page.lower(i) in page.speech.definite), None)
    if article is None or page.is_preposition(article - 1) or page.is_preposition(stop - 1):
        return None
    return SpeakerWords(article, stop - 1, article + 1, "description")


def _ends_description(page: Page, index: int) -> bool:
    unit = page.units[index]
    return (
        unit.kind in ("quotation", "date") or unit.lower in page.speech.finite or unit.lower in page.speech.auxiliaries
    )


def is_free_person(page: Page, index: int, start: int) -> bool:
    """A person's name that no preposition governs: not the second one in `a colleague of Stefan Bauer`."""
    if not page.units[index].is_person:
        return False
    before = index - 1
    while (before > start and page.lower(before).rstrip(".") in page.language.honorifics) or page.lower(before) == ".":
        before -= 1
    return before < start or page.lower(before) not in page.speech.prepositions


def start_of_words(page: Page, chunk: range, person: int) -> int:
    """Where the words before a name begin that belong to it: offices and honorifics."""
    start = person
    while start > chunk.start and _belongs_before(page, start - 1):
        start -= 1
    return start


def _belongs_before(page: Page, index: int) -> bool:
    unit = page.units[index]
    small = page.speech.coordinators | page.speech.auxiliaries | page.speech.openers
    if unit.kind == "name":
        return not unit.is_person
    if page.is_preposition(index):
        return unit.lower in page.speech.possessive_prepositions
    return unit.lower == "." or (unit.kind == "word" and unit.lower not in small)
