"""Tokens for formats that count in them: spaCy's, cut wherever an annotation begins or ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pipeline.languages import LANGUAGES
from pipeline.release import Span

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(frozen=True, slots=True)
class Token(Span):
    has_space: bool
    """Whether one space follows; all other white space is a token of its own."""


def tokenize(text: str, language: str, spans: Iterable[Span]) -> list[Token]:
    """The tokens of a text, none of which crosses an edge of a span; together they are the whole text."""
    edges = sorted({position for span in spans for position in (span.start, span.end)})
    return list(_cut(text, language, edges))


def _cut(text: str, language: str, edges: list[int]) -> Iterator[Token]:
    for token in load_blank(language).make_doc(text):
        start, end = token.idx, token.idx + len(token.text)
        inside = edges[bisect_right(edges, start) : bisect_left(edges, end)]
        for first, last in zip([start, *inside], [*inside, end], strict=True):
            yield Token(first, last, bool(token.whitespace_) and last == end)


@cache
def load_blank(language: str) -> Language:
    """A spaCy pipeline that does nothing but cut a text into tokens."""
    import spacy  # noqa: PLC0415

    return spacy.blank(language if language in LANGUAGES else "xx")
