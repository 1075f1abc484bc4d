"""From the words that name a speaker to the entity they mean."""

from __future__ import annotations

from pipeline.languages.speech import Gender
from pipeline.quote_rules.board import Board, Draft
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords
from pipeline.quote_rules.reading.page import Page
from pipeline.quote_rules.speakers.cast import Cast, Turn, gather_cast
from pipeline.quote_rules.speakers.descriptions import (
    find_described,
    means_somebody,
    speaks_for_owner,
    speaks_without_name,
)
from pipeline.quote_rules.speakers.pronouns import resolve_pronoun
from pipeline.release import Entity, Person, Release, Speaker


def resolve_speakers(board: Board, release: Release) -> dict[int, Speaker | None]:
    """For each draft (by its `id`) its speaker: the words, and the entity where it is known; None where nobody is
    named.
    """
    cast = gather_cast(board.page, release)
    found: dict[int, Speaker | None] = {}
    for draft in sorted(board.drafts, key=lambda draft: draft.pieces[0].start):
        source = draft.joins or draft.follows
        found[id(draft)] = _resolve(cast, draft) if source is None else found.get(id(source))
    return found


def _resolve(cast: Cast, draft: Draft) -> Speaker | None:
    words = draft.speaker
    if words is None:
        return None
    gender = _gender_of_verb(cast.page, draft)
    entity = _find_entity(cast, words, gender)
    is_unnamed = speaks_without_name(cast.page, words) and not isinstance(entity, Person)
    if entity is not None or is_unnamed:
        cast.spoken.setdefault(cast.page.sentence_of[words.head], []).append(Turn(entity, is_unnamed))
        if isinstance(entity, Person) and words.kind != "pronoun" and gender in ("masculine", "feminine"):
            cast.genders.setdefault(entity.id, gender)
    span = cast.page.span(words.first, words.last)
    return Speaker(span.start, span.end, entity.id if entity else None, entity.name if entity else None)


def _find_entity(cast: Cast, words: SpeakerWords, gender: Gender | None) -> Entity | None:
    page = cast.page
    if words.kind == "name":
        return cast.at.get(words.head)
    if words.kind == "pronoun":
        return resolve_pronoun(cast, words.head, _gender_of(page, words))
    entity = find_described(cast, words)
    if entity is not None:
        return entity
    owner = page.speech.possessives.get(page.lower(words.first))
    if owner is not None and speaks_for_owner(page, words):
        return resolve_pronoun(cast, words.first, owner)
    if gender != "plural" and means_somebody(page, words):
        return resolve_pronoun(cast, words.first, None if gender == "neuter" else gender)
    return None


def _gender_of(page: Page, words: SpeakerWords) -> Gender:
    phrase = " ".join(page.lower(index) for index in range(words.first, words.last + 1))
    speech = page.speech
    gender = speech.pronouns.get(phrase) or speech.object_pronouns.get(phrase)
    return gender or speech.pronoun_prefixes.get(phrase, "neuter")


def _gender_of_verb(page: Page, draft: Draft) -> Gender | None:
    """In some languages the verb's form tells the gender of its subject."""
    if draft.cue is None or draft.cue.kind != "verb":
        return None
    verb = page.lower(draft.cue.last)
    return next((gender for ending, gender in page.speech.gender_endings.items() if verb.endswith(ending)), None)
