"""Corpora as examples: our annotated releases, and the openly licensed sets of others.

The open sets are gzipped JSON lines with `text` and `ents` (`[start, end, label]`); they annotate names only, some of
them no dates. Their conventions are brought to the guidelines where a rule can: articles and titles leave the span.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.errors import GoldError
from pipeline.languages import LANGUAGES
from pipeline.name_keys import fold_spaces
from pipeline.quality.gold import BLOCK_JOINT, GoldRelease, read_gold
from pipeline.release import Span
from pipeline.tagging.heads import ENTITY, HEADS
from pipeline.training.example import Example, LabelledName

OPEN_KINDS = {"PERSON": "person", "ORG": "organisation", "PLACE": "place", "DATE": "date"}
_SENTENCES_A_PARAGRAPH = 4
_OPENING_LENGTH = 50
_LINES_TOGETHER = 120
"""Words up to which single sentences of a set are put into one example, so that windows are well filled."""


def read_releases(tokenise: Language, folder: Path, language: str) -> Iterator[Example]:
    """Examples of the annotated releases of one language in a folder or file."""
    for gold in read_gold(folder):
        if gold.language == language:
            yield make_release_example(tokenise, gold)


def make_release_example(tokenise: Language, gold: GoldRelease) -> Example:
    """A release as the tagger will see it: captions and other languages blanked."""
    doc = tokenise.make_doc(gold.to_annotated_release().body)
    speech = [(span, quote.type) for quote in gold.quotes for span in quote.spans]
    located: dict[str, list[tuple[Span, str]]] = {
        ENTITY: [(mention, str(mention.kind)) for mention in gold.mentions],
        "role": [(role, "role") for role in gold.roles],
        "cue": [(cue, "cue") for quote in gold.quotes for cue in quote.cues],
        "reported": [(span, "reported") for span, kind in speech if kind != "direct"],
        "direct": [(span, "direct") for span, kind in speech if kind == "direct"],
    }
    aligner = _Aligner(doc)
    names = tuple(
        LabelledName(*words, mention.kind, mention.ref)
        for mention in gold.mentions
        if mention.kind != "date" and (words := aligner.align(mention)) is not None
    )
    return Example(
        words=aligner.words,
        borders=aligner.borders,
        spans={head: aligner.align_all(spans) for head, spans in located.items()},
        names=names,
    )


def read_standoff(tokenise: Language, folder: Path, texts: Path) -> Iterator[Example]:
    """Examples of our annotations of others' texts: spans lie here, the text is looked up in the open sets.

    Args:
        tokenise: makes the words.
        folder: JSON lines with `set`, its `first` and `last` line, the text's `sha256`, and `spans` (kind, start, end).
        texts: folder of the open sets.

    Raises:
        GoldError: the text is not the one that was annotated.
    """
    for file in sorted(folder.glob("*.jsonl")):
        for row in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
            lines = _read_lines(texts / row["set"])[row["first"] : row["last"] + 1]
            text = _lay_out_paragraphs(lines)
            if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
                raise GoldError(f"{file}: lines {row['first']} to {row['last']} of {row['set']} are another text")
            yield _make_standoff_example(tokenise, text, [(Span(s, e), kind) for kind, s, e in row["spans"]])


@lru_cache
def _read_lines(file: Path) -> tuple[str, ...]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        return tuple(json.loads(line)["text"].strip() for line in lines)


def _lay_out_paragraphs(lines: Sequence[str]) -> str:
    """Sentences of a set as the text that was annotated: four to a paragraph."""
    starts = range(0, len(lines), _SENTENCES_A_PARAGRAPH)
    return BLOCK_JOINT.join(" ".join(lines[start : start + _SENTENCES_A_PARAGRAPH]) for start in starts)


def _make_standoff_example(tokenise: Language, text: str, spans: Sequence[tuple[Span, str]]) -> Example:
    aligner = _Aligner(tokenise.make_doc(text.replace("\u00a0", " ")))
    located = {head.name: [(span, kind) for span, kind in spans if kind in head.kinds] for head in HEADS}
    names = tuple(
        LabelledName(*words, kind, kind if kind == "person" else span.cut(text))
        for span, kind in located[ENTITY]
        if kind != "date" and (words := aligner.align(span)) is not None
    )
    return Example(
        words=aligner.words,
        borders=aligner.borders,
        spans={head: aligner.align_all(spans) for head, spans in located.items()},
        names=names,
    )


def read_open_set(tokenise: Language, file: Path, *, has_dates: bool, without: Path | None = None) -> Iterator[Example]:
    """Examples of one open set; short lines that follow one another share an example, each a block of it.

    Args:
        tokenise: makes the words.
        file: the set.
        has_dates: whether it annotates dates.
        without: annotated releases whose texts are left out, for there they are annotated by our guidelines.
    """
    annotated = frozenset(OPEN_KINDS.values()) - (frozenset() if has_dates else {"date"})
    ours = frozenset(_open_text(gold.text) for gold in read_gold(without)) if without else frozenset()
    waiting: list[Example] = []
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if _open_text(row["text"]) in ours:
                continue
            waiting.append(_make_open_example(tokenise, row, annotated))
            if sum(len(example.words) for example in waiting) >= _LINES_TOGETHER:
                yield _join_examples(waiting)
                waiting = []
    if waiting:
        yield _join_examples(waiting)


def _open_text(text: str) -> str:
    """The first characters of a text, whatever its white space: they tell one from another."""
    return fold_spaces(text)[:_OPENING_LENGTH]


def _make_open_example(tokenise: Language, row: dict[str, Any], annotated: frozenset[str]) -> Example:
    text: str = row["text"]
    aligner = _Aligner(tokenise.make_doc(text.replace("\u00a0", " ")))
    spans = [
        (_trim_to_guidelines(text, start, end), OPEN_KINDS[label])
        for start, end, label in row["ents"]
        if OPEN_KINDS[label] in annotated
    ]
    return Example(aligner.words, aligner.borders, {ENTITY: aligner.align_all(spans)}, annotated=annotated)


def _trim_to_guidelines(text: str, start: int, end: int) -> Span:
    """Leave an article or a courtesy title before the name, and a possessive after it, outside."""
    outside = LANGUAGES["en"].articles | LANGUAGES["en"].honorifics
    first, gap, _ = text[start:end].partition(" ")
    if gap and first.lower().rstrip(".") in outside and first != "The":
        start += len(first) + 1
    for possessive in ("'s", "’s"):
        end -= len(possessive) * text[start:end].endswith(possessive)
    return Span(start, end)


def _join_examples(examples: list[Example]) -> Example:
    words: list[str] = []
    borders: list[int] = []
    spans: list[tuple[int, int, str]] = []
    for example in examples:
        shift = len(words)
        words.extend(example.words)
        borders.extend(border + shift for border in example.borders)
        spans.extend((start + shift, end + shift, kind) for start, end, kind in example.spans[ENTITY])
    return Example(tuple(words), tuple(borders), {ENTITY: tuple(spans)}, annotated=examples[0].annotated)


class _Aligner:
    """Character spans as spans over the words of a spaCy doc, white-space tokens left out."""

    def __init__(self, doc: Doc) -> None:
        tokens = [token for token in doc if not token.is_space]
        self.words = tuple(token.text for token in tokens)
        self._starts = [token.idx for token in tokens]
        self._ends = [token.idx + len(token) for token in tokens]
        breaks = {token.i + 1 for token in doc if token.is_space and "\n" in token.text}
        self.borders = tuple(index for index, token in enumerate(tokens) if index == 0 or token.i in breaks)

    def align(self, span: Span) -> tuple[int, int] | None:
        """The words that `span` touches, None when it touches none."""
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end)
        return (first, last) if first < last else None

    def align_all(self, spans: Iterable[tuple[Span, str]]) -> tuple[tuple[int, int, str], ...]:
        aligned = ((self.align(span), kind) for span, kind in spans)
        return tuple(sorted((*words, kind) for words, kind in aligned if words is not None))
