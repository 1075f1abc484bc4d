"""Makes other releases of a release: other names of the same kind, another case. Labels stay with their words.

All changes are made on words, so no offset has to be mended, and a name is changed the same way wherever it stands.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from pipeline.tagging.heads import HEADS
from pipeline.training.example import Example, LabelledName
from pipeline.training.name_pool import NamePool

_PARTICLES = frozenset(
    [
        "al",
        "bin",
        "bint",
        "da",
        "das",
        "de",
        "del",
        "della",
        "den",
        "der",
        "di",
        "do",
        "dos",
        "du",
        "el",
        "ibn",
        "la",
        "le",
        "ten",
        "van",
        "von",
        "y",
    ]
)


@dataclass(frozen=True, slots=True)
class Chances:
    """How often each change is made: to a release, to a name in it, to its title, to a block."""

    rename_release: float
    rename_name: float
    shout_title: float
    shout_opening: float
    lower_block: float


def augment(example: Example, chances: Chances, pool: NamePool, dice: random.Random) -> Example:
    """A varied copy of `example`; the same dice give the same copy."""
    if example.names and dice.random() < chances.rename_release:
        example = _rename(example, chances, pool, dice)
    return _change_case(example, chances, dice)


def _rename(example: Example, chances: Chances, pool: NamePool, dice: random.Random) -> Example:
    replacements: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = {}
    surnames: dict[tuple[str, str], str] = {}
    changed = {ref for ref in sorted({name.ref for name in example.names}) if dice.random() < chances.rename_name}
    chosen: list[tuple[LabelledName, tuple[str, ...]]] = []
    for name in sorted(example.names, key=lambda name: name.start):
        if name.ref not in changed:
            continue
        words = example.words[name.start : name.end]
        key = (name.ref, words)
        if key not in replacements:
            if name.kind == "person":
                replacements[key] = tuple(_rename_person_word(name.ref, word, surnames, pool, dice) for word in words)
            else:
                replacements[key] = pool.draw(name.kind, words, dice)
        chosen.append((name, replacements[key]))
    return _splice(example, chosen)


def _rename_person_word(
    ref: str, word: str, known: dict[tuple[str, str], str], pool: NamePool, dice: random.Random
) -> str:
    """Another name for one word of a person's name; initials, particles and marks stay."""
    if not word[0].isalpha() or len(word.rstrip(".")) == 1 or word.lower() in _PARTICLES:
        return word
    key = (ref, word.lower())
    if key not in known:
        known[key] = pool.draw_person_word(dice)
    return known[key].upper() if word.isupper() else known[key]


def _splice(example: Example, chosen: Sequence[tuple[LabelledName, tuple[str, ...]]]) -> Example:
    """Put other words in place of names and move every position behind them."""
    words: list[str] = []
    moved = list(range(len(example.words) + 1))
    position = 0
    for name, new in chosen:
        for index in range(position, name.start):
            moved[index] = len(words)
            words.append(example.words[index])
        for index in range(name.start, name.end):
            moved[index] = len(words) + min(index - name.start, len(new) - 1)
        words.extend(new)
        position = name.end
    for index in range(position, len(example.words)):
        moved[index] = len(words)
        words.append(example.words[index])
    moved[len(example.words)] = len(words)
    return replace(
        example,
        words=tuple(words),
        borders=tuple(moved[border] for border in example.borders),
        spans={
            head.name: tuple((moved[s], moved[e], kind) for s, e, kind in example.spans.get(head.name, ()))
            for head in HEADS
        },
        names=tuple(LabelledName(moved[n.start], moved[n.end], n.kind, n.ref) for n in example.names),
    )


def _change_case(example: Example, chances: Chances, dice: random.Random) -> Example:
    words = list(example.words)
    ends = (*example.borders[1:], len(words))
    for number, (start, end) in enumerate(zip(example.borders, ends, strict=True)):
        if number == 0 and dice.random() < chances.shout_title:
            _apply(dice.choice((str.upper, _capitalise)), words, start, end)
        elif dice.random() < chances.shout_opening:
            _apply(str.upper, words, start, min(end, start + dice.randint(1, 3)))
        elif dice.random() < chances.lower_block:
            _apply(str.lower, words, start, end)
    return replace(example, words=tuple(words))


def _capitalise(word: str) -> str:
    return word[:1].upper() + word[1:]


def _apply(change: Callable[[str], str], words: list[str], start: int, end: int) -> None:
    words[start:end] = [change(word) for word in words[start:end]]
