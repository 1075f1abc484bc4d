"""Whom a pronoun stands for: the last speaker, the last subject, the last one named, in this order and by
recency.

The first name says nothing about gender. The text does: an honorific, the form of a verb where the language has
one, or a pronoun resolved before; whoever was `she` once is not `he` later.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.languages.speech import Gender
from pipeline.quote_rules.grammar.subjects import find_described_subject, find_subject
from pipeline.quote_rules.speakers.cast import Cast
from pipeline.quote_rules.speakers.descriptions import find_described
from pipeline.release import Entity, Organisation, Person

_SENTENCES_BACK = 12
"""How far back a pronoun may point; readers lose the thread sooner."""


def resolve_pronoun(cast: Cast, unit: int, gender: Gender | None) -> Entity | None:
    """The entity meant by the pronoun at a unit; remembers the gender that it shows. Without one, any person.

    `He` and `she` are people; where every noun has a gender, bodies too if no person fits.
    """
    wants_person = gender in ("masculine", "feminine", None)
    body: Entity | None = None
    for entity in _list_candidates(cast, unit):
        if wants_person and isinstance(entity, Person) and cast.may_be(entity, gender):
            if gender is not None:
                cast.genders[entity.id] = gender
            return entity
        if body is None and isinstance(entity, Organisation):
            body = entity
            if not wants_person:
                return body
    return body if gender is not None and cast.page.speech.gender_endings else None


def _list_candidates(cast: Cast, unit: int) -> Iterator[Entity]:
    """Entities named before a unit, the likeliest first."""
    page = cast.page
    current = page.sentence_of[unit]
    for number in range(current, max(current - _SENTENCES_BACK, -1), -1):
        sentence = page.sentences[number]
        stop = min(sentence.stop, unit)
        yield from reversed(cast.spoken.get(number, []))
        subject = find_subject(page, sentence.start, stop)
        if subject is not None and subject.head in cast.at:
            yield cast.at[subject.head]
        described = None if subject else find_described_subject(page, sentence.start, stop)
        if described is not None and (entity := find_described(cast, described)) is not None:
            yield entity
        yield from (cast.at[index] for index in range(sentence.start, stop) if index in cast.at)
