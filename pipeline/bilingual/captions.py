"""Names that stripped captions tell in another script become aliases.

No model reads a caption. A name in it is nothing new but one more form of a thing that the text names, so every run of
words is compared with all that is known; what fits nothing, or two things alike, is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.bilingual.acronyms import find_left_acronym
from pipeline.bilingual.spelling import spell_nominative
from pipeline.bilingual.windows import Known, Told, find_names
from pipeline.languages import LANGUAGES
from pipeline.nominative.choosing import Occurrence, choose_nominative
from pipeline.places.gazetteer import is_place_name
from pipeline.release import Caption, Entity, EntityKind, Firing, Release
from pipeline.resolution.nominatives import find_word_before

_POSSESSIVE = re.compile(r"['’]s$")


def add_caption_names(entities: Sequence[Entity], release: Release) -> tuple[tuple[Entity, ...], list[Firing]]:
    """The entities with the names that captions in another script give them as aliases, and the rules that fired."""
    known = Known(entities)
    extended = list(entities)
    trace: list[Firing] = []
    for caption in release.captions:
        for rule, kind, number, name in _read_caption(caption, known, extended, release):
            extended[number] = _add_name(kind, extended[number], name, release)
            trace.append(Firing(f"resolution.{rule}", caption.spans[0].start, caption.spans[0].end))
    return tuple(extended), trace


def _add_name(kind: EntityKind, entity: Entity, name: str, release: Release) -> Entity:
    """The name among the aliases; where it tells the nominative of the entity's own name, that is set right."""
    language = LANGUAGES.get(release.language)
    cases = language.cases if language else None
    nominative = spell_nominative(kind, entity.name, name, cases) if cases else None
    own = nominative or entity.name
    seen = {own.casefold()}
    names = (text for text in (entity.name, *entity.aliases, name) if text.casefold() not in seen)
    return replace(entity, name=own, aliases=tuple({text.casefold(): text for text in names}.values()))


def _read_caption(
    caption: Caption, known: Known, entities: Sequence[Entity], release: Release
) -> Iterator[tuple[str, EntityKind, int, str]]:
    """Rule, kind and number of the entity, name. In capitals throughout, names cannot be told from words."""
    if caption.text.isupper():
        return
    told = sorted(find_names(caption.text, known))
    for name in told:
        yield "name-in-caption", name.kind, name.entity, _put_in_nominative(name, caption, entities[name.entity])
    left = find_left_acronym(caption, told, entities, release)
    if left is not None:
        yield "acronym-in-caption", "organisation", *left


def _put_in_nominative(told: Told, caption: Caption, entity: Entity) -> str:
    """As it stands where the caption's language has no cases, or no words of it are known."""
    text = _POSSESSIVE.sub("", told.cut(caption.text))
    language = LANGUAGES.get(caption.language)
    if language is None or language.cases is None:
        return text
    spelt = spell_nominative(told.kind, text, entity.name, language.cases)
    if spelt is not None:
        return spelt
    words = tuple(text.split())
    before = find_word_before(caption.text, told.start)
    listed = is_place_name if told.kind == "place" else lambda name: False
    return choose_nominative(told.kind, words, [Occurrence(words, before)], language.cases, is_listed=listed)
