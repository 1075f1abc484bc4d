"""Lines of a text as spans, and what each looks like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pipeline.identification.scripts import Script, find_script
from pipeline.layout.shapes import ends_clause, has_words, is_bullet, is_table_row, may_be_bullet
from pipeline.release import Span

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Characters without a body that are no white space to Python: soft hyphen, zero-width marks, byte order mark."""
BLANK = "".join(filter(str.isspace, map(chr, range(0x3001)))) + INVISIBLE
"""What a line may hold and still be blank."""
PURE = 0.8
"""Share of its letters that a line needs in one script to count as written in it; the rest may be names."""

_BREAK = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_LINE = re.compile(f"([^{_BREAK}]*)(?:\r\n|[{_BREAK}]|$)")
_BREAKING_SPACE = re.compile("[^\\S\u00a0\u2007\u202f]")
_WIDE = re.compile("[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]")


@dataclass(frozen=True)
class Line:
    """A line without the white space around it.

    Args:
        span: where its characters stand in the whole text.
        text: those characters.
        indent: how many characters of white space stand before it.
    """

    span: Span
    text: str
    indent: int

    @cached_property
    def width(self) -> int:
        """Columns on the page, its indent included: Chinese and Japanese characters take two."""
        return self.indent + len(self.text) + len(_WIDE.findall(self.text))

    @cached_property
    def first_word_width(self) -> int:
        """Columns that the line above would have needed to take this line's first word.

        No line is broken at a no-break space, so what it binds counts as one word.
        """
        return 2 if _WIDE.match(self.text) else 1 + len(_BREAKING_SPACE.split(self.text, maxsplit=1)[0])

    @cached_property
    def ends_sentence(self) -> bool:
        return ends_clause(self.text)

    @cached_property
    def starts_lower(self) -> bool:
        """Its first word has a small letter first and no capital after it, as brands have (eWTP)."""
        return self.text[0].islower() and self.text.split(maxsplit=1)[0].islower()

    @property
    def starts_upper(self) -> bool:
        return self.text[0].isupper()

    @property
    def is_bullet(self) -> bool:
        return is_bullet(self.text)

    @property
    def may_be_bullet(self) -> bool:
        """It opens with a dash or a number: an item of a list, or a wrapped line that begins so by chance."""
        return may_be_bullet(self.text)

    @cached_property
    def stands_alone(self) -> bool:
        """A row of a table, or a rule like `###`: never a part of running text."""
        return is_table_row(self.text) or not has_words(self.text)

    @cached_property
    def script(self) -> Script | None:
        """The script in which (nearly) all of the line is written."""
        letters = "".join(filter(str.isalpha, self.text))
        script, count = find_script(letters)
        return script if count >= PURE * len(letters) else None

    @cached_property
    def folded(self) -> str:
        return " ".join(self.text.split()).casefold()


def read_lines(text: str) -> Iterator[Line | None]:
    """The lines of `text` in order; None for a blank one, be it of no-break or zero-width spaces.

    A line ends where Python's `str.splitlines` ends it (Unicode Standard, section 5.8, and the information separators).
    """
    for match in _LINE.finditer(text):
        content = match[1].strip(BLANK)
        if not content:
            yield None
            continue
        indent = len(match[1]) - len(match[1].lstrip(BLANK))
        start = match.start() + indent
        yield Line(Span(start, start + len(content)), content, indent)
