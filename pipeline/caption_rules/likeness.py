"""Are two lines the same, but for spacing, case, punctuation, a few letters, or words left out?"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

SAME = 90.0
"""Least similarity in percent (Indel distance over both lengths): a misprint, an ending, a changed small word."""
COMMON = 0.8
"""Share of the shorter line's words that the longer has, too, in the same order."""
SHORTEST = 0.4
"""Share of the longer line that a shortened one keeps at least."""

_UNSPACED = "\u3041-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_UNIT = re.compile(f"[{_UNSPACED}]|[^\\W{_UNSPACED}]+")


@dataclass(frozen=True)
class Wording:
    """A line as its words alone, case folded; characters where a script has no spaces."""

    units: tuple[str, ...]

    @property
    def letters(self) -> str:
        return "".join(self.units)


def read_wording(text: str) -> Wording:
    return Wording(tuple(_UNIT.findall(text.casefold())))


def is_same(one: Wording, other: Wording) -> bool:
    """The same line, misprints apart."""
    return one == other or fuzz.ratio(one.letters, other.letters) >= SAME


def is_shortened(short: Wording, full: Wording, *, kept: float = SHORTEST, common: float = COMMON) -> bool:
    """`short` is `full` with words left out: what it has stands there in the same order.

    Args:
        kept: share of `full` that must be left.
        common: share of `short` that must stand in `full`.
    """
    if len(short.units) < kept * len(full.units) or len(short.units) > len(full.units):
        return False
    return LCSseq.similarity(short.units, full.units) >= max(2, common * len(short.units))


def is_like(one: Wording, other: Wording) -> bool:
    """One line is the other, whole or shortened."""
    short, full = sorted((one, other), key=lambda wording: len(wording.units))
    return is_same(one, other) or is_shortened(short, full)
