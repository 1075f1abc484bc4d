"""Who made the picture: a line that ends with it is a caption."""

from __future__ import annotations

import re

from pipeline.languages.language import Language
from pipeline.layout.shapes import LONGEST_HEADING, has_address

MOST_NAMES = 6
"""Words of a credit after `Photo by`: a rank, a name, an agency."""
MOST_BEFORE = 3
"""Words before it that belong to it: `U.S. Army photo by`, `AP Photo/`."""
BREAKS = '.!?…)"”»|–—-(/'
"""Marks before a credit, which is no part of a sentence."""

_MARK = re.compile("[:/©]")
_LAST_WORD = re.compile(r"[^\W\d_](?:[\w.-]*\w)?$|(?:[^\W\d_]\.)+$")
_WORD = re.compile(r"[^\s,;:/|()\"“”«»]+")


def ends_with_credit(text: str, language: Language) -> bool:
    """`Norov in Beijing. (AP Photo/Jane Roe)`, `Photo by Jane Roe`, `Photo: Ministry of Culture`."""
    if len(text) > LONGEST_HEADING or has_address(text):
        return False
    pictures = [match for match in _WORD.finditer(text) if match[0].lower() in language.letterhead.pictures]
    if not pictures:
        return False
    return _names_maker(text[pictures[-1].end() :], language) and _is_apart(text[: pictures[-1].start()])


def _names_maker(after: str, language: Language) -> bool:
    """After a colon or stroke a name may have small letters (`Фото: пресс-служба`); after `by` it has capitals."""
    links = language.letterhead.credit_links
    opening, *rest = _MARK.split(after, maxsplit=1)
    if rest and all(word.lower() in links for word in _WORD.findall(opening)):
        return 0 < len(_WORD.findall(rest[0])) <= MOST_NAMES
    first, *names = _WORD.findall(after) or [""]
    small = links | language.names.small_words
    return first.lower() in links and 0 < len(names) < MOST_NAMES and all(n[0].isupper() or n in small for n in names)


def _is_apart(before: str) -> bool:
    """Nothing stands before the credit, or a whole sentence or a bracket does."""
    rest = before.rstrip()
    for _ in range(MOST_BEFORE):
        last = _LAST_WORD.search(rest)
        if last is None or not last[0][0].isupper():
            break
        rest = rest[: last.start()].rstrip()
    return not rest or rest[-1] in BREAKS
