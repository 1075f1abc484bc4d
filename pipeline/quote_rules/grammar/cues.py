"""Words that attribute speech: verbs of saying and phrases like `according to`, where they do report something."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from pipeline.languages.speech import ADDRESSEE, CLAUSE, FLOATS, LEADS, NAMELIKE, PLURAL, SpeechWords
from pipeline.quote_rules.reading.page import Page
from pipeline.quote_rules.reading.units import Unit

CueKind = Literal["verb", "participle", "impersonal", "prefix", "own prefix"]
"""An own prefix holds its speaker: по его словам."""

_Lexicon = Mapping[str, Sequence[tuple[tuple[str, ...], CueKind, str]]]
_ADDRESS_SIGNS = frozenset("@/")
_WORDS_BEFORE = 3
"""How far before a verb a negation or passive may stand (`has not yet said`)."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase from unit `first` to unit `last`, with the letters of `SpeechWords.verbs` for what it can do."""

    first: int
    last: int
    kind: CueKind
    uses: str

    def can(self, use: str) -> bool:
        return use in self.uses

    @property
    def may_float(self) -> bool:
        """May the clause stand before it, or around it?"""
        return self.can(FLOATS) or (self.can(CLAUSE) and not self.can(LEADS))


def find_cues(page: Page) -> Iterator[Cue]:
    """The cues of a page in order; verbs that are denied or passive are none, since nobody speaks (`is said to`,
    `did not say`).
    """
    lexicon = _build_lexicon(page.speech)
    index = 0
    while index < page.count:
        cue = _match(page.units, index, lexicon)
        if cue and cue.kind == "verb" and is_polite(page, cue):
            yield replace(cue, uses=cue.uses.replace(NAMELIKE, "").replace(PLURAL, ""))
        elif cue and _is_undone(page, cue):
            if _tells_hearer(page, cue):
                yield replace(cue, kind="impersonal")
        elif cue:
            yield cue
        index = cue.last + 1 if cue else index + 1


def merge_cues(page: Page, listed: Sequence[Cue], tagged: Iterable[Cue]) -> tuple[Cue, ...]:
    """The cues of the word lists, and those of the tagging head where no list has one."""
    taken = {index for cue in listed for index in range(cue.first, cue.last + 1)}
    new = [cue for cue in tagged if not taken & set(range(cue.first, cue.last + 1)) and not _is_undone(page, cue)]
    return tuple(sorted([*listed, *new], key=lambda cue: cue.first))


@cache
def _build_lexicon(speech: SpeechWords) -> _Lexicon:
    """Phrases by their first word, longest first."""
    lexicon: dict[str, list[tuple[tuple[str, ...], CueKind, str]]] = defaultdict(list)
    rows: list[tuple[str, CueKind, str]] = [(form, "verb", uses) for form, uses in speech.verbs.items()]
    rows += ((form, "participle", speech.verbs.get(form, "qtb")) for form in speech.participles)
    rows += ((form, "impersonal", "qt") for form in speech.impersonal)
    rows += ((form, "prefix", "b") for form in speech.prefixes)
    rows += ((form, "own prefix", "b") for form in speech.pronoun_prefixes)
    for form, kind, uses in rows:
        words = tuple(form.split())
        if kind != "verb" or form not in speech.participles:
            lexicon[words[0]].append((words, kind, uses))
    for phrases in lexicon.values():
        phrases.sort(key=lambda phrase: (-len(phrase[0]), phrase[1]))
    return lexicon


def _match(units: Sequence[Unit], index: int, lexicon: _Lexicon) -> Cue | None:
    for words, kind, uses in lexicon.get(units[index].lower, ()):
        found = units[index : index + len(words)]
        if tuple(unit.lower for unit in found) == words and all(unit.kind == "word" for unit in found):
            return Cue(index, index + len(words) - 1, kind, uses)
    return None


def _tells_hearer(page: Page, cue: Cue) -> bool:
    """`Councillors were told that ...`: somebody spoke, the release does not say who."""
    return cue.can(ADDRESSEE) and cue.kind == "verb" and page.lower(cue.first - 1) in page.speech.passives


def is_polite(page: Page, cue: Cue) -> bool:
    """`wishes to state that`: an infinitive with which somebody does speak."""
    return f"{page.lower(cue.first - 2)} {page.lower(cue.first - 1)}" in page.speech.polite


def _is_undone(page: Page, cue: Cue) -> bool:
    speech = page.speech
    before = page.lower(cue.first - 1)
    if cue.kind == "participle":
        return before in speech.negations or (before in speech.prepositions and before not in speech.subordinators)
    if cue.kind != "verb":
        return False
    follows_measure = page.units[cue.first - 1].kind == "number" or before in _ADDRESS_SIGNS
    is_noun = (cue.can(NAMELIKE) or cue.can(PLURAL)) and (before in speech.determiners or follows_measure)
    is_name = page.units[cue.first].is_capital and page.is_preposition(cue.first - 1)
    return is_noun or is_name or _names_author(page, cue) or _is_denied(page, cue)


def _names_author(page: Page, cue: Cue) -> bool:
    """`claimed by Norvik`: a participle, not what its subject says, which `reported by phone` is; `as reported by` is a
    cue of its own.
    """
    by, name = cue.last + 1, cue.last + 2
    is_passive = (
        page.lower(by) in page.speech.author_prepositions and page.lower(cue.first - 1) not in page.speech.as_words
    )
    return is_passive and name < len(page.units) and page.units[name].kind == "name"


def _is_denied(page: Page, cue: Cue) -> bool:
    """Is the verb passive, or does a negation or modal stand before it (`as was noted` is no passive of this kind)?"""
    speech = page.speech
    for index in range(cue.first - 1, max(cue.first - 1 - _WORDS_BEFORE, page.sentence(cue.first).start - 1), -1):
        word = page.lower(index)
        if word in speech.negations or word in speech.passives:
            return not (word in speech.passives and page.lower(index - 1) in speech.as_words)
        if word not in speech.auxiliaries and not word.endswith(speech.adverb_endings):
            return False
    return False
