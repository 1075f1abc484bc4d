"""Marks photo captions: lines of another language between the paragraphs, and the title where it comes again.

The rules are drawn from releases of secretariats and ministries, where the system that makes the page puts the title of
the original under each picture of the translation, spaced as it happens and now and then shortened.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count

from pipeline.identification.scripts import find_script
from pipeline.languages import LANGUAGES
from pipeline.layout.credits import ends_with_credit
from pipeline.layout.likeness import Wording, is_like, is_same, is_shortened, read_wording
from pipeline.layout.shapes import CLOSERS, LONGEST_HEADING, OPENERS, ends_with_full_stop, is_heading
from pipeline.release import UNDETERMINED, Block, Caption, Firing, Release, Span

REPEATED = "line in another language, repeated"
ALONE = "line in another language, alone between paragraphs"
TITLE_AGAIN = "title, repeated"
CREDITED = "picture credit"

FEWEST_WORDS = 3
"""Words of a title. A line of fewer that stands once in another language may be a name."""
FEWEST_SUBTITLE_WORDS = 6
"""Words of a subtitle whose repetition counts: a shorter line may be a slogan, or a heading like `Overview`."""
TITLE_KEPT = 0.6
"""Share of the title that a shortened one keeps in the release's own language, where headings share its words."""
BILINGUAL = 2
"""Paragraphs from which on a release is written in a second language, too, and has not only a guest in it."""
ORDINARY_SHARE = 0.4
"""Share of words without a capital that tells a line of another language from a foreign name in the same script."""
MOST_COMPARED = 300
"""Different lines up to which each is compared with each; beyond, only equal ones count as the same."""


_RULES = {
    REPEATED: "captions.repeated-line",
    ALONE: "captions.line-alone",
    TITLE_AGAIN: "captions.title-again",
    CREDITED: "captions.credit",
}


def mark_captions(release: Release) -> Release:
    """Fill `captions` and make the kinds of blocks final: `caption`, `foreign` for other text in another language.

    A line in another language is a caption where it is repeated, whole, shortened or misspelt, and where it stands once
    among paragraphs of the release's language. It is none where its own language runs on: there it is a heading.
    The title, and a subtitle, are captions from their second time on. So is a line that ends with who made a picture.
    """
    page = _Page(release)
    captions = [*page.find_foreign(), *page.find_headings_again()]
    captions += page.find_credited({span.start for caption in captions for span in caption.spans})
    captions.sort(key=lambda caption: caption.spans)
    marked = {span.start: caption for caption in captions for span in caption.spans}
    blocks = tuple(_finish(block, marked.get(block.start), release.language) for block in release.blocks)
    firings = (Firing(_RULES[caption.reason], span.start, span.end) for caption in captions for span in caption.spans)
    return release.fill(blocks=blocks, captions=tuple(captions), trace=(*release.trace, *firings))


def _finish(block: Block, caption: Caption | None, main: str) -> Block:
    if caption is not None:
        return replace(block, kind="caption", language=caption.language)
    return block if block.language == main else replace(block, kind="foreign")


@dataclass(frozen=True)
class _Line:
    """A block that is short enough for a caption."""

    index: int
    block: Block
    text: str

    @cached_property
    def wording(self) -> Wording:
        return read_wording(self.text)

    @property
    def is_sentence(self) -> bool:
        return ends_with_full_stop(self.text)


