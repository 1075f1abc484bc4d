"""Word lists, written as they are read: words with spaces between."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list as a set."""
    return frozenset(text.split())
