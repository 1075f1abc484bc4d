"""Which organisation a noun means: `the Council`, `the company`, `the agency`."""

from __future__ import annotations

from pipeline.languages.legal_forms import LEGAL_FORMS
from pipeline.name_keys import split_words
from pipeline.quote_rules.speakers.cast import Cast
from pipeline.quote_rules.speakers.word_forms import list_all_stems, list_own_stems
from pipeline.release import Organisation

_LONGEST_ACRONYM = 6


def find_body(cast: Cast, noun: str, before: int) -> Organisation | None:
    """The organisation that a noun means at unit `before`.

    It is the one that is named by the noun, the last named of them; else the one that the text calls so where it names
    it (`the safety committee, PRAC`); else, for `the company` and the like, the main one, unless its name says that it
    is of another kind: a council is no ministry.
    """
    named = cast.find_named(noun, before) or cast.find_introduced(noun, before)
    if named is not None or noun not in cast.page.speech.bodies:
        return named
    fitting = [body for body in cast.organisations if _may_be_called(cast, body, noun)]
    alike = frozenset[str]().union(*(cast.page.speech.kinds[kind] for kind in _list_kinds(cast, noun)))
    return cast.find_main(fitting, alike)


def _may_be_called(cast: Cast, body: Organisation, noun: str) -> bool:
    """Does nothing in an organisation's name speak against a noun for its kind?

    The nouns of the state are mostly in the names of its bodies: only an acronym with their initial may hide one.
    """
    kinds = _list_kinds(cast, noun)
    own = frozenset[int]().union(*(_list_kinds(cast, head) for head in cast.list_heads(body)))
    if any(word in LEGAL_FORMS for word in split_words(body.name)):
        own |= {0}
    if kinds and own:
        return not kinds.isdisjoint(own)
    is_acronym = body.name.isupper() and len(body.name) <= _LONGEST_ACRONYM and noun[0] in body.name.lower()
    return is_acronym or noun not in cast.page.speech.telling_bodies


def _list_kinds(cast: Cast, noun: str) -> frozenset[int]:
    """The numbers of the groups of nouns that a noun is in."""
    language = cast.page.language
    stems = list_all_stems((noun,), language)
    groups = enumerate(cast.page.speech.kinds)
    return frozenset(number for number, group in groups if not stems.isdisjoint(list_own_stems(group, language)))
