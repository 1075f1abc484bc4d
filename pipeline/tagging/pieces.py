"""Words as the network reads them: ids of word pieces, and one class that keeps the case which the vocabulary folds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tokenizers import Tokenizer

CASES = ("special", "lower", "title", "upper", "mixed", "digit", "other")
SPECIAL, LOWER, TITLE, UPPER, MIXED, DIGIT, OTHER = range(len(CASES))

_WORDS_REMEMBERED = 30_000
"""Some 10 MB, full after ten thousand short releases, so that a worker then grows no more."""
_LONGEST_WORD = 60
"""Pieces beyond this many characters tell nothing, and a line without a space would fill a window alone."""


def classify_case(word: str) -> int:
    """Index into `CASES` for a word."""
    if word.isdigit():
        return DIGIT
    if not any(character.isalpha() for character in word):
        return DIGIT if any(character.isdigit() for character in word) else OTHER
    if word.islower():
        return LOWER
    if word.isupper():
        return TITLE if len(word) == 1 else UPPER
    if word[0].isupper() and word[1:].islower():
        return TITLE
    return MIXED


class PieceVocabulary:
    """Splits words into the pieces of a WordPiece vocabulary; remembers the commonest, for words repeat."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self.opening = self._id_of("[CLS]")
        self.border = self._id_of("[SEP]")
        self.padding = self._id_of("[PAD]")
        self._unknown = self._id_of("[UNK]")
        self.split = lru_cache(maxsize=_WORDS_REMEMBERED)(self._split)

    @classmethod
    def from_json(cls, content: str) -> PieceVocabulary:
        """Load from the text of a `tokenizer.json`."""
        tokenizer = Tokenizer.from_str(content)
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return cls(tokenizer)

    def _split(self, word: str) -> tuple[int, ...]:
        ids: Sequence[int] = self._tokenizer.encode(word[:_LONGEST_WORD], add_special_tokens=False).ids
        return tuple(ids) or (self._unknown,)

    def _id_of(self, piece: str) -> int:
        found = self._tokenizer.token_to_id(piece)
        if found is None:
            raise ValueError(f"the vocabulary lacks {piece}")
        return int(found)
