"""A line in another language that stands once, where only a picture explains it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.caption_rules.page import Line, Page, make_caption
from pipeline.caption_rules.repeated_line import BILINGUAL, FEWEST_WORDS
from pipeline.identification.scripts import find_script
from pipeline.layout.shapes import CLOSERS, OPENERS
from pipeline.release import UNDETERMINED, Caption

REASON = "line in another language, alone between paragraphs"
LIST = 3
"""Lines one below the other from which on they are a list: participants, partners, contents."""
ORDINARY_SHARE = 0.4
"""Share of words without a capital that tells a line of another language from a foreign name in the same script."""


def find_lines_alone(page: Page) -> Iterator[Caption]:
    """Lines like titles among paragraphs of the main language; where their own language runs on they are headings."""
    single = sorted((cluster[0] for cluster in page.foreign if len(cluster) == 1), key=lambda line: line.index)
    for run in _find_runs(single):
        for line in run if len(run) < LIST else ():
            if _is_guest(line, page) and _looks_like_title(line, page.main):
                yield make_caption([line], REASON)


def _find_runs(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines of one language with nothing between them, run by run."""
    runs: list[list[Line]] = []
    for line in lines:
        last = runs[-1][-1] if runs else None
        follows = last is not None and last.index + 1 == line.index and last.block.language == line.block.language
        if follows:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _is_guest(line: Line, page: Page) -> bool:
    language = line.block.language
    spoken = page.count_paragraphs(language) >= BILINGUAL or language in page.read_around(line)
    return language != UNDETERMINED and not spoken


def _looks_like_title(line: Line, main: str) -> bool:
    """Some words, no cry, quotation or mere name; in the main language's script it must speak clearly."""
    text = line.text
    if len(line.wording.units) < FEWEST_WORDS or text.endswith("!") or _is_quoted(text):
        return False
    words = text.split()
    ordinary = sum(word[0].islower() for word in words)
    script, _ = find_script("".join(filter(str.isalpha, text)))
    if script is not None and main in script.languages:
        return ordinary >= max(FEWEST_WORDS, ORDINARY_SHARE * len(words))
    return ordinary > 0 or text.isupper() or text.upper() == text.lower()


def _is_quoted(text: str) -> bool:
    """All of it is one quotation."""
    return text[0] in OPENERS and text[-1] in CLOSERS and OPENERS.isdisjoint(text[1:-1])
