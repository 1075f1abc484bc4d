"""Sentences as ranges of units: names and quotations are whole already, so a full stop inside one ends nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.languages.speech import SpeechWords
from pipeline.quote_rules.reading.units import Unit

LONGEST = 400
"""Units after which a sentence ends, whatever stands there: longer ones are lists or noise, and time must stay
linear.
"""
STOPS = frozenset({".", "?", "!", "…", "...", "..", "...."})
_OPENING_SIGNS = frozenset("\"'([—–-$€£#")
_LONGEST_TITLE = 4
"""Letters of an abbreviated title before a name, that no list needs to know: Ing., Shri."""
_BULLETS = frozenset("•·▪◦‣*")


def split_sentences(units: Sequence[Unit], text: str, speech: SpeechWords) -> Iterator[range]:
    """Ranges of units, in order and without gaps; a block's border always ends a sentence."""
    first = 0
    for index in range(1, len(units)):
        if (
            index - first >= LONGEST
            or units[index].block != units[index - 1].block
            or _is_border(units, index, text, speech)
        ):
            yield range(first, index)
            first = index
    if units:
        yield range(first, len(units))


def ends_speech(unit: Unit, text: str) -> bool:
    """Does a quotation end as a sentence does?"""
    return unit.pair is not None and text[unit.pair.content.end - 1 : unit.pair.content.end] in STOPS


def _is_border(units: Sequence[Unit], index: int, text: str, speech: SpeechWords) -> bool:
    """Does a new sentence begin at `index`?"""
    previous, unit = units[index - 1], units[index]
    if unit.lower in _BULLETS:
        return True
    if unit.kind in ("word", "name") and not unit.is_capital:
        return False
    if previous.kind == "quotation":
        return unit.kind != "sign" and ends_speech(previous, text)
    if previous.kind == "name":
        return (
            previous.lower.endswith(".") and unit.lower in speech.determiners | speech.openers | speech.pronouns.keys()
        )
    is_inside = previous.end == unit.start and index > 1 and units[index - 2].end < previous.start
    if previous.lower not in STOPS or is_inside or (unit.kind == "sign" and unit.lower not in _OPENING_SIGNS):
        return False
    before = units[index - 2]
    is_acronym = len(before.lower) > 1 and text[before.start : before.end].isupper()
    is_short = before.kind == "word" and before.is_capital and len(before.lower) <= _LONGEST_TITLE
    is_title = unit.is_person and is_short and not is_acronym
    return not is_title and (
        not _is_abbreviated(units, index - 1, speech.abbreviations) or _opens_sentence(unit, before, speech)
    )


def _opens_sentence(unit: Unit, abbreviation: Unit, speech: SpeechWords) -> bool:
    """Does a capital make a sentence's beginning of this small word, even after an abbreviation: `at 4 p.m. Its boats`?
    After one in capitals (`Gen. The`) there may be a name.
    """
    is_small = unit.lower in speech.determiners | speech.pronouns.keys() and len(unit.lower) > 1
    return is_small and unit.kind == "word" and not abbreviation.is_capital


def _is_abbreviated(units: Sequence[Unit], stop: int, abbreviations: frozenset[str]) -> bool:
    """Does the full stop at `stop` belong to the word before it?"""
    if units[stop].lower != "." or stop == 0:
        return False
    word = units[stop - 1]
    is_initial = len(word.lower) == 1 and word.is_capital
    return word.kind == "word" and word.end == units[stop].start and (is_initial or word.lower in abbreviations)
