"""Which single-byte encoding a text is in, told by its letters.

General detectors misjudge short Cyrillic text: the same bytes are letters in five encodings, and a title of three words
is too little for their statistics. But each wrong reading shows: letters that are rare in the language, capitals inside
words, Latin and Cyrillic letters in one word, box drawings between letters. So every candidate reading is scored by how
likely its non-ASCII characters are, and the best wins.
"""

from __future__ import annotations

import math
import re
from itertools import islice

WESTERN = "cp1252"
CANDIDATES: dict[str, float] = {
    "cp1251": 0.0,
    WESTERN: 0.0,
    "koi8-r": -1.0,
    "koi8-u": -2.0,
    "cp866": -3.0,
    "iso8859-5": -3.0,
    "mac-cyrillic": -2.5,
}
"""Encodings told apart here, the likeliest first, each with the log of how much rarer it is than the first: it decides
where the bytes alone do not."""

_BELIEVED_CYRILLIC = -3.5
"""Lowest mean score at which a Cyrillic reading is believed: Russian and Ukrainian releases stay above -3.4 from five
words on; Greek, Hebrew or Chinese bytes read as Cyrillic stay below -3.6."""
_BELIEVED_WESTERN = -4.0
"""The same for Western European text: it stays above -3.95 unless full of signs, Polish or Turkish falls below."""
_TOO_SHORT = 20
_BELIEVED_SHORT = -4.6
"""Lowest mean score of a Cyrillic reading with fewer non-ASCII characters than `_TOO_SHORT`, too few for a mean."""

_TRUST = 10.0
"""What a declared encoding is ahead by, in log likelihood of the whole text: three words outweigh it."""

_WORDS_READ = 4000
"""Words with non-ASCII bytes that are looked at; more change no verdict."""

_RUSSIAN = {
    "о": 109.7, "е": 84.5, "а": 80.1, "и": 73.5, "н": 67.0, "т": 62.6, "с": 54.7, "р": 47.3, "в": 45.4, "л": 44.0,
    "к": 34.9, "м": 32.1, "д": 29.8, "п": 28.1, "у": 26.2, "я": 20.1, "ы": 19.0, "ь": 17.4, "г": 17.0, "з": 16.5,
    "б": 15.9, "ч": 14.4, "й": 12.1, "х": 9.7, "ж": 9.4, "ш": 7.3, "ю": 6.4, "ц": 4.8, "щ": 3.6, "э": 3.2, "ф": 2.6,
    "ъ": 0.4, "ё": 4.0,
}  # fmt: skip
"""Letters per thousand in Russian, from the Russian National Corpus (Lyashevskaya and Sharov, 2009); ё as often as in
text that spells it."""
_OTHER_CYRILLIC = dict.fromkeys("іїєґў", 3.0) | dict.fromkeys("јљњћђџќѓѕ", 0.5)
_WESTERN = dict.fromkeys("àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœ", 20.0) | dict.fromkeys("ðþšž", 5.0)
_PUNCTUATION = dict.fromkeys("“”„«»‘’‚–—…•№§©®™°·\u00a0€", 30.0) | dict.fromkeys("£¥±×÷²³¹¼½¾¿¡´µ†‡‹›", 3.0)
_PER_MILLE = _RUSSIAN | _OTHER_CYRILLIC | _WESTERN | _PUNCTUATION
_LIKELIHOOD = {character: math.log(share / 1000) for character, share in _PER_MILLE.items()}

_COMMON_PAIRS = re.compile(
    "(?=ст|ра|ни|на|ро|ан|ен|ов|то|ре|ко|пр|по|ер|но|та|го|од|ор|ос|ал|ли|те|ка|ла|ва|ет|ел|во|ит|ск|ль|ин|де|он|ле|за|не|ри|ве"
    "|ар|да|ед|ат|ом|ол|ес|от|ны|со|ти|ме|ил|до|ки|ас|об|ав|тр|ог)"
)
"""The sixty commonest pairs of letters in Russian news and releases; they make up half of all pairs."""

