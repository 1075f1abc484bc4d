from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.release import Block, Release, Source

SOURCE = Source(name="a.txt", media_type="text/plain", encoding="utf-8", sha256="0" * 64)


def make_release(text: str, *blocks: Block) -> Release:
    return Release(source=SOURCE, text=text, language="en", blocks=blocks)


def test_the_body_holds_the_kept_blocks_of_the_main_language() -> None:
    text = "Title\n\nподпись\n\nабзац\n\nText"
    blocks = (
        Block(0, 5, "title", "en"),
        Block(7, 14, "caption", "ru"),
        Block(16, 21, "foreign", "ru"),
        Block(23, 27, "paragraph", "en"),
    )
    release = make_release(text, *blocks)
    assert release.body == "Title\n\n       \n\n     \n\nText"
    assert release.view("ru") == "     \n\n       \n\nабзац\n\n    "


def test_odd_characters_are_translated_one_to_one() -> None:
    text = "«He»\u00a0said:\r\n‘a\u2011b’"
    assert make_release(text, Block(0, len(text), "paragraph", "en")).body == "\"He\" said:  'a-b'"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("OSLO - He left -- at once.", "OSLO – He left –  at once."),
        ("eWTP-2 -5 --a- b", "eWTP-2 -5 --a- b"),
        ("- an item", "- an item"),
        ("a --- b", "a --- b"),
    ],
)
def test_hyphens_between_spaces_are_a_dash(text: str, body: str) -> None:
    assert make_release(text, Block(0, len(text), "paragraph", "en")).body == body


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_every_line_break_is_a_border_between_blocks_and_none_inside(line_break: str) -> None:
    text = f"A{line_break}b{line_break}{line_break}C"
    inside = 2 + len(line_break)
    body = make_release(
        text, Block(0, inside, "paragraph", "en"), Block(len(text) - 1, len(text), "paragraph", "en")
    ).body
    assert "\n" not in body[:inside]
    assert set(body[inside:-1]) == {"\n"}


@given(st.text(), st.integers(0, 20), st.integers(0, 20))
def test_an_offset_in_the_body_is_an_offset_in_the_text(text: str, start: int, length: int) -> None:
    block = Block(min(start, len(text)), min(start + length, len(text)), "paragraph", "en")
    assert len(make_release(text, block).body) == len(text)
