"""The distinct spellings of names in a release, each with all its mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from pipeline.languages import LANGUAGES
from pipeline.languages.language import Language
from pipeline.languages.legal_forms import JOINING_WORDS, LEADING_LEGAL_FORMS, LEGAL_FORMS
from pipeline.languages.word_list import words
from pipeline.name_keys import fold_spaces, join_abbreviations, list_stems, split_words
from pipeline.release import EntityKind, Mention, Release

NAME_KINDS: tuple[EntityKind, ...] = ("person", "organisation", "place")

_POSSESSIVE = re.compile(r"['’]s?$")
_QUOTED = re.compile('[«„“"]([^«»„“”"]+)[»“”"]')
_GENERATION = words("jr sr junior senior ii iii iv мл ст")
_ARABIC_ARTICLES = words("al el аль эль")
_PARTICLES = words("""
    abu ad af al an ar as ash at az ben bin bint da das de del della den der des di do dos du el ibn la le ten
    ter tot ul und van von y zu абу ад аз аль ан ар ас аш бен бин ван да де ден дер ди дос ду ибн ла ле фон эль
""")


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word of a name and what it may be without its ending."""

    text: str
    stems: frozenset[str]

    @property
    def is_initial(self) -> bool:
        return len(self.text) == 1

    def matches(self, other: Word) -> bool:
        return not self.stems.isdisjoint(other.stems)

    def abbreviates(self, other: Word) -> bool:
        """Is one the initial of the other, or the same word?"""
        if self.is_initial or other.is_initial:
            return self.text[0] == other.text[0]
        return self.matches(other)


Words = tuple[Word, ...]


@dataclass(frozen=True)
class Form:
    """One spelling. Two forms with the same text are the same form, whatever the white space in them."""

    kind: EntityKind
    text: str
    language: Language
    mentions: tuple[Mention, ...]

    @cached_property
    def words(self) -> Words:
        """All words of the name, hyphens and marks left out."""
        text = self.text if self.kind == "person" else join_abbreviations(self.text)
        endings = self.language.names.endings
        return tuple(Word(word, list_stems(word, endings)) for word in split_words(_POSSESSIVE.sub("", text)))

    @cached_property
    def core(self) -> Words:
        """The words that tell this name from others: no particle of a person, no legal form or article of the rest."""
        if self.kind == "person":
            return _drop_particles(self.named)
        return _drop_legal_forms(_drop_articles(self.words, self.language))

    @cached_property
    def named(self) -> Words:
        """The words without `Jr.` or `III`."""
        return self.words[:-1] if self.generation else self.words

    @cached_property
    def rank(self) -> tuple[int, int, bool, Mention]:
        """The fullest form is least: the words written out, then the letters, then mixed case before capitals."""
        written = [word for word in self.words if not word.is_initial]
        return -len(written), -len(self.text), self.is_upper, self.mentions[0]

    @cached_property
    def generation(self) -> str:
        """`jr`, `iii`; empty for most."""
        last = self.words[-1].text if len(self.words) > 1 else ""
        return last if last in _GENERATION else ""

    @cached_property
    def is_upper(self) -> bool:
        return self.text.isupper()

    @cached_property
    def is_legal_name(self) -> bool:
        """It bears its legal form, so it is nobody's short form."""
        return self.kind == "organisation" and len(self.core) < len(_drop_articles(self.words, self.language))

    @cached_property
    def capital_words(self) -> frozenset[str]:
        """Folded words that are written in capitals, in a name that is not."""
        written = [] if self.is_upper else [word for word in join_abbreviations(self.text).split() if word.isupper()]
        return frozenset(folded for word in written for folded in split_words(word))

    @cached_property
    def is_latin(self) -> bool:
        """Some letter is of the Latin script: another script writes the same name otherwise."""
        return any("a" <= letter <= "z" for word in self.words for letter in word.text)

    @cached_property
    def quoted(self) -> Words:
        """The words of the innermost quotation: `Ромашка` of `ООО «Ромашка»`; none for most."""
        found = _QUOTED.findall(self.text)
        endings = self.language.names.endings
        return tuple(Word(word, list_stems(word, endings)) for word in split_words(found[-1])) if found else ()

    @cached_property
    def is_acronym(self) -> bool:
        """One word with two capitals or more in a row or inside: eWTP, UNDP, UN-SPIDER."""
        letters = [character for character in self.text if character.isalpha()]
        capitals = sum(character.isupper() for character in letters)
        return " " not in self.text and 2 <= len(letters) <= 10 and capitals >= max(2, len(letters) / 2)


def list_forms(release: Release) -> list[Form]:
    """The forms of all names, in order of first mention."""
    groups: dict[tuple[EntityKind, str, str], list[Mention]] = {}
    for mention, language in _mentions_with_language(release):
        text = fold_spaces(mention.cut(release.text))
        if mention.kind in NAME_KINDS and text:
            groups.setdefault((mention.kind, text, language), []).append(mention)
    return [
        Form(kind, text, LANGUAGES[language], tuple(mentions)) for (kind, text, language), mentions in groups.items()
    ]


def _mentions_with_language(release: Release) -> Iterator[tuple[Mention, str]]:
    """Each mention, in order, with the language of its block; outside of blocks with the release's own or the first."""
    main = release.language if release.language in LANGUAGES else next(iter(LANGUAGES))
    blocks = iter(release.blocks)
    block = next(blocks, None)
    for mention in sorted(release.mentions):
        while block is not None and block.end <= mention.start:
            block = next(blocks, None)
        inside = block is not None and block.start <= mention.start
        yield mention, block.language if inside and block is not None and block.language in LANGUAGES else main


def _drop_particles(words: Words) -> Words:
    """The first word stays: Ben Smith, Al Gore, Van Rossem."""
    return words[:1] + tuple(word for word in words[1:] if word.text not in _PARTICLES)


def _drop_articles(words: Words, language: Language) -> Words:
    is_article = words[0].text in language.articles or words[0].text in _ARABIC_ARTICLES if words else False
    return words[1:] if is_article and len(words) > 1 else words


def _drop_legal_forms(words: Words) -> Words:
    """Never the whole name: `Limited` alone stays."""
    start, end = 0, len(words)
    while end - start > 1 and words[start].text in LEADING_LEGAL_FORMS:
        start += 1
    while end - start > 1 and _closes_legal_form(words[end - 1].text, dropped=end < len(words)):
        end -= 1
    return words[start:end]


def _closes_legal_form(word: str, *, dropped: bool) -> bool:
    return word in LEGAL_FORMS or (dropped and (word in JOINING_WORDS or len(word) == 1))


def list_initials(words: Iterable[Word], small_words: frozenset[str] = frozenset()) -> str:
    return "".join(word.text[0] for word in words if word.text not in small_words)
