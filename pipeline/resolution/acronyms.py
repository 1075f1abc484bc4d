"""Rules for acronyms: written in brackets after the name, or formed from its initials."""

from __future__ import annotations

from pipeline.resolution.forms import Form, Words, list_initials
from pipeline.resolution.setting import Setting

_SHORTEST_FORMED = 2
_SHORTEST_CUT = 3
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
    """The acronyms that the initials of a name may form, with and without small words and legal form.

    A word in capitals counts whole or by its first letter; the last words, or those up to `of`, may be left out.
    """
    skips = (frozenset[str](), form.language.names.small_words)
    plain = {_spell(words, skipped) for words in (form.words, form.core) for skipped in skips}
    whole = {_spell(form.core, skipped, form.capital_words) for skipped in skips}
    openings = {letters[:length] for letters in plain for length in range(_SHORTEST_CUT, len(letters))}
    complements = {_spell(_cut_head(form), skipped) for skipped in skips}
    cut = {letters for letters in openings | complements if len(letters) >= _SHORTEST_CUT}
    return frozenset(letters for letters in plain | whole | cut if _SHORTEST_FORMED <= len(letters) <= _LONGEST)


def _cut_head(form: Form) -> Words:
    """`Near Eastern Affairs` of Bureau of Near Eastern Affairs; nothing where there is no `of`."""
    of_words = form.language.names.of_words
    of = next((at for at, word in enumerate(form.core) if at and word.text in of_words), len(form.core))
    return form.core[of + 1 :]


def _spell(words: Words, skipped: frozenset[str], whole: frozenset[str] = frozenset()) -> str:
    """`UNC` of UN Command when `UN` counts whole."""
    kept = (word.text for word in words if word.text not in skipped)
    return "".join(word if word in whole else word[0] for word in kept)
