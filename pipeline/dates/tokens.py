"""A text as words, numbers and marks, each with the class that the date grammar knows it by.

A class is one letter, so the classes of a text are a string as long as its tokens, and patterns over classes are plain
regular expressions over that string. Words that no date contains all share one letter.
"""

from __future__ import annotations

import re
import string
from dataclasses import dataclass, field, replace
from functools import lru_cache

from pipeline.languages.calendar import CalendarWords

CLASS_NAMES = """
other break
day nth year short decade iso numeric number quarter_code half_code roman
month month_short weekday weekday_short season feast floating_feast decade_word
deictic deictic_adjective relative context
day_unit week weekend month_unit quarter half year_unit decade_unit century
quarter_short year_short century_short
ordinal tens last cardinal
the of and to between before after onto same fiscal ended eve new possessive part_of_day edge
dash comma dot slash apostrophe open close
""".split()
"""What a token may be. Numbers: `day` is 1 to 31, `nth` 22nd, `year` 2021, `short` another of two digits, `decade`
1990s. `deictic` and `relative` point from the day of speaking (today, last), `context` from what was told before
(following); an `edge` is a part of a period that is told as the whole (end, beginning)."""
LETTERS = string.ascii_letters + string.digits + "".join(map(chr, range(0xC0, 0x100)))
"""None of them is special in a regular expression; which class has which is of no account."""
CLASSES = dict(zip(CLASS_NAMES, LETTERS, strict=False))
MARKS: dict[str, str] = (
    dict.fromkeys("-–—‑‒―", CLASSES["dash"])
    | dict.fromkeys("'’ʼ", CLASSES["apostrophe"])
    | {",": CLASSES["comma"], ".": CLASSES["dot"], "/": CLASSES["slash"], "\n": CLASSES["break"]}
    | {"(": CLASSES["open"], ")": CLASSES["close"]}
)
FIRST_YEAR, LAST_YEAR = 1000, 2199
"""Numbers of four digits outside of these are no year but a count, a code, a telephone."""

CENTURY_OF_SHORT_YEARS = 2000

_IDEOGRAPHS = "\u3400-\u4dbf\u4e00-\u9fff"
"""Signs that are words of their own: no space parts them, or parts them from figures."""
_TOKEN = r"""
    (?P<iso>\d{{4}}([-/])\d{{2}}\2\d{{2}})(?:(?=T\d)|(?![^\W{ideographs}]|[-/]\d))
  | (?P<numeric>\d{{1,2}}([./-])\d{{1,2}}\4(?:\d{{4}}|\d{{2}}))(?!\d|[./-]\d)
  | (?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:[.:]\d+)+)(?!\d)
  | (?P<suffixed>\d+(?:{suffixes}))(?![^\W{ideographs}])
  | (?P<plain>\d+)(?![^\W{ideographs}])
  | (?P<word>[{ideographs}]|[^\W\d_{ideographs}]+(?![^\W{ideographs}]))
  | (?P<mixed>[^\W{ideographs}]+)
  | (?P<mark>\n|[^\s\w])
"""
_PREFIXED = re.compile(r"([^\W\d_]{1,2})(\d{4}|\d{1,2})")
_COUNTED = re.compile(r"(\d)([^\W\d_])(\d{2}|\d{4})?")
_ROMAN = re.compile(r"(?=.)(?P<tens>[XХ]{0,3})(?P<ones>[IІ][XХ]|[IІ]V|V?[IІ]{0,3})")
"""1 to 39, in Latin letters or in the Cyrillic ones that look alike."""

ROMAN_LETTERS = frozenset("IVXХІ")

Reading = tuple[str, int | None]
"""Class and value of a token."""
Token = tuple[int, int, str, int | None]
"""Start, end, class, value."""
UNKNOWN: Reading = (CLASSES["other"], None)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: where they stand, their classes as one string, and the values of those that have one."""

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    classes: str = ""
    values: dict[int, int] = field(default_factory=dict)

    def word(self, index: int) -> str:
        """The token at `index`, empty beyond either end."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.starts) else ""

    def class_at(self, index: int) -> str:
        """The class of the token at `index`, a break beyond either end."""
        return self.classes[index] if 0 <= index < len(self.classes) else CLASSES["break"]

    def are_joined(self, index: int) -> bool:
        """Whether no white space stands between the token at `index` and the one before."""
        return 0 < index < len(self.starts) and self.ends[index - 1] == self.starts[index]


