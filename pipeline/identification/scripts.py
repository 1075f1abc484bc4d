"""Writing systems, and the languages to expect in each: data only.

Ranges are those of the Unicode Character Database (`Scripts.txt`, letters of living languages). Languages are those of
states and international organisations that py3langid knows. Near twins of a bigger language (Galician, Afrikaans,
Haitian Creole) are left out: on a line of five words they only take votes from it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Script:
    """A writing system. With one language no classifier is asked."""

    name: str
    ranges: str
    """The inside of a regular expression's character class."""
    languages: tuple[str, ...]
    """BCP 47."""
    runs: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "runs", re.compile(f"[{self.ranges}]+"))

    def count_letters(self, text: str) -> int:
        return sum(map(len, self.runs.findall(text)))


LATIN = Script(
    "Latin",
    "A-Za-zªºÀ-ÖØ-öø-ʯʻ-ˁ\u1d00-\u1dbf\u1e00-\u1eff\uff21-\uff3a\uff41-\uff5a",
    tuple(
        "en fr de es pt it nl sv da no fi is et lv lt pl cs sk sl hr bs sr hu ro sq tr az uz tk id ms vi tl sw so rw "
        "zu xh yo ha ig ca eu mt ga cy".split()
    ),
)
CYRILLIC = Script(
    "Cyrillic",
    "\u0400-\u0481\u048a-\u052f\u1c80-\u1c88\ua640-\ua66e",
    tuple("ru uk be bg sr mk kk ky uz tg mn tt ba".split()),
)

SCRIPTS: tuple[Script, ...] = (
    LATIN,
    CYRILLIC,
    Script(
        "Arabic",
        "\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
        ("ar", "fa", "ur", "ps", "ku", "ug"),
    ),
    Script(
        "Han and kana", "\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f", ("zh", "ja")
    ),
    Script("Hangul", "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3", ("ko",)),
    Script("Greek", "\u0370-\u0373\u0376-\u0377\u0386-\u03ff\u1f00-\u1fff", ("el",)),
    Script("Hebrew", "\u05d0-\u05ea", ("he",)),
    Script("Armenian", "\u0531-\u0556\u0560-\u0588", ("hy",)),
    Script("Georgian", "\u10a0-\u10ff\u1c90-\u1cbf", ("ka",)),
    Script("Devanagari", "\u0904-\u0939\u0958-\u0961\u0972-\u097f", ("hi", "mr", "ne")),
    Script("Bengali", "\u0985-\u09b9\u09dc-\u09e1\u09f0-\u09f1", ("bn", "as")),
    Script("Gurmukhi", "\u0a05-\u0a39\u0a59-\u0a5e", ("pa",)),
    Script("Gujarati", "\u0a85-\u0ab9", ("gu",)),
    Script("Odia", "\u0b05-\u0b39\u0b5c-\u0b61", ("or",)),
    Script("Tamil", "\u0b85-\u0bb9", ("ta",)),
    Script("Telugu", "\u0c05-\u0c39", ("te",)),
    Script("Kannada", "\u0c85-\u0cb9", ("kn",)),
    Script("Malayalam", "\u0d05-\u0d3a", ("ml",)),
    Script("Sinhala", "\u0d85-\u0dc6", ("si",)),
    Script("Thai", "\u0e01-\u0e30\u0e40-\u0e46", ("th",)),
    Script("Lao", "\u0e81-\u0eb0\u0ec0-\u0ec6", ("lo",)),
    Script("Tibetan", "\u0f40-\u0f6c", ("bo",)),
    Script("Burmese", "\u1000-\u102a", ("my",)),
    Script("Khmer", "\u1780-\u17b3", ("km",)),
    Script("Ethiopic", "\u1200-\u135a", ("am",)),
)

_RUSSIAN_ALPHABET = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")

ALPHABETS: dict[str, frozenset[str]] = {
    "ru": _RUSSIAN_ALPHABET,
    "uk": frozenset("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
    "be": frozenset("абвгдеёжзійклмнопрстуўфхцчшыьэюя"),
    "bg": frozenset("абвгдежзийклмнопрстуфхцчшщъьюя"),
    "sr": frozenset("абвгдђежзијклљмнњопрстћуфхцчџш"),
    "mk": frozenset("абвгдѓежзѕијклљмнњопрстќуфхцчџш"),
    "kk": _RUSSIAN_ALPHABET | frozenset("әғқңөұүһі"),
    "ky": _RUSSIAN_ALPHABET | frozenset("ңөү"),
    "uz": _RUSSIAN_ALPHABET - frozenset("щы") | frozenset("ғқўҳ"),
    "tg": _RUSSIAN_ALPHABET - frozenset("щы") | frozenset("ғӣқӯҳҷ"),
    "mn": _RUSSIAN_ALPHABET | frozenset("өү"),
    "tt": _RUSSIAN_ALPHABET | frozenset("әҗңөүһ"),
    "ba": _RUSSIAN_ALPHABET | frozenset("әғҙҡңөҫүһ"),
}
"""The small Cyrillic letters of each language (CLDR, main and index exemplars); the classifier alone mixes up twins."""

LANGUAGE_NAMES: dict[str, str] = dict(
    entry.split("=")
    for entry in """
    am=Amharic ar=Arabic as=Assamese az=Azerbaijani ba=Bashkir be=Belarusian bg=Bulgarian bn=Bengali bo=Tibetan
    bs=Bosnian ca=Catalan cs=Czech cy=Welsh da=Danish de=German el=Greek en=English es=Spanish et=Estonian
    eu=Basque fa=Persian fi=Finnish fr=French ga=Irish gu=Gujarati ha=Hausa he=Hebrew hi=Hindi hr=Croatian
    hu=Hungarian hy=Armenian id=Indonesian ig=Igbo is=Icelandic it=Italian ja=Japanese ka=Georgian kk=Kazakh
    km=Khmer kn=Kannada ko=Korean ku=Kurdish ky=Kyrgyz lo=Lao lt=Lithuanian lv=Latvian mk=Macedonian ml=Malayalam
    mn=Mongolian mr=Marathi ms=Malay mt=Maltese my=Burmese ne=Nepali nl=Dutch no=Norwegian or=Odia pa=Punjabi
    pl=Polish ps=Pashto pt=Portuguese ro=Romanian ru=Russian rw=Kinyarwanda si=Sinhala sk=Slovak sl=Slovene
    so=Somali sq=Albanian sr=Serbian sv=Swedish sw=Swahili ta=Tamil te=Telugu tg=Tajik th=Thai tk=Turkmen
    tl=Tagalog tr=Turkish tt=Tatar ug=Uyghur uk=Ukrainian ur=Urdu uz=Uzbek vi=Vietnamese xh=Xhosa yo=Yoruba
    zh=Chinese zu=Zulu
    """.split()
)
"""English names, for messages to people."""


def find_script(letters: str) -> tuple[Script | None, int]:
    """The script of most letters and their number; (None, 0) without letters."""
    best: tuple[Script | None, int] = (None, 0)
    seen = 0
    for script in SCRIPTS:
        count = script.count_letters(letters)
        seen += count
        if count > best[1]:
            best = (script, count)
        if seen >= len(letters):
            break
    return best
