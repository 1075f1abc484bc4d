"""Word lists, written as they are read: words with spaces between."""

from __future__ import annotations

from pipeline.name_keys import fold_name


def words(text: str) -> frozenset[str]:
    """The words of a list as a set."""
    return frozenset(text.split())


def folded_words(text: str) -> frozenset[str]:
    """The words of a list as the keys under which names are compared: lower case, without accents, й as и."""
    return words(fold_name(text))
