"""From the words that name a speaker to the entity they mean."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.languages.speech import Gender
from pipeline.quote_rules.cast import Cast, gather_cast
from pipeline.quote_rules.descriptions import resolve_description
from pipeline.quote_rules.draft import Board, Draft
from pipeline.quote_rules.page import Page
from pipeline.quote_rules.pronouns import resolve_pronoun
from pipeline.quote_rules.subjects import SpeakerWords
from pipeline.release import Entity, Speaker


def resolve_speakers(board: Board, entities: Iterable[Entity]) -> dict[int, Speaker | None]:
    """For each draft (by its `id`) its speaker: the words, and the entity where it is known; None where nobody is named."""
    cast = gather_cast(board.page, entities)
    found: dict[int, Speaker | None] = {}
    for draft in sorted(board.drafts, key=lambda draft: draft.pieces[0].start):
        source = draft.joins or draft.follows
        found[id(draft)] = _resolve(cast, draft) if source is None else found.get(id(source))
    return found


def _resolve(cast: Cast, draft: Draft) -> Speaker | None:
    words = draft.speaker
    if words is None:
        return None
    entity = _find_entity(cast, words)
    sentence = cast.page.sentence_of[words.head]
    if entity is not None:
        cast.spoken.setdefault(sentence, []).append(entity)
        _note_gender(cast, draft, words, entity)
    span = cast.page.span(words.first, words.last)
    return Speaker(span.start, span.end, entity.id if entity else None, entity.name if entity else None)


def _find_entity(cast: Cast, words: SpeakerWords) -> Entity | None:
    page = cast.page
    if words.kind == "name":
        return cast.at.get(words.head)
    if words.kind == "pronoun":
        return resolve_pronoun(cast, words.head, _gender_of(page, words))
    return resolve_description(cast, words)


def _gender_of(page: Page, words: SpeakerWords) -> Gender:
    phrase = " ".join(page.lower(index) for index in range(words.first, words.last + 1))
    speech = page.speech
    return speech.pronouns.get(phrase) or speech.object_pronouns.get(phrase) or speech.pronoun_prefixes.get(phrase, "neuter")


def _note_gender(cast: Cast, draft: Draft, words: SpeakerWords, entity: Entity) -> None:
    """In some languages the verb's form tells the gender of its subject."""
    if draft.cue is None or draft.cue.kind != "verb" or words.kind == "pronoun" or not cast.is_person(entity):
        return
    verb = cast.page.lower(draft.cue.first)
    endings = cast.page.speech.gender_endings
    gender = next((gender for ending, gender in endings.items() if verb.endswith(ending)), None)
    if gender in ("masculine", "feminine"):
        cast.genders.setdefault(entity.id, gender)
