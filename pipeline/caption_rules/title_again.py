"""The title or subtitle of the release, from the second time on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.caption_rules.likeness import is_same, is_shortened
from pipeline.caption_rules.page import Line, Page, make_caption
from pipeline.release import Caption

REASON = "title, repeated"
FEWEST_WORDS = 3
"""Words of a title, and of a shortened one, that no other line has by chance."""
FEWEST_SUBTITLE_WORDS = 6
"""Words of a subtitle whose repetition counts: a shorter line may be a slogan, or a heading like `Overview`."""
KEPT = 0.6
"""Share of the title that a shortened one keeps, since headings of the text share its words."""


def find_title_again(page: Page) -> Iterator[Caption]:
    """Later lines that are the title, misprints and words left out apart, or the subtitle. A sentence is neither."""
    position = next((position for position, line in enumerate(page.own) if line.block.kind == "title"), None)
    if position is None:
        return
    title = page.own[position]
    later = [line for line in page.own[position + 1 :] if line.is_sentence <= title.is_sentence]
    again = [line for line in later if _repeats_title(line, title)]
    if again:
        yield make_caption(again, REASON)
    yield from _find_subtitle_again(page, title, [line for line in later if line not in again])


def _repeats_title(line: Line, title: Line) -> bool:
    if min(len(line.wording.units), len(title.wording.units)) < FEWEST_WORDS:
        return False
    return is_same(line.wording, title.wording) or is_shortened(line.wording, title.wording, kept=KEPT, common=1.0)


def _find_subtitle_again(page: Page, title: Line, later: Sequence[Line]) -> Iterator[Caption]:
    if not later or not page.is_next(later[0], title):
        return
    subtitle, *others = later
    again = [line for line in others if is_same(line.wording, subtitle.wording)]
    if again and len(subtitle.wording.units) >= FEWEST_SUBTITLE_WORDS:
        yield make_caption(again, REASON)
