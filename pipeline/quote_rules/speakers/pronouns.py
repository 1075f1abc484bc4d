"""Whom a pronoun stands for: the last speaker, the last subject, the last one named, in this order and by
recency.

The first name says nothing about gender. The text does: an honorific, the form of a verb where the language has
one, or a pronoun resolved before; whoever was `she` once is not `he` later.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.languages.speech import Gender
from pipeline.quote_rules.grammar.chunks import is_opening, main_chunks
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords
from pipeline.quote_rules.grammar.subjects import find_described_subject, find_subject, list_governed
from pipeline.quote_rules.reading.page import Page
from pipeline.quote_rules.speakers.cast import Cast, Turn
from pipeline.quote_rules.speakers.descriptions import find_described, is_somebody_new
from pipeline.release import Entity, Organisation, Person

_SENTENCES_BACK = 12
"""How far back a pronoun may point; readers lose the thread sooner."""
_COMMAS = frozenset({",", "—", "–"})


def resolve_pronoun(cast: Cast, unit: int, gender: Gender | None) -> Entity | None:
    """The entity meant by the pronoun at a unit; remembers the gender that it shows. Without one, any person.

    `He` and `she` are people; where every noun has a gender, bodies too if no person fits. After somebody without a
    name has spoken, they are this one: nobody, or the organisation that a spokesperson spoke for.
    """
    wants_person = gender in ("masculine", "feminine", None)
    body: Entity | None = None
    for turn in _list_candidates(cast, unit, gender):
        entity = turn.entity
        if wants_person and turn.is_unnamed:
            return entity
        if wants_person and isinstance(entity, Person) and cast.may_be(entity, gender):
            if gender is not None:
                cast.genders[entity.id] = gender
            return entity
        if body is None and isinstance(entity, Organisation):
            body = entity
            if not wants_person:
                return body
    return body if gender is not None and cast.page.speech.gender_endings else None


def _list_candidates(cast: Cast, unit: int, gender: Gender | None) -> Iterator[Turn]:
    """Who is named or has spoken before a unit, the likeliest first."""
    page = cast.page
    current = page.sentence_of[unit]
    start = page.sentences[current].start
    is_own = _is_content(page, start, unit) and gender in ("masculine", "feminine")
    if not is_own:
        yield from _list_in_sentence(cast, current, unit, gender)
    for number in range(current - 1, max(current - _SENTENCES_BACK, -1), -1):
        yield from _list_in_sentence(cast, number, page.sentences[number].stop, gender)
    if is_own:
        yield from _list_in_sentence(cast, current, unit, gender)


def _is_content(page: Page, start: int, pronoun: int) -> bool:
    """Does the attribution stand after what is reported, or inside it: `A Syria without Hadi would last, he said`?

    Whoever is named there is rather spoken of than speaking.
    """
    before = page.lower(pronoun - 2)
    opens_clause = before in page.speech.subordinators or before in page.speech.conjunctions
    is_inserted = page.lower(pronoun - 1) in _COMMAS and pronoun - 1 > start and not opens_clause
    if page.speech.has_free_order or not is_inserted:
        return False
    chunks = main_chunks(page, start, pronoun - 1)
    return bool(chunks) and not is_opening(page, chunks[0])


def _list_in_sentence(cast: Cast, number: int, stop: int, gender: Gender | None) -> Iterator[Turn]:
    """The same for one sentence up to unit `stop`: who spoke, its subject, everybody else.

    In the pronoun's own sentence a name that a preposition governs is another's: `Asked by Ana Ruiz, he said`.
    """
    page = cast.page
    sentence = page.sentences[number]
    names = [index for index in range(sentence.start, stop) if index in cast.at]
    governed = list_governed(page, names, sentence.start)
    free = [index for index in names if index not in governed]
    yield from reversed(cast.spoken.get(number, []))
    subject = find_subject(page, sentence.start, stop)
    if subject is not None and subject.head in free:
        yield Turn(cast.at[subject.head])
    described = None if subject else find_described_subject(page, sentence.start, stop)
    if described is not None:
        yield from _list_described(cast, described, is_alone=not any(page.units[index].is_person for index in free))
    if subject is not None and page.speech.pronouns.get(page.lower(subject.head)) == gender:
        free = [index for index in free if index == subject.head + 2 and page.lower(index - 1) in page.speech.passives]
        governed = []
    if stop < sentence.stop:
        governed = []
    yield from (Turn(cast.at[index]) for index in (*free, *governed))


def _list_described(cast: Cast, words: SpeakerWords, *, is_alone: bool) -> Iterator[Turn]:
    """Whom a subject without a name means; somebody new where nobody is named beside: `A caretaker was found ill`."""
    entity = find_described(cast, words)
    if entity is not None:
        yield Turn(entity)
    elif is_alone and is_somebody_new(cast.page, words):
        yield Turn(None, is_unnamed=True)
