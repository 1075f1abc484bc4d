"""Rules for all kinds: one name spelt in two ways."""

from __future__ import annotations

from rapidfuzz.distance import DamerauLevenshtein

from pipeline.resolution.alignment import are_inflected, are_same
from pipeline.resolution.forms import Form, Words
from pipeline.resolution.setting import Setting

_SHORTEST_MISSPELT = 5


def is_same_name(short: Form, full: Form, setting: Setting) -> bool:
    """The same words but for case, accents, marks, white space, articles and legal forms."""
    if are_same(short.core, full.core) or are_same(short.words, full.words):
        return True
    return bool(short.core) and _join(short.core) == _join(full.core)


def is_inflected(short: Form, full: Form, setting: Setting) -> bool:
    """`Норова` and `Норов`: the same words in other cases."""
    return are_inflected(short.core, full.core)


def is_misspelt(short: Form, full: Form, setting: Setting) -> bool:
    """`Kristin Wilkins` and `Kristen Wilkins`, `Mauer` and Karl Maurer: one letter inside one longer word.

    The first and last letter are kept: the last tells men from women in many languages (Mario, Maria). For people only:
    two firms or brands may well differ in one letter, and a counterfeit does.
    """
    if len(short.core) != len(full.core) and len(short.core) != 1:
        return False
    end = full.core[-len(short.core) :]
    differing = [(a.text, b.text) for a, b in zip(short.core, end, strict=True) if not a.matches(b)]
    return len(differing) == 1 and _is_slip(*differing[0])


def _is_slip(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _SHORTEST_MISSPELT or one[0] != other[0] or one[-1] != other[-1]:
        return False
    return DamerauLevenshtein.distance(one, other, score_cutoff=1) == 1


def _join(words: Words) -> str:
    """`Agri Machinery` and `Agri-Machinery` and `AgriMachinery` alike."""
    return "".join(word.text for word in words)
