"""A run of tokens that a row of the grammar matched, and what it says of the year."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.dates.expressions import Base, Shift, YearReference
from pipeline.dates.tokens import CENTURY_OF_SHORT_YEARS, CLASSES, Tokens


@dataclass(frozen=True, slots=True)
class Piece:
    """The tokens `[first, last)` of a text."""

    tokens: Tokens
    first: int
    last: int

    def positions(self, *names: str) -> list[int]:
        """Indices of the tokens that are of one of the classes."""
        letters = {CLASSES[name] for name in names}
        return [index for index in range(self.first, self.last) if self.tokens.classes[index] in letters]

    def numbers(self, *names: str) -> list[int]:
        """Values of the tokens that are of one of the classes, in order."""
        return [self.tokens.values[index] for index in self.positions(*names)]

    def number(self, *names: str) -> int | None:
        """The first of `numbers`, None when there is none."""
        return next(iter(self.numbers(*names)), None)

    def has(self, *names: str) -> bool:
        return bool(self.positions(*names))

    @property
    def text(self) -> str:
        return self.tokens.text[self.tokens.starts[self.first] : self.tokens.ends[self.last - 1]]

    def part(self, first: int, last: int) -> Piece:
        return Piece(self.tokens, first, last)

    def read_year(self) -> YearReference:
        """The year that the tokens tell: in figures, or by its distance (next year, the current year, the year)."""
        year = self.number("year")
        if year is not None:
            return year
        if self.has("fiscal"):
            short = self.part(self.positions("fiscal")[-1], self.last).number("day", "short")
            return None if short is None else CENTURY_OF_SHORT_YEARS + short
        return next((self._read_distance(index) for index in self.positions("year_unit")), None)

    def _read_distance(self, year_unit: int) -> Shift:
        before = self.part(max(self.first, year_unit - 1), year_unit)
        base = Base.CONTEXT if before.has("context") else Base.PUBLICATION
        return Shift("year", before.number("relative", "last", "context") or 0, base)
