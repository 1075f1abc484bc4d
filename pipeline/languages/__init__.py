"""The registries of languages: one file and one row for each that releases are extracted in, one row for the others.

A release in a language of `WORDLESS` gets a record with what needs no words: blocks, captions, dates in digits. One in
any other language is refused.
"""

from __future__ import annotations

from pipeline.languages.calendar import DIGITS, DIGITS_AND_IDEOGRAPHS, CalendarWords
from pipeline.languages.en import ENGLISH
from pipeline.languages.language import Language
from pipeline.languages.ru import RUSSIAN

LANGUAGES: dict[str, Language] = {language.code: language for language in (ENGLISH, RUSSIAN)}

WORDLESS: dict[str, CalendarWords] = {
    "uk": DIGITS,
    "kk": DIGITS,
    "ky": DIGITS,
    "uz": DIGITS,
    "tg": DIGITS,
    "zh": DIGITS_AND_IDEOGRAPHS,
}
"""Languages that the publishers of our releases write in beside those, with the dates that can be read in them."""
