from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from pipeline.review.templating import open_templates, write_script, write_verbatim


def read_html(html: str) -> str:
    """What stands between the tags, and an error for a tag that is not ours."""
    parser = _Reader()
    parser.feed(html)
    parser.close()
    assert parser.tags <= {"span"}
    return "".join(parser.words)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@given(TEXTS)
def test_any_text_comes_through_unchanged(text: str) -> None:
    written = str(write_verbatim(text))
    assert read_html(written) == text
    assert "\r" not in written  # a parser would take it for a line feed


@pytest.mark.parametrize("text", ["<b>", "</script>", "&amp;", "<!--", '"quoted"'])
def test_markup_is_text(text: str) -> None:
    assert "<" not in str(write_verbatim(text))
    assert read_html(str(write_verbatim(text))) == text


@pytest.mark.parametrize("character", ["\u202e", "\u2066", "\u200f", "\ufeff", "\x85"])
def test_what_steers_is_shut_in_and_named(character: str) -> None:
    written = str(write_verbatim(f"a{character}b"))
    assert written == f'a<span class="unseen" data-code="U+{ord(character):04X}">{character}</span>b'


@pytest.mark.parametrize("text", ["Обь и Ёлка", "a\u00a0b", "a\tb\nc", "👩‍🔬", "क्‍ष", "שלום"])
def test_what_people_write_is_left_alone(text: str) -> None:
    assert str(write_verbatim(text)) == text


@given(TEXTS)
def test_a_script_holds_the_data_and_nothing_that_ends_it(text: str) -> None:
    script = write_script("people", [{"n": text}])
    assert not re.search("[<>\u2028\u2029]", script)
    match = re.fullmatch(r'communique\.load\("people",(.*)\);\n', script, flags=re.DOTALL)
    assert match and json.loads(match[1]) == [{"n": text}]


def test_a_name_that_a_template_does_not_know_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        open_templates().from_string("{{ nobody }}").render()