_UNEXPECTED = math.log(1 / 5000)

_LETTER = r"[^\W\d_]"
_ODDITIES: tuple[tuple[re.Pattern[str], float], ...] = (
    (re.compile(r"(?<=[A-Za-zÀ-ſ])[Ѐ-ӿ]|(?<=[Ѐ-ӿ])[A-Za-zÀ-ſ]"), -6.0),  # two scripts in one word
    (re.compile(r"(?<=[A-Za-z])[^\w\s]+[Ѐ-ӿ]|(?<=[Ѐ-ӿ])[^\w\s]+[A-Za-z]"), -3.0),  # two scripts with no space between
    (re.compile(r"\d[Ѐ-ӿ]|[Ѐ-ӿ]\d"), -3.0),  # a digit glued to a letter
    (re.compile(rf"(?<={_LETTER})[№°€§](?={_LETTER})|(?<=[Ѐ-ӿ])[№°€§]"), -6.0),  # a sign glued to a letter
    (re.compile(rf"(?<={_LETTER})[«“„‘]|[»”](?={_LETTER})"), -4.0),  # a quotation mark on the wrong side
)
"""What nobody writes, and what each costs: about as much as one or two letters that no language here has."""
_COMMON_PAIR = 1.0
_ODD_CAPITAL = -4.0
_ALL_CAPITALS = -1.0
_WORD_WITHOUT_ASCII = -4.0

_WITH_HIGH_BYTE = re.compile(rb"[^\s\x80-\xff]{0,30}[\x80-\xff][^\s]{0,100}")
_WORDS = re.compile(f"{_LETTER}+")


def guess_encoding(data: bytes, expected: str | None = None) -> str | None:
    """The encoding in which `data` reads as Cyrillic or Western European text; None when it reads as neither.

    Args:
        data: holds at least one byte above 0x7f.
        expected: what the source says of itself; it wins where the bytes leave room for doubt.
    """
    words = b" ".join(match[0] for match in islice(_WITH_HIGH_BYTE.finditer(data), _WORDS_READ))
    readings = {encoding: text for encoding in CANDIDATES if (text := _read(words, encoding)) is not None}
    scores = {
        encoding: score_reading(text, CANDIDATES[encoding] + _TRUST * (encoding == expected))
        for encoding, text in readings.items()
    }
    if not scores:
        return None
    best = max(scores, key=scores.__getitem__)
    return best if scores[best] >= _lowest_believed(best, words) else None


def _lowest_believed(encoding: str, words: bytes) -> float:
    if encoding == WESTERN:
        return _BELIEVED_WESTERN
    return _BELIEVED_SHORT if sum(byte >= 0x80 for byte in words) < _TOO_SHORT else _BELIEVED_CYRILLIC


def _read(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def score_reading(text: str, prior: float = 0.0) -> float:
    """Mean log likelihood of the non-ASCII characters of `text`, for Cyrillic or Western European text."""
    high = [character for character in text if not character.isascii()]
    score = prior + sum(_LIKELIHOOD.get(character.lower(), _UNEXPECTED) for character in high)
    score += sum(cost * len(pattern.findall(text)) for pattern, cost in _ODDITIES)
    score += _COMMON_PAIR * len(_COMMON_PAIRS.findall(text.lower()))
    score += sum(_score_word(word) for word in _WORDS.findall(text) if not word.isascii())
    return score / max(len(high), 1)


def _score_word(word: str) -> float:
    """Cost of capitals, and of a word of accented Latin letters alone."""
    capitals = sum(character.isupper() for character in word[1:])
    score = _ALL_CAPITALS * bool(capitals) if word.isupper() else _ODD_CAPITAL * capitals
    if len(word) > 1 and all("\x80" <= character < "\u0400" for character in word):
        score += _WORD_WITHOUT_ASCII * len(word)
    return score
