"""The keys under which a place stands in the tables."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.languages import LANGUAGES
from pipeline.name_keys import cut_endings, join_abbreviations, split_words

_LONGEST_INNER = 4
_ENDINGS = frozenset(ending for language in LANGUAGES.values() for ending in language.names.endings) | frozenset(
    "ия ию ием иеи иям ии иях иями ея ею ееи аи аю аем ае".split()
)
"""Of all languages at once, as a table holds names of all; those of Россия are longer, as the longest is cut."""


_SHORT_ENDINGS = frozenset(ending for ending in _ENDINGS if len(ending) == 1)


def keys_of(name: str) -> tuple[str, ...]:
    """The keys that a name is entered under and looked up by, the surest first.

    Folded words, one space between: as they are, without an ending of one letter, without the longest ending. Which of
    these two an ending is cannot be told from one form: `Вьетнам` looks like a dative plural. One key for most names.
    """
    words = split_words(join_abbreviations(name))
    cuts = (frozenset[str](), _SHORT_ENDINGS, _ENDINGS)
    return tuple(dict.fromkeys(" ".join(cut_endings(word, endings) for word in words) for endings in cuts))


def key_of(name: str) -> str:
    """The key without endings: the same for most forms of a name."""
    return keys_of(name)[-1]


def drop_kind(name: str) -> str:
    """`Sverdlovsk` of Sverdlovsk Region, `Керала` of штат Керала; empty when the name has no word for its kind."""
    kept = [word for word in name.split() if key_of(word) not in _KINDS]
    return " ".join(kept) if len(kept) < len(name.split()) else ""


_KINDS = frozenset(key_of(word) for language in LANGUAGES.values() for word in language.names.division_words) | {"of"}


def list_inner_names(name: str) -> Iterator[str]:
    """What may be another place's name inside: the first words (`Goma International Airport`), or those after `of`."""
    words = name.split()
    for length in range(min(len(words) - 1, _LONGEST_INNER), 0, -1):
        yield " ".join(words[:length])
    if "of" in words:
        yield " ".join(words[words.index("of") + 1 :])
