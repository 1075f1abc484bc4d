"""Whether a clause looks back or ahead, from the verbs and other signs of time around a date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from pipeline.dates.expressions import Range, Weekday
from pipeline.dates.grammar import Match
from pipeline.dates.resolving import Direction
from pipeline.dates.tokens import CLASSES, Tokens
from pipeline.languages.calendar import TenseWords

REACH = 40
"""Tokens on either side at most, so that a text without full stops costs no more than another."""
AUXILIARY_REACH = 3
"""Words between a verb and the auxiliary that settles its tense: will [soon be] opened."""
STOPS = frozenset('!?;•·"“”«»')
"""Marks that a verb does not reach across; quotation marks, as he who speaks and what is said have each its tense."""
LONGEST_ABBREVIATION = 3


@dataclass(frozen=True, slots=True)
class Sign:
    """What a token says of tense, or that it parts clauses or sentences."""

    direction: Direction = Direction.UNKNOWN
    is_participle: bool = False
    parts_clauses: bool = False
    parts_sentences: bool = False


NONE, PAST, FUTURE = Sign(), Sign(Direction.PAST), Sign(Direction.FUTURE)
PARTICIPLE = Sign(Direction.PAST, is_participle=True)
BORDER, STOP = Sign(parts_clauses=True), Sign(parts_clauses=True, parts_sentences=True)


@dataclass(frozen=True)
class TenseReader:
    """Reads the tense around the dates of one text; each token is judged once."""

    tokens: Tokens
    words: TenseWords
    signs: dict[int, Sign] = field(default_factory=dict)

    def find_direction(self, match: Match) -> Direction:
        """Where the clause of `match` looks: the nearest verb before the date decides, else the nearest after it.

        After a word like `until` a participle proves nothing (`closed until Monday`).
        """
        preposition = self.tokens.word(match.piece.first - 1).lower()
        if preposition in self.words.beginnings:
            return Direction.LONG_PAST
        sign = self._find_nearest(match)
        if isinstance(match.expression, Range):
            return sign.direction
        is_opening, is_deadline = preposition in self.words.openings, preposition in self.words.deadlines
        if (sign is NONE and (is_opening or is_deadline)) or (sign.is_participle and is_opening):
            return Direction.FUTURE
        if sign.is_participle and is_deadline and not isinstance(match.expression, Weekday):
            return Direction.UNKNOWN
        return sign.direction

    def _find_nearest(self, match: Match) -> Sign:
        """The sign of the clause, and only if it has none, of the sentence."""
        first, last = match.piece.first, match.piece.last
        before = range(first - 1, max(-1, first - 1 - REACH), -1)
        after = range(last, min(len(self.tokens.starts), last + REACH))
        in_clause = self._search(before, stays_in_clause=True) or self._search(after, stays_in_clause=True)
        return in_clause or self._search(before) or self._search(after) or NONE

    def _search(self, indices: Iterable[int], *, stays_in_clause: bool = False) -> Sign | None:
        """The first sign of tense among the tokens, None when the sentence, or the clause, ends before it."""
        for index in indices:
            sign = self.signs.get(index)
            if sign is None:
                sign = self.signs[index] = self._judge(index)
            if sign.direction:
                return sign
            if sign.parts_sentences or (stays_in_clause and sign.parts_clauses):
                return None
        return None

    def _judge(self, index: int) -> Sign:
        word = self.tokens.word(index)
        if self._is_stop(index):
            return STOP
        if word in self.words.clause_borders:
            return BORDER
        if self._is_future(index):
            return FUTURE
        if self._is_among(index, self.words.past) or word.lower() in self.words.past:
            return PAST
        if not self._is_participle(index):
            return NONE
        is_future = any(self._is_future(before) for before in range(index - AUXILIARY_REACH, index))
        return FUTURE if is_future else PARTICIPLE

    def _is_stop(self, index: int) -> bool:
        letter = self.tokens.classes[index]
        if letter == CLASSES["dot"]:
            before, after = self.tokens.word(index - 1), self.tokens.word(index + 1)
            is_abbreviation = len(before) == 1 or (before[:1].isupper() and len(before) <= LONGEST_ABBREVIATION)
            return not is_abbreviation and not after[:1].islower()
        return letter == CLASSES["break"] or (letter == CLASSES["other"] and self.tokens.word(index) in STOPS)

    def _is_future(self, index: int) -> bool:
        word = self.tokens.word(index)
        if word.endswith(self.words.future_endings) and word.islower() and word not in self.words.not_future:
            return True
        return self._is_among(index, self.words.future)

    def _is_among(self, index: int, phrases: frozenset[str]) -> bool:
        """Whether the word, or it and the one before, are one of `phrases`. `May` is no auxiliary, hence no lower()."""
        word = self.tokens.word(index)
        return word in phrases or f"{self.tokens.word(index - 1)} {word}" in phrases

    def _is_participle(self, index: int) -> bool:
        """`A guided walk` holds an adjective."""
        word, words = self.tokens.word(index), self.words
        has_ending = word.endswith(words.participle_endings) and word.islower() and word not in words.not_participles
        is_verb = word in words.participles or has_ending
        return is_verb and self.tokens.word(index - 1).lower() not in words.determiners
