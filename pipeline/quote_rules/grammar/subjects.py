"""The words that name a speaker, read from the units around a verb of saying; no parser, only order, commas and
small words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from pipeline.quote_rules.reading.page import Page

SpeakerKind = Literal["name", "pronoun", "description"]

_LONGEST_SUBJECT = 4
"""Units of a description before a verb that is not known."""
_LONGEST_DESCRIPTION = 14
"""Words in a description of a speaker; longer ones swallowed a clause."""
_LONGEST_BRACKET = 12
_BREAKS = frozenset(",;:()—–-")
_BRACKETS = frozenset("()")


@dataclass(frozen=True, slots=True)
class SpeakerWords:
    """From unit `first` to `last`; `head` is the name, the pronoun, or the first noun of a description."""

    first: int
    last: int
    head: int
    kind: SpeakerKind


def find_before(page: Page, start: int, verb: int) -> SpeakerWords | None:
    """The subject of the verb at unit `verb`, looked for from unit `start` on.

    Args:
        start: where the clause begins: of a sentence, or after a conjunction.
    """
    end = skip_auxiliaries(page, start, verb)
    if end <= start:
        return None
    last = page.lower(end - 1)
    if last in page.speech.pronouns:
        return SpeakerWords(end - 1, end - 1, end - 1, "pronoun")
    if last in page.speech.relatives:
        return _find_antecedent(page, start, end - 1)
    near = _find_adjacent(page, start, end)
    if near is not None:
        return near
    return _choose_chunk(page, main_chunks(page, start, end))


def _find_adjacent(page: Page, start: int, end: int) -> SpeakerWords | None:
    """A name right before the verb that begins after a comma or conjunction: `in Seoul, and South Korea says`."""
    name = end - 1
    if page.units[name].kind != "name":
        return None
    first = name
    while first > start and page.lower(first - 1) in page.speech.determiners:
        first -= 1
    if first == start:
        return None
    border = page.lower(first - 1)
    is_joint = border in page.speech.coordinators and page.units[first - 2].kind == "name"
    follows_link = border in page.speech.coordinators or border in page.speech.conjunctions
    is_free = page.units[first - 1].kind == "date" or (
        page.speech.has_free_order and not page.is_preposition(first - 1)
    )
    if is_joint or not (follows_link or (is_free and not page.units[name].is_person)):
        return None
    return SpeakerWords(first, name, name, "name")


def find_subject(page: Page, start: int, stop: int) -> SpeakerWords | None:
    """The subject of a sentence whose verb is not known: the pronoun or name that it opens with, after any
    adverbial.
    """
    chunks = main_chunks(page, start, stop)
    if not chunks:
        return None
    opening = chunks[0].start
    if page.lower(opening) in page.speech.pronouns:
        return SpeakerWords(opening, opening, opening, "pronoun")
    name = next((index for index in chunks[0] if _is_free_person(page, index, opening)), None)
    if name is None and page.units[opening].kind == "name":
        name = opening
    return None if name is None else SpeakerWords(name, name, name, "name")


def find_described_subject(page: Page, start: int, stop: int) -> SpeakerWords | None:
    """The description that a sentence opens with, after any adverbial: `The retired clerk was struck`."""
    chunks = main_chunks(page, start, stop)
    if not chunks or page.lower(chunks[0].start) not in page.speech.determiners:
        return None
    return _describe(page, range(chunks[0].start, min(chunks[0].stop, chunks[0].start + _LONGEST_SUBJECT)))


def find_after(page: Page, start: int, stop: int) -> SpeakerWords | None:
    """The subject that follows its verb (`said Laura Finch, chief executive`), from unit `start` up to `stop` at
    most.
    """
    while start < stop and (page.lower(start) in page.speech.auxiliaries or page.units[start].kind == "date"):
        start += 1
    if start >= stop:
        return None
    if page.lower(start) in page.speech.pronouns:
        return SpeakerWords(start, start, start, "pronoun")
    if page.is_preposition(start):
        return _find_behind_preposition(page, start, stop)
    return _choose_chunk(page, list(_split_chunks(page, start, stop)))


def _find_behind_preposition(page: Page, start: int, stop: int) -> SpeakerWords | None:
    """`said at parting Colonel Arvelo`; in Russian also `заявили в Минфине`, `говорится в сообщении музея`."""
    person = next((i for i in range(start, stop) if _is_free_person(page, i, start)), None)
    if person is None and page.speech.has_free_order:
        person = next((i for i in range(start, stop) if page.units[i].kind == "name"), None)
    return None if person is None else SpeakerWords(person, person, person, "name")


def skip_auxiliaries(page: Page, start: int, end: int) -> int:
    """The end of what stands before auxiliaries, adverbs, brackets and a date that part a subject from its verb at
    `end`.
    """
    while end > start:
        unit = page.units[end - 1]
        is_adverb = unit.kind == "word" and unit.lower.endswith("ly") and not unit.is_capital
        if unit.lower in page.speech.auxiliaries or is_adverb:
            end -= 1
        elif unit.kind == "date" and end - 1 > start:
            end -= 2 if page.lower(end - 2) in page.speech.prepositions else 1
        elif unit.lower == ")" and (opening := _find_bracket(page, start, end - 1)) is not None:
            end = opening
        else:
            break
    return end


def _find_bracket(page: Page, start: int, closing: int) -> int | None:
    """The mark, from unit `start` on, that opens the bracket which ends at `closing`: `Norvik plc (LSE: NRVK) said`."""
    for index in range(closing - 1, max(start, closing - _LONGEST_BRACKET) - 1, -1):
        if page.lower(index) in _BRACKETS:
            return index if page.lower(index) == "(" else None
    return None


def _find_antecedent(page: Page, start: int, relative: int) -> SpeakerWords | None:
    """Whom `who` stands for: the last person before it, else the last name."""
    names = [index for index in range(start, relative) if page.units[index].kind == "name"]
    persons = [index for index in names if page.units[index].is_person]
    found = (persons or names)[-1:]
    return SpeakerWords(found[0], found[0], found[0], "name") if found else None


def _split_chunks(page: Page, start: int, end: int) -> Iterator[range]:
    """The stretches between commas, brackets and dashes."""
    borders = [i for i in range(start, end) if page.units[i].kind == "sign" and page.lower(i) in _BREAKS]
    for left, right in pairwise([start - 1, *borders, end]):
        if right > left + 1:
            yield range(left + 1, right)


def main_chunks(page: Page, start: int, end: int) -> Sequence[range]:
    """The stretches between commas from unit `start` up to `end`, without phrases that may stand before a
    subject.
    """
    return _drop_openings(page, list(_split_chunks(page, start, end)))


def _drop_openings(page: Page, chunks: Sequence[range]) -> Sequence[range]:
    """Without the phrases before the subject: `On Monday, ...`, `Speaking in Oslo, ...`, `However, ...`."""
    index = 0
    while index < len(chunks) - 1 and is_opening(page, chunks[index]):
        index += 1
    return chunks[index:]


def is_opening(page: Page, chunk: range) -> bool:
    """Is this a phrase that may stand before the subject of a sentence?"""
    first = page.units[chunk.start]
    is_participle = first.kind == "word" and first.lower.endswith(("ing", "ed")) and len(first.lower) > 4
    return (
        page.is_preposition(chunk.start)
        or first.lower in page.speech.openers
        or is_participle
        or all(page.units[index].kind in ("date", "number", "sign") for index in chunk)
    )


def _choose_chunk(page: Page, chunks: Sequence[range]) -> SpeakerWords | None:
    if not chunks:
        return None
    first = chunks[0]
    opening = next((i for i in first if page.lower(i) not in page.speech.openers), first.start)
    if page.lower(opening) in page.speech.pronouns:
        return SpeakerWords(opening, opening, opening, "pronoun")
    person = next((index for index in first if _is_free_person(page, index, first.start)), None)
    if person is not None:
        return _join_names(page, _start_of_words(page, first, person), person, first.stop)
    for chunk in chunks[1:3]:
        person = next((index for index in chunk if _is_free_person(page, index, chunk.start)), None)
        if person is not None and _is_apposition(page, chunk, person):
            return SpeakerWords(chunk.start, person, person, "name")
    following = chunks[1] if len(chunks) > 1 else range(0)
    names = [index for index in first if page.units[index].kind == "name"]
    if len(following) == 1 and page.units[following.start].kind == "name" and not names:
        return SpeakerWords(first.start, following.start, following.start, "name")
    return _describe(page, first)


def _is_free_person(page: Page, index: int, start: int) -> bool:
    """A person's name that no preposition governs: not the second one in `a colleague of Stefan Bauer`."""
    if not page.units[index].is_person:
        return False
    before = index - 1
    while (before > start and page.lower(before).rstrip(".") in page.language.honorifics) or page.lower(before) == ".":
        before -= 1
    return before < start or page.lower(before) not in page.speech.prepositions


def _is_apposition(page: Page, chunk: range, person: int) -> bool:
    """Does the chunk name the one described before: `the director of X, [former minister John Smith], said`?"""
    opening = page.lower(chunk.start)
    return opening not in page.speech.relatives and opening not in page.speech.prepositions and chunk.stop - person <= 2


def _start_of_words(page: Page, chunk: range, person: int) -> int:
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


def _join_names(page: Page, first: int, head: int, stop: int) -> SpeakerWords:
    """Several speakers at once: the words hold all of them, the first is the head."""
    last = head
    while last + 2 < stop and page.lower(last + 1) in page.speech.coordinators and page.units[last + 2].is_person:
        last += 2
    return SpeakerWords(first, last, head, "name")


def _describe(page: Page, chunk: range) -> SpeakerWords | None:
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
    if not words or stop - start > _LONGEST_DESCRIPTION:
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
