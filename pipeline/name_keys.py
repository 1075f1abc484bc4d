"""Keys under which names are compared: folded words, and the stems that a word may have.

Nothing here changes a release; a key only says that two spellings may be one name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

_WORD = re.compile(r"\w+", re.UNICODE)
_DOT_INSIDE_ABBREVIATION = re.compile(r"(?<=\b\w)\.(?=\w\b)")
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ‘ʻ`´](?=\w)")
_FLEETING_VOWEL = re.compile(r"[ео](?=[лкнцр]$)")
_UNCOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h"}
)

SHORTEST_STEM = 2
"""Letters that an ending must leave: Ош, Оше."""


def fold_spaces(text: str) -> str:
    """White space of any kind and length as single spaces, none at the ends."""
    return " ".join(text.split())


@lru_cache(maxsize=8192)
def fold_name(text: str) -> str:
    """Case, accents and white space taken away: `ŽGAJNAR` and `Zgajnar` are one key. May come out empty."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    return fold_spaces(plain.translate(_UNCOMPOSED))


def split_words(text: str) -> tuple[str, ...]:
    """The folded words of a name; marks and hyphens are none, an apostrophe joins."""
    return tuple(_WORD.findall(_APOSTROPHE.sub("", fold_name(text))))


def join_abbreviations(text: str) -> str:
    """`U.S.` as `US.`, `S.A.E.` as `SAE.`, so that each is one word."""
    return _DOT_INSIDE_ABBREVIATION.sub("", text)


def list_stems(word: str, endings: Collection[str]) -> frozenset[str]:
    """What a folded word may be without its ending; two forms of one word share a stem.

    Deliberately simple: every listed ending may be none. A vowel that comes and goes (Павел, Павла) is left out too.
    """
    stems = {word} | {
        word[: -len(ending)] for ending in endings if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM
    }
    if endings:
        stems.add(_FLEETING_VOWEL.sub("", word))
    return frozenset(stems)


def cut_endings(word: str, endings: Collection[str]) -> str:
    """A folded word without its longest ending: one key for most forms of a word, for tables too large for stems."""
    fitting = (length for length in range(len(word) - SHORTEST_STEM, 0, -1) if word[-length:] in endings)
    return word[: -next(fitting, 0) or None]


@lru_cache(maxsize=16384)
def is_listed(word: str, listed: frozenset[str], endings: frozenset[str]) -> bool:
    """Is a folded word, in any of its forms, or the first or last part of a hyphenated one, in a list?"""
    parts = word.split("-")
    stems = _list_all_stems(listed, endings)
    return any(not list_stems(part, endings).isdisjoint(stems) for part in (word, parts[0], parts[-1]))


@lru_cache(maxsize=128)
def _list_all_stems(listed: frozenset[str], endings: frozenset[str]) -> frozenset[str]:
    return frozenset(stem for word in listed for stem in list_stems(word, endings))
