"""Prints of texts: small enough to keep, and alike when the texts are.

MinHash (Broder 1997) finds texts that share most of their runs of words without comparing each with each; whether two
of them are one release is then told from the words themselves.
"""

from __future__ import annotations

import hashlib
import re
import sys
import zlib
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel
from rensa import RMinHash

_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
_LONGEST = 20_000
"""Words of a text that count: comparing two takes the product of their lengths."""

_SHINGLE = 3
"""Words in a run: fewer are shared by any two texts, and each edit spoils as many runs."""
_BANDS, _ROWS = 25, 5
"""Of the MinHash: texts that share 60 percent of their runs have a band in common in 87 of 100 cases, at 75 percent in
99.8, at 20 percent in one of 100. Ten edits in a hundred words leave about 60 percent."""
_SEED = 1

_SAME = 0.9
"""Share of words, in order, that two versions of one release have in common at least."""
_OTHER_NUMBERS = 0.2
"""Share of numbers that may differ, one at least: a weekly report changes its numbers and keeps its words."""


@dataclass(frozen=True, slots=True)
class Print:
    """What is kept of a text.

    Args:
        words: as `list_words` gives them.
        bands: as `list_bands` gives them.
    """

    words: array[int]
    bands: list[int]


def make_print(text: str) -> Print:
    """A text's print; it takes its time, so workers make it."""
    words = list_words(text)
    return Print(words, list_bands(words))


def list_words(text: str) -> array[int]:
    """A text's words as numbers, case and punctuation left out; a word with a digit is odd, others are even."""
    words = _WORD.findall(text.casefold())[:_LONGEST]
    return array("I", [zlib.crc32(word.encode()) & ~1 | bool(_DIGIT.search(word)) for word in words])


def pack_words(words: array[int]) -> bytes:
    """The words as bytes, the same on every machine."""
    return _swap(words).tobytes()


def unpack_words(data: bytes) -> array[int]:
    """The words that `pack_words` packed."""
    words = array("I")
    words.frombytes(data)
    return _swap(words)


def list_bands(words: array[int]) -> list[int]:
    """Numbers of which texts that are alike share at least one; none for a text without words."""
    if not words:
        return []
    data, size = pack_words(words), words.itemsize
    last = max(1, len(words) - _SHINGLE + 1)
    sketch = RMinHash(num_perm=_BANDS * _ROWS, seed=_SEED)
    sketch.update([data[place * size : (place + _SHINGLE) * size].hex() for place in range(last)])
    return list(_hash_bands(sketch.digest()))


def are_same(one: array[int], other: array[int]) -> bool:
    """Whether two texts are one release: nearly the same words in the same order, and nearly the same numbers."""
    similarity = Indel.normalized_similarity(one.tolist(), other.tolist(), score_cutoff=_SAME)
    return similarity >= _SAME and _have_same_numbers(one, other)


def _have_same_numbers(one: array[int], other: array[int]) -> bool:
    ours, theirs = (Counter(word for word in words if word & 1) for words in (one, other))
    differing = max((ours - theirs).total(), (theirs - ours).total())
    return differing <= max(1, _OTHER_NUMBERS * max(ours.total(), theirs.total()))


def _hash_bands(digest: Sequence[int]) -> Iterator[int]:
    for band in range(_BANDS):
        rows = array("I", digest[band * _ROWS : (band + 1) * _ROWS])
        content = band.to_bytes(2, "little") + _swap(rows).tobytes()
        yield int.from_bytes(hashlib.blake2b(content, digest_size=8).digest(), "little", signed=True)


def _swap(numbers: array[int]) -> array[int]:
    """Little-endian, on machines that are not."""
    if sys.byteorder == "big":
        numbers = array("I", numbers)
        numbers.byteswap()
    return numbers