class _Page:
    """The release as this stage reads it: lines that may be captions, and all else, which runs."""

    def __init__(self, release: Release) -> None:
        self._release = release
        texts = [block.cut(release.text) for block in release.blocks]
        short = [_Line(*entry) for entry in zip(count(), release.blocks, texts) if is_heading(entry[2])]
        self._short = short
        self._own = [line for line in short if line.block.language == release.language]
        clusters = _cluster([line for line in short if line.block.language != release.language])
        self._clusters = [cluster for cluster in clusters if len(cluster) > 1 or not cluster[0].is_sentence]
        taken = {line.index for cluster in self._clusters for line in cluster}
        self._running = [index for index in range(len(texts)) if index not in taken]
        prose = (index for index in self._running if _is_prose(texts[index]))
        self._paragraphs = Counter(release.blocks[index].language for index in prose)

    def find_foreign(self) -> Iterator[Caption]:
        for cluster in self._clusters:
            if len(cluster) == 1:
                lines, reason = [line for line in cluster if self._is_alone(line)], ALONE
            else:
                lines, reason = [line for line in cluster if not self._heads_section(line)], REPEATED
            if lines:
                yield _make_caption(lines, reason)

    def find_headings_again(self) -> Iterator[Caption]:
        title = next((line for line in self._own if line.block.kind == "title"), None)
        if title is None or len(title.wording.units) < FEWEST_WORDS:
            return
        later = [line for line in self._own if line.index > title.index and line.is_sentence <= title.is_sentence]
        again = [line for line in later if _repeats_title(line, title)]
        if again:
            yield _make_caption(again, TITLE_AGAIN)
        subtitle = next((line for line in later if line not in again), None)
        if subtitle is None or not self._follows(title, subtitle):
            return
        again = [line for line in later if line.index > subtitle.index and is_same(line.wording, subtitle.wording)]
        if again and len(subtitle.wording.units) >= FEWEST_SUBTITLE_WORDS:
            yield _make_caption(again, TITLE_AGAIN)

    def find_credited(self, taken: Collection[int]) -> Iterator[Caption]:
        """Lines that end with who made a picture; `taken` are the starts of captions that are known."""
        credited = [line for line in self._short if line.block.start not in taken and _is_credited(line)]
        for cluster in _cluster(credited):
            yield _make_caption(cluster, CREDITED)

    def _follows(self, title: _Line, subtitle: _Line) -> bool:
        """Nothing that runs stands between the two."""
        between = self._running[bisect_right(self._running, title.index) : bisect_left(self._running, subtitle.index)]
        return not between

    def _heads_section(self, line: _Line) -> bool:
        """The release goes on in the line's language, and is written in it for more than a paragraph."""
        following = self._language_at(bisect_right(self._running, line.index))
        return following == line.block.language and self._paragraphs[following] >= BILINGUAL

    def _is_alone(self, line: _Line) -> bool:
        """A line like a title stands where only a picture explains it: among paragraphs of the main language."""
        language = line.block.language
        position = bisect_right(self._running, line.index)
        spoken_beside = language in (self._language_at(position - 1), self._language_at(position))
        is_guest = self._paragraphs[language] < BILINGUAL and not spoken_beside
        return is_guest and language != UNDETERMINED and _looks_like_title(line, self._release.language)

    def _language_at(self, position: int) -> str | None:
        if not 0 <= position < len(self._running):
            return None
        return self._release.blocks[self._running[position]].language


def _is_credited(line: _Line) -> bool:
    language = LANGUAGES.get(line.block.language)
    return line.block.kind != "title" and language is not None and ends_with_credit(line.text, language)


def _is_prose(text: str) -> bool:
    return len(text) > LONGEST_HEADING or ends_with_full_stop(text)


def _cluster(lines: Sequence[_Line]) -> list[list[_Line]]:
    """Lines that are like one another, in order of the first. Sentences are alike only when they are equal."""
    by_wording: dict[tuple[Wording, bool], list[_Line]] = {}
    for line in lines:
        by_wording.setdefault((line.wording, line.is_sentence), []).append(line)
    clusters: list[list[_Line]] = []
    for equal in by_wording.values():
        home = _find_home(equal[0], clusters) if len(by_wording) <= MOST_COMPARED else None
        if home is None:
            clusters.append(equal)
        else:
            home.extend(equal)
    return [sorted(cluster, key=lambda line: line.index) for cluster in clusters]


def _find_home(line: _Line, clusters: Sequence[list[_Line]]) -> list[_Line] | None:
    if line.is_sentence:
        return None
    return next((cluster for cluster in clusters if any(_is_like(line, other) for other in cluster)), None)


def _is_like(line: _Line, other: _Line) -> bool:
    return not other.is_sentence and is_like(line.wording, other.wording)


def _repeats_title(line: _Line, title: _Line) -> bool:
    shortened = len(line.wording.units) >= FEWEST_WORDS and is_shortened(
        line.wording, title.wording, kept=TITLE_KEPT, common=1.0
    )
    return shortened or is_same(line.wording, title.wording)


def _looks_like_title(line: _Line, main: str) -> bool:
    """A line of some words, no cry, quotation or mere name; in the main language's script it must speak clearly."""
    text = line.text
    quoted = text[0] in OPENERS and text.rstrip(".,")[-1] in CLOSERS and not set(text[1:-1]) & set(OPENERS)
    if len(line.wording.units) < FEWEST_WORDS or text.endswith("!") or quoted:
        return False
    script, _ = find_script("".join(filter(str.isalpha, text)))
    words = text.split()
    ordinary = sum(word[0].islower() for word in words)
    if script is not None and main in script.languages:
        return ordinary >= max(FEWEST_WORDS, ORDINARY_SHARE * len(words))
    return ordinary > 0 or text.isupper() or text.upper() == text.lower()


def _make_caption(lines: Sequence[_Line], reason: str) -> Caption:
    languages = Counter(line.block.language for line in lines if line.block.language != UNDETERMINED)
    language = languages.most_common(1)[0][0] if languages else UNDETERMINED
    spans = tuple(Span(line.block.start, line.block.end) for line in lines)
    return Caption(" ".join(lines[0].text.split()), language, reason, spans)
