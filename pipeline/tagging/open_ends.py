"""No name ends in `of`, `and` or a comma: where the network cuts one there, it goes on or ended before.

Where a name is cut hangs on little things elsewhere in the text; with this the cut before `of` and that behind it, and
the one behind the whole name, come out as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from pipeline.languages.naming import NameWords
from pipeline.name_keys import fold_name
from pipeline.places.countries import find_country
from pipeline.release import Mention

_LAST = re.compile(r"(?:\s*(?P<mark>[,:;(])|\s+[–—-]|\s+(?P<word>[^\W\d_A-ZА-ЯЁ]+))\Z")
"""A mark that ends no name, or a word in lower case; a dash at a word's end belongs to it, as in `Swiss–Dutch`."""


def settle_open_ends(mentions: Iterable[Mention], text: str, names: NameWords) -> list[Mention]:
    """The mentions in order, organisations and places that end openly joined to what follows or cut back.

    `Hanbit University in` and `Daejeon` are one, and so are `People,` and `Seeds & Oceans e.V.`; `Soldier On and` is
    `Soldier On`. Of `Government of` nothing is left before a country, which stands for its government.

    Args:
        mentions: what the network found.
        text: what it read.
        names: the language's words around and inside names.
    """
    settled: list[Mention] = []
    for mention in sorted(mentions):
        if settled and _goes_on(settled[-1], mention, text, names):
            settled[-1] = replace(settled[-1], end=mention.end, score=min(settled[-1].score, mention.score))
            continue
        if settled:
            settled[-1:] = _cut_back(settled[-1], text, names)
        settled.append(_leave_government(mention, text, names))
    return [*settled[:-1], *(cut for last in settled[-1:] for cut in _cut_back(last, text, names))]


def _goes_on(first: Mention, second: Mention, text: str, names: NameWords) -> bool:
    """Does the second, right behind the first's open end, belong to its name?"""
    found = _find_open_end(first, text, names)
    if found is None or text[first.end : second.start].strip(" ") or second.kind not in ("organisation", "place"):
        return False
    if _is_government(text[first.start : found.start()], names) and find_country(second.cut(text)):
        return False
    if found["mark"] == ",":
        return first.kind == "organisation"
    return second.kind == "place" and fold_name(found["word"] or "") in names.of_words


def _cut_back(mention: Mention, text: str, names: NameWords) -> list[Mention]:
    """The mention without its open end; none where nothing but the word for a government is left."""
    found = _find_open_end(mention, text, names)
    if found is None:
        return [mention]
    cut = replace(mention, end=found.start())
    return [] if _is_government(cut.cut(text), names) else _cut_back(cut, text, names)


def _find_open_end(mention: Mention, text: str, names: NameWords) -> re.Match[str] | None:
    if mention.kind not in ("organisation", "place"):
        return None
    found = _LAST.search(text, mention.start, mention.end)
    if found is None or found.start() == mention.start:
        return None
    return found if found["word"] is None or fold_name(found["word"]) in names.small_words else None


def _leave_government(mention: Mention, text: str, names: NameWords) -> Mention:
    """`Colombia` of `Government of Colombia`."""
    head, _, rest = mention.cut(text).partition(" ")
    link, gap, country = rest.partition(" ")
    if mention.kind != "organisation" or not gap or fold_name(link) not in names.of_words:
        return mention
    if not _is_government(head, names) or find_country(country) is None:
        return mention
    return replace(mention, start=mention.end - len(country), kind="place")


def _is_government(words: str, names: NameWords) -> bool:
    return fold_name(words.strip()) in names.governments
