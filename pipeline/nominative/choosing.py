"""The likeliest nominative of a name, from all its forms in a release and the words before them.

A hypothesis is a gender (or the plural) and a nominative for each word. A form speaks for it as far as all words can
stand in one case that fits the word before: the Bayesian reading of a paradigm with gaps, every weight in the data.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from pipeline.languages.cases import CASES, GENITIVE, CaseWords
from pipeline.nominative.readings import (
    AGREEMENTS,
    FEMININE,
    KNOWN,
    MASCULINE,
    PLURAL,
    Reading,
    count_shared,
    is_adjective,
    list_animate_cases,
    read_other_name,
    read_person_word,
    read_phrase_word,
)
from pipeline.release import EntityKind

_UNLIKELY = 1e-3
"""A reading that nothing supports: one odd form must not outweigh the others."""
_LISTED = math.log(20)
"""A name of the gazetteer is that much likelier than one that is made up by a paradigm."""
_APART = 0.3
"""How often a name after a word for a person does not belong to it."""
_PLURAL = math.log(0.2)
"""Few things are named in the plural."""
_MOST_CANDIDATES = 4
_MOST_FORMS = 12
_DIGITS = 6
"""Of a score: what differs beyond is a tie, and the shorter nominative is the commoner word."""
_SHORTEST_SHARED = 2
_LONGEST_ENDING = 3


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One mention of a name: its words, and the word before it in lower case (empty at the start of a block)."""

    words: tuple[str, ...]
    before: str


Table = dict[tuple[str, str], dict[str, float]]
"""For an agreement and a case, the nominatives that a word may be, and their weights."""


@dataclass(frozen=True, slots=True)
class _Evidence:
    """An occurrence whose words are placed in the full name: for each position a table, none where it has no word."""

    tables: tuple[Table | None, ...]
    likely: dict[str, float]


def choose_nominative(
    kind: EntityKind,
    full: Sequence[str],
    occurrences: Sequence[Occurrence],
    cases: CaseWords,
    *,
    is_listed: Callable[[str], bool] = lambda name: False,
) -> str:
    """The full name in the nominative, its words joined by spaces.

    Args:
        kind: people have a gender; other names are phrases, or a word.
        full: the words of the fullest form, in any case.
        occurrences: mentions of the thing in any form.
        cases: of the language.
        is_listed: whether a place bears exactly this name.
    """
    declined = range(len(full)) if kind == "person" else find_phrase(full, cases)
    read = _choose_reader(kind, full)
    evidence = [
        _Evidence(
            tuple(_tabulate(read(word, cases)) if word else None for word in placed), weigh_cases(kind, before, cases)
        )
        for placed, before in _place(kind, full, declined, occurrences)
    ]
    agreements = (MASCULINE, FEMININE) if kind == "person" else AGREEMENTS
    hypotheses = [(agreement, names) for agreement in agreements for names in _combine(evidence, agreement)]
    listed = _find_listed(hypotheses, is_listed) if len(full) == 1 and not _is_known(evidence) else frozenset()
    ranked = (
        (
            round(_score(evidence, agreement, names) + _LISTED * (names[0] in listed), _DIGITS),
            -len("".join(names)),
            names,
        )
        for agreement, names in hypotheses
    )
    words = list(full)
    if chosen := max(ranked, default=None):
        words[declined.start : declined.stop] = chosen[-1]
    return " ".join(words)


def _is_known(evidence: Iterable[_Evidence]) -> bool:
    """Whether the dictionary has the name: then the gazetteer, which confuses endings and names, is not asked."""
    tables = (table for item in evidence for table in item.tables if table is not None)
    return any(weight >= KNOWN for table in tables for names in table.values() for weight in names.values())


def _find_listed(hypotheses: Iterable[tuple[str, tuple[str, ...]]], is_listed: Callable[[str], bool]) -> frozenset[str]:
    """The listed nominatives; the list may know a name without its last vowel, too, which tells nothing."""
    listed = {name for name in {names[0] for _, names in hypotheses} if is_listed(name)}
    return frozenset(name for name in listed if not any(o != name and o.startswith(name) for o in listed))


