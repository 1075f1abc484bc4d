"""Names of people as sets of sounds: in any script, spelling, order and case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations, product

from pipeline.languages import LANGUAGES
from pipeline.linking.palladius import list_pinyin
from pipeline.linking.romanisation import is_cyrillic, spell_sound
from pipeline.linking.tables import read_rows
from pipeline.name_keys import split_words
from pipeline.resolution.forms import Form

Sounds = frozenset[str]

_GIVEN_HYPHEN = re.compile(r"(?<=\w)-(?=[a-z])")
"""Yi-ching and Yiching, Ban Ki-moon and Ban Kimoon."""
_ARTICLES = frozenset("al el аль эль".split())
_SHORTEST_STEM = 3
_INITIALS = {"c": "cks", "j": "ij", "p": "fp", "y": "ei"}
"""The first letters that the sounds of names with an initial may have: Carmen, Cecilia, Charles; Yelena, Yuri."""
_CASE_ENDINGS = {
    "ого": ("ии", "ыи"),
    "его": ("ии",),
    "ому": ("ии", "ыи"),
    "ему": ("ии",),
    "им": ("ии",),
    "ым": ("", "ыи"),
    "ом": ("",),
    "ем": ("и", "ь"),
    "ои": ("а",),
    "еи": ("я", "ья"),
    "ую": ("ая",),
    "а": ("",),
    "у": ("", "а"),
    "ы": ("а",),
    "е": ("", "а"),
    "и": ("я", "ия", "а", "ь"),
    "ю": ("и", "я", "ь"),
    "я": ("и", "ь"),
}
"""Endings of Russian cases, folded, and what the nominative may have in their place."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """The words that tell a person from others; each with the sounds that its nominative may have."""

    words: tuple[Sounds, ...]
    generation: str = ""
    """jr, iii: empty for most."""

    @property
    def written(self) -> tuple[Sounds, ...]:
        """The words that are no initials."""
        return tuple(word for word in self.words if not is_initial(word))

    @property
    def is_full(self) -> bool:
        return len(self.written) > 1

    @property
    def brevity(self) -> int:
        """0 for a full name, 1 for one with initials, 2 for a lone one."""
        return 2 if self.is_lone else 1 - self.is_full

    @property
    def is_articled(self) -> bool:
        """`Al-Harbi` is the end of a name, and so may be Al Harbi."""
        return len(self.words) == 2 and not self.words[0].isdisjoint(_ARTICLES)

    @property
    def is_lone(self) -> bool:
        """A surname, seldom another part of a name."""
        return len(self.words) == 1 or self.is_articled


@lru_cache(maxsize=65536)
def is_initial(word: Sounds) -> bool:
    return all(len(sound) == 1 for sound in word)


@lru_cache(maxsize=65536)
def parse_person(text: str, *, in_nominative: bool = False) -> PersonName:
    """The name that a text spells, in any case or in the nominative alone; no word at all for marks alone."""
    form = Form("person", _GIVEN_HYPHEN.sub("", text), LANGUAGES["ru" if is_cyrillic(text) else "en"], ())
    return PersonName(tuple(_list_sounds(word.text, in_nominative) for word in form.core), form.generation)


def agree(one: PersonName, other: PersonName) -> bool:
    """Does the shorter name leave out words of the longer, and nothing more? The surname may stand first.

    `John A. Smith` is not `John B. Smith`, `Ahmed Saeed Najjar` not `Saeed Ahmed Najjar`.
    """
    if one.generation and other.generation and one.generation != other.generation:
        return False
    short, full = sorted((one.words, other.words), key=len)
    return any(_lies_in_order(words, full) for words in (short, short[1:] + short[:1], short[-1:] + short[:-1]))


def list_pairs(name: PersonName) -> Iterator[str]:
    """Keys that two full names share: any two written words, in either order."""
    for one, other in combinations(name.written, 2):
        yield from (" ".join(sorted(pair)) for pair in product(sorted(one), sorted(other)))


def list_initialled(name: PersonName) -> Iterator[str]:
    """Keys that `V. Norov` and Vladimir Norov share: an initial and a surname, which may stand first."""
    if len(name.words) < 2:
        return
    first, last = name.words[0], name.words[-1]
    for given, surname in ((first, last), (name.words[1], first)):
        if not is_initial(surname):
            letters = sorted({sound[0] for sound in given})
            yield from (f"{letter}. {sound}" for letter in letters for sound in sorted(surname))


def list_surnames(name: PersonName) -> Iterator[str]:
    """What a lone word may be of a name: its end or its beginning."""
    written = name.written
    ends = written[-1:] + written[:1] if len(written) > 1 else written
    yield from (sound for word in ends for sound in sorted(word))


def name_key(name: PersonName) -> str:
    """One key for a full name, whatever the order of its words."""
    return " ".join(sorted(min(word) for word in name.written))


def _lies_in_order(short: Sequence[Sounds], full: Sequence[Sounds]) -> bool:
    rest = iter(full)
    return all(any(_matches(word, other) for other in rest) for word in short)


def _matches(word: Sounds, other: Sounds) -> bool:
    if is_initial(word) or is_initial(other):
        return not {sound[0] for sound in word}.isdisjoint(sound[0] for sound in other)
    return not word.isdisjoint(other)


@lru_cache(maxsize=65536)
def _list_sounds(word: str, in_nominative: bool) -> Sounds:
    """The sounds of a folded word, and of its nominatives when it may stand in another case."""
    if len(word) == 1:
        return frozenset(_INITIALS.get(word, spell_sound(word)[0]))
    bases = (word,) if in_nominative else tuple(_list_nominatives(word))
    heard = (spell_sound(spelling) for base in bases for spelling in (base, *list_pinyin(base)))
    sounds = {sound if len(sound) > 1 else 2 * sound for sound in heard}  # Yi, which is no initial
    if word.startswith("w"):
        sounds.add(spell_sound(f"u{word[1:]}"))  # Wilson, Уилсон
    equal = _load_equal_names()
    return frozenset(equal.get(sound, sound) for sound in sounds)


def _list_nominatives(word: str) -> Iterator[str]:
    yield word
    if is_cyrillic(word):
        for ending, replacements in _CASE_ENDINGS.items():
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
                yield from (word.removesuffix(ending) + replacement for replacement in replacements)


@cache
def _load_equal_names() -> dict[str, str]:
    """For each given name of the table the first of its line, both as sounds."""
    equal: dict[str, str] = {}
    for row in read_rows("given_names.txt"):
        sounds = [spell_sound(" ".join(split_words(name))) for name in row]
        for sound in sounds:
            equal.setdefault(sound, sounds[0])
    return equal
