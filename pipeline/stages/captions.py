"""Marks photo captions: lines that stand between the paragraphs and are no part of the text.

The rules are drawn from releases of secretariats and ministries, where the system that makes the page puts the title of
the original under each picture of the translation, spaced as it happens and now and then shortened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from pipeline.caption_rules.credit import find_credits
from pipeline.caption_rules.line_alone import find_lines_alone
from pipeline.caption_rules.page import Page
from pipeline.caption_rules.repeated_line import find_repeated_lines
from pipeline.caption_rules.title_again import find_title_again
from pipeline.release import Block, Caption, Firing, Release, Span

Rule = Callable[[Page], Iterator[Caption]]

RULES: tuple[tuple[str, Rule], ...] = (
    ("captions.repeated-line", find_repeated_lines),
    ("captions.line-alone", find_lines_alone),
    ("captions.title-again", find_title_again),
    ("captions.credit", find_credits),
)
"""In order: what one rule has marked no later one marks again."""


def mark_captions(release: Release) -> Release:
    """Fill `captions` and make the kinds of blocks final: `caption`, `foreign` for other text in another language."""
    page = Page(release)
    marked: dict[Span, tuple[str, Caption]] = {}
    captions: list[Caption] = []
    for name, rule in RULES:
        for found in rule(page):
            caption = replace(found, spans=tuple(span for span in found.spans if span not in marked))
            if caption.spans:
                captions.append(caption)
                marked |= dict.fromkeys(caption.spans, (name, caption))
    return release.fill(
        blocks=tuple(_finish(block, marked, release.language) for block in release.blocks),
        captions=tuple(sorted(captions, key=lambda caption: caption.spans)),
        trace=(*release.trace, *(Firing(marked[span][0], span.start, span.end) for span in sorted(marked))),
    )


def _finish(block: Block, marked: dict[Span, tuple[str, Caption]], main: str) -> Block:
    found = marked.get(Span(block.start, block.end))
    if found is not None:
        return replace(block, kind="caption", language=found[1].language)
    return block if block.language == main else replace(block, kind="foreign")
