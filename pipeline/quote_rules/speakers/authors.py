"""Who wrote what the text speaks of: `SWF has published a report on fishing. [...] The report says that ...`."""

from __future__ import annotations

from pipeline.quote_rules.grammar.finite_verbs import has_verb
from pipeline.quote_rules.grammar.subjects import find_subject
from pipeline.quote_rules.speakers.cast import Cast
from pipeline.release import Entity, Organisation, Person

_LONGEST_TITLE = 5
"""Units between an author in the genitive and the writing: `SWF's new annual report`."""
_LONGEST_GAP = 10
"""Units between a writing and its author: `a report released on Tuesday in Oslo by SWF`."""
_SENTENCES_BACK = 30


def find_author(cast: Cast, noun: str, before: int) -> Entity | None:
    """The author of a writing, from the last sentences before a unit in which it is told who wrote it."""
    page = cast.page
    current = page.sentence_of[before]
    for number in range(current, max(current - _SENTENCES_BACK, -1), -1):
        sentence = page.sentences[number]
        for index in range(min(sentence.stop, before) - 1, sentence.start - 1, -1):
            if page.lower(index) == noun and page.units[index].kind == "word":
                author = _find_beside(cast, index) or _find_publisher(cast, sentence, index)
                if author is not None:
                    return author
    return None


def _find_beside(cast: Cast, writing: int) -> Entity | None:
    """The name that the writing belongs to, or stands behind `by` or `from` after it."""
    page = cast.page
    for index in range(writing - 1, writing - 1 - _LONGEST_TITLE, -1):
        if page.units[index].kind == "sign" or page.is_preposition(index):
            break
        if index in cast.at and (page.is_genitive(index + 1) or index == writing - 1):
            return _as_author(cast, index)
    for index in range(writing + 1, min(writing + _LONGEST_GAP, page.sentence(writing).stop)):
        if page.lower(index) in page.speech.author_prepositions:
            is_reader = page.lower(index - 1) in page.speech.reading_verbs
            name = index + 2 if page.lower(index + 1) in page.speech.determiners else index + 1
            return None if is_reader else _as_author(cast, name)
    return None


def _find_publisher(cast: Cast, sentence: range, writing: int) -> Entity | None:
    """The subject of a verb whose object is the writing: `SWF has published a report`."""
    page = cast.page
    is_published = any(page.lower(index) in page.speech.announcing for index in range(sentence.start, writing))
    subject = find_subject(page, sentence.start, writing) if is_published else None
    if subject is None or has_verb(page, sentence.start, subject.head):
        return None
    return _as_author(cast, subject.head)


def _as_author(cast: Cast, unit: int) -> Entity | None:
    entity = cast.at.get(unit)
    return entity if isinstance(entity, Organisation | Person) else None
