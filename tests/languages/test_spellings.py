"""Most Russian releases write е for ё: a word that the rules know, they know in both spellings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from typing import Any

from pipeline.languages import LANGUAGES


def list_collections(data: Any, path: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The sets of words in a language's data, keys of tables among them, with their names."""
    if is_dataclass(data):
        for part in fields(data):
            yield from list_collections(getattr(data, part.name), f"{path}.{part.name}")
    elif isinstance(data, Mapping):
        yield path, frozenset(key for key in data if isinstance(key, str))
        for key, value in data.items():
            yield from list_collections(value, f"{path}[{key}]")
    elif isinstance(data, AbstractSet):
        yield path, frozenset(word for word in data if isinstance(word, str))


def test_every_word_with_its_dots_is_there_without_them() -> None:
    collections = list(list_collections(LANGUAGES["ru"], "ru"))
    dotted = {(words, path, word) for path, words in collections for word in words if "ё" in word}
    assert len(dotted) > 20
    assert [(path, word) for words, path, word in dotted if word.replace("ё", "е") not in words] == []
