"""Rules for acronyms: written in brackets after the name, or formed from its initials."""

from __future__ import annotations

from pipeline.resolution.forms import Form, list_initials
from pipeline.resolution.setting import Setting

_SHORTEST_FORMED = 2


def stands_in_brackets(short: Form, full: Form, setting: Setting) -> bool:
    """`Electronic World Trade Platform (eWTP)`, `CEI (Italian Episcopal Conference)`, whatever the letters."""
    if not any(other is full for other in setting.brackets.get(id(short), ())):
        return False
    if short.kind == "place":
        return short.is_acronym or full.is_acronym
    return len(short.words) == 1 or len(full.words) == 1 or short.language is not full.language


def is_formed_of_initials(short: Form, full: Form, setting: Setting) -> bool:
    """`UNDP` of United Nations Development Programme; small words count or not."""
    return short.is_acronym and len(full.words) > 1 and "".join(w.text for w in short.words) in list_acronyms(full)


def list_acronyms(form: Form) -> frozenset[str]:
    """The acronyms that the initials of a name may form: with and without small words, legal form, place after `of`."""
    small, of_words = form.language.names.small_words, form.language.names.of_words
    last_of = max((at for at, word in enumerate(form.core) if word.text in of_words), default=len(form.core))
    variants = (form.words, form.core, form.core[:last_of])
    acronyms = {list_initials(words, skipped) for words in variants for skipped in (frozenset[str](), small)}
    return frozenset(acronym for acronym in acronyms if len(acronym) >= _SHORTEST_FORMED)
