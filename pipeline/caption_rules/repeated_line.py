"""A line in another language that is repeated, whole, shortened or misspelt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.caption_rules.page import Line, Page, make_caption
from pipeline.release import UNDETERMINED, Caption

REASON = "line in another language, repeated"
FEWEST_WORDS = 3
"""Words of a title; a line of fewer may be a name."""
BILINGUAL = 2
"""Paragraphs from which on a release is written in a second language, too, and has not only a guest in it."""


def find_repeated_lines(page: Page) -> Iterator[Caption]:
    """All occurrences, but for one that heads a translation below the release."""
    for cluster in page.foreign:
        captions = [line for line in cluster if not _heads_translation(line, page)]
        if len(cluster) > 1 and captions and not _is_name(cluster):
            yield make_caption(captions, REASON)


def _is_name(cluster: Sequence[Line]) -> bool:
    """Too short to be in any language: a name, which a list may well have twice."""
    return all(len(line.wording.units) < FEWEST_WORDS and line.block.language == UNDETERMINED for line in cluster)


def _heads_translation(line: Line, page: Page) -> bool:
    """Here the release begins to go on in the line's language, in which it has more than one paragraph."""
    language = line.block.language
    before, after = page.read_around(line)
    return before != language == after and page.count_paragraphs(language) >= BILINGUAL
