"""What a name is, told by the words next to it, where the network took it for something else.

Each sign was held against the annotated releases before it came in: none of them says the contrary of the annotation
there. A sign that stands next to one mention holds for all mentions of the same words, a person's for the surname too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

from pipeline.languages.legal_forms import LEGAL_FORMS, SURNAMES_TOO
from pipeline.languages.naming import NameWords
from pipeline.name_keys import fold_name, split_words
from pipeline.places.countries import is_nowhere
from pipeline.release import EntityKind, Mention

_AGE = re.compile(r"(?:,\s+(?:aged\s+)?\d{1,2},|\s+\(\d{2}\))")
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_]+)\.?\s+\Z")
_APPOSITION = re.compile(r", an?(?: [\w-]+){0,3}? (?P<noun>[a-z]+)(?=[,.;:)\n])")
_LINE_START = re.compile(r"(?:\A|\n)[ \t]*(?P<word>\w+)\s\Z")
_LINE_END = re.compile(r"[ \t]*(?:\n|\Z)")
_REACH = 48
Words = tuple[str, ...]


@dataclass(frozen=True)
class _Parts:
    """What parts of the names of a text tell, each looked up in one step: a text may hold many names."""

    surnames: frozenset[Words]
    """Last words of people's names that have more than one."""
    names: frozenset[Words]
    """All runs of words in these names but the whole."""
    openings: frozenset[Words]
    """What companies with their legal form are called without some of their last words."""
    endings: frozenset[Words]
    """What organisations are called without some of their first words, `of` not among them."""


def correct_kinds(mentions: Sequence[Mention], text: str, names: NameWords) -> list[Mention]:
    """The mentions, those with a sign of another kind as that kind.

    Args:
        mentions: what was found, in order.
        text: what they are spans of.
        names: the language's words around and inside names.
    """
    corrected = list(mentions)
    for kind, shows in SIGNS:
        known = _list_parts(corrected, text, names)
        wrong = {_key(mention, text) for mention in corrected if shows(mention, text, names, known)}
        wrong |= {(found, words[-1:]) for found, words in wrong if kind == "person"}
        corrected = [replace(mention, kind=kind) if _key(mention, text) in wrong else mention for mention in corrected]
    return corrected


def _key(mention: Mention, text: str) -> tuple[EntityKind, Words]:
    return mention.kind, split_words(mention.cut(text))


def _list_parts(mentions: Iterable[Mention], text: str, names: NameWords) -> _Parts:
    keys = {_key(mention, text) for mention in mentions}
    people = [words for kind, words in keys if kind == "person" and len(words) > 1]
    bodies = [words for kind, words in keys if kind == "organisation"]
    binding = names.small_words | names.of_words
    return _Parts(
        surnames=frozenset(words[-1:] for words in people),
        names=frozenset(
            words[start:end]
            for words in people
            for start, end in combinations(range(len(words) + 1), 2)
            if end - start < len(words)
        ),
        openings=frozenset(
            words[:end] for words in bodies if words and words[-1] in LEGAL_FORMS for end in range(1, len(words))
        ),
        endings=frozenset(
            words[start:] for words in bodies for start in range(1, len(words)) if words[start - 1] not in binding
        ),
    )


def _has_age(mention: Mention, text: str, names: NameWords, known: _Parts) -> bool:
    """`Furaha Bahati, 29, had waited`."""
    is_other = mention.kind in ("organisation", "place")
    return is_other and len(mention.cut(text).split()) > 1 and bool(_AGE.match(text, mention.end))


def _has_honorific(mention: Mention, text: str, names: NameWords, known: _Parts) -> bool:
    """`Ms Tiongco`."""
    is_other = mention.kind in ("organisation", "place")
    return is_other and _read_word_before(mention, text).lower() in names.masculine | names.feminine


