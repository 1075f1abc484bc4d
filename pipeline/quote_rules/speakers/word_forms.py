"""Whether a noun, in whatever form its language gives it, is one of a list."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from pipeline.languages import LANGUAGES
from pipeline.languages.language import Language
from pipeline.name_keys import list_stems, split_words


def list_all_stems(words: Iterable[str], language: Language) -> frozenset[str]:
    """What the words, and their parts between hyphens, may be without their endings."""
    endings = language.names.endings
    return frozenset(stem for word in words for part in split_words(word) for stem in list_stems(part, endings))


def is_form_of(word: str, words: frozenset[str], language: Language) -> bool:
    """Is a word, or a part of it between hyphens, some form of one of a language's own `words`?"""
    return not list_all_stems((word,), language).isdisjoint(list_own_stems(words, language))


def list_own_stems(words: frozenset[str], language: Language) -> frozenset[str]:
    """The stems of a list that belongs to the language's data; remembered."""
    return _remember_stems(words, language.code)


@lru_cache(maxsize=64)
def _remember_stems(words: frozenset[str], code: str) -> frozenset[str]:
    return list_all_stems(words, LANGUAGES[code])