def _choose_reader(kind: EntityKind, full: Sequence[str]) -> Callable[[str, CaseWords], list[Reading]]:
    if kind == "person":
        return read_person_word
    return read_other_name if len(full) == 1 else read_phrase_word


def find_phrase(words: Sequence[str], cases: CaseWords) -> range:
    """The words that are declined of a name that is no person's: adjectives and the noun after them, or the only word.

    None where an acronym, a mark or a word that no dictionary has comes first.
    """
    if len(words) == 1:
        return range(1)
    for position, word in enumerate(words):
        readings = read_phrase_word(word, cases)
        if not readings:
            return range(0)
        if word not in cases.joining and not is_adjective(word, cases):
            return range(position + 1)
    return range(0)


def weigh_cases(kind: EntityKind, before: str, cases: CaseWords) -> dict[str, float]:
    """How likely each case is after a word; a person's name mostly shares the case of an office before it.

    But for the genitive, in which offices stand inside others: заместитель министра Рихана Савадого.
    """
    likely = cases.governed.get(before, cases.ungoverned)
    agreeing = list_animate_cases(before, cases) if kind == "person" and before.isalpha() else frozenset[str]()
    if before in cases.governed or not agreeing or GENITIVE in agreeing:
        return {case: likely.get(case, _UNLIKELY) for case in CASES}
    return {
        case: _APART * likely.get(case, _UNLIKELY) + (1 - _APART) * (case in agreeing) / len(agreeing) for case in CASES
    }


def _place(
    kind: EntityKind, full: Sequence[str], declined: range, occurrences: Sequence[Occurrence]
) -> list[tuple[list[str], str]]:
    """Forms whose words stand in the full name, each once with each word before it; empty where they leave one out.

    Of a person a surname alone is such a form; Сирии is none of Сирийской Республики.
    """
    placed: dict[tuple[tuple[str, ...], str], None] = {}
    for occurrence in occurrences:
        if kind != "person" and len(occurrence.words) != len(full):
            continue
        for offset in range(len(full) - len(occurrence.words) + 1):
            if all(map(_share_stem, occurrence.words, full[offset:])):
                words = [""] * offset + list(occurrence.words) + [""] * len(full)
                placed.setdefault((tuple(words[declined.start : declined.stop]), occurrence.before))
                break
    return [(list(words), before) for words, before in list(placed)[:_MOST_FORMS] if any(words)]


def _share_stem(word: str, other: str) -> bool:
    """Whether two words can be forms of one: all but their endings agree."""
    shared = count_shared(word.lower(), other.lower())
    return shared >= max(min(_SHORTEST_SHARED, len(word), len(other)), min(len(word), len(other)) - _LONGEST_ENDING)


def _tabulate(readings: Iterable[Reading]) -> Table:
    table: Table = {}
    for nominative, agreement, case, weight in readings:
        names = table.setdefault((agreement, case), {})
        names[nominative] = max(weight, names.get(nominative, 0.0))
    return table


def _combine(evidence: Sequence[_Evidence], agreement: str) -> Iterator[tuple[str, ...]]:
    """The nominatives that some form of each word can have, the best few for each."""
    if not evidence:
        return
    positions = range(len(evidence[0].tables))
    yield from product(*(_list_candidates(evidence, position, agreement) for position in positions))


def _list_candidates(evidence: Sequence[_Evidence], position: int, agreement: str) -> list[str]:
    weights: dict[str, float] = {}
    for item in evidence:
        table = item.tables[position] or {}
        for case in CASES:
            for name, weight in table.get((agreement, case), {}).items():
                weights[name] = weights.get(name, 0.0) + weight * item.likely[case]
    return sorted(weights, key=lambda name: (-weights[name], name))[:_MOST_CANDIDATES]


def _score(evidence: Sequence[_Evidence], agreement: str, names: tuple[str, ...]) -> float:
    fits = sum(math.log(max(_fit(item, agreement, names, case) for case in CASES)) for item in evidence)
    return fits + _PLURAL * (agreement == PLURAL)


def _fit(item: _Evidence, agreement: str, names: tuple[str, ...], case: str) -> float:
    weights = (
        table.get((agreement, case), {}).get(name, _UNLIKELY)
        for table, name in zip(item.tables, names, strict=True)
        if table is not None
    )
    return item.likely[case] * math.prod(weights)
