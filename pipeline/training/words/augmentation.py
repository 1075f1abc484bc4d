"""Makes other releases of a release: other names in the same grammatical case, other capitals. Labels stay.

A word of a name is replaced by one with the same ending, so that the sentence round it keeps its grammar. Surnames
keep formant and ending (Нор-ов-ым: Гуль-ов-ым, Мельн-ик-ом: Воробейч-ик-ом, Петрен-ко: Галуш-ко) and are drawn from
natasha's list; other words are exchanged for words of names in the examples that stand in a like position and end in
the same two letters.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from pipeline.training.example import Example, LabelledName
from pipeline.training.words.settings import WordChances

_RENAMED = ("person", "place")
_ADJECTIVAL = re.compile(
    r"(?P<base>..+?)(?P<formant>ов|ев|ёв|ин|ын|ск)(?P<ending>|а|у|ым|ом|е|ой|ых|ыми|ы|ий|ого|ому|им|ая|ую|их|ими|ие)"
)
_NOUN_LIKE = re.compile(
    r"(?P<base>..+?)(?P<formant>ук|юк|ак|як|ик|ич|ян|ан|ман|ар|ер|ун|он|ат|ко|ло|дзе|ых)(?P<ending>|а|у|ом|ем|е)"
)
"""Declined as nouns, or not at all; found where a surname stands, for given names end so too."""
_SURNAMES = (_ADJECTIVAL, _NOUN_LIKE)
_DICTIONARY_ENDINGS = {"ск": "ий"}
_LONGEST_TITLE = 30
"""Words of a block that may be written With A Capital Each."""
_FROM_LIST = 0.7
"""The rest is drawn from the examples, which hold names that end like a Russian surname and are none."""

Class = tuple[str, bool, bool, tuple[str, ...]]


class WordPool:
    """Words to draw from.

    Args:
        examples: their names are drawn from.
        surnames: in the dictionary form, of any case.
    """

    def __init__(self, examples: Iterable[Example], surnames: Iterable[str]) -> None:
        bases: defaultdict[str, set[str]] = defaultdict(set)
        for surname in surnames:
            found = _analyse(surname.lower())
            if found and found["ending"] == _DICTIONARY_ENDINGS.get(found["formant"], ""):
                bases[found["formant"]].add(found["base"].capitalize())
        words: defaultdict[Class, set[str]] = defaultdict(set)
        for example in examples:
            for name in example.names:
                for index in range(name.start, name.end):
                    if _is_renamed(name, example.words[index]):
                        words[_classify(name, index, example.words[index])].add(example.words[index])
        self._bases = {formant: sorted(found) for formant, found in bases.items()}
        self._words = {kind: sorted(found) for kind, found in words.items()}

    def draw(self, name: LabelledName, index: int, word: str, dice: random.Random) -> str:
        """A word in the manner of `word`, which stands at `index` of the example; the word itself where none fits."""
        if not _is_renamed(name, word):
            return word
        found = _analyse(word) if index > name.start or name.end - name.start == 1 else _ADJECTIVAL.fullmatch(word)
        if name.kind == "person" and found and found["formant"] in self._bases and dice.random() < _FROM_LIST:
            return dice.choice(self._bases[found["formant"]]) + found["formant"] + found["ending"]
        return dice.choice(self._words.get(_classify(name, index, word), (word,)))


def rename(example: Example, pool: WordPool, chance: float, dice: random.Random) -> Example:
    """A copy with other people and places, each one renamed with `chance`, and alike wherever it stands."""
    words = list(example.words)
    changed = {ref for ref in sorted({name.ref for name in example.names}) if dice.random() < chance}
    known: dict[tuple[str, str], str] = {}
    for name in example.names:
        if name.ref in changed:
            _rename_words(words, name, pool, known, dice)
    return replace(example, words=tuple(words))


def change_case(words: Sequence[str], chances: WordChances, dice: random.Random) -> list[str]:
    """A block as it stands, or shouted, or in small letters, or (a short one) With A Capital Each."""
    changes: tuple[tuple[float, Callable[[str], str]], ...] = (
        (chances.shout_block, str.upper),
        (chances.lower_block, str.lower),
        (chances.capitalise_block if len(words) <= _LONGEST_TITLE else 0.0, _capitalise),
    )
    left = dice.random()
    for chance, change in changes:
        if left < chance:
            return [change(word) for word in words]
        left -= chance
    return list(words)


def forget_words(
    rows: Sequence[int], words: Sequence[str], unknown: int, chances: WordChances, dice: random.Random
) -> tuple[int, ...]:
    """The words' rows in the table of vectors, for some with a capital `unknown`, as the table knows not every name."""
    return tuple(
        unknown if word[0].isupper() and dice.random() < chances.forget_word else row
        for row, word in zip(rows, words, strict=True)
    )


def _capitalise(word: str) -> str:
    return word[:1].upper() + word[1:]


def _rename_words(
    words: list[str], name: LabelledName, pool: WordPool, known: dict[tuple[str, str], str], dice: random.Random
) -> None:
    for index in range(name.start, name.end):
        key = (name.ref, words[index])
        if key not in known:
            known[key] = pool.draw(name, index, words[index], dice)
        words[index] = known[key]


def _analyse(word: str) -> re.Match[str] | None:
    return next(filter(None, (pattern.fullmatch(word) for pattern in _SURNAMES)), None)


def _is_renamed(name: LabelledName, word: str) -> bool:
    return name.kind in _RENAMED and len(word) > 2 and word[0].isupper() and word[1:].islower()


def _classify(name: LabelledName, index: int, word: str) -> Class:
    """Kind of name, whether it is of several words, whether the word is its first, and how the word ends."""
    found = _ADJECTIVAL.fullmatch(word)
    ending = (found["formant"], found["ending"]) if found else (word[-2:],)
    return name.kind, name.end - name.start > 1, index == name.start, ending
