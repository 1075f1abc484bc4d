"""The tokens of one block, and questions about what stands at a place among them; beyond their ends is nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.languages.language import Language
from pipeline.languages.offices import OfficeWords
from pipeline.roles.tokens import Token

_END = Token(-1, -1, "mark", "\n")
"""What stands before the first token and after the last."""
_INSIDE_PHRASES = "'\"-/&"
"""Marks that do not end a phrase."""


@dataclass(frozen=True)
class Line:
    tokens: Sequence[Token]
    language: Language

    @property
    def start(self) -> int:
        return self.tokens[0].start if self.tokens else 0

    @property
    def end(self) -> int:
        return self.tokens[-1].end if self.tokens else 0

    @property
    def offices(self) -> OfficeWords:
        return self.language.offices

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, at: int) -> Token:
        return self.tokens[at] if 0 <= at < len(self.tokens) else _END

    def is_possessive(self, at: int) -> bool:
        """Does `'s` follow?"""
        return self[at + 1].folded in ("'s", "'")

    def is_follower(self, at: int) -> bool:
        """A capitalised one after a lower-case head opens something else: `authority director General al-Amr`."""
        token = self[at]
        return token.sense.is_follower and (not token.is_capital or self[at - 1].is_capital)

    def opens_bare_phrase(self, at: int) -> bool:
        """An article or an adjective of nationality: it stands before an office and outside of it."""
        return self[at].sense.is_determiner or self[at].sense.is_nationality

    def leads_to_place(self, at: int) -> bool:
        """`in Washington` after a body says where, not what of."""
        is_locative = self[at].folded in self.offices.locatives
        return is_locative and self[at - 1].kind == "organisation" and self[at + 1].kind == "place"

    def ends_phrase(self, at: int) -> bool:
        """Does nothing of the same phrase stand here?"""
        token = self[at]
        is_border = token.kind == "mark" and token.folded not in _INSIDE_PHRASES
        return is_border or token.sense.is_conjunction or token.sense.is_stop

    def skip_bare_openings(self, at: int) -> int:
        while at < len(self) and self.opens_bare_phrase(at):
            at += 1
        return at

    def skip_back_bare_openings(self, at: int) -> int:
        """The place of the first of the articles and adjectives that stand right before token `at`."""
        while at > 0 and self.opens_bare_phrase(at - 1):
            at -= 1
        return at
