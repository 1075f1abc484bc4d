"""The stretches between commas in which a subject is looked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.quote_rules.reading.page import Page

BRACKETS = frozenset("()")
BREAKS = frozenset(",;:()—–-")
_LONGEST_PHRASE = 8
"""Units of a phrase in which the noun that it is about is looked for."""


def split_chunks(page: Page, start: int, end: int) -> Iterator[range]:
    """The stretches between commas, brackets and dashes."""
    borders = [i for i in range(start, end) if page.units[i].kind == "sign" and page.lower(i) in BREAKS]
    for left, right in pairwise([start - 1, *borders, end]):
        if right > left + 1:
            yield range(left + 1, right)


def main_chunks(page: Page, start: int, end: int) -> Sequence[range]:
    """The stretches between commas from unit `start` up to `end`, without phrases that may stand before a
    subject.
    """
    return _drop_openings(page, list(split_chunks(page, start, end)))


def _drop_openings(page: Page, chunks: Sequence[range]) -> Sequence[range]:
    """Without the phrases before the subject: `On Monday, ...`, `Speaking in Oslo, ...`, `However, ...`."""
    index = 0
    while index < len(chunks) - 1 and is_opening(page, chunks[index]):
        index += 1
        while index < len(chunks) - 1 and page.lower(chunks[index].start - 1) in BRACKETS:
            index += 1
    return chunks[index:]


def is_opening(page: Page, chunk: range) -> bool:
    """Is this a phrase that may stand before the subject of a sentence?"""
    first = page.units[chunk.start]
    is_participle = first.kind == "word" and first.lower.endswith(("ing", "ed")) and len(first.lower) > 4
    return (
        page.is_preposition(chunk.start)
        or first.lower in page.speech.openers
        or is_participle
        or all(page.units[index].kind in ("date", "number", "sign") for index in chunk)
    )


def opens_adverbial(page: Page, start: int) -> bool:
    """Does a phrase follow that belongs to the clause, not to its telling: `There was a quarrel, he said, over a
    lobster`?
    """
    speech = page.speech
    lower = page.lower(start)
    opens_phrase = page.is_preposition(start) and lower not in speech.subordinators and not lower.endswith("ing")
    nouns = speech.statement_nouns | speech.document_nouns
    near = range(start + 1, start + _LONGEST_PHRASE)
    return opens_phrase and not speech.has_free_order and not any(page.lower(index) in nouns for index in near)
