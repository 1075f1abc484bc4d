"""Chinese names in Cyrillic letters as pinyin writes them: Си Цзиньпин is Xi Jinping.

Russian spells Chinese syllable by syllable, by Palladius's table of 1888. Words come folded (`name_keys.split_words`).
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from pipeline.linking.tables import read_rows
from pipeline.name_keys import fold_name

_MOST_SYLLABLES = 3
"""Of a word of a name: Оуян, Цзиньпин; a longer word is hardly Chinese."""
_SEPARATOR = "ъ"
"""Parts Чанъань from Чан-ань."""


@lru_cache(maxsize=65536)
def list_pinyin(word: str) -> frozenset[str]:
    """What the syllables of a folded word may be in pinyin, folded too; nothing for a word that is not made of them."""
    return frozenset(_cut(word, _MOST_SYLLABLES))


def _cut(word: str, syllables: int) -> set[str]:
    """All ways to read `word` as up to so many syllables."""
    if not word or not syllables:
        return set()
    table = _load_syllables()
    readings = set(table.get(word, ()))
    for length in range(1, len(word)):
        for syllable in table.get(word[:length], ()):
            rest = word[length:].removeprefix(_SEPARATOR)
            readings.update(syllable + others for others in _cut(rest, syllables - 1))
    return readings


@cache
def _load_syllables() -> dict[str, frozenset[str]]:
    """Pinyin by syllables in Cyrillic letters, both folded."""
    syllables: defaultdict[str, set[str]] = defaultdict(set)
    for pinyin, *spellings in read_rows("palladius.txt"):
        for spelling in spellings:
            syllables[fold_name(spelling)].add(fold_name(pinyin))
    return {spelling: frozenset(found) for spelling, found in syllables.items()}
