"""What the date grammar knows of a language: words by class, the orders they come in, and signs of tense."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

NO_WORDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TenseWords:
    """How a clause shows whether it tells of what was or of what will be. All forms in lower case."""

    past: frozenset[str] = NO_WORDS
    """Words, and pairs of words, that look back whatever stands around them: was, had, since."""
    beginnings: frozenset[str] = NO_WORDS
    """Words before the day on which something began that still goes on: since."""
    participles: frozenset[str] = NO_WORDS
    """Those that look back unless a word of the future goes with them: held, as in `will be held`."""
    participle_endings: tuple[str, ...] = ()
    not_participles: frozenset[str] = NO_WORDS
    """Words with such an ending that are no verb: hundred, united."""
    determiners: frozenset[str] = NO_WORDS
    """Words before a participle that stands for an adjective: a guided walk."""
    future: frozenset[str] = NO_WORDS
    """Words, and pairs of words, that look ahead: will, set to."""
    future_endings: tuple[str, ...] = ()
    not_future: frozenset[str] = NO_WORDS
    clause_borders: frozenset[str] = NO_WORDS
    """Words between clauses of a tense each: that, which; the comma where it parts clauses."""
    openings: frozenset[str] = NO_WORDS
    """Prepositions before a date that lies ahead even after a participle: closed until Monday."""
    deadlines: frozenset[str] = NO_WORDS
    """Those before one that may: returned by Monday."""


@dataclass(frozen=True, slots=True)
class LookAlikes:
    """Words that tell a date from what only looks like one. All forms in lower case."""

    ambiguous: frozenset[str] = NO_WORDS
    """Dates that are other words too (may, среда): alone, they need one of `time_prepositions` before them."""
    given_names: frozenset[str] = NO_WORDS
    """Months that people are called: april, june."""
    time_prepositions: frozenset[str] = NO_WORDS
    """Words that may stand before a date: in, since, of, early."""
    year_prepositions: frozenset[str] = NO_WORDS
    """Those after which a number like 2021 is a year and hardly a count: in, since, by."""
    season_adverbs: frozenset[str] = NO_WORDS
    """Forms of seasons that say when without a preposition: летом."""
    season_prepositions: frozenset[str] = NO_WORDS
    """Those that make a season alone a certain one: in, until, through."""
    month_prepositions: frozenset[str] = NO_WORDS
    """Words after which a month stands without a day, so that `in May 15 people` holds no 15 May."""
    function_words: frozenset[str] = NO_WORDS
    """Words after a date that are no noun which the date goes with: is, and, at."""
    decade_openers: frozenset[str] = NO_WORDS
    """Words before a decade of two figures and no article (late 80s); empty where none has an article."""
    possessives: frozenset[str] = NO_WORDS
    """Words before such a decade that make it an age: in his mid-50s."""
    frequencies: frozenset[str] = NO_WORDS
    """Words that make a weekday or a season a habit: every, each."""
    counted: frozenset[str] = NO_WORDS
    """Words after a number that make it a count: people, km, percent."""
    counted_endings: tuple[str, ...] = ()
    """Endings of a plural noun, which after a number may be what is counted."""
    yearly: frozenset[str] = NO_WORDS
    """Plural nouns that a year rather than a count goes with: results, accounts, elections."""
    approximators: frozenset[str] = NO_WORDS
    """Words before a count: nearly, over, some."""
    numbered: frozenset[str] = NO_WORDS
    """Words before a number that is a name or a reference: no, resolution, room."""
    laws: frozenset[str] = NO_WORDS
    """Words that end the name of a law, which a comma and a year may follow: act, code."""
    eves: frozenset[str] = NO_WORDS
    """Words for the day before that with a noun behind them mean another day's eve: накануне."""
    eve_endings: tuple[str, ...] = ()
    """Endings of such a noun."""
    vague_after: frozenset[str] = NO_WORDS
    """Words after `today's` that make it mean nowadays: world, society."""
    streaks: frozenset[str] = NO_WORDS
    """Phrases of one word to three after a period that make it one of a series: in a row."""
    sports: frozenset[str] = NO_WORDS
    """Words of a sentence whose halves and quarters are those of a match."""
    named_days: frozenset[str] = NO_WORDS
    """Words before a weekday that make it a name: black, good, easter."""


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """A language's dates.

    Args:
        words: class of word -> form in lower case -> value. The classes are named in `pipeline/dates/tokens.py`.
        suffixes: what may stand right after a number -> class of the two together: nd -> nth, s -> decade.
        codes: letters that with a number make a period -> class: q -> quarter_code.
        phrases: name -> pattern, for use in rows and in one another.
        points: (meaning, pattern) for expressions of one calendar unit, first match wins. A pattern is a regular
            expression over names of classes and phrases.
        ranges: the same for expressions with two ends, tried before `points`.
        capitals: whether months and weekdays are written with a capital, so that lower-case `march` is none.
        tense, look_alikes: signs of tense, and of what is no date.
    """

    words: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    suffixes: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    phrases: Mapping[str, str] = field(default_factory=dict)
    points: tuple[tuple[str, str], ...] = ()
    ranges: tuple[tuple[str, str], ...] = ()
    capitals: bool = False
    tense: TenseWords = TenseWords()
    look_alikes: LookAlikes = LookAlikes()


DIGITS = CalendarWords(points=(("iso", "iso"), ("figures", "numeric")))
"""Dates in digits alone, for languages of which no words are known."""

DIGITS_AND_IDEOGRAPHS = CalendarWords(
    words={"year_unit": {"年": 0}, "month_unit": {"月": 0}, "day_unit": {"日": 0, "号": 0, "號": 0}},
    points=(
        *DIGITS.points,
        ("numbered_day", "(year year_unit)? day month_unit day day_unit"),
        ("numbered_month", "(year year_unit)? day month_unit"),
        ("year", "year year_unit"),
    ),
)
"""Dates in digits with the signs for their units, as Chinese writes them: 2021年3月22日."""


def number_forms(forms: str, *, first: int = 1) -> dict[str, int]:
    """Words in order, each with its number; `_` keeps a number free."""
    return {form: number for number, form in enumerate(forms.split(), start=first) if form != "_"}


def inflect(stems: str, endings: str, *, first: int = 1) -> dict[str, int]:
    """Stems in order, each with every ending, and its number; `+` is the empty ending."""
    return {
        stem + ending.replace("+", ""): number
        for number, stem in enumerate(stems.split(), start=first)
        for ending in endings.split()
    }


def alike(forms: str, value: int = 0) -> dict[str, int]:
    """Words that all mean the same number."""
    return dict.fromkeys(forms.split(), value)


def alike_forms(stems: str, endings: str, value: int) -> dict[str, int]:
    """Stems with every ending that all mean the same number."""
    return {stem + ending: value for stem in stems.split() for ending in endings.split()}
