"""The canonical name of a thing: its fullest form in the release's language, in the nominative if there are cases."""

from __future__ import annotations

import re

from pipeline.nominative.choosing import Occurrence, choose_nominative
from pipeline.places.gazetteer import is_place_name
from pipeline.release import HYPHENS, Release
from pipeline.resolution.clusters import Cluster

_OPENERS = '"«„“(['
_QUOTES = '"«„“”»'
_WORD_BEFORE = re.compile(r"(\S+)[^\S\n]*\Z")
_REACH = 60
_LONGEST_ABBREVIATION = 4
PLAIN_HYPHENS = str.maketrans(dict.fromkeys(HYPHENS, "-"))
"""A dictionary knows one hyphen, and names that differ in it alone are one."""


def name_cluster(cluster: Cluster, release: Release, language: str | None = None) -> str:
    """The name under which a thing is listed in a language, by default that of the release; else its fullest."""
    code = language or release.language
    if code in cluster.names:
        return cluster.names[code]
    own = (form for form in cluster.forms if form.language.code == code)
    full = min(own, key=lambda form: form.rank, default=cluster.full)
    if full.language.cases is None:
        return full.text
    occurrences = [
        Occurrence(
            tuple(mention.cut(release.text).translate(PLAIN_HYPHENS).split()),
            find_word_before(release.prose, mention.start),
        )
        for mention in sorted(cluster.mentions)
    ]
    listed = is_place_name if full.kind == "place" else lambda name: False
    words = full.text.translate(PLAIN_HYPHENS).split()
    return choose_nominative(full.kind, words, occurrences, full.language.cases, is_listed=listed)


def find_word_before(text: str, start: int) -> str:
    """The word before a position in lower case, as `CaseWords.governed` has it.

    Empty where a sentence or a block opens; a comma or a quotation mark where one of them comes between.
    """
    found = _WORD_BEFORE.search(text, max(0, start - _REACH), start)
    word = found[1].lstrip(_OPENERS) if found else ""
    if found and not word:
        return '"'
    if word[-1:] in _QUOTES:
        return word and '"'
    if word[-1:] == ",":
        return ","
    if word[-1:] in (".", "!", "?", "…") and len(word) > _LONGEST_ABBREVIATION:
        return ""
    return word.lower()
