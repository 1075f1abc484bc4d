"""Words as the network reads them: a row of the vectors, a shape, letters, and on which side of quotation marks.

The shapes are slovnet's, in its order, for its encoders are part of the network.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, starmap

import numpy as np
import numpy.typing as npt

from pipeline.tagging.words.vectors import WordVectors

_OUTLINES = ("X", "x", "XX", "xx", "Xx", "Xx-Xx", "OTHER")
_MARKS = "!#$%&()[]\\/*+,.:;<=>?@^_{|}~-‐−‒⁃–—―`\"'«»„“ʼʻ”№…"
SHAPES = (
    "<pad>",
    *(f"{script}_{outline}" for script in ("RU", "EN") for outline in _OUTLINES),
    *(f"PUNCT_{mark}" for mark in _MARKS),
    "PUNCT_OTHER",
    "NUM",
    "OTHER",
)
_SHAPE_OF = {shape: number for number, shape in enumerate(SHAPES)}
_OPENING = re.compile(rf"(?P<RU>[а-яё])|(?P<EN>[a-z])|(?P<NUM>[+-]?\d)|(?P<PUNCT>[{re.escape(_MARKS)}])", re.IGNORECASE)

_CYRILLIC, _LATIN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "abcdefghijklmnopqrstuvwxyz"
_ALPHABET = _CYRILLIC + _CYRILLIC.upper() + _LATIN + _LATIN.upper() + "0123456789-.,:;()\"«»/'–—№%&"
_NO_LETTER, _OTHER_LETTER = 0, 1
_LETTER_OF = {letter: number for number, letter in enumerate(_ALPHABET, start=2)}
LETTERS = len(_ALPHABET) + 2
LETTERS_READ, _FIRST_READ = 14, 4
"""Of a longer word the first four letters are read, and the last ten, where Russian keeps its grammar."""

QUOTE = '"'
OUTSIDE, INSIDE, CLOSING = range(3)
SIDES = 3
"""Before and after quotation marks; an opening mark and what follows it; a closing mark."""

_WORDS_REMEMBERED = 30_000
"""Some 15 MB, full after ten thousand short releases, so that a worker then grows no more."""


@dataclass(frozen=True, slots=True)
class WordFeatures:
    """One block: `rows`, `shapes` and `sides` of shape (words,), `letters` of shape (words, LETTERS_READ)."""

    rows: tuple[int, ...]
    shapes: npt.NDArray[np.int64]
    sides: npt.NDArray[np.int64]
    letters: npt.NDArray[np.int64]


class FeatureReader:
    """Describes words; remembers the commonest, for words repeat."""

    def __init__(self, vectors: WordVectors) -> None:
        self._find_row = vectors.find_row
        self._describe: Callable[[str], tuple[int, int, tuple[int, ...]]] = lru_cache(_WORDS_REMEMBERED)(
            self._describe_word
        )

    def read_block(self, words: Sequence[str]) -> WordFeatures:
        """The features of a block that is not empty; its double quotation marks are all `"`, as in a release's body."""
        rows, shapes, letters = zip(*map(self._describe, words), strict=True)
        sides = find_sides(words)
        return WordFeatures(
            rows,
            np.array(list(starmap(_tell_marks_apart, zip(shapes, words, sides, strict=True)))),
            np.array(sides),
            np.array(letters),
        )

    def _describe_word(self, word: str) -> tuple[int, int, tuple[int, ...]]:
        return self._find_row(word), _SHAPE_OF[name_shape(word)], _read_letters(word)


def cut_blocks(borders: Sequence[int], words: int) -> list[range]:
    """Blocks as ranges of words; `borders` are the indices of their first words."""
    return list(starmap(range, pairwise((*borders, words))))


def find_sides(words: Sequence[str]) -> list[int]:
    """Marks are paired in turn: the body of a release does not keep which way they stood."""
    sides: list[int] = []
    side = OUTSIDE
    for word in words:
        if word == QUOTE:
            sides.append(INSIDE if side == OUTSIDE else CLOSING)
            side = INSIDE if side == OUTSIDE else OUTSIDE
        else:
            sides.append(side)
    return sides


def _tell_marks_apart(shape: int, word: str, side: int) -> int:
    if word != QUOTE:
        return shape
    return _SHAPE_OF["PUNCT_»" if side == CLOSING else "PUNCT_«"]


def name_shape(word: str) -> str:
    """One of `SHAPES`: the script or class of the first character, and the outline of a word of letters."""
    found = _OPENING.match(word)
    kind = found.lastgroup if found else "OTHER"
    if kind in ("RU", "EN"):
        return f"{kind}_{_outline(word)}"
    if kind == "PUNCT":
        return f"PUNCT_{word if len(word) == 1 else 'OTHER'}"
    return str(kind)


def _outline(word: str) -> str:
    if word.isupper():
        return "X" if len(word) == 1 else "XX"
    if word.islower():
        return "x" if len(word) == 1 else "xx"
    if _is_title(word):
        return "Xx"
    left, hyphen, right = word.partition("-")
    return "Xx-Xx" if hyphen and _is_title(left) and _is_title(right) else "OTHER"


def _is_title(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and word[1:].islower()


def _read_letters(word: str) -> tuple[int, ...]:
    kept = word if len(word) <= LETTERS_READ else word[:_FIRST_READ] + word[_FIRST_READ - LETTERS_READ :]
    numbers = tuple(_LETTER_OF.get(letter, _OTHER_LETTER) for letter in kept)
    return numbers + (_NO_LETTER,) * (LETTERS_READ - len(numbers))
