"""Pieces of a release's text as a person reads them in a list: short, on one line, what differs in sight."""

from __future__ import annotations

from rapidfuzz.distance import Postfix, Prefix

from pipeline.display.printable import escape_unseen
from pipeline.name_keys import fold_spaces
from pipeline.release import Span

CONTEXT = 40
"""Characters shown on either side."""


def show_context(span: Span, text: str) -> str:
    """The span in brackets with its surroundings, on one line."""
    before = text[max(0, span.start - CONTEXT) : span.start]
    after = text[span.end : span.end + CONTEXT]
    return " ".join(f"{before}[{shorten(span.cut(text))}]{after}".split())


def shorten(text: str) -> str:
    """Long text without its middle: what matters is where it begins and ends."""
    return text if len(text) <= 2 * CONTEXT else f"{text[:CONTEXT]} … {text[-CONTEXT:]}"


def show_change(before: str, after: str) -> tuple[str, str]:
    """Two texts that differ, each on one line, cut to where they do; what only looks alike is escaped."""
    sides = fold_spaces(before), fold_spaces(after)
    if sides[0] == sides[1]:
        sides = escape_unseen(before).replace("\n", r"\n"), escape_unseen(after).replace("\n", r"\n")
    if max(map(len, sides)) <= 2 * CONTEXT:
        return sides
    same_start = Prefix.similarity(*sides)
    same_end = min(Postfix.similarity(*sides), min(map(len, sides)) - same_start)
    margin = CONTEXT // 2
    first, second = (_cut(side, same_start - margin, len(side) - same_end + margin) for side in sides)
    return first, second


def _cut(text: str, start: int, end: int) -> str:
    """Part of a text, with dots where there is more."""
    head = "… " if start > 0 else ""
    tail = " …" if end < len(text) else ""
    return f"{head}{shorten(text[max(0, start) : end])}{tail}"
