"""Whom something is called after is part of its name: `Театр имени Евгения Вахтангова`, `премия имени Вавилова`.

In the annotated releases nobody is tagged right after the words that say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from pipeline.languages.naming import NameWords
from pipeline.name_keys import fold_name
from pipeline.release import Mention

_REACH = 60
_MOST_WORDS = 3
"""A longer name has taken in the next one: `имени Е. С. Фёдорова Капитолина Саввична Прыткова`."""
_INITIAL = re.compile(r"\b[^\W\d_]\.\s*")


def join_dedications(mentions: Iterable[Mention], text: str, names: NameWords) -> list[Mention]:
    """The mentions in order, those that something is called after joined to what is right before them, or left out.

    Args:
        mentions: what the network found.
        text: what it read.
        names: the language's words around and inside names.
    """
    joined: list[Mention] = []
    for mention in sorted(mentions):
        start = _find_dedication(mention, text, names)
        if start is None:
            joined.append(mention)
        elif joined and joined[-1].kind in ("organisation", "place") and not text[joined[-1].end : start].strip():
            joined[-1] = replace(joined[-1], end=mention.end)
    return joined


def _find_dedication(mention: Mention, text: str, names: NameWords) -> int | None:
    """Where the word stands that opens it; None for `от имени Анны Линд`."""
    words = _INITIAL.sub("", mention.cut(text)).split()
    if not names.dedications or mention.kind not in ("person", "organisation") or len(words) > _MOST_WORDS:
        return None
    opening = _compile_opening(names.dedications)
    found = opening.search(text, max(0, mention.start - _REACH), mention.start)
    if found is None or (found["before"] and fold_name(found["before"]) in names.no_dedications):
        return None
    return found.start("word")


@lru_cache
def _compile_opening(dedications: frozenset[str]) -> re.Pattern[str]:
    """The word, the word before it, and a title in small letters behind it: `имени академика`."""
    words = "|".join(map(re.escape, sorted(dedications)))
    return re.compile(rf"(?:(?P<before>[^\W\d_]+)\s+)?(?P<word>\b(?:{words}))\s+(?:[а-яё]+\s+)?\Z")