def _has_occupation(mention: Mention, text: str, names: NameWords, known: _Parts) -> bool:
    """`the percussionist Kgaugelo Letsoalo`."""
    word = _read_word_before(mention, text)
    is_other = mention.kind in ("organisation", "place")
    is_name = is_other and len(mention.cut(text).split()) in (2, 3) and mention.cut(text).replace("-", " ").istitle()
    return is_name and word.islower() and word.endswith(names.occupation_endings)


def _is_surname(mention: Mention, text: str, names: NameWords, known: _Parts) -> bool:
    """`Tiongco`, the end of a person's name, where no place is called so."""
    is_known = mention.kind == "place" and split_words(mention.cut(text)) in known.surnames
    return is_known and is_nowhere(mention.cut(text))


def _has_legal_form(mention: Mention, text: str, names: NameWords, known: _Parts) -> bool:
    """`Rautanen Marine Oy`, but no `João Sá`."""
    is_other = mention.kind in ("person", "place")
    *rest, last = mention.cut(text).rstrip(".").split()
    form = fold_name(last).replace(".", "")
    return is_other and bool(rest) and form in LEGAL_FORMS and (form not in SURNAMES_TOO or last == form.upper())


def _opens_company(mention: Mention, text: str, names: NameWords, known: _Parts) -> bool:
    """`Chronaqua` of Chronaqua Systèmes SA, where no place is called so, and nobody in the text."""
    words = split_words(mention.cut(text))
    if words not in known.openings:
        return False
    is_nobody = mention.kind == "person" and len(words) == 1 and words not in known.names
    return is_nobody or (mention.kind == "place" and is_nowhere(mention.cut(text)))


def _closes_organisation(mention: Mention, text: str, names: NameWords, known: _Parts) -> bool:
    """`Mar Abierto` of Club Deportivo Mar Abierto, where it is no part of a person's name."""
    words = split_words(mention.cut(text))
    return mention.kind == "person" and words in known.endings and words not in known.names


def _is_announced(mention: Mention, text: str, names: NameWords, known: _Parts) -> bool:
    """`founder of Nandivardhan`, `field manager at Castelli`."""
    if mention.kind != "place" or not names.body_announcers or not is_nowhere(mention.cut(text)):
        return False
    announcement = _compile_announcement(names.body_announcers)
    return bool(announcement.search(text, max(0, mention.start - _REACH), mention.start))


@lru_cache(maxsize=8)
def _compile_announcement(phrases: frozenset[str]) -> re.Pattern[str]:
    joined = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in sorted(phrases))
    return re.compile(rf"\b(?:{joined})\s+(?:the\s+)?\Z", re.IGNORECASE)


def _has_noun_of_company(mention: Mention, text: str, names: NameWords, known: _Parts) -> bool:
    """`Umthunzi, a Pretoria company`; nobody is one, and no place."""
    found = _APPOSITION.match(text, mention.end)
    is_other = mention.kind in ("person", "place")
    return is_other and found is not None and found["noun"] in names.company_nouns and is_nowhere(mention.cut(text))


def _is_presented(mention: Mention, text: str, names: NameWords, known: _Parts) -> bool:
    """`About Zváris`, alone on its line."""
    found = _LINE_START.search(text, max(0, mention.start - _REACH), mention.start)
    if found is None or mention.kind not in ("person", "place") or not _LINE_END.match(text, mention.end):
        return False
    return found["word"].lower() in names.presenting_words and is_nowhere(mention.cut(text))


def _read_word_before(mention: Mention, text: str) -> str:
    found = _WORD_BEFORE.search(text, max(0, mention.start - _REACH), mention.start)
    return found["word"] if found else ""


SIGNS: tuple[tuple[EntityKind, Callable[[Mention, str, NameWords, _Parts], bool]], ...] = (
    ("person", _has_age),
    ("person", _has_honorific),
    ("person", _has_occupation),
    ("person", _is_surname),
    ("organisation", _has_legal_form),
    ("organisation", _opens_company),
    ("organisation", _closes_organisation),
    ("organisation", _is_announced),
    ("organisation", _has_noun_of_company),
    ("organisation", _is_presented),
)
"""Each is looked for with what those before it have corrected."""
