"""Cases of Russian names: the school grammar's paradigms, for names that no dictionary has.

The weights are ours, settled on the annotated dev releases; names in a dictionary do not need them.
"""

from __future__ import annotations

from pipeline.languages.cases import (
    ACCUSATIVE,
    DATIVE,
    GENITIVE,
    INSTRUMENTAL,
    LOCATIVE,
    NOMINATIVE,
    CaseWords,
    Paradigm,
)
from pipeline.languages.word_list import words

_HARD = "[бвгдзклмнпрстфх]"
_HUSHING = "[жшщчц]"
_VELAR = "[гкх]"
_VOWEL = "[аеёиоуыэюя]"
_CLUSTER = "(?:[бвгдзкпстфх][лрмн]|[мн][бв]|лл|рр|тт|пп)"
"""A word hardly ends so, a word in -а often has it before the ending: Куаутла."""

_PARADIGMS = (
    # Норов, Норова: surnames in -ов and -ин
    Paradigm("masc", "(?:[оеё]в|[иы]н)", ("", "а", "у", "а", "ым", "е"), 0.6),
    Paradigm("femn", "(?:[оеё]в|[иы]н)", ("а", "ой", "ой", "у", "ой", "ой"), 0.6),
    # Добровольский, Толстой, Синий
    Paradigm("masc", "[^аеёиоуыэюя]", ("ый", "ого", "ому", "ого", "ым", "ом"), 0.4),
    Paradigm("masc", "[гкхжшщч]", ("ий", "ого", "ому", "ого", "им", "ом"), 0.5),
    Paradigm("masc", "[нщш]", ("ий", "его", "ему", "его", "им", "ем"), 0.3),
    Paradigm("femn", "[^аеёиоуыэюя]", ("ая", "ой", "ой", "ую", "ой", "ой"), 0.2),
    Paradigm("femn", "ск", ("ая", "ой", "ой", "ую", "ой", "ой"), 0.6),
    # Сардор, Франц, Андрей, Юрий, Рауль
    Paradigm("masc", _CLUSTER, ("", "а", "у", "а", "ом", "е"), 0.15),
    Paradigm("masc", f"(?!{_CLUSTER}).{_HARD}", ("", "а", "у", "а", "ом", "е"), 0.42),
    Paradigm("masc", _HUSHING, ("", "а", "у", "а", "ем", "е"), 0.42),
    Paradigm("masc", _VOWEL, ("й", "я", "ю", "я", "ем", "е"), 0.4),
    Paradigm("masc", "и", ("й", "я", "ю", "я", "ем", "и"), 0.3),
    Paradigm("masc", "[лнртсдв]", ("ь", "я", "ю", "я", "ем", "е"), 0.35),
    # Анкара, Никита, Онега, Наташа
    *(
        Paradigm(gender, stem, ("а", genitive, "е", "у", instrumental, "е"), 0.4)
        for gender in ("femn", "masc")
        for stem, genitive, instrumental in (
            (f"(?:(?!{_VELAR}){_HARD}|{_VOWEL})", "ы", "ой"),
            (_VELAR, "и", "ой"),
            ("[жшщч]", "и", "ей"),
            ("ц", "ы", "ей"),
        )
    ),
    # Соня, Илья, Майя, Мария
    *(
        Paradigm(gender, stem, ("я", "и", dative, "ю", "ей", dative), 0.35)
        for gender in ("femn", "masc")
        for stem, dative in (("[йь]|[аеоуэ]", "е"), ("и", "и"))
    ),
    # Казань, Любовь
    Paradigm("femn", "[лнртсдвбзпмжшч]", ("ь", "и", "и", "ь", "ью", "и"), 0.1),
)

_ABOUT = {LOCATIVE: 0.95}
_GENITIVE_ONLY = {GENITIVE: 0.97}
_DATIVE_ONLY = {DATIVE: 0.97}
_INSTRUMENTAL_ONLY = {INSTRUMENTAL: 0.95}
_AS_BEFORE = {NOMINATIVE: 0.4, GENITIVE: 0.25, DATIVE: 0.05, ACCUSATIVE: 0.05, INSTRUMENTAL: 0.1, LOCATIVE: 0.15}
"""In a row of names each stands in the case of the first."""
_NAMED = {NOMINATIVE: 0.9, GENITIVE: 0.03}
_PLACE_OR_WAY = {LOCATIVE: 0.75, ACCUSATIVE: 0.22}

RUSSIAN_CASES = CaseWords(
    dictionary="ru",
    paradigms=_PARADIGMS,
    unchanged=(
        ("", "[оэё]", 0.5),
        ("", "е", 0.12),
        ("", "и", 0.18),
        ("", "[ую]", 0.06),
        ("", "[аеиоуыюя]а|а", 0.02),
        ("", "[яы]", 0.02),
        ("femn", "[бвгджзйклмнпрстфхцчшщь]", 0.5),
        ("masc", "[бвгджзйклмнпрстфхцчшщь]", 0.01),
    ),
    joining=words("и"),
    acronym_endings=words("а у ом ем е"),
    governed={
        **dict.fromkeys(("", '"', "«", "("), _NAMED),
        **dict.fromkeys("в во на".split(), _PLACE_OR_WAY),
        **dict.fromkeys("о об обо при".split(), _ABOUT),
        **dict.fromkeys("к ко благодаря согласно вопреки".split(), _DATIVE_ONLY),
        **dict.fromkeys(
            "у от ото из до для без против вокруг около возле близ вне среди кроме".split(),
            _GENITIVE_ONLY,
        ),
        **dict.fromkeys("имени словам".split(), _GENITIVE_ONLY),
        **dict.fromkeys("над перед между".split(), _INSTRUMENTAL_ONLY),
        **dict.fromkeys(("и", ","), _AS_BEFORE),
        "с": {INSTRUMENTAL: 0.7, GENITIVE: 0.25},
        "со": {INSTRUMENTAL: 0.7, GENITIVE: 0.25},
        "по": {DATIVE: 0.9},
        "через": {ACCUSATIVE: 0.95},
        "про": {ACCUSATIVE: 0.95},
        "под": {INSTRUMENTAL: 0.7, ACCUSATIVE: 0.25},
        "за": {ACCUSATIVE: 0.5, INSTRUMENTAL: 0.45},
    },
    ungoverned={
        NOMINATIVE: 0.6,
        GENITIVE: 0.2,
        DATIVE: 0.05,
        ACCUSATIVE: 0.06,
        INSTRUMENTAL: 0.06,
        LOCATIVE: 0.005,
    },
)
