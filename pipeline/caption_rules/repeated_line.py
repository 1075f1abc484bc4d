"""A line in another language that is repeated, whole, shortened or misspelt."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.caption_rules.page import Line, Page, make_caption
from pipeline.release import Caption

REASON = "line in another language, repeated"
BILINGUAL = 2
"""Paragraphs from which on a release is written in a second language, too, and has not only a guest in it."""


def find_repeated_lines(page: Page) -> Iterator[Caption]:
    """All occurrences, but for one that heads a translation below the release."""
    for cluster in page.foreign:
        captions = [line for line in cluster if not _heads_translation(line, page)]
        if len(cluster) > 1 and captions:
            yield make_caption(captions, REASON)


def _heads_translation(line: Line, page: Page) -> bool:
    """Here the release begins to go on in the line's language, in which it has more than one paragraph."""
    language = line.block.language
    before, after = page.read_around(line)
    return before != language == after and page.count_paragraphs(language) >= BILINGUAL
