"""Whom a description means: `the Secretary-General`, `a spokesperson for X`, `the company`, `the old railwayman`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.quote_rules.grammar.subjects import SpeakerWords
from pipeline.quote_rules.reading.page import Page
from pipeline.quote_rules.speakers.cast import Cast
from pipeline.quote_rules.speakers.word_forms import is_form_of, list_all_stems
from pipeline.release import Entity, Organisation, Person, Place
from pipeline.roles.holders import holder_of

_PEOPLE_LOOKED_AT = 60
"""How many people, the last named first, a description is compared with: more than a release has, and time stays
linear.
"""


def find_described(cast: Cast, words: SpeakerWords) -> Entity | None:
    """The entity that bears the name, the office or the kind that the words hold; None where the release shows
    none.
    """
    page = cast.page
    content = [i for i in range(words.first, words.last + 1) if page.lower(i) not in page.speech.determiners]
    names = [cast.at[index] for index in content if index in cast.at]
    organisations = [entity for entity in names if isinstance(entity, Organisation)]
    head = find_head(page, content)
    if is_form_of(head, page.speech.spokespeople, page.language):
        return _find_spoken_for(cast, words, organisations)
    if is_office(page, head):
        return _find_holder(cast, words) or _find_neighbour(cast, words, content, head)
    if organisations:
        return organisations[0]
    places = (entity for entity in names if isinstance(entity, Place))
    government = next(places, None) if head in page.speech.governments else None
    return government or _find_body(cast, words, head) or _find_neighbour(cast, words, content, head)


def means_somebody(page: Page, words: SpeakerWords) -> bool:
    """Is this one known person, whatever the noun: definite, singular, no writing and no body?"""
    speech = page.speech
    head = find_head(page, (i for i in range(words.first, words.last + 1) if page.lower(i) not in speech.determiners))
    is_definite = page.lower(words.first) in speech.definite or speech.has_free_order
    things = speech.document_nouns | speech.statement_nouns | speech.bodies | speech.spokespeople
    is_thing = is_form_of(head, things, page.language) or head in page.language.names.generic_words
    return is_definite and not (is_thing or head.endswith(speech.plural_endings))


def is_office(page: Page, noun: str) -> bool:
    """Does a noun name an office, a post or an occupation?"""
    offices = page.language.offices
    return is_form_of(noun, offices.heads | offices.occupations, page.language)


def find_head(page: Page, content: Iterable[int]) -> str:
    """The main noun: the last word before a preposition; the first one in a language of free order."""
    head = ""
    for index in content:
        unit = page.units[index]
        if head and page.is_preposition(index):
            break
        if unit.kind == "word" and not (head and page.speech.has_free_order):
            head = unit.lower
    return head


def _find_spoken_for(cast: Cast, words: SpeakerWords, organisations: Sequence[Organisation]) -> Entity | None:
    """The organisation named with a spokesperson, or by a noun (`a company spokesperson`); else who holds the
    post.
    """
    if organisations:
        return organisations[0]
    page = cast.page
    kinds = page.speech.bodies | page.language.names.generic_words
    nouns = (page.lower(i) for i in range(words.first, words.last + 1) if page.lower(i) in kinds)
    bodies = (_find_body(cast, words, noun) for noun in nouns)
    return next((body for body in bodies if body is not None), None) or _find_holder(cast, words)


def _find_holder(cast: Cast, words: SpeakerWords) -> Person | None:
    """Who holds the office that the words name."""
    if cast.page.lower(words.first) in cast.page.speech.indefinite:
        return None
    people = [person for person in cast.list_nearest(words.first, _PEOPLE_LOOKED_AT) if person.roles]
    return holder_of(cast.page.span(words.first, words.last), people, cast.release)


def _find_neighbour(cast: Cast, words: SpeakerWords, content: Iterable[int], head: str) -> Person | None:
    """The person in the words around whose name the main noun stands; most words in common, then recency."""
    page = cast.page
    if not head or page.lower(words.first) in page.speech.indefinite or head in page.speech.bodies:
        return None
    wanted = [page.units[index].lower for index in content if page.units[index].kind in ("word", "name")]
    stems = [list_all_stems((word,), page.language) for word in (head, *wanted)]
    counts = [
        (sum(not stem.isdisjoint(cast.list_neighbours(person)) for stem in stems), person)
        for person in cast.list_nearest(words.first, _PEOPLE_LOOKED_AT)
        if not stems[0].isdisjoint(cast.list_neighbours(person))
    ]
    return max(counts, key=lambda entry: entry[0])[1] if counts else None


def _find_body(cast: Cast, words: SpeakerWords, head: str) -> Organisation | None:
    """The organisation whose name holds the noun, the last named of them; for `the company` and the like the main
    one.
    """
    page = cast.page
    stems = list_all_stems((head,), page.language)
    named = [o for o in cast.organisations if head and not stems.isdisjoint(cast.list_name_stems(o))]
    before = [o for o in named if cast.last_unit(o, words.first) >= 0]
    if before:
        return max(before, key=lambda o: cast.last_unit(o, words.first))
    if named or head not in page.speech.bodies:
        return named[0] if named else None
    return max(cast.organisations, key=lambda o: len(cast.units_of[o.id]), default=None)
