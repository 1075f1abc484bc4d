"""Short names of organisations that the text itself gives: `Ormr hf. ("Ormr")`, `Seven Bays Power Corporation`.

The network reads windows; what was defined on the first page it may take for common words on the third.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.languages.naming import NameWords
from pipeline.name_keys import split_words
from pipeline.places.countries import is_nowhere
from pipeline.places.demonyms import find_nationality
from pipeline.release import Mention
from pipeline.tagging.consistency import list_free

_DEFINITION = re.compile(r'(?:\s?\([^()"\n]{2,40}\))?,?\s\([^()"\n]{0,24}"(?P<name>[^"\n]{2,40})"\)')
"""Right behind a name, a stock's symbol or an acronym may stand between: ` (NYSE: SVBY) (the "Seven Bays")`."""
_NAME_GOES_ON = r"(?![\w'’-]*-)(?! (?:& )?[A-Z0-9])(?!\w)"
_NO_SYMBOL = r"(?<!: )"
"""In capitals behind a colon stands a symbol: (Nasdaq Iceland: ORMR)."""
_SCORE = 1.0


def complete_short_forms(mentions: Iterable[Mention], text: str, names: NameWords) -> list[Mention]:
    """The mentions in order, with those of organisations under their short names where the network passed over them.

    Args:
        mentions: what was found, in order.
        text: what they are spans of.
        names: the language's words around and inside names.
    """
    found = list(mentions)
    others = {split_words(mention.cut(text)) for mention in found if mention.kind in ("person", "place")}
    bodies = [mention for mention in found if mention.kind == "organisation"]
    shorts = {*_list_defined(bodies, text, names), *_list_openings(bodies, text, names)}
    shorts = {short for short in shorts if split_words(short) not in others}
    return sorted([*found, *_find_free(shorts, found, text)])


def _list_defined(bodies: Iterable[Mention], text: str, names: NameWords) -> Iterator[str]:
    """`Ormr`, one of the words of the name that it stands for, or its acronym."""
    for body in bodies:
        definition = _DEFINITION.match(text, body.end)
        if definition and (words := split_words(definition["name"])) and definition["name"][0].isupper():
            is_part = words[0] in split_words(body.cut(text)) or definition["name"].isupper()
            if is_part and not names.generic_words.issuperset(words):
                yield definition["name"]


def _list_openings(bodies: Iterable[Mention], text: str, names: NameWords) -> Iterator[str]:
    """`Seven Bays` of Seven Bays Power Corporation: two words at least, that are no place and no nationality."""
    for body in bodies:
        words = body.cut(text).split()
        for length in range(2, len(words)):
            last, opening = words[length - 1], " ".join(words[:length])
            if last[0].isupper() and _is_telling(opening, names):
                yield opening.rstrip(",")


def _is_telling(opening: str, names: NameWords) -> bool:
    is_common = names.generic_words.issuperset(set(split_words(opening)) - names.small_words)
    return not is_common and find_nationality(opening) is None and is_nowhere(opening)


def _find_free(shorts: set[str], found: list[Mention], text: str) -> Iterator[Mention]:
    """Where one of the words stands, in its own case or in capitals, and no mention touches it; the longest first."""
    if not shorts:
        return
    spelled, shouted = _join(shorts), _join({short.upper() for short in shorts})
    pattern = re.compile(rf"(?<![\w-])(?:{spelled}|{_NO_SYMBOL}(?:{shouted})){_NAME_GOES_ON}")
    for start, end in list_free(pattern, found, text):
        yield Mention(start, end, "organisation", _SCORE)


def _join(words: set[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
