"""Text from outside, made harmless for a terminal."""

from __future__ import annotations

import json
import unicodedata

_HARMFUL = (
    *range(0x09),
    *range(0x0B, 0x20),
    *range(0x7F, 0xA0),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    0x2028,
    0x2029,
)
_UNSEEN = frozenset({"Zs", "Zl", "Zp", "Cf", "Cc"})
_REPLACED = dict.fromkeys(_HARMFUL, "\ufffd") | {ord("\r"): " ", ord("\t"): " "}


def make_printable(text: str) -> str:
    """`text` with as many characters, those replaced that would steer the terminal or turn its direction of writing."""
    return text.translate(_REPLACED)


def escape_unseen(text: str) -> str:
    """JSON escapes for white space and format characters that look like something else or like nothing."""
    return "".join(
        json.dumps(character)[1:-1]
        if unicodedata.category(character) in _UNSEEN and character not in " \n"
        else character
        for character in text
    )