class Lexer:
    """Cuts texts into tokens by the words of one language."""

    def __init__(self, words: CalendarWords) -> None:
        suffixes = sorted(words.suffixes, key=lambda suffix: (-len(suffix), suffix))
        alternatives = "|".join(map(re.escape, suffixes)) or "(?!)"
        self._pattern = re.compile(_TOKEN.format(suffixes=alternatives, ideographs=_IDEOGRAPHS), re.VERBOSE)
        self._suffixes = {suffix: CLASSES[name] for suffix, name in words.suffixes.items()}
        self._codes = {letters: CLASSES[name] for letters, name in words.codes.items()}
        self._lexicon: dict[str, Reading] = {
            form: (CLASSES[name], value) for name, forms in words.words.items() for form, value in forms.items()
        }

    def read(self, text: str) -> Tokens:
        """Cut `text` into tokens; every character that is no white space is in one of them."""
        tokens = Tokens(text)
        letters: list[str] = []
        for match in self._pattern.finditer(text):
            for start, end, letter, value in self._classify(match):
                if value is not None:
                    tokens.values[len(letters)] = value
                tokens.starts.append(start)
                tokens.ends.append(end)
                letters.append(letter)
        return replace(tokens, classes="".join(letters))

    def _classify(self, match: re.Match[str]) -> tuple[Token, ...]:
        content, kind = match.group(), match.lastgroup
        if kind == "word":
            letter, value = self._lexicon.get(content.lower(), UNKNOWN)
            if value is None and content[0] in ROMAN_LETTERS:
                letter, value = _classify_roman(content)
        elif kind == "mark":
            letter, value = MARKS.get(content, CLASSES["other"]), None
        elif kind == "plain":
            letter, value = _classify_number(content)
        elif kind == "suffixed":
            letter, value = self._classify_suffixed(content)
        elif kind == "mixed":
            return self._split_code(match.start(), content)
        else:
            letter, value = CLASSES[str(kind)], None
        return ((match.start(), match.end(), letter, value),)

    def _classify_suffixed(self, content: str) -> Reading:
        digits = re.match(r"\d+", content)
        assert digits is not None
        number, letter = int(digits.group()), self._suffixes[content[digits.end() :]]
        if letter == CLASSES["decade"]:
            return _classify_decade(number, len(digits.group()))
        if FIRST_YEAR <= number <= LAST_YEAR:
            return CLASSES["year"], number
        return letter, number

    def _split_code(self, start: int, content: str) -> tuple[Token, ...]:
        """`Q3` and `3Q` are a period; `FY24`, `3Q24` a period and a year."""
        end = start + len(content)
        if match := _PREFIXED.fullmatch(content):
            letters, number = match[1].lower(), match.start(2) + start
            if letters in self._codes and len(match[2]) == 1:
                return ((start, end, self._codes[letters], int(match[2])),)
            if letters in self._lexicon and len(match[2]) > 1:
                word = (start, number, *self._lexicon[letters])
                return (word, (number, end, *_classify_year(match[2])))
        elif (match := _COUNTED.fullmatch(content)) and match[2].lower() in self._codes:
            middle = start + match.end(2)
            period = (start, middle, self._codes[match[2].lower()], int(match[1]))
            return (period, (middle, end, *_classify_year(match[3]))) if match[3] else (period,)
        return ((start, end, CLASSES["other"], None),)


def _classify_number(digits: str) -> Reading:
    number = int(digits) if len(digits) <= 4 else 0
    if len(digits) == 4 and FIRST_YEAR <= number <= LAST_YEAR:
        return CLASSES["year"], number
    if len(digits) <= 2:
        return CLASSES["day" if 1 <= number <= 31 else "short"], number
    return CLASSES["number"], None


def _classify_year(digits: str) -> Reading:
    """The year behind a code, of two digits or four."""
    return _classify_number(digits if len(digits) > 2 else f"{CENTURY_OF_SHORT_YEARS + int(digits)}")


def _classify_roman(word: str) -> Reading:
    number = read_roman(word)
    return UNKNOWN if number is None else (CLASSES["roman"], number)


def _classify_decade(number: int, digits: int) -> Reading:
    """1990s, 90s; of two digits it is one of the last century, and none below 30, which could be of this one."""
    if digits == 2 and 30 <= number <= 90 and number % 10 == 0:
        return CLASSES["decade"], 1900 + number
    if FIRST_YEAR <= number <= LAST_YEAR and number % 10 == 0:
        return CLASSES["decade"], number
    return CLASSES["other"], None


@lru_cache(maxsize=256)
def read_roman(word: str) -> int | None:
    """The number that `word` writes in Roman figures from I to XXXIX; None when it writes none."""
    match = _ROMAN.fullmatch(word)
    if match is None:
        return None
    ones = match["ones"].replace("І", "I").replace("Х", "X")
    return 10 * len(match["tens"]) + _ROMAN_ONES.index(ones)


_ROMAN_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
