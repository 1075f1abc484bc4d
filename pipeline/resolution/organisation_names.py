"""Rules for organisations: short forms of one body, apart from its parts."""

from __future__ import annotations

from pipeline.resolution.alignment import lies_in_order, list_skipped, opens
from pipeline.resolution.forms import Form, Word, Words
from pipeline.resolution.setting import Setting

_SHORTEST_DISTINCTIVE = 4


def drops_tail(short: Form, full: Form, setting: Setting) -> bool:
    """`Alibaba` of Alibaba Group, `Fu Guang` of Fu Guang Agri-Machinery; not `SCO` of SCO Secretariat, nor `UN` of UN Women."""
    if not opens(short.core, full.core) or not _is_telling(short):
        return False
    tail = full.core[len(short.core) :]
    names = full.language.names
    if short.is_acronym:
        return all(word.text in names.company_words for word in tail)
    return not any(_is_among(word, names.part_words) for word in tail)


def drops_words(short: Form, full: Form, setting: Setting) -> bool:
    """`State Department` of US State Department, `Chenab Mills` of Chenab Re-Rolling Mills; the head noun is kept."""
    if len(short.core) < 2 or not lies_in_order(short.core, full.core):
        return False
    if _opens_with_body(full) or _opens_with_body(short):
        return _keeps_first_body(short, full)
    return _find_head(short).matches(_find_head(full)) and not _adds_part(short, full)


def names_distinctive_word(short: Form, full: Form, setting: Setting) -> bool:
    """`Wataniya` of Qatar Wataniya Bank: a word that no other name of the release has."""
    if len(short.core) != 1 or not _is_telling(short) or short.is_acronym:
        return False
    word = short.core[0]
    if len(word.text) < _SHORTEST_DISTINCTIVE or word.text in setting.other_names:
        return False
    return any(word.matches(other) for other in _before_of(full)) and not _is_part(full)


def _is_telling(form: Form) -> bool:
    """Not all words are general: `National Bank` alone names none."""
    generic = form.language.names.generic_words | form.language.names.small_words
    return any(not _is_among(word, generic) for word in form.core)


def _is_among(word: Word, listed: frozenset[str]) -> bool:
    return not word.stems.isdisjoint(listed)


def _before_of(form: Form) -> Words:
    """The words before the first `of`: the head noun is the last of them."""
    of_words = form.language.names.of_words
    for at, word in enumerate(form.core):
        if at and word.text in of_words:
            return form.core[:at]
    return form.core


def _find_head(form: Form) -> Word:
    return _before_of(form)[-1]


def _adds_part(short: Form, full: Form) -> bool:
    """`University of Oslo Hospital` is not the University of Oslo."""
    part_words = full.language.names.part_words
    return full.core[-1].text in part_words and not full.core[-1].matches(short.core[-1])


def _is_part(full: Form) -> bool:
    return full.core[-1].text in full.language.names.part_words and any(
        word.text in full.language.names.part_words for word in full.core[:-1]
    )


def _opens_with_body(form: Form) -> bool:
    """Languages that put the head first have no `of` words: `Секретариат ШОС`."""
    return not form.language.names.of_words


def _keeps_first_body(short: Form, full: Form) -> bool:
    """What `short` leaves out before its own first word holds no body of which it would be the whole."""
    names = full.language.names
    skipped = list_skipped(short.core, full.core)
    before = full.core[: next((at for at, word in enumerate(full.core) if short.core[0].matches(word)), 0)]
    return bool(skipped) and not any(_is_among(word, names.part_words | names.generic_words) for word in before)
