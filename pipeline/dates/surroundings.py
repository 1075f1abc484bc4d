"""A match of the grammar and the words about it, for rules that judge by both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.dates.grammar import Match
from pipeline.dates.tokens import CLASSES
from pipeline.languages.calendar import LookAlikes


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A match and the words about it."""

    match: Match
    words: LookAlikes
    capitals: bool

    @property
    def before(self) -> str:
        return self.word(-1)

    @property
    def after(self) -> str:
        return self.word(1)

    def word(self, distance: int) -> str:
        """The token so many places before (negative) or after the match; empty beyond a block."""
        piece = self.match.piece
        index = piece.first + distance if distance < 0 else piece.last + distance - 1
        return "" if piece.tokens.class_at(index) == CLASSES["break"] else piece.tokens.word(index)

    @property
    def is_single(self) -> bool:
        return self.match.piece.last - self.match.piece.first == 1

    @property
    def text(self) -> str:
        return self.match.piece.text


Rule = Callable[[Surroundings], bool]
