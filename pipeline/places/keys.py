"""The key under which a place stands in the tables."""

from __future__ import annotations

from pipeline.languages import LANGUAGES
from pipeline.name_keys import cut_endings, join_abbreviations, split_words

_ENDINGS = frozenset(ending for language in LANGUAGES.values() for ending in language.names.endings) | frozenset(
    "ия ию ием иеи иям ии иях иями ея ею ееи аи аю аем ае".split()
)
"""Of all languages at once, as a table holds names of all. Those of Россия are longer here: the longest one is cut."""


def key_of(name: str) -> str:
    """Folded words without endings, one space between: `В Нижнем Новгороде` would need its preposition taken off first."""
    return " ".join(cut_endings(word, _ENDINGS) for word in split_words(join_abbreviations(name)))


def drop_kind(name: str) -> str:
    """`Sverdlovsk` of Sverdlovsk Region, `Керала` of штат Керала; empty when the name has no word for its kind."""
    kept = [word for word in name.split() if key_of(word) not in _KINDS]
    return " ".join(kept) if len(kept) < len(name.split()) else ""


_KINDS = frozenset(key_of(word) for language in LANGUAGES.values() for word in language.names.division_words) | {"of"}
