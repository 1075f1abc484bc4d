"""The text of a part of a web page, as blocks: what a person would read, line by line.

The rules are those of the HTML Standard's `innerText`: white space folds, block elements and `br` break lines, table
cells are divided by tabs. Beyond it, list items and table rows are blocks of their own, `q` gets its quotation marks,
and the `alt` of a picture is a line of its own, since agencies put the caption there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby

from lxml import etree

from pipeline.name_keys import fold_spaces

Element = etree._Element

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody tfoot thead tr"
    " ul".split()
)
CELLS = frozenset({"td", "th"})
NEVER_TEXT = frozenset(
    "audio button canvas embed head iframe input map noscript object script select style svg template textarea title"
    " video".split()
)

_WHITE_SPACE = re.compile(r"[ \t\n\f\r]+")
_INVISIBLE = str.maketrans("", "", "\u00ad\u200b\ufeff")
"""Hints for line breaking, which are layout and not text."""
_FILE_NAME = re.compile(r"\S+\.(jpe?g|png|gif|webp|svg|bmp|tiff?)", re.IGNORECASE)


@dataclass
class _Blocks:
    """Collects blocks; a block is lines, a line is what stands between two breaks."""

    finished: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    preformatted: int = 0

    def write(self, text: str | None) -> None:
        if not text:
            return
        visible = text.translate(_INVISIBLE)
        if self.preformatted:
            self._write_lines(visible)
        else:
            self._write_folded(visible)

    def _write_lines(self, text: str) -> None:
        first, *others = text.split("\n")
        self.pieces.append(first)
        for other in others:
            self.break_line()
            self.pieces.append(other)

    def _write_folded(self, text: str) -> None:
        folded = _WHITE_SPACE.sub(" ", text)
        after_space = not self.pieces or self.pieces[-1].endswith((" ", "\t"))
        if content := folded.lstrip(" ") if after_space else folded:
            self.pieces.append(content)

    def break_line(self) -> None:
        """Finish the line; one of white space of any kind alone, as editors leave with `&nbsp;`, is an empty one."""
        line = "".join(self.pieces).strip(" \t\r")
        self.lines.append("" if line.isspace() else line)
        self.pieces.clear()

    def end_cell(self) -> None:
        if self.pieces:
            self.pieces[-1] = self.pieces[-1].rstrip(" ") + "\t"

    def put_beside(self, line: str) -> None:
        """A line that belongs to the page and not to the paragraph that it was met in."""
        (self.beside if self.pieces or self.lines else self.finished).append(line)

    def end_block(self) -> None:
        """Finish the block, or the blocks where empty lines divide it, then the lines beside it."""
        self.break_line()
        self.finished += ["\n".join(lines) for is_text, lines in groupby(self.lines, key=bool) if is_text]
        self.finished += self.beside
        self.lines.clear()
        self.beside.clear()


def extract_blocks(root: Element, is_left_out: Callable[[Element], bool]) -> list[str]:
    """The blocks of text inside `root`, in order; a block may hold line breaks, never an empty line.

    Args:
        root: the element to read.
        is_left_out: tells the elements to pass over with all that is in them.
    """
    blocks = _Blocks()
    left_out: Element | None = None
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start" and element is not root and is_left_out(element):
            left_out = element
            walk.skip_subtree()
        elif event == "start":
            _open(element, blocks)
        else:
            _close(element, blocks, was_read=element is not left_out)
            blocks.write(element.tail if element is not root else None)
    blocks.end_block()
    return blocks.finished


def read_words(element: Element) -> str:
    """All text in an element on one line, for comparing."""
    return fold_spaces("".join(str(piece) for piece in element.itertext()))


def _open(element: Element, blocks: _Blocks) -> None:
    if element.tag in BLOCKS:
        blocks.end_block()
    if element.tag == "pre":
        blocks.preformatted += 1
    elif element.tag == "br":
        blocks.break_line()
    elif element.tag == "q":
        blocks.write("“")
    elif element.tag == "img" and (caption := _read_alt(element)):
        blocks.put_beside(caption)
    blocks.write(element.text)


def _close(element: Element, blocks: _Blocks, *, was_read: bool) -> None:
    if element.tag in BLOCKS:
        blocks.end_block()
    if not was_read:
        return
    if element.tag == "pre":
        blocks.preformatted -= 1
    elif element.tag in CELLS:
        blocks.end_cell()
    elif element.tag == "q":
        blocks.write("”")


def _read_alt(image: Element) -> str | None:
    """The caption in `alt`: words, no file name, and not what the `figcaption` beside it says again."""
    caption = fold_spaces(image.get("alt", ""))
    if not any(character.isalpha() for character in caption) or _FILE_NAME.fullmatch(caption):
        return None
    if image.get("role") in ("presentation", "none"):
        return None
    figure = next(image.iterancestors("figure"), None)
    written = [] if figure is None else [read_words(element) for element in figure.iter("figcaption")]
    return None if caption in written else caption
