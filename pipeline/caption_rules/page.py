"""The release as the caption rules read it: short lines, which of them are alike, and what runs between."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count

from pipeline.caption_rules.likeness import Wording, is_like, read_wording
from pipeline.layout.shapes import LONGEST_HEADING, ends_with_full_stop, is_heading
from pipeline.release import UNDETERMINED, Block, Caption, Release, Span

MOST_COMPARED = 300
"""Different lines up to which each is compared with each; beyond, only equal ones count as the same."""


@dataclass(frozen=True)
class Line:
    """A block that is short enough for a caption, and is neither item, table row nor address."""

    index: int
    block: Block
    text: str

    @cached_property
    def wording(self) -> Wording:
        return read_wording(self.text)

    @property
    def is_sentence(self) -> bool:
        return ends_with_full_stop(self.text)


class Page:
    """A release, its short lines, and the blocks that run on."""

    def __init__(self, release: Release) -> None:
        self.main = release.language
        self.blocks = release.blocks
        texts = [block.cut(release.text) for block in release.blocks]
        self.lines = [Line(*entry) for entry in zip(count(), release.blocks, texts) if is_heading(entry[2])]
        self.own = [line for line in self.lines if line.block.language == self.main]
        clusters = cluster_lines([line for line in self.lines if line.block.language != self.main])
        self.foreign = [cluster for cluster in clusters if len(cluster) > 1 or not cluster[0].is_sentence]
        """Lines in other languages, the same ones together; a sentence that stands once runs on."""
        taken = {line.index for cluster in self.foreign for line in cluster}
        self._running = [index for index in range(len(texts)) if index not in taken]
        prose = (index for index in self._running if _is_prose(texts[index]))
        self._paragraphs = Counter(release.blocks[index].language for index in prose)

    def count_paragraphs(self, language: str) -> int:
        """How many blocks of running text are in a language."""
        return self._paragraphs[language]

    def read_around(self, line: Line) -> tuple[str | None, str | None]:
        """The languages of the nearest blocks that run, before and after a foreign line; None at an end."""
        position = bisect_right(self._running, line.index)
        before = self._running[position - 1 : position]
        after = self._running[position : position + 1]
        return self._language_of(before), self._language_of(after)

    def is_next(self, line: Line, title: Line) -> bool:
        """Whether none but foreign lines stand between the title and a line of the main language."""
        return bisect_left(self._running, line.index) == bisect_right(self._running, title.index)

    def _language_of(self, indices: Sequence[int]) -> str | None:
        return self.blocks[indices[0]].language if indices else None


def cluster_lines(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that are like one another, in order of the first. Sentences are alike only when they are equal."""
    by_wording: dict[tuple[Wording, bool], list[Line]] = {}
    for line in lines:
        by_wording.setdefault((line.wording, line.is_sentence), []).append(line)
    clusters: list[list[Line]] = []
    for equal in by_wording.values():
        home = _find_home(equal[0], clusters) if len(by_wording) <= MOST_COMPARED else None
        if home is None:
            clusters.append(equal)
        else:
            home.extend(equal)
    return [sorted(cluster, key=lambda line: line.index) for cluster in clusters]


def make_caption(lines: Sequence[Line], reason: str) -> Caption:
    """One caption of lines that are the same, in order; its text is the first, with white space folded."""
    languages = Counter(line.block.language for line in lines if line.block.language != UNDETERMINED)
    language = languages.most_common(1)[0][0] if languages else UNDETERMINED
    spans = tuple(Span(line.block.start, line.block.end) for line in lines)
    return Caption(" ".join(lines[0].text.split()), language, reason, spans)


def _is_prose(text: str) -> bool:
    return len(text) > LONGEST_HEADING or ends_with_full_stop(text)


def _find_home(line: Line, clusters: Sequence[list[Line]]) -> list[Line] | None:
    if line.is_sentence:
        return None
    return next((cluster for cluster in clusters if any(_is_like(line, other) for other in cluster)), None)


def _is_like(line: Line, other: Line) -> bool:
    return not other.is_sentence and is_like(line.wording, other.wording)
