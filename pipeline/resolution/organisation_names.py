"""Rules for organisations: short forms of one body, apart from its parts."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from pipeline.languages.word_list import words
from pipeline.name_keys import list_stems
from pipeline.resolution.alignment import are_inflected, lies_in_order, list_skipped, opens
from pipeline.resolution.forms import Form, Word, Words, list_initials
from pipeline.resolution.setting import Setting

_SHORTEST_DISTINCTIVE = 4
_OPPOSING = words("anti contra counter анти контр")
"""Words before the name of what a body works against: `Counter-ISIL Coalition`."""


def drops_tail(short: Form, full: Form, setting: Setting) -> bool:
    """`Alibaba` of Alibaba Group, `Fu Guang` of Fu Guang Agri-Machinery; not `SCO` of SCO Secretariat."""
    if short.is_legal_name or not opens(short.core, full.core) or not _is_telling(short):
        return False
    tail = full.core[len(short.core) :]
    names = full.language.names
    if short.is_acronym:
        return all(word.text in names.company_words for word in tail)
    return not any(_is_part(word, full) for word in tail)


def drops_words(short: Form, full: Form, setting: Setting) -> bool:
    """`State Department` of US State Department, `Chenab Mills` of Chenab Re-Rolling Mills; the head noun is kept.

    What follows the head may only be cut at its end: `Ministry of Transport` is not the Ministry of Maritime Transport.
    """
    if len(short.core) < 2 or short.is_legal_name or not lies_in_order(short.core, full.core):
        return False
    short_head, full_head = _find_head(short), _find_head(full)
    if not short.core[short_head].matches(full.core[full_head]) or _names_other_body(short, full, setting):
        return False
    complement = short.core[short_head + 1 :]
    keeps_opening = opens(complement, full.core[full_head + 1 :]) and not _adds_body(full.core[-1], short, full)
    return not complement or keeps_opening


def names_distinctive_word(short: Form, full: Form, setting: Setting) -> bool:
    """`Wataniya` of Qatar Wataniya Bank: a word, up to the head noun, that no person or place of the release bears."""
    if len(short.core) != 1 or short.is_legal_name or short.is_acronym or not _is_telling(short):
        return False
    word = short.core[0]
    if len(word.text) < _SHORTEST_DISTINCTIVE or word.text in setting.other_names:
        return False
    before = full.core[: _find_head(full) + 1]
    named = any(word.matches(other) and at_front.text not in _OPPOSING for at_front, other in pairwise((word, *before)))
    return named and not any(_is_part(other, full) for other in full.core)


def quotes_same_name(short: Form, full: Form, setting: Setting) -> bool:
    """`УК «Востокпричал»` and `ООО «Управляющая компания „Востокпричал“»`: the name is what stands in marks."""
    if not full.quoted or not are_inflected(short.quoted or short.core, full.quoted):
        return False
    ours, theirs = _outside_quotes(short), _outside_quotes(full)
    return not ours or not theirs or lies_in_order(ours, theirs) or list_initials(theirs) == ours[0].text


def _is_telling(form: Form) -> bool:
    """Not all words are general: `National Bank` alone names none."""
    names = form.language.names
    return any(not _is_among(word, form, names.generic_words | names.small_words) for word in form.core)


def _is_among(word: Word, form: Form, listed: frozenset[str]) -> bool:
    """Is a word, in any of its cases, one of a list?"""
    return not word.stems.isdisjoint(_list_all_stems(listed, form.language.names.endings))


@lru_cache(maxsize=64)
def _list_all_stems(listed: frozenset[str], endings: frozenset[str]) -> frozenset[str]:
    return frozenset(stem for word in listed for stem in list_stems(word, endings))


def _find_head(form: Form) -> int:
    return form.language.names.find_head([word.text for word in form.core])


def _names_other_body(short: Form, full: Form, setting: Setting) -> bool:
    """`Development Bank` of West African Development Bank: what is left out in front tells bodies apart."""
    names = full.language.names
    skipped = list_skipped(short.core, full.core[: _find_head(full)])
    return any(_is_among(word, full, names.telling_words | names.small_words) for word in skipped)


def _adds_body(last: Word, short: Form, full: Form) -> bool:
    """`University of Oslo Hospital` is not the University of Oslo."""
    return _is_among(last, full, full.language.names.generic_words) and not last.matches(short.core[-1])


def _is_part(word: Word, form: Form) -> bool:
    return _is_among(word, form, form.language.names.part_words)


def _outside_quotes(form: Form) -> Words:
    if not form.quoted:
        return ()
    quoted = {word.text for word in form.quoted}
    return tuple(word for word in form.core if word.text not in quoted)
