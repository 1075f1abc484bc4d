"""Finds calendar expressions: rows of patterns over word classes, ranges before points, the first that fits wins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from pipeline.dates.expressions import Expression
from pipeline.dates.pieces import Piece
from pipeline.dates.points import POINT_BUILDERS
from pipeline.dates.ranges import RANGE_BUILDERS
from pipeline.dates.tokens import CLASSES, Lexer, Tokens
from pipeline.languages.calendar import CalendarWords

BEARERS = """
year short decade iso numeric quarter_code half_code month month_short weekday weekday_short season feast decade_word
floating_feast
deictic day_unit week weekend month_unit quarter half year_unit decade_unit century part_of_day
""".split()
"""Classes of which every expression holds one. Most runs of words hold none and need no second look."""
GENERAL_RANGE = "range"
"""Rows of this meaning open with a point, so that looking for points finds them too."""
_NAME = re.compile(r"[a-z_]+")
_RUN = re.compile("[^{other}{break}]+".format_map(CLASSES))
_BEARER = re.compile(f"[{''.join(CLASSES[name] for name in BEARERS)}]")


@dataclass(frozen=True, slots=True)
class Match:
    """An expression in a text: its tokens, what it says, and the row that found it."""

    piece: Piece
    expression: Expression
    meaning: str

    @property
    def start(self) -> int:
        """First character in the text."""
        return self.piece.tokens.starts[self.piece.first]

    @property
    def end(self) -> int:
        """End in the text."""
        return self.piece.tokens.ends[self.piece.last - 1]


class Row(NamedTuple):
    meaning: str
    pattern: re.Pattern[str]
    build: Callable[[Piece], Expression | None]


class Grammar:
    """The rows of one language, compiled.

    Raises:
        KeyError: a row names a meaning that has no builder, or a class that does not exist.
    """

    def __init__(self, words: CalendarWords) -> None:
        self.lexer = Lexer(words)
        points = "|".join(pattern for _, pattern in words.points) or "(?!)"
        phrases = {**words.phrases, "point": points}
        self._points = [Row(name, _compile(row, phrases), POINT_BUILDERS[name]) for name, row in words.points]
        ranges = [
            Row(name, _compile(row, phrases), partial(RANGE_BUILDERS[name], parse=self.parse_point))
            for name, row in words.ranges
        ]
        self._rows = [*ranges, *self._points]
        openings = [row.pattern.pattern for row in self._rows if row.meaning != GENERAL_RANGE]
        self._opening = re.compile("|".join(f"(?:{pattern})" for pattern in openings) or "(?!)")

    def find(self, tokens: Tokens, is_look_alike: Callable[[Match], bool]) -> Iterator[Match]:
        """All expressions of a text from left to right, none overlapping another.

        A match that `is_look_alike` gives way to the next row that fits, then to a later place.
        """
        for run in _RUN.finditer(tokens.classes):
            first, last = run.span()
            if not _BEARER.search(tokens.classes, first, last):
                continue
            while opening := self._opening.search(tokens.classes, first, last):
                first = opening.start()
                match = next((match for match in self._read_at(tokens, first) if not is_look_alike(match)), None)
                if match is not None:
                    yield match
                first = match.piece.last if match is not None else first + 1

    def _read_at(self, tokens: Tokens, first: int) -> Iterator[Match]:
        for meaning, pattern, build in self._rows:
            found = pattern.match(tokens.classes, first)
            if found:
                piece = Piece(tokens, first, found.end())
                expression = build(piece)
                if expression is not None:
                    yield Match(piece, expression, meaning)

    def parse_point(self, piece: Piece) -> Expression | None:
        """What the whole piece says as an expression of one unit, None when it is none."""
        for row in self._points:
            if row.pattern.fullmatch(piece.tokens.classes, piece.first, piece.last):
                point = row.build(piece)
                if point is not None:
                    return point
        return None


def _compile(pattern: str, phrases: dict[str, str]) -> re.Pattern[str]:
    """A row as a regular expression over letters of classes."""
    return re.compile(_spell(pattern, phrases))


def _spell(pattern: str, phrases: dict[str, str]) -> str:
    def spell(match: re.Match[str]) -> str:
        name = match.group()
        return f"(?:{_spell(phrases[name], phrases)})" if name in phrases else CLASSES[name]

    return _NAME.sub(spell, pattern).replace(" ", "")
