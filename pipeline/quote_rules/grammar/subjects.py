"""The words that name a speaker, read from the units around a verb of saying; no parser, only order, commas and
small words.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.quote_rules.grammar.chunks import BRACKETS, BREAKS, is_opening, main_chunks, split_chunks
from pipeline.quote_rules.grammar.finite_verbs import has_verb, is_finite
from pipeline.quote_rules.grammar.speaker_words import (
    LONGEST_DESCRIPTION,
    SpeakerWords,
    describe,
    is_free_person,
    join_names,
    start_of_words,
)
from pipeline.quote_rules.reading.page import Page

_LONGEST_SUBJECT = 4
"""Units of a description before a verb that is not known."""
_LONGEST_BRACKET = 12
_LONGEST_OPENING = 40
"""Units of a phrase before the subject."""
_LONGEST_TITLE = 4
"""Words between a preposition and the name that it governs: `by defence counsel Ana Ruiz`."""


def find_before(page: Page, start: int, verb: int) -> SpeakerWords | None:
    """The subject of the verb at unit `verb`, looked for from unit `start` on.

    Args:
        start: where the clause begins: of a sentence, or after a conjunction.
    """
    end = skip_auxiliaries(page, start, verb)
    if end <= start:
        return None
    if page.is_word_of(end - 1, page.speech.pronouns):
        return SpeakerWords(end - 1, end - 1, end - 1, "pronoun")
    if page.is_word_of(end - 1, page.speech.relatives):
        return _find_antecedent(page, start, end - 1)
    near = _find_adjacent(page, start, end) or _find_embedded(page, start, end)
    if near is not None:
        return near
    chunks = main_chunks(page, start, end)
    return _choose_chunk(page, chunks) if chunks else None


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


def _find_embedded(page: Page, start: int, end: int) -> SpeakerWords | None:
    """The noun phrase right before a verb whose clause a relative or a conjunction opens, or nothing after a noun:
    `a memo in which Roy Sund`, `a spell that captain Vivek Jai`, `..., a charge the company`.
    """
    if page.speech.has_free_order:
        return None
    start = max(start, end - 1 - LONGEST_DESCRIPTION)
    first = end - 1
    while first > start and _is_within_phrase(page, first):
        first -= 1
    openings = page.speech.relatives.keys() | page.speech.conjunctions
    if first > start and page.is_word_of(first, openings):
        return _read_phrase(page, range(first + 1, end))
    inner = next((i for i in range(end - 1, first + 1, -1) if page.lower(i) in page.speech.definite), None)
    is_joined = inner is not None and page.lower(first) == "," and page.lower(first + 1) in page.speech.indefinite
    return _read_phrase(page, range(inner, end)) if inner is not None and is_joined else None


def _is_within_phrase(page: Page, index: int) -> bool:
    """May this unit stand inside a noun phrase, whose verb is still to come?"""
    unit = page.units[index]
    if unit.kind == "sign":
        return unit.lower == "."
    borders = page.speech.relatives.keys() | page.speech.conjunctions | page.speech.coordinators
    is_border = unit.kind == "word" and unit.lower in borders
    return unit.kind in ("word", "name") and not is_border and not is_finite(page, index)


def _read_phrase(page: Page, phrase: range) -> SpeakerWords | None:
    """A noun phrase as the subject of the verb after it: one with a name, or with an article."""
    person = next((index for index in phrase if is_free_person(page, index, phrase.start)), None)
    if person is not None and person == phrase.stop - 1:
        return SpeakerWords(phrase.start, person, person, "name")
    if page.lower(phrase.start) in page.speech.determiners or (
        len(phrase) == 1 and page.units[phrase.start].kind == "name"
    ):
        return describe(page, phrase)
    return None


def find_subject(page: Page, start: int, stop: int) -> SpeakerWords | None:
    """The subject of a sentence whose verb is not known: the pronoun or name that it opens with, after any
    adverbial.
    """
    chunks = main_chunks(page, start, stop)
    if not chunks:
        return None
    opening = chunks[0].start
    if page.is_word_of(opening, page.speech.pronouns):
        return SpeakerWords(opening, opening, opening, "pronoun")
    name = next((index for index in chunks[0] if is_free_person(page, index, opening)), None)
    body = opening + 1 if page.lower(opening) in page.speech.definite else opening
    if page.units[body].kind == "name" and body in chunks[0]:
        is_subject = name is None or any(is_finite(page, index) for index in range(body + 1, name))
        name = body if is_subject else name
    return None if name is None else SpeakerWords(name, name, name, "name")


def find_described_subject(page: Page, start: int, stop: int) -> SpeakerWords | None:
    """The description that a sentence opens with, after any adverbial: `The retired clerk was struck`."""
    chunks = main_chunks(page, start, stop)
    if not chunks or page.lower(chunks[0].start) not in page.speech.determiners:
        return None
    return describe(page, range(chunks[0].start, min(chunks[0].stop, chunks[0].start + _LONGEST_SUBJECT)))


def find_after(page: Page, start: int, stop: int) -> SpeakerWords | None:
    """The subject that follows its verb (`said Laura Finch, chief executive`), from unit `start` up to `stop` at
    most.
    """
    while start < stop and (page.lower(start) in page.speech.auxiliaries or page.units[start].kind == "date"):
        start += 1
    if start >= stop:
        return None
    if page.is_word_of(start, page.speech.pronouns):
        return SpeakerWords(start, start, start, "pronoun")
    if page.is_preposition(start):
        return _find_behind_preposition(page, start, stop)
    chunks = list(split_chunks(page, start, stop))
    return _choose_chunk(page, chunks) if chunks else None


def _find_behind_preposition(page: Page, start: int, stop: int) -> SpeakerWords | None:
    """`said at parting Colonel Arvelo`; in Russian also `заявили в Минфине`, `говорится в сообщении музея`."""
    person = next((i for i in range(start, stop) if is_free_person(page, i, start)), None)
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
        if page.lower(index) in BRACKETS:
            return index if page.lower(index) == "(" else None
    return None


def _find_antecedent(page: Page, start: int, relative: int) -> SpeakerWords | None:
    """Whom `who` stands for: the last person before it, else the last name."""
    names = [index for index in range(start, relative) if page.units[index].kind == "name"]
    persons = [index for index in names if page.units[index].is_person]
    found = (persons or names)[-1:]
    return SpeakerWords(found[0], found[0], found[0], "name") if found else None


def _choose_chunk(page: Page, chunks: Sequence[range]) -> SpeakerWords | None:
    first = chunks[0]
    opening = next((i for i in first if page.lower(i) not in page.speech.openers), first.start)
    if page.is_word_of(opening, page.speech.pronouns):
        return SpeakerWords(opening, opening, opening, "pronoun")
    people = [index for index in first if is_free_person(page, index, first.start)]
    person = next((index for index in people if not page.is_genitive(index + 1)), None)
    if person is not None:
        return join_names(page, start_of_words(page, first, person), person, first.stop)
    for chunk in chunks[1:3]:
        person = next((index for index in chunk if is_free_person(page, index, chunk.start)), None)
        if person is not None and _is_apposition(page, chunk, person):
            return SpeakerWords(chunk.start, person, person, "name")
    if people:
        return SpeakerWords(start_of_words(page, first, people[0]), people[0], people[0], "name")
    following = chunks[1] if len(chunks) > 1 else range(0)
    names = [index for index in first if page.units[index].kind == "name"]
    if len(following) == 1 and page.units[following.start].kind == "name" and not names:
        return SpeakerWords(first.start, following.start, following.start, "name")
    return describe(page, first)


def list_governed(page: Page, names: Sequence[int], start: int) -> Sequence[int]:
    """Those of a sentence's names that stand in its opening phrase, behind a preposition: `Asked by counsel Ana Ruiz,
    ...`.
    """
    stop = min(start + _LONGEST_OPENING, page.sentence(start).stop)
    comma = next((i for i in range(start, stop) if page.units[i].kind == "sign" and page.lower(i) in BREAKS), stop)
    if page.speech.has_free_order or comma == start or not is_opening(page, range(start, comma)):
        return []
    has_clause = page.lower(start) in page.speech.subordinators and has_verb(page, start, comma)
    inside = [] if has_clause else [name for name in names if name < comma]
    return [name for name in inside if _is_governed(page, name, start)]


def _is_governed(page: Page, name: int, start: int) -> bool:
    nearest = range(name - 1, max(start, name - _LONGEST_TITLE) - 1, -1)
    before = next((i for i in nearest if page.is_preposition(i) or not _may_be_title(page, i)), start)
    return page.is_preposition(before) and page.lower(before) not in page.speech.standpoint_prepositions


def _may_be_title(page: Page, index: int) -> bool:
    return page.units[index].kind == "word" and not is_finite(page, index)


def _is_apposition(page: Page, chunk: range, person: int) -> bool:
    """Does the chunk name the one described before: `the director of X, [former minister John Smith], said`?"""
    opening = page.lower(chunk.start)
    return opening not in page.speech.relatives and opening not in page.speech.prepositions and chunk.stop - person <= 2
