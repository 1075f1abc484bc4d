"""Rules for acronyms: written in brackets after the name, or formed from its initials."""

from __future__ import annotations

from pipeline.resolution.forms import Form, list_initials
from pipeline.resolution.setting import Setting

_SHORTEST_FORMED = 2
_SHORTEST_OPENING = 3
"""An acronym may leave out the last words (`ГТС при Правительстве ...`), but two letters would fit by chance."""
_SHORTEST_REORDERED = 4
_LONGEST = 12


def stands_in_brackets(short: Form, full: Form, setting: Setting) -> bool:
    """`Electronic World Trade Platform (eWTP)`, whatever the letters; `Юрген Клинсман (Jürgen Klinsmann)`."""
    if not any(other is full for other in setting.brackets.get(id(short), ())):
        return False
    if short.is_latin != full.is_latin:
        return True
    if short.kind == "place":
        return short.is_acronym or full.is_acronym
    return short.kind == "organisation" and 1 in (len(short.words), len(full.words))


def is_formed_of_initials(short: Form, full: Form, setting: Setting) -> bool:
    """`UNDP` of United Nations Development Programme; small words count or not."""
    return short.is_acronym and len(full.words) > 1 and "".join(w.text for w in short.words) in list_acronyms(full)


def is_reordered_acronym(short: Form, full: Form, setting: Setting) -> bool:
    """`INAH` of National Institute of Anthropology and History: the acronym has another language's word order."""
    letters = sorted("".join(word.text for word in short.words))
    if not short.is_acronym or len(letters) < _SHORTEST_REORDERED:
        return False
    return letters == sorted(list_initials(full.core, full.language.names.small_words))


def list_acronyms(form: Form) -> frozenset[str]:
    """The acronyms that the initials of a name may form: with and without small words, legal form, last words."""
    skips = (frozenset[str](), form.language.names.small_words)
    whole = {list_initials(words, skipped) for words in (form.words, form.core) for skipped in skips}
    opening = {
        initials[:length]
        for initials in (list_initials(form.core, skipped) for skipped in skips)
        for length in range(_SHORTEST_OPENING, min(len(initials), _LONGEST) + 1)
    }
    return frozenset(acronym for acronym in whole | opening if _SHORTEST_FORMED <= len(acronym) <= _LONGEST)
