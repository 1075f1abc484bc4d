"""All dates of a text, with their values: grammar, look-alikes, tense and calendar put together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest

from pipeline.dates.grammar import Grammar, Match
from pipeline.dates.look_alikes import NEVER_DATES, is_look_alike
from pipeline.dates.resolving import Anchor, Direction, resolve
from pipeline.dates.tense import TenseReader
from pipeline.dates.tokens import FIRST_YEAR, LAST_YEAR
from pipeline.dates.told import ToldDays
from pipeline.languages.calendar import CalendarWords
from pipeline.release import Span


@dataclass(frozen=True, slots=True)
class FoundDate(Span):
    """A date in a text: the row of the grammar that found it, and its value in EDTF or None."""

    rule: str
    value: str | None


class DateFinder:
    """Finds the dates of texts in one language."""

    def __init__(self, words: CalendarWords) -> None:
        self.words = words
        self._grammar = Grammar(words)

    def read(self, text: str) -> list[Match]:
        """The dates of `text` in order, as they are told. Line breaks part blocks, which no date spans."""
        tokens = self._grammar.lexer.read(text)
        return list(self._grammar.find(tokens, lambda match: is_look_alike(match, self.words)))

    def read_never_dates(self, text: str) -> list[Match]:
        """What is told like a date in `text` and is none, whoever takes it for one: `every Friday`."""
        tokens = self._grammar.lexer.read(text)
        matches = self._grammar.find(tokens, lambda match: False)
        return [match for match in matches if is_look_alike(match, self.words, rules=NEVER_DATES)]

    def read_span(self, text: str) -> Match | None:
        """What `text` says if it is a date and nothing else, whatever it looks like."""
        tokens = self._grammar.lexer.read(text)
        match = next(self._grammar.find(tokens, lambda match: False), None)
        return match if match and (match.piece.first, match.piece.last) == (0, len(tokens.starts)) else None

    def resolve(self, matches: list[Match], anchor: Anchor) -> list[FoundDate]:
        """The values of the matches of one text, in order: one may count from the one before it.

        A day of publication in years that the grammar reads nowhere is taken for none.
        """
        if anchor.published and not FIRST_YEAR < anchor.published.year < LAST_YEAR:
            anchor = replace(anchor, published=None)
        told = ToldDays.gather(matches) if anchor.published is None else None
        tense = TenseReader(matches[0].piece.tokens, self.words.tense) if matches else None
        found: list[FoundDate] = []
        for match, following in zip_longest(matches, matches[1:]):
            expression = told.complete(match, following) if told else match.expression
            here = replace(
                anchor,
                direction=tense.find_direction(match) if tense else Direction.UNKNOWN,
                year=told.find_year(expression) if told else None,
            )
            period = resolve(expression, here)
            found.append(FoundDate(match.start, match.end, match.meaning, period.value if period else None))
            if period and period.first and period.first.year >= FIRST_YEAR:
                anchor = replace(anchor, told=period.first)
        return found

    def find(self, text: str, anchor: Anchor) -> list[FoundDate]:
        """`read` and `resolve` in one."""
        return self.resolve(self.read(text), anchor)
