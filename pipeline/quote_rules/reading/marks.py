"""Quotation marks in a block: where they stand, and whether each opens, closes or could do either.

The character says what a mark is meant to be, its neighbours say what it is: a mark after a blank and before a
letter opens, one after a letter and before a blank closes. Neighbours win where they are clear, because typists
mix up “ and ”, and because “ opens in English and closes in German and Russian („…“).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pipeline.release import Span

Family = Literal["double", "single"]
MarkRole = Literal["open", "close", "doubtful", "either"]

_OPENING = "“„‟«‹〝``‘‚‛"
_CLOSING = "”»›〞''’"
_MARK = re.compile(r"''|``|[\"“”„‟«»‹›〝〞＂'‘’‚‛`´]")
_DOUBLE = frozenset('"“”„‟«»‹›〝〞＂') | {"''", "``"}
_BEFORE_OPENING = frozenset("([{—–-/") | frozenset(_OPENING) | {'"', "'"}
_AFTER_CLOSING = frozenset(".,;:!?…)]}—–-/") | frozenset(_CLOSING) | {'"', "'"}
_DECADE = re.compile(r"\d0s\b|\d\d\b(?!\d)")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Mark(Span):
    """One quotation mark. A doubtful one closes only if nothing surer does: it may be an apostrophe or a sign of
    inches.
    """

    family: Family = "double"
    role: MarkRole = "either"


def find_marks(text: str, block: Span, elisions: frozenset[str]) -> Iterator[Mark]:
    """The quotation marks of a block in order; apostrophes are none.

    Args:
        text: the release's text as it stands.
        elisions: words written without their beginning ('tis, 'em), lower case: the sign before them is no mark.
    """
    for match in _MARK.finditer(text, block.start, block.end):
        before = text[match.start() - 1] if match.start() > block.start else " "
        after = text[match.end()] if match.end() < block.end else " "
        if match.group() in _DOUBLE:
            yield Mark(match.start(), match.end(), "double", _judge_double(match.group(), before, after))
        else:
            role = _judge_single(match.group(), before, text[match.end() : block.end][:20], elisions)
            if role:
                yield Mark(match.start(), match.end(), "single", role)


def _judge_double(mark: str, before: str, after: str) -> MarkRole:
    opens, closes = _could_open(before, after), _could_close(before, after)
    if opens != closes:
        is_inches = closes and mark == '"' and before.isdigit() and after.isspace()
        return "open" if opens else "doubtful" if is_inches else "close"
    if mark in _OPENING:
        return "open"
    return "close" if mark in _CLOSING else "either"


def _judge_single(mark: str, before: str, rest: str, elisions: frozenset[str]) -> MarkRole | None:
    after = rest[:1] or " "
    if before.isalnum() and after.isalnum():
        return None
    if _could_open(before, after) and mark != "’":
        word = _WORD.match(rest)
        is_elision = bool(_DECADE.match(rest)) or bool(word and word.group().lower() in elisions)
        return None if is_elision else "open"
    if not _could_close(before, after) or mark == "‚":
        return None
    is_possessive = before.isalpha() and after.isspace() and rest[1:2].islower()
    return "doubtful" if is_possessive else "close"


def _could_open(before: str, after: str) -> bool:
    return (before.isspace() or before in _BEFORE_OPENING) and not after.isspace() and after not in ".,;:!?)"


def _could_close(before: str, after: str) -> bool:
    return not before.isspace() and (after.isspace() or after in _AFTER_CLOSING) and before not in "(["
