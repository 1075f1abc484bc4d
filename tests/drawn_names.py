"""Names drawn in a string, each in brackets with the first letter of its kind; `l` is a place."""

from __future__ import annotations

import re

from pipeline.release import EntityKind, Mention

KINDS: dict[str, EntityKind] = {"p": "person", "o": "organisation", "l": "place", "d": "date"}
Drawn = tuple[str, list[Mention], list[tuple[str, EntityKind]]]


def draw_names(drawn: str) -> Drawn:
    """The text, its mentions as found, and what they should become: `[Tiongco|l>p]`, `[Oslo|l]`."""
    text, mentions, expected = "", list[Mention](), list[tuple[str, EntityKind]]()
    for number, piece in enumerate(re.split(r"\[([^]]*)\]", drawn)):
        words, _, kinds = piece.partition("|")
        if number % 2:
            mentions.append(Mention(len(text), len(text) + len(words), KINDS[kinds[0]]))
            expected.append((words, KINDS[kinds[-1]]))
        text += words
    return text, mentions, expected
