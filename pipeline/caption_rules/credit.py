"""A line that ends with who made the picture."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.caption_rules.credit_marks import ends_with_credit
from pipeline.caption_rules.page import Line, Page, cluster_lines, make_caption
from pipeline.languages import LANGUAGES
from pipeline.release import Caption

REASON = "picture credit"


def find_credits(page: Page) -> Iterator[Caption]:
    """Lines with a credit, in any language that has words for it."""
    for cluster in cluster_lines([line for line in page.lines if _is_credited(line)]):
        yield make_caption(cluster, REASON)


def _is_credited(line: Line) -> bool:
    language = LANGUAGES.get(line.block.language)
    return line.block.kind != "title" and language is not None and ends_with_credit(line.text, language)
