"""Whom a description means: `the Secretary-General`, `a spokesperson for X`, `the company`, `the old railwayman`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.name_keys import split_words
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords
from pipeline.quote_rules.reading.page import Page
from pipeline.quote_rules.speakers.authors import find_author
from pipeline.quote_rules.speakers.bodies import find_body
from pipeline.quote_rules.speakers.cast import Cast
from pipeline.quote_rules.speakers.word_forms import is_form_of, list_all_stems
from pipeline.release import Entity, Organisation, Person, Place
from pipeline.roles.holders import holder_of

_PEOPLE_LOOKED_AT = 60
"""How many people, the last named first, a description is compared with: more than a release has, and time stays
linear.
"""


def find_described(cast: Cast, words: SpeakerWords) -> Entity | None:
    """The entity that bears the name, the office or the kind that the words hold; None where the release shows none."""
    page = cast.page
    content = _list_content(page, words)
    head = find_head(page, content)
    noun = page.lower(head)
    untagged = _find_untagged(cast, content)
    if untagged is not None:
        return untagged
    if noun in page.speech.last_named:
        return next(iter(cast.list_nearest(words.first, 1)), None)
    if is_form_of(noun, page.speech.spokespeople, page.language):
        return _find_spoken_for(cast, words, content)
    if is_office(page, noun):
        return _find_holder(cast, words) or _find_neighbour(cast, words, content, noun)
    return _find_owner(cast, content, head) or _find_kind(cast, words, content, head)


def _find_kind(cast: Cast, words: SpeakerWords, content: Sequence[int], head: int) -> Entity | None:
    """The body that a noun of its name means, or who owns the thing; else the person that the noun describes.

    A writing speaks for its owner alone.
    """
    page = cast.page
    noun = page.lower(head)
    is_document = is_form_of(noun, page.speech.document_nouns, page.language)
    body = None if is_document else find_body(cast, noun, words.first)
    body = body or _find_possessor(cast, words, head)
    if body is None and is_document and page.lower(words.first) in page.speech.definite:
        return find_author(cast, noun, words.first)
    return body if body is not None or is_document else _find_neighbour(cast, words, content, noun)


def _find_untagged(cast: Cast, content: Sequence[int]) -> Entity | None:
    """Whose name the words are, after honorifics, though no mention of it was found here: `Mr Tiongco said`."""
    page = cast.page
    name = [
        index for index in content if page.lower(index) != "." and page.lower(index) not in page.language.honorifics
    ]
    if not all(page.units[index].is_capital and page.units[index].kind == "word" for index in name):
        return None
    return cast.find_untagged([word for index in name for word in split_words(page.lower(index))])


def _find_owner(cast: Cast, content: Sequence[int], head: int) -> Entity | None:
    """The organisation that the noun belongs to or names: before it, right after it, or bound by a preposition.

    A place counts as one where the noun is its government.
    """
    page = cast.page
    is_government = page.lower(head) in page.speech.governments
    for index in content:
        entity = cast.at.get(index)
        is_speaker = isinstance(entity, Organisation) or (isinstance(entity, Place) and is_government)
        if is_speaker and (page.speech.has_free_order or _is_bound(page, index, head)):
            return entity
    return None


def _is_bound(page: Page, name: int, head: int) -> bool:
    """Does a name belong to the noun: `Norvik's report`, `the journal Nature`, `a survey by the Bank`, `a study that
    Norvik published`?
    """
    if name <= head + 1:
        return True
    before = name - 1
    while page.lower(before) in page.speech.determiners:
        before -= 1
    is_author = page.lower(before) in page.speech.author_prepositions
    is_reader = page.lower(before - 1) in page.speech.reading_verbs
    binding = page.speech.possessive_prepositions | page.speech.conjunctions | page.speech.relatives.keys()
    is_next = before == head or (before == head + 1 and page.lower(before) in binding)
    return is_next or (is_author and not is_reader)


def means_somebody(page: Page, words: SpeakerWords) -> bool:
    """Is this one known person, whatever the noun: definite, singular, no writing and no body?"""
    speech = page.speech
    head = page.lower(_find_head_of(page, words))
    is_definite = page.lower(words.first) in speech.definite or speech.has_free_order
    things = speech.document_nouns | speech.statement_nouns | speech.bodies | speech.spokespeople
    is_thing = is_form_of(head, things, page.language) or head in page.language.names.generic_words
    return is_definite and not (is_thing or head.endswith(speech.plural_endings))


def speaks_without_name(page: Page, words: SpeakerWords) -> bool:
    """Is this one person, whoever it is: a singular description with an article, of no body and no writing?"""
    if words.kind != "description" or page.lower(words.first) not in page.speech.determiners:
        return False
    speech = page.speech
    head = page.lower(_find_head_of(page, words))
    things = speech.document_nouns | speech.statement_nouns | speech.bodies | speech.governments
    is_thing = is_form_of(head, things, page.language) or head in page.language.names.generic_words
    return not (
        is_thing or is_form_of_address(page, words) or head.endswith(speech.plural_endings) or speech.has_free_order
    )


def is_form_of_address(page: Page, words: SpeakerWords) -> bool:
    """Is this what a dignitary is called instead of the name: `His Honour`, `Her Excellency`?"""
    is_two = words.last == words.first + 1 and page.units[words.last].kind == "word"
    return is_two and page.lower(words.first) in page.speech.possessives and page.units[words.last].is_capital


def speaks_for_owner(page: Page, words: SpeakerWords) -> bool:
    """Does a thing or somebody without a name speak for whom the possessive means: `his letter`, `its board`?"""
    speech = page.speech
    voices = speech.spokespeople | speech.document_nouns | speech.statement_nouns | speech.organs
    return page.lower(words.last) in voices or is_form_of_address(page, words)


def is_somebody_new(page: Page, words: SpeakerWords) -> bool:
    """Does a description bring in one person by office or occupation: `a caretaker`, `his lawyer`?"""
    opening = page.lower(words.first)
    is_new = opening in page.speech.indefinite or opening in page.speech.possessives
    head = page.lower(_find_head_of(page, words))
    is_person = is_office(page, head) or is_form_of(head, page.speech.spokespeople, page.language)
    return is_new and is_person and speaks_without_name(page, words)


def _find_head_of(page: Page, words: SpeakerWords) -> int:
    return find_head(page, _list_content(page, words))


def _list_content(page: Page, words: SpeakerWords) -> list[int]:
    """The units of a description without articles and the like."""
    return [index for index in range(words.first, words.last + 1) if page.lower(index) not in page.speech.determiners]


def is_office(page: Page, noun: str) -> bool:
    """Does a noun name an office, a post or an occupation?"""
    offices = page.language.offices
    return is_form_of(noun, offices.heads | offices.occupations, page.language)


def find_head(page: Page, content: Sequence[int]) -> int:
    """The unit of the main noun: the last word before a preposition; the first one in a language of free order."""
    head = content[0] if content else -1
    for index in content:
        if index != content[0] and page.is_preposition(index):
            break
        if page.units[index].kind == "word":
            head = index
            if page.speech.has_free_order:
                break
    return head


def _find_spoken_for(cast: Cast, words: SpeakerWords, content: Sequence[int]) -> Entity | None:
    """The organisation named with a spokesperson, or by a noun (`a company spokesperson`); else who holds the post."""
    page = cast.page
    named = (cast.at[index] for index in content if isinstance(cast.at.get(index), Organisation))
    organisation = next(named, None)
    if organisation is not None:
        return organisation
    kinds = page.speech.bodies | page.language.names.generic_words
    nouns = (page.lower(index) for index in content if page.lower(index) in kinds)
    bodies = (find_body(cast, noun, words.first) for noun in nouns)
    return next((body for body in bodies if body is not None), None) or _find_holder(cast, words)


def _find_holder(cast: Cast, words: SpeakerWords) -> Person | None:
    """Who holds the office that the words name."""
    if cast.page.lower(words.first) in cast.page.speech.indefinite:
        return None
    people = [person for person in cast.list_nearest(words.first, _PEOPLE_LOOKED_AT) if person.roles]
    return holder_of(cast.page.span(words.first, words.last), people, cast.release)


def _find_neighbour(cast: Cast, words: SpeakerWords, content: Iterable[int], head: str) -> Person | None:
    """The person in the words around whose name the main noun stands; most words in common, then recency.

    `His Excellency` is nobody who was `Her Excellency` before.
    """
    page = cast.page
    if not head or page.lower(words.first) in page.speech.indefinite or head in page.speech.bodies:
        return None
    wanted = [page.units[index].lower for index in content if page.units[index].kind in ("word", "name")]
    stems = [list_all_stems((word,), page.language) for word in (head, *wanted)]
    gender = page.speech.possessives.get(page.lower(words.first)) if head in page.language.honorifics else None
    counts = [
        (sum(not stem.isdisjoint(cast.list_neighbours(person)) for stem in stems), person)
        for person in cast.list_nearest(words.first, _PEOPLE_LOOKED_AT)
        if not stems[0].isdisjoint(cast.list_neighbours(person)) and cast.may_be(person, gender)
    ]
    return max(counts, key=lambda entry: entry[0])[1] if counts else None


def _find_possessor(cast: Cast, words: SpeakerWords, head: int) -> Organisation | None:
    """The league of `the league's executive committee`: a part without a name of its own speaks for the whole."""
    page = cast.page
    kinds = page.speech.bodies | page.speech.document_nouns | page.language.names.generic_words
    if page.lower(head) not in kinds:
        return None
    nouns = (page.lower(index)[:-2] for index in range(words.first, head) if page.is_genitive(index))
    owner = next((noun for noun in nouns if noun in kinds), None)
    return None if owner is None else find_body(cast, owner, words.first)
