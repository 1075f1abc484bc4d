"""Rules for people: is the shorter name one of the person with the fuller one?"""

from __future__ import annotations

from pipeline.resolution.alignment import closes, lies_in_order, lies_inside, opens
from pipeline.resolution.forms import Form, Word
from pipeline.resolution.setting import Setting

_ARABIC_ARTICLES = frozenset("al el ul аль эль".split())


def abbreviates_given_names(short: Form, full: Form, setting: Setting) -> bool:
    """`F. M. Traoré` of Fanta Mory Traoré, `James R. Song` of James Song, `Song J`; the surname is written out."""
    some_initial = any(word.is_initial for word in (*short.core, *full.core))
    shorter, longer = sorted((short.core, full.core), key=len)
    if not some_initial or len(shorter) < 2 or not _share_surname(short, full):
        return False
    initials_first = tuple(sorted(shorter, key=lambda word: not word.is_initial))
    return any(lies_in_order(words, longer, Word.abbreviates) for words in (shorter, initials_first))


def _share_surname(short: Form, full: Form) -> bool:
    """The last word, or the first where initials follow it: `Норов В. И.`"""
    written = [word for word in short.core if not word.is_initial]
    others = [word for word in full.core if not word.is_initial]
    return any(word.matches(other) for word in written[-1:] + written[:1] for other in others)


def leaves_out_names(short: Form, full: Form, setting: Setting) -> bool:
    """`Donald Trump` of Donald John Trump."""
    return len(short.core) >= 2 and lies_in_order(short.core, full.core)


def is_reordered(short: Form, full: Form, setting: Setting) -> bool:
    """`Teng Yi-ching` and `Yi-ching Teng`, `Норов Владимир` and `Владимир Норов`."""
    if len(short.core) < 2 or len(short.core) > len(full.core):
        return False
    left = list(full.core)
    for word in short.core:
        fitting = next((other for other in left if word.matches(other)), None)
        if fitting is None:
            return False
        left.remove(fitting)
    return True


def is_surname(short: Form, full: Form, setting: Setting) -> bool:
    """`Norov`, `Aït Oumeziane`, `van der Ploeg`, `El-Sebaie` (of Hossam Al-Sebaie): the end of the name."""
    if closes(short.core, full.core) or closes(short.named, full.named):
        return True
    articled = len(short.core) > 1 and short.core[0].text in _ARABIC_ARTICLES
    return articled and closes(short.core[1:], full.core)


def is_first_of_surnames(short: Form, full: Form, setting: Setting) -> bool:
    """`Llanquileo` of Rayén Llanquileo Sepúlveda, `Gurung` of Dil Maya Gurung-Pojo: inside the name."""
    return lies_inside(short.core, full.core[1:]) or lies_inside(short.named, full.named[1:])


def opens_name(short: Form, full: Form, setting: Setting) -> bool:
    """`Xi` of Xi Jinping, `Ban` of Ban Ki-moon; `Kanlaya`, `Nwe Nwe`: the first name, of the family or given."""
    return opens(short.core, full.core)
