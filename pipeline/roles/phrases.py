"""A small grammar of offices over the tokens of a block: modifiers, a head noun, its field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipeline.languages.language import Language
from pipeline.name_keys import list_stems
from pipeline.places.demonyms import find_nationality
from pipeline.roles.tokens import Token

MOST_MODIFIERS = 8
MOST_FIELD_TOKENS = 40
MOST_BRACKETED = 8


@dataclass(frozen=True)
class Line:
    """The tokens of one block and what its language knows of offices."""

    tokens: Sequence[Token]
    language: Language

    @property
    def start(self) -> int:
        return self.tokens[0].start if self.tokens else 0

    @property
    def end(self) -> int:
        return self.tokens[-1].end if self.tokens else 0

    def parse(self, start: int) -> int | None:
        """The end (exclusive) of the office that starts at token `start`; None when none does."""
        head = self._find_head(start)
        return None if head is None else self._extend_field(head + 1)

    def parse_up_to(self, start: int, end: int) -> bool:
        """Does an office fill the tokens from `start` to `end`? It may say where its body is: `head of X in Prachin Buri`."""
        found = self.parse(start)
        while found is not None and found < end and self._leads_to_place(found):
            found = self._extend_field(found + 2)
        return found == end

    def _find_head(self, start: int) -> int | None:
        """Place of the head noun of the noun phrase that starts here: the last one, or the first where fields are bare."""
        head = None
        for at in range(start, min(len(self.tokens), start + MOST_MODIFIERS)):
            if self.is_head(at):
                head = at
                if self.language.offices.bare_field:
                    break
            elif not self._may_modify(at) and not (head is None and at > start and self._joins_capitals(at)):
                break
        return head if head is not None and self._opens_well(start, head) and self._is_office(start, head) else None

    def _joins_capitals(self, at: int) -> bool:
        """`Press and Information Officer`, `Energy and Mines Minister`."""
        following = at + 1 < len(self.tokens) and self._is_plain_capital(at + 1)
        return following and self.is_conjunction(at) and self._is_plain_capital(at - 1)

    def _is_office(self, start: int, head: int) -> bool:
        """An occupation is an office only with a grade before it, or a body behind it."""
        word = self.tokens[head].folded
        if self._is_listed(word, self.language.offices.heads):
            return True
        grades = self.language.offices.grades
        graded = any(self._is_listed(token.folded, grades) for token in self.tokens[start:head] if token.folded)
        return graded or self._names_body(head + 1)

    def _names_body(self, at: int) -> bool:
        """`at EriTel`, `of the Bank`, `of medicine`: not `from Pouytenga`, `in Gustavsberg`."""
        if at < len(self.tokens) and self.language.offices.bare_field and self.tokens[at].kind in ("word", "organisation"):
            return not self.is_stop(at) and not self.is_courtesy(at) and not self.is_conjunction(at)
        if at >= len(self.tokens) or not self.is_connector(at):
            return False
        end = self._take_phrase(at + 1)
        return end is not None and not any(token.kind == "place" for token in self.tokens[at + 1 : end])

    def _opens_well(self, start: int, head: int) -> bool:
        """Before a capitalised head, lower-case words are modifiers that we know; nationality stays outside."""
        first = self.tokens[start]
        if start == head or first.is_name:
            return True
        if first.kind != "word" or self.is_nationality(start):
            return False
        return first.is_capital or self._is_modifier(first.folded) or not self.tokens[head].is_capital

    def _may_modify(self, at: int) -> bool:
        token = self.tokens[at]
        if self._is_possessive(at) or self.is_determiner(at) or self.is_courtesy(at):
            return False
        if token.is_name or self._is_modifier(token.folded):
            return True
        if token.kind != "word" or self.is_stop(at) or self.is_connector(at) or self.is_conjunction(at):
            return False
        endings = self.language.names.adjective_endings
        return not endings or self._is_modifier(token.folded) or token.folded.endswith(endings)

    def _extend_field(self, at: int) -> int:
        """Followers, fields after `of`, brackets, a body after a comma; as far as the office goes."""
        has_field = False
        limit = min(len(self.tokens), at + MOST_FIELD_TOKENS)
        while at < limit:
            following = self._extend_once(at, has_field=has_field)
            if following is None:
                break
            has_field = has_field or not (self.is_follower(at) or self.tokens[at].is_mark("("))
            at = following
        return at

    def _extend_once(self, at: int, *, has_field: bool) -> int | None:
        token = self.tokens[at]
        if self.is_follower(at):
            return at + 1
        if self.is_connector(at):
            return None if has_field and self._leads_to_place(at) else self._take_phrase(at + 1)
        if token.is_mark("("):
            return self._take_brackets(at)
        if token.is_mark(","):
            return self._take_after_comma(at, has_field=has_field)
        if self.language.offices.bare_field or has_field:
            return self._take_phrase(at)
        return None

    def _take_phrase(self, at: int) -> int | None:
        """Words and names from `at` on; None when there are none."""
        start = at
        while at < len(self.tokens) and self._may_fill(at):
            at += 1
        while at > start and not self._may_close(at - 1):
            at -= 1
        return at if at > start else None

    def _may_fill(self, at: int) -> bool:
        token = self.tokens[at]
        if token.is_name or token.is_mark("'\"-/") or token.folded == "'s":
            return True
        if self.is_conjunction(at):
            return not self.starts_office(at + 1)
        if token.kind != "word" or self.is_courtesy(at) or (self.is_connector(at) and self._leads_to_place(at)):
            return False
        return not self.is_stop(at) or self._must_continue(at - 1)

    def _must_continue(self, at: int) -> bool:
        """After an article, a preposition or a hyphen no verb stands: `in charge of`, `of the report`."""
        return self.is_determiner(at) or self.is_connector(at) or self.tokens[at].is_mark("-")

    def _may_close(self, at: int) -> bool:
        """May a field end with this token?"""
        token = self.tokens[at]
        if token.is_mark("-/") or (token.is_mark("\"'") and not self._closes_quotation(at)):
            return False
        return not (self.is_conjunction(at) or self.is_determiner(at) or self.is_connector(at) or token.folded == "'s")

    def _closes_quotation(self, at: int) -> bool:
        """Is it the second of two marks?"""
        mark = self.tokens[at].folded
        before = self.tokens[max(0, at - MOST_FIELD_TOKENS) : at]
        return sum(token.folded == mark for token in before) % 2 == 1

    def _leads_to_place(self, at: int) -> bool:
        """`in Washington` after a body says where, not what of."""
        before = self.tokens[at - 1] if at else None
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if before is None or following is None or self.tokens[at].folded not in ("in", "в"):
            return False
        return before.kind == "organisation" and following.kind == "place"

    def _take_brackets(self, at: int) -> int | None:
        """`(Protocol)`, `(eWTP)`: a few words or one name."""
        for end in range(at + 1, min(len(self.tokens), at + MOST_BRACKETED)):
            token = self.tokens[end]
            if token.is_mark(")"):
                return end + 1 if end > at + 1 else None
            if token.kind in ("person", "date") or token.is_mark(":;(-") or token.folded.isdigit():
                return None
        return None

    def _take_after_comma(self, at: int, *, has_field: bool) -> int | None:
        """`commander, U.S. Central Command`; `Chief Planner, Pokhara`; `of Education, Science and Technology`."""
        after = at + 1
        if after < len(self.tokens) and self.is_determiner(after):
            after += 1
        if after >= len(self.tokens):
            return None
        token = self.tokens[after]
        if token.kind == "organisation" or (token.kind == "place" and not has_field):
            return after + 1 if self._ends_at(after + 1) else None
        return self._take_enumeration(at) if has_field else self._take_apposed_field(at)

    def _take_apposed_field(self, at: int) -> int | None:
        """`Director, Investor Relations`: two capitalised words or more, up to where the phrase ends."""
        after = at + 1
        while after < len(self.tokens) and self._is_plain_capital(after) and not self.is_courtesy(after):
            after += 1
        return after if after - at > 2 and self._ends_at(after) else None

    def _take_enumeration(self, at: int) -> int | None:
        """`, Science and Technology`: capitalised words up to an `and` and one phrase more."""
        after = at + 1
        while after < len(self.tokens) and (self.tokens[after].is_mark(",") or self._is_plain_capital(after)):
            after += 1
        if after == at + 1 or after >= len(self.tokens) or not self.is_conjunction(after):
            return None
        if self.starts_office(after + 1) or not (after + 1 < len(self.tokens) and self._is_plain_capital(after + 1)):
            return None
        return self._take_phrase(after + 1)

    def _ends_at(self, at: int) -> bool:
        """Does nothing of the same phrase follow?"""
        if at >= len(self.tokens):
            return True
        token = self.tokens[at]
        return token.kind == "mark" and token.folded not in "'\"-/&" or self.is_conjunction(at) or self.is_stop(at)

    def _is_plain_capital(self, at: int) -> bool:
        token = self.tokens[at]
        return token.kind == "word" and token.is_capital and not self.is_head(at)

    def starts_office(self, at: int) -> bool:
        """Does an office, after words that stay outside of it, start here?"""
        while at < len(self.tokens) and (self.is_determiner(at) or self.is_nationality(at)):
            at += 1
        return at < len(self.tokens) and self._find_head(at) is not None

    def is_head(self, at: int) -> bool:
        token = self.tokens[at]
        offices = self.language.offices
        return token.kind == "word" and self._is_listed(token.folded, offices.heads | offices.occupations)

    def is_rank(self, at: int) -> bool:
        """Every part of it: `Major-General` is one, `Secretary-General` is none."""
        token, ranks = self.tokens[at], self.language.offices.ranks
        return token.kind == "word" and all(self._is_listed(part, ranks) for part in token.folded.split("-"))

    def is_courtesy(self, at: int) -> bool:
        """`Mr`, `Her Excellency`: between an office and a name, and no part of either."""
        token, offices = self.tokens[at], self.language.offices
        known = token.folded in self.language.honorifics or token.folded in offices.courtesies
        return token.kind == "word" and known and token.folded not in offices.heads

    def _is_modifier(self, word: str) -> bool:
        return self._is_listed(word, self.language.offices.modifiers)

    def _is_listed(self, word: str, listed: frozenset[str]) -> bool:
        return _is_among(word, listed, self.language.names.endings)

    def is_follower(self, at: int) -> bool:
        """A capitalised one after a lower-case head opens something else: `authority director General al-Amr`."""
        token = self.tokens[at]
        follows = token.folded in self.language.offices.followers
        return follows and (not token.is_capital or at == 0 or self.tokens[at - 1].is_capital)

    def is_connector(self, at: int) -> bool:
        return self.tokens[at].folded in self.language.offices.connectors

    def is_conjunction(self, at: int) -> bool:
        return self.tokens[at].folded in self.language.offices.conjunctions

    def is_determiner(self, at: int) -> bool:
        return self.tokens[at].folded in self.language.offices.determiners

    def is_nationality(self, at: int) -> bool:
        token = self.tokens[at]
        return token.kind == "word" and find_nationality(token.folded) is not None

    def is_stop(self, at: int) -> bool:
        """A word that no office holds; determiners open a phrase, so they are none inside of a field."""
        token, offices = self.tokens[at], self.language.offices
        if token.folded in offices.stops:
            return True
        if token.kind != "word" or token.is_capital:
            return False
        return token.folded in self.language.speech.verbs or self._ends_like_verb(token.folded)

    def _ends_like_verb(self, word: str) -> bool:
        return word.endswith(self.language.offices.stop_endings) and not self._is_modifier(word)

    def _is_possessive(self, at: int) -> bool:
        return at + 1 < len(self.tokens) and self.tokens[at + 1].folded in ("'s", "'")


@lru_cache(maxsize=16384)
def _is_among(word: str, listed: frozenset[str], endings: frozenset[str]) -> bool:
    """Is a word, in any case, or the first or last part of a hyphenated one, listed?"""
    if any(not list_stems(part, endings).isdisjoint(_list_all_stems(listed, endings)) for part in {word, *_edges(word)}):
        return True
    return False


def _edges(word: str) -> list[str]:
    parts = word.split("-")
    return [parts[0], parts[-1]] if len(parts) > 1 else []


@lru_cache(maxsize=64)
def _list_all_stems(listed: frozenset[str], endings: frozenset[str]) -> frozenset[str]:
    return frozenset(stem for word in listed for stem in list_stems(word, endings))
