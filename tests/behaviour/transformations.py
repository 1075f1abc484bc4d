"""Other ways to write the same release: what mail programs, word processors and web pages make of its characters.

Each takes the text of a release whose blocks are parted by an empty line, and gives a text that says the same.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Callable

from pipeline.quality.gold import BLOCK_JOINT

Transformation = Callable[[str], str]

COLUMNS = 72
"""Of plain mail; RFC 3676 asks for 78 at most."""
CAPTION = "Министр посетил новый учебный центр в горном районе"

_DASH = re.compile(" [—–] ")
_AFTER_SHORT_WORD = re.compile(r"(?<=\b\w) (?=\w)|(?<=\b\w\w) (?=\w)|(?<=\d) (?=\w)")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?]) (?=[^\W\d_a-zа-яё])")
_BEFORE_LONG_WORD = re.compile(r" (?=\w{5})")
_INSIDE_LONG_WORD = re.compile(r"(?<=\w{4})(?=\w{4})")
_OPENING_DOUBLE = re.compile(r"(?<![^\s(\[/—–])\"(?=\S)")
_OPENING_SINGLE = re.compile(r"(?<![^\s(\[/—–“\"])'(?=\S)")


def bind_short_words(text: str) -> str:
    """No-break spaces as Russian typography sets them: after short words and figures."""
    return _AFTER_SHORT_WORD.sub("\u00a0", text)


def bind_all_words(text: str) -> str:
    """Every space a no-break space, as some editors of web pages leave it."""
    return text.replace(" ", "\u00a0")


def narrow_spaces(text: str) -> str:
    """Narrow no-break spaces after figures."""
    return re.sub(r"(?<=\d) (?=\w)", "\u202f", text)


def double_spaces(text: str) -> str:
    """Two spaces after a sentence, as typists were taught."""
    return _BETWEEN_SENTENCES.sub("  ", text)


def straighten_marks(text: str) -> str:
    return text.translate(str.maketrans("“”„«»‘’", '"""""\'\''))


def curl_marks(text: str) -> str:
    """All marks as a word processor sets them: opening after a space or a bracket, else closing."""
    curled = _OPENING_DOUBLE.sub("“", straighten_marks(text)).replace('"', "”")
    return _OPENING_SINGLE.sub("‘", curled).replace("'", "’")


def lower_marks(text: str) -> str:
    """„German and handwritten Russian“."""
    return text.replace("“", "„").replace("”", "“")


def set_guillemets(text: str) -> str:
    """Where no mark is low, for then “ closes."""
    return text if "„" in text else text.translate(str.maketrans("“”", "«»"))


def curl_guillemets(text: str) -> str:
    return text.translate(str.maketrans("«»", "“”"))


def space_guillemets(text: str) -> str:
    """As French has them, with a no-break space inside."""
    return text.replace("«", "«\u00a0").replace("»", "\u00a0»")


def harden_hyphens(text: str) -> str:
    """No-break hyphens."""
    return text.replace("-", "\u2011")


def hyphenate(text: str) -> str:
    """Soft hyphens inside long words, as web pages carry them."""
    return _INSIDE_LONG_WORD.sub("\u00ad", text)


def scatter_zero_width_spaces(text: str) -> str:
    """As content management systems leave them."""
    return _BEFORE_LONG_WORD.sub(" \u200b", text)


def mark_direction(text: str) -> str:
    """Left-to-right marks at the ends of words."""
    return re.sub(r"(?<=\w)(?=[,.])", "\u200e", text)


def decompose_letters(text: str) -> str:
    """Accents as characters of their own, as files of a Macintosh and PDF have them."""
    return unicodedata.normalize("NFD", text)


def drop_dots(text: str) -> str:
    """Russian without ё."""
    return text.replace("ё", "е").replace("Ё", "Е")


def type_dashes(text: str) -> str:
    """Dashes as they are typed: a hyphen between spaces."""
    return _DASH.sub(" - ", text)


def type_double_dashes(text: str) -> str:
    """Two hyphens, as on a typewriter."""
    return _DASH.sub(" -- ", text)


def end_lines_as_windows(text: str) -> str:
    return text.replace("\n", "\r\n")


def end_lines_as_old_macintosh(text: str) -> str:
    return text.replace("\n", "\r")


def separate_paragraphs(text: str) -> str:
    """The paragraph separator of Unicode."""
    return text.replace(BLOCK_JOINT, "\u2029")


def turn_page(text: str) -> str:
    """A form feed between two pages."""
    blocks = text.split(BLOCK_JOINT)
    middle = len(blocks) // 2
    return "\n\f\n".join((BLOCK_JOINT.join(blocks[:middle]), BLOCK_JOINT.join(blocks[middle:])))


def trail_spaces(text: str) -> str:
    return text.replace("\n", "  \n") + " \n"


def add_blank_lines(text: str) -> str:
    return "\n\n" + text.replace(BLOCK_JOINT, "\n\n \u00a0\n\n") + "\n\n\n"


def mark_byte_order(text: str) -> str:
    """A byte order mark that a careless program left in the text."""
    return "\ufeff" + text


def indent_paragraphs(text: str) -> str:
    return BLOCK_JOINT.join(f"\t{block}" for block in text.split(BLOCK_JOINT))


def wrap_lines(text: str) -> str:
    """Paragraphs of short lines, an empty line between."""
    return BLOCK_JOINT.join(_fill(block) for block in text.split(BLOCK_JOINT))


def wrap_lines_flowed(text: str) -> str:
    """The same, every broken line with a space at its end (RFC 3676) and a carriage return."""
    return re.sub(r"(?<!\n)\n(?!\n)", " \n", wrap_lines(text)).replace("\n", "\r\n")


def wrap_lines_indented(text: str) -> str:
    """The same without empty lines: the first line of a paragraph is set in."""
    return "\n".join(_fill(block, indent="    ") for block in text.split(BLOCK_JOINT))


def wrap_lines_at_hyphens(text: str) -> str:
    """The same, words with a hyphen broken after it."""
    return BLOCK_JOINT.join(textwrap.fill(block, COLUMNS) for block in text.split(BLOCK_JOINT))


def put_paragraphs_on_lines(text: str) -> str:
    """One paragraph a line, no empty lines."""
    return text.replace(BLOCK_JOINT, "\n")


def add_captions(text: str) -> str:
    """Three times the title in another language, spaced as it happens."""
    title, first, second, *rest = text.split(BLOCK_JOINT)
    doubled, bound = CAPTION.replace(" ", "  "), CAPTION.replace(" ", "\u00a0")
    return BLOCK_JOINT.join((title, CAPTION, first, doubled, second, bound, *rest))


def add_caption(text: str) -> str:
    """Once."""
    title, first, *rest = text.split(BLOCK_JOINT)
    return BLOCK_JOINT.join((title, first, CAPTION, *rest))


def repeat_title(text: str) -> str:
    title, first, second, *rest = text.split(BLOCK_JOINT)
    return BLOCK_JOINT.join((title, first, title, second, *rest))


def _fill(block: str, *, indent: str = "") -> str:
    return textwrap.fill(block, COLUMNS, initial_indent=indent, break_long_words=False, break_on_hyphens=False)
