"""What a line or paragraph looks like: an item of a list, a row of a table, an address, a heading, a sentence."""

from __future__ import annotations

import re

LONGEST_HEADING = 300
"""Characters. The longest title in the annotated releases has 215."""
MOST_WORDS = 40
TAIL = 60
"""Characters at the end of a text that tell how it ends; a search through more could take long on odd text."""

OPENERS = frozenset("\"'“‘«„‹([")
CLOSERS = frozenset("\"'”’»“›)]")
_CLOSING = re.escape("".join(sorted(CLOSERS)))
_CLAUSE_END = re.compile(f"[.!?…:;。！？؟।][{_CLOSING}]*$")
_SENTENCE_END = re.compile(f"\\w[.!?…。！？؟।][{_CLOSING}]*$")
_FULL_STOP = re.compile(f"(\\S*)[.。।][{_CLOSING}]*$")
_UNFINISHED = re.compile("[,:;，：；—–-]$")
_BULLET = re.compile(r"[•◦▪▫‣●○■□►➢✓·⁃∙]|\*\s")
_DOUBTFUL_BULLET = re.compile(r"[-–—]\s|\(?\d{1,2}[.)]\s|\(?[a-zа-я]\)\s|[a-hа-в]\.\s")
_COLUMNS = re.compile(r"\S(?:\t|[ \u00a0]{3,})\S|^\|.*\|$")
_WORD_CHARACTER = re.compile(r"[^\W_]")
_ADDRESS = re.compile(r"\S@\S|https?://|www\.")
_TELEPHONE_DIGITS = 9
_TELEPHONE = re.compile(rf"\d(?:[ \u00a0()./-]{{0,2}}\d){{{_TELEPHONE_DIGITS - 1},}}")
_NO_TELEPHONE = re.compile(
    r"\d{4}\s?[-–—]\s?\d{4}|(?<![+(\d])(?<!\d[ \u00a0])\d{1,3}(?:[ \u00a0,.]\d{3})+(?![ \u00a0]?\d)"
)
"""Years from to, and numbers with their thousands apart."""


def is_bullet(text: str) -> bool:
    """An item of a list, by a sign that stands nowhere else."""
    return _BULLET.match(text) is not None


def may_be_bullet(text: str) -> bool:
    """It opens with a dash or a number: an item of a list, speech, or a wrapped line that begins so by chance."""
    return _DOUBTFUL_BULLET.match(text) is not None


def is_table_row(text: str) -> bool:
    return _COLUMNS.search(text) is not None


def has_words(text: str) -> bool:
    """There is a letter or a digit in it: no mere rule like `###`."""
    return _WORD_CHARACTER.search(text) is not None


def has_address(text: str) -> bool:
    """It holds an e-mail or web address, or a telephone number (nine digits or more, E.164 allows fifteen)."""
    if _ADDRESS.search(text) is not None:
        return True
    enough = sum(map(str.isdigit, text)) >= _TELEPHONE_DIGITS
    return enough and _TELEPHONE.search(_NO_TELEPHONE.sub("", text)) is not None


def ends_clause(text: str) -> bool:
    """It ends with a mark after which a new sentence or item may begin."""
    return _CLAUSE_END.search(text[-TAIL:]) is not None


def ends_sentence(text: str) -> bool:
    """It ends with the mark of a statement, a question or a cry."""
    return _SENTENCE_END.search(text[-TAIL:]) is not None


def ends_with_full_stop(text: str, abbreviations: frozenset[str] = frozenset()) -> bool:
    """It ends like a statement. An initial or abbreviation may have its point at the end of a heading, too: `Co. Ltd.`

    Args:
        abbreviations: in lower case, without their last point.
    """
    match = _FULL_STOP.search(text[-TAIL:])
    if match is None or text.endswith("..."):
        return False
    word = match[1].lower().lstrip("(\"'“‘«")
    return not ((len(word) == 1 and word.isalpha()) or "." in word or word in abbreviations)


def is_heading(text: str) -> bool:
    """It could stand above a text or under a picture: one short line, neither item, row, rule nor address."""
    if len(text) > LONGEST_HEADING or len(text.split()) > MOST_WORDS or not has_words(text):
        return False
    listed = is_bullet(text) or may_be_bullet(text) or is_table_row(text)
    return not (listed or has_address(text) or _UNFINISHED.search(text))
