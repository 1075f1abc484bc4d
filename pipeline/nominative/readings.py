"""What a word of a name may be: which nominative, in which case, agreeing with what.

Common words and well-known names come from OpenCorpora's dictionary by way of pymorphy3. A name that it lacks is read
by the language's paradigms: the dictionary's own guesses take it for a verb as soon as for a name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from pipeline.languages.cases import ACCUSATIVE, CASES, NOMINATIVE, CaseWords

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3.analyzer import Parse

MASCULINE, FEMININE, NEUTER, PLURAL = AGREEMENTS = ("masc", "femn", "neut", "plur")
_PEOPLE = ("Name", "Surn", "Patr")
_PLACES = ("Geox", "Orgn")
_ADJECTIVES = frozenset({"ADJF", "PRTF"})
KNOWN, _COMMON, _RIVAL = 1.0, 0.3, 0.3
"""Weights: a name of the dictionary, a common word as a name, the paradigms where the dictionary has a name."""
_INDECLINABLE = 0.6
"""Анне is a name, too, but the dative of Анна is likelier."""
_SHORTEST_STEM = 2
_ACRONYM = re.compile(r"([А-ЯЁ]{2,})([а-яё]{1,2})")
_CYRILLIC = re.compile(r"[а-яё'’-]+", re.IGNORECASE)


class Reading(NamedTuple):
    """`agreement` is one of `AGREEMENTS`; `weight` is relative to the word's other readings."""

    nominative: str
    agreement: str
    case: str
    weight: float


def read_person_word(word: str, cases: CaseWords) -> list[Reading]:
    """Readings of a word of a person's name; initials, particles and other alphabets have no cases."""
    return _read_name(word, cases, _read_person)


def read_other_name(word: str, cases: CaseWords) -> list[Reading]:
    """Readings of a place or organisation of one word; acronyms have no cases but for an ending in small letters."""
    return _read_name(word, cases, _read_thing)


def read_phrase_word(word: str, cases: CaseWords) -> list[Reading]:
    """Readings of an adjective or a noun of the dictionary, or of a word that joins adjectives; none of other words."""
    if word in cases.joining:
        return _keep(word)
    if not _CYRILLIC.fullmatch(word) or word.isupper():
        return []
    weights: defaultdict[tuple[str, str], float] = defaultdict(float)
    readings: dict[tuple[str, str, str], None] = {}
    for parse in _list_phrase_parses(word.lower(), cases):
        for nominative, agreement, case in _spell_out(parse):
            weights[nominative, agreement] = max(parse.score, weights[nominative, agreement])
            readings[nominative, agreement, case] = None
    return [Reading(_dress(n, word), agreement, case, weights[n, agreement]) for n, agreement, case in readings]


def is_adjective(word: str, cases: CaseWords) -> bool:
    """Whether a word that can stand in a phrase agrees with a noun after it."""
    parses = _list_phrase_parses(word.lower(), cases)
    return bool(parses) and parses[0].tag.POS in _ADJECTIVES


def list_animate_cases(word: str, cases: CaseWords) -> frozenset[str]:
    """Cases that a word may stand in as a noun for a person, and a name after it with it: министра, г-ну."""
    if not _CYRILLIC.fullmatch(word):
        return frozenset()
    parses = _load_dictionary(cases.dictionary).parse(word)
    return frozenset(p.tag.case for p in parses if p.is_known and "anim" in p.tag and p.tag.case in CASES)


