"""What the release around the names tells: brackets after a name, honorifics before it, names of other kinds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from pipeline.name_keys import fold_name, split_words
from pipeline.release import Mention, Release
from pipeline.resolution.forms import Form
from pipeline.roles.finding import Office

_OPENING = re.compile(r"[\"”»“']?\s*[(\[]\s*[\"“«„'‘]?\s*")
_CLOSING = re.compile(r"\s*[\"”»“'’]?\s*[)\]]")
_HEREINAFTER = re.compile(
    r"\b(?:also known as|formerly|hereafter|hereinafter|known as|or|the|далее|или|ранее)\b", re.IGNORECASE
)
_WORD_BEFORE = re.compile(r"([^\W\d_][\w.-]*)\s*$")
_LONGEST_HONORIFIC = 16


@dataclass(frozen=True)
class Setting:
    """The release as the rules see it."""

    release: Release
    forms: Sequence[Form]
    offices: Sequence[Office] = ()

    @cached_property
    def titles(self) -> dict[int, frozenset[str]]:
        """For each mention of a person (by its start), the folded words of its offices, and the one before it."""
        words: dict[int, set[str]] = defaultdict(set)
        for office in self.offices:
            words[office.holder.start].update(split_words(office.cut(self.release.text)))
        for mention in (m for form in self.forms if form.kind == "person" for m in form.mentions):
            found = _WORD_BEFORE.search(self.release.text, max(0, mention.start - _LONGEST_HONORIFIC), mention.start)
            if found and found[1][0].isupper():
                words[mention.start].update(split_words(found[1]))
        return {start: frozenset(found) for start, found in words.items()}

    @cached_property
    def brackets(self) -> dict[int, list[Form]]:
        """For each form (by identity), those in brackets right after it, and those in whose brackets it stands."""
        form_of = {(m.start, m.end): form for form in self.forms for m in form.mentions}
        mentions = sorted(m for form in self.forms for m in form.mentions)
        pairs: dict[int, list[Form]] = defaultdict(list)
        for outer, inner in pairwise(mentions):
            if outer.kind == inner.kind and self._is_bracketed(outer, inner):
                one, other = form_of[outer.start, outer.end], form_of[inner.start, inner.end]
                pairs[id(one)].append(other)
                pairs[id(other)].append(one)
        return pairs

    @cached_property
    def other_names(self) -> frozenset[str]:
        """Folded words of the people and places of the release."""
        return frozenset(word.text for form in self.forms if form.kind != "organisation" for word in form.words)

    def gender_of(self, mention: Mention, form: Form) -> str:
        """`m` or `f` from the honorific before a mention, empty when there is none."""
        found = _WORD_BEFORE.search(self.release.text, max(0, mention.start - _LONGEST_HONORIFIC), mention.start)
        word = fold_name(found[1]).rstrip(".") if found else ""
        names = form.language.names
        return "m" if word in names.masculine else "f" if word in names.feminine else ""

    @cached_property
    def genders(self) -> dict[int, frozenset[str]]:
        """For each person's form (by identity), the genders that the honorifics before it tell."""
        people = (form for form in self.forms if form.kind == "person")
        return {id(form): frozenset(self.gender_of(m, form) for m in form.mentions) - {""} for form in people}

    def _is_bracketed(self, outer: Mention, inner: Mention) -> bool:
        between = self.release.text[outer.end : inner.start]
        if len(between) > 40 or not _CLOSING.match(self.release.text, inner.end):
            return False
        return bool(_OPENING.fullmatch(_HEREINAFTER.sub("", between).replace("–", "").replace("—", "")))
