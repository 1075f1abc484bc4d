"""Whom a description means: `the SCO Secretary-General` is the person of the release who holds that office."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pipeline.languages import LANGUAGES
from pipeline.languages.language import Language
from pipeline.name_keys import is_listed, list_stems, split_words
from pipeline.release import Person, Release, Role, Span


def holder_of(description: Span, people: Sequence[Person], release: Release) -> Person | None:
    """The person whose office a definite description names.

    Args:
        description: `the Secretary-General`, with or without its article.
        people: the people of the release, with their roles.
        release: the release that both are spans of.

    Every word of the description must be one of the office, and its head noun the office's. An office named in full
    beats one named in part; among equals the person counts who was named last before the description.
    """
    language = LANGUAGES.get(release.language, next(iter(LANGUAGES.values())))
    wanted = _list_words(description.cut(release.text), language)
    names = {entity.id: (entity.name, *entity.aliases) for entity in release.entities}
    fitting = [
        (len(wanted) / len(words), _recency(person, description), -number, person)
        for number, person in enumerate(people)
        for words in (_list_words(_spell_out(role, names, release), language) for role in person.roles)
        if _fits(wanted, words, language)
    ]
    return max(fitting, key=lambda entry: entry[:3])[3] if fitting else None


def _spell_out(role: Role, names: Mapping[str, Sequence[str]], release: Release) -> str:
    """The office with all names of its organisation, so that `the SCO chief` may head the Cooperation Organisation."""
    return " ".join((role.cut(release.text), *names.get(role.organisation or "", ())))


def _list_words(text: str, language: Language) -> tuple[str, ...]:
    """Folded words without articles; `Secretary-General` is two."""
    outside = language.articles | language.offices.determiners
    return tuple(dict.fromkeys(word for word in split_words(text) if word not in outside))


def _fits(wanted: Sequence[str], words: Sequence[str], language: Language) -> bool:
    """All that is wanted is there, and the office's head noun is wanted: `the Bank` is no `chair of the Bank`.

    A deputy is not meant by the office alone.
    """
    heads = [word for word in words if _is_head(word, language)][:1]
    lesser = [word for word in words if is_listed(word, language.offices.lesser, language.names.endings)]
    return (
        bool(wanted)
        and bool(heads)
        and all(_is_same_word(word, words, language) for word in wanted)
        and all(_is_same_word(word, wanted, language) for word in (*heads, *lesser))
    )


def _is_head(word: str, language: Language) -> bool:
    offices, endings = language.offices, language.names.endings
    return is_listed(word, offices.heads, endings) or is_listed(word, offices.occupations, endings)


def _is_same_word(word: str, others: Iterable[str], language: Language) -> bool:
    """In any case form."""
    stems = list_stems(word, language.names.endings)
    return any(not stems.isdisjoint(list_stems(other, language.names.endings)) for other in others)


def _recency(person: Person, description: Span) -> tuple[bool, int]:
    """Named before it, the later the better; else after it, the sooner the better."""
    before = [mention.start for mention in person.mentions if mention.start < description.start]
    return (True, max(before)) if before else (False, -min(mention.start for mention in person.mentions))
