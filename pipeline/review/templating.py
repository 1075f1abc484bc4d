"""How templates write what comes from outside."""

from __future__ import annotations

import json
import re
from functools import cache, partial
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from pipeline.display.printable import make_printable

_STEERING = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad"
"""What nobody sees and what turns the direction of writing. Joiners stay, since letters and signs need them."""
_PIECE = re.compile(f"(?P<steering>[{_STEERING}])|(?P<plain>[^{_STEERING}]+)")
_SCRIPT_ENDS = str.maketrans({"<": "\\u003c", ">": "\\u003e", "\u2028": "\\u2028", "\u2029": "\\u2029"})


@cache
def open_templates() -> Environment:
    """The templates; all that they write is escaped, and a name that is not there is an error."""
    environment = Environment(
        loader=PackageLoader("pipeline.review"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "verbatim": write_verbatim,
        "printable": make_printable,
        "address": quote,
        "json": partial(json.dumps, ensure_ascii=False),
    }
    return environment


def write_verbatim(text: str) -> Markup:
    """The very characters, none lost on the way through an HTML parser, those made harmless that would steer a page.

    A character that steers stands in a box of its own, which its effect does not leave, and is named there.
    """
    return Markup("").join(_write_piece(match["plain"], match["steering"]) for match in _PIECE.finditer(text))


def _write_piece(plain: str | None, steering: str | None) -> Markup:
    if plain is not None:
        return Markup(str(escape(plain)).replace("\r", "&#13;"))
    return Markup('<span class="unseen" data-code="U+{:04X}">{}</span>').format(ord(steering or ""), steering)


def write_script(section: str, rows: object) -> str:
    """Data as a script: from a folder no page may read a file in any other way."""
    content = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).translate(_SCRIPT_ENDS)
    return f"communique.load({json.dumps(section)},{content});\n"
