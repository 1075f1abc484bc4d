"""Whether a clause looks back or ahead, from the verbs and other signs of time around a date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.dates.expressions import Range, Weekday
from pipeline.dates.grammar import Match
from pipeline.dates.resolving import Direction
from pipeline.dates.tokens import CLASSES, Tokens
from pipeline.languages.calendar import NO_WORDS, TenseWords

REACH = 40
"""Tokens on either side at most, so that a text without full stops costs no more than another."""
AUXILIARY_REACH = 3
"""Words between a verb and the auxiliary that settles its tense: will [soon be] opened."""
STOPS = frozenset('!?;•·"“”«»')
"""Marks that a verb does not reach across; quotation marks, as he who speaks and what is said have each its tense."""
LONGEST_ABBREVIATION = 3


@dataclass(frozen=True, slots=True)
class Sign:
    direction: Direction
    is_participle: bool = False


def find_direction(match: Match, words: TenseWords) -> Direction:
    """Where the clause of `match` looks: the nearest verb before the date decides, else the nearest after it.

    After a word like `until` a participle proves nothing (`closed until Monday`).
    """
    piece, tokens = match.piece, match.piece.tokens
    before = range(piece.first - 1, max(-1, piece.first - 1 - REACH), -1)
    after = range(piece.last, min(len(tokens.starts), piece.last + REACH))
    sign = (
        _find_sign(tokens, before, words, words.clause_borders)
        or _find_sign(tokens, after, words, words.clause_borders)
        or _find_sign(tokens, before, words)
        or _find_sign(tokens, after, words)
    )
    if isinstance(match.expression, Range):
        return sign.direction if sign else Direction.UNKNOWN
    preposition = tokens.word(piece.first - 1).lower()
    if sign is None:
        return Direction.FUTURE if preposition in words.openings | words.deadlines else Direction.UNKNOWN
    if sign.is_participle and preposition in words.openings:
        return Direction.FUTURE
    if sign.is_participle and preposition in words.deadlines and not isinstance(match.expression, Weekday):
        return Direction.UNKNOWN
    return sign.direction


def _is_stop(tokens: Tokens, index: int) -> bool:
    letter = tokens.classes[index]
    if letter == CLASSES["dot"]:
        before, after = tokens.word(index - 1), tokens.word(index + 1)
        is_abbreviation = before[:1].isupper() and len(before) <= LONGEST_ABBREVIATION
        return not is_abbreviation and not after[:1].islower()
    return letter == CLASSES["break"] or (letter == CLASSES["other"] and tokens.word(index) in STOPS)


def _find_sign(
    tokens: Tokens, indices: Iterable[int], words: TenseWords, borders: frozenset[str] = NO_WORDS
) -> Sign | None:
    for index in indices:
        if _is_stop(tokens, index) or tokens.word(index) in borders:
            return None
        if _is_future(tokens, index, words):
            return Sign(Direction.FUTURE)
        if _is_among(tokens, index, words.past) or tokens.word(index).lower() in words.past:
            return Sign(Direction.PAST)
        if _is_participle(tokens, index, words):
            is_future = _follows_future(tokens, index, words)
            return Sign(Direction.FUTURE if is_future else Direction.PAST, is_participle=not is_future)
    return None


def _is_future(tokens: Tokens, index: int, words: TenseWords) -> bool:
    word = tokens.word(index)
    if word.endswith(words.future_endings) and word.islower() and word not in words.not_future:
        return True
    return _is_among(tokens, index, words.future)


def _is_among(tokens: Tokens, index: int, phrases: frozenset[str]) -> bool:
    """Whether the word, or it and the one before, are one of `phrases`. `May` is no auxiliary, hence no lower()."""
    word = tokens.word(index)
    return word in phrases or f"{tokens.word(index - 1)} {word}" in phrases


def _is_participle(tokens: Tokens, index: int, words: TenseWords) -> bool:
    word = tokens.word(index)
    is_verb = word in words.participles or (
        word.endswith(words.participle_endings) and word.islower() and word not in words.not_participles
    )
    return is_verb and tokens.word(index - 1).lower() not in words.determiners


def _follows_future(tokens: Tokens, index: int, words: TenseWords) -> bool:
    """Will be opened: a word of the future just before the participle."""
    return any(_is_future(tokens, before, words) for before in range(index - AUXILIARY_REACH, index))