def count_shared(one: str, other: str) -> int:
    """Letters at the start that two words share."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _read_name(word: str, cases: CaseWords, read: Callable[[str, CaseWords], tuple[Reading, ...]]) -> list[Reading]:
    acronym = _ACRONYM.fullmatch(word)
    if acronym and acronym[2] in cases.acronym_endings:
        return _keep(acronym[1])
    if acronym or not _CYRILLIC.fullmatch(word) or len(word) < _SHORTEST_STEM or word[0].islower():
        return _keep(word)
    return [reading._replace(nominative=_dress(reading.nominative, word)) for reading in read(word.lower(), cases)]


def _keep(word: str) -> list[Reading]:
    """The readings of a word that has no cases."""
    return [Reading(word, agreement, case, 1.0) for agreement in AGREEMENTS for case in CASES]


@lru_cache(maxsize=4096)
def _read_person(word: str, cases: CaseWords) -> tuple[Reading, ...]:
    return _weigh(word, cases, _PEOPLE, _guess(word, cases, of_people=True), _read_person)


@lru_cache(maxsize=4096)
def _read_thing(word: str, cases: CaseWords) -> tuple[Reading, ...]:
    """As of a person, but the accusative of things is no genitive: Ташкент, Ташкента, but в Ташкент."""
    guessed = [
        reading
        for reading in _guess(word, cases, of_people=False)
        if reading.case != ACCUSATIVE or reading.agreement != MASCULINE or reading.nominative[-1] in "ая"
    ]
    same = [reading._replace(case=ACCUSATIVE) for reading in guessed if reading.case == NOMINATIVE]
    return _weigh(word, cases, _PLACES, [*guessed, *(r for r in same if r.nominative[-1] not in "ая")], _read_thing)


def _weigh(
    word: str,
    cases: CaseWords,
    proper: tuple[str, ...],
    guessed: Iterable[Reading],
    read_part: Callable[[str, CaseWords], tuple[Reading, ...]],
) -> tuple[Reading, ...]:
    """The dictionary's readings and the guessed ones, each once; of an unknown hyphenated name its last part's."""
    known = _list_known(word, cases, proper)
    front, hyphen, last = word.rpartition("-")
    if hyphen and front and last and not known:
        return tuple(r._replace(nominative=f"{front}-{r.nominative}") for r in read_part(last, cases))
    rival = _RIVAL if any(reading.weight == KNOWN for reading in known) else 1.0
    best: dict[tuple[str, str, str], float] = {}
    for reading in (*known, *(reading._replace(weight=reading.weight * rival) for reading in guessed)):
        key = reading[:3]
        best[key] = max(reading.weight, best.get(key, 0.0))
    return tuple(Reading(*key, weight) for key, weight in best.items())


def _list_known(word: str, cases: CaseWords, proper: tuple[str, ...]) -> list[Reading]:
    """A common noun is a name in the singular alone: Туя, never туи."""
    dictionary = _load_dictionary(cases.dictionary)
    if not dictionary.word_is_known(word):
        return []
    readings: list[Reading] = []
    for parse in dictionary.parse(word):
        is_proper = any(mark in parse.tag for mark in proper)
        if parse.tag.POS == "NOUN" and parse.tag.case in CASES and (is_proper or parse.tag.number != PLURAL):
            weight = (KNOWN if is_proper else _COMMON) * (_INDECLINABLE if "Fixd" in parse.tag else 1)
            readings.extend(Reading(*spelled, weight) for spelled in _spell_out(parse))
    return readings


def _list_phrase_parses(word: str, cases: CaseWords) -> list[Parse]:
    parses = [parse for parse in _load_dictionary(cases.dictionary).parse(word) if parse.tag.case in CASES]
    if parses and parses[0].tag.POS in _ADJECTIVES:
        return [parse for parse in parses if parse.tag.POS in _ADJECTIVES]
    return [parse for parse in parses if parse.tag.POS == "NOUN" and parse.is_known]


def _spell_out(parse: Parse) -> Iterator[tuple[str, str, str]]:
    """Nominative, agreement, case of a parse; a surname of either gender is both."""
    tag = parse.tag
    spelled = _find_nominative(parse)
    if tag.number == PLURAL:
        yield spelled, PLURAL, tag.case
    elif tag.gender in AGREEMENTS:
        yield spelled, tag.gender, tag.case
    else:
        yield from ((spelled, agreement, tag.case) for agreement in (MASCULINE, FEMININE))


def _find_nominative(parse: Parse) -> str:
    """Of the word's nominatives in this gender and number the likest: the lexeme of высший has высочайший too."""
    wanted = {mark for mark in (NOMINATIVE, parse.tag.number, parse.tag.gender) if mark}
    if parse.tag.number == PLURAL:
        wanted.discard(parse.tag.gender)
    fitting: list[str] = [form.word for form in parse.lexeme if wanted in form.tag]
    return max(fitting, key=lambda word: (count_shared(word, parse.word), -len(word)), default=str(parse.word))


def _guess(word: str, cases: CaseWords, *, of_people: bool) -> Iterator[Reading]:
    for paradigm in cases.paradigms:
        for case, ending in zip(CASES, paradigm.endings, strict=True):
            stem = word[: len(word) - len(ending)]
            if word.endswith(ending) and len(stem) >= _SHORTEST_STEM and _ends(stem, paradigm.stem):
                yield Reading(stem + paradigm.endings[0], paradigm.gender, case, paradigm.weight)
    for gender, ending, weight in cases.unchanged:
        if (of_people or not gender) and _ends(word, ending):
            agreements = (gender,) if gender else (MASCULINE, FEMININE)
            yield from (Reading(word, agreement, case, weight) for agreement in agreements for case in CASES)


@lru_cache(maxsize=8192)
def _ends(word: str, pattern: str) -> bool:
    return re.search(f"(?:{pattern})$", word) is not None


def _dress(nominative: str, word: str) -> str:
    """The nominative with the capitals of the word, as far as the two agree; ё only where the word has one."""
    if "ё" not in word.lower():
        nominative = nominative.replace("ё", "е")
    shared = count_shared(nominative, word.lower())
    rest = nominative[shared:]
    return word[:shared] + (rest.upper() if word.isupper() and len(word) > 1 else rest)


@lru_cache(maxsize=4)
def _load_dictionary(name: str) -> MorphAnalyzer:
    import pymorphy3  # noqa: PLC0415  (a tenth of a second that only languages with cases should pay)

    return pymorphy3.MorphAnalyzer(lang=name)
