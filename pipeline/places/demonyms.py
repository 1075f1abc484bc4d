"""Adjectives of nationality: `Peruvian`, `сербский`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from pipeline.name_keys import fold_name
from pipeline.places.gazetteer import DATA

_LONGEST_ENDING = 3
"""Letters that a Russian adjective has beyond its stem in the table."""
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@lru_cache(maxsize=8192)
def find_nationality(word: str) -> str | None:
    """The code of the country that an adjective, in any of its forms, belongs to."""
    folded = fold_name(word)
    table = _load()
    if folded[:1].isascii():
        return table.get(folded) or table.get(folded.removesuffix("s"))
    stems = (folded[: len(folded) - cut] for cut in range(_LONGEST_ENDING + 1))
    return next((table[stem] for stem in stems if stem in table), None)


def list_nationalities(text: str) -> Iterator[str]:
    """The countries whose adjectives stand in a text, with repetition; two-word ones (`Sri Lankan`) too."""
    previous = ""
    for found in _WORDS.finditer(text):
        word = found[0]
        code = find_nationality(f"{previous} {word}") if previous else None
        code = code or find_nationality(word)
        if code:
            yield code
        previous = word


@cache
def _load() -> dict[str, str]:
    """English words whole, Russian ones without their ending."""
    table: dict[str, str] = {}
    for line in (DATA / "demonyms.tsv").read_text(encoding="utf-8").splitlines():
        code, *names = line.split("\t")
        for name in "|".join(names).split("|"):
            if name:
                table[fold_name(name)] = code
    return table
