"""The words of a block, with its mentions as one token each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.languages.language import Language
from pipeline.name_keys import fold_name
from pipeline.release import Block, EntityKind, Mention, Span
from pipeline.roles.senses import NOTHING, Sense, read_sense

TokenKind = Literal["word", "mark"] | EntityKind

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|'s\b|[^\W_]+(?:(?!'s\b)[-'/.&][^\W_]+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Token(Span):
    """`folded` is the key of a word, without its dot; the character itself of a mark; empty for mentions."""

    kind: TokenKind
    folded: str = ""
    is_capital: bool = False
    sense: Sense = NOTHING

    @property
    def is_name(self) -> bool:
        """A mention that may stand inside of an office."""
        return self.kind in ("organisation", "place")

    @property
    def is_plain_capital(self) -> bool:
        """A capitalised word that names no office: `Investor` in `Director, Investor Relations`."""
        return self.kind == "word" and self.is_capital and not self.sense.is_office and not self.sense.is_number

    def is_mark(self, marks: str) -> bool:
        return self.kind == "mark" and self.folded in marks


def tokenize(view: str, block: Block, mentions: Sequence[Mention], language: Language) -> list[Token]:
    """Tokens of a block in order.

    Args:
        view: the release as seen in the block's language.
        block: the block.
        mentions: those inside of it, sorted.
        language: the block's language.
    """
    tokens: list[Token] = []
    position = block.start
    for mention in mentions:
        if mention.start >= position:
            tokens.extend(_tokenize_words(view, position, mention.start, language))
            tokens.append(Token(mention.start, mention.end, mention.kind, is_capital=True))
            position = mention.end
    tokens.extend(_tokenize_words(view, position, block.end, language))
    return tokens


def _tokenize_words(view: str, start: int, end: int, language: Language) -> Iterator[Token]:
    """An abbreviation takes its dot: `Col.`, `Gen.`"""
    position = start
    for found in _TOKEN.finditer(view, start, end):
        if found.start() < position:
            continue
        folded, position = fold_name(found[0]), found.end()
        if not folded or not found[0][0].isalnum():
            yield Token(found.start(), found.end(), "mark", folded or found[0])
            continue
        if folded in language.offices.abbreviations and view[position : min(position + 1, end)] == ".":
            position += 1
        is_capital, folded = not found[0][0].islower(), folded.rstrip(".")
        sense = read_sense(folded, is_capital, language.code)
        yield Token(found.start(), position, "word", folded, is_capital, sense)
