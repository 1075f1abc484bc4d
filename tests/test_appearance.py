from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.appearance import Appearance, has_unseen, locate_all
from pipeline.extraction import read_text
from pipeline.release import Block, Caption, Firing, Person, Quote, Role, Span, Speaker

ODD_TEXT = st.text(st.sampled_from("Аиеi \n\u0306\u0308\u0301\u00ad\u200b\u200e\ufeff\U0001f600"), max_size=40)


def cut_located(source: str, words: str) -> str:
    """The characters of `source` that show `words`."""
    appearance = Appearance(source)
    start, end = appearance.locate(appearance.text.index(words), appearance.text.index(words) + len(words))
    return source[start:end]


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("Ми\u00adнистр", "Министр"),
        ("\ufeff\u200bNorov\u200e, said", "Norov, said"),
        ("Андреи\u0306 и Алена\u0308", "Андрей и Аленӓ"),
        ("n\u0308 stays, as no letter is both: x\u0301", "n̈ stays, as no letter is both: x́"),
        ("\u202eabc\u202c", "abc"),
    ],
)
def test_what_is_seen(source: str, seen: str) -> None:
    assert Appearance(source).text == seen
    assert has_unseen(source)


@pytest.mark.parametrize("text", ["Plain text.", "«Андрей», said “Maëlle” \u00a0– \U0001f600", " \r\n", ""])
def test_ordinary_text_is_seen_as_it_is(text: str) -> None:
    assert not has_unseen(text)
    assert Appearance(text).text == text


@pytest.mark.parametrize(
    ("source", "words", "located"),
    [
        ("by Ми\u00adнистр\u200b.", "Министр", "Ми\u00adнистр"),
        ("\u200bNorov\u200b said", "Norov", "Norov"),
        ("Андреи\u0306 Рои\u0306", "Андрей", "Андреи\u0306"),
        ("Андреи\u0306 Рои\u0306", "й Р", "и\u0306 Р"),
        ("a\u200b\u200bb", "ab", "a\u200b\u200bb"),
    ],
)
def test_places_in_the_source(source: str, words: str, located: str) -> None:
    assert cut_located(source, words) == located


@given(ODD_TEXT, st.data())
def test_any_stretch_of_the_seen_text_shows_what_stands_at_its_place(source: str, data: st.DataObject) -> None:
    appearance = Appearance(source)
    start = data.draw(st.integers(0, len(appearance.text)))
    end = data.draw(st.integers(start, len(appearance.text)))
    if start < end:
        first, last = appearance.locate(start, end)
        assert 0 <= first < last <= len(source)
        shown = Appearance(source[first:last]).text
        assert unicodedata.normalize("NFC", shown) == unicodedata.normalize("NFC", appearance.text[start:end])


@given(ODD_TEXT)
def test_only_letters_are_composed_and_signs_left_out(source: str) -> None:
    visible = [sign for sign in source if unicodedata.category(sign) != "Cf"]
    assert unicodedata.normalize("NFD", Appearance(source).text) == unicodedata.normalize("NFD", "".join(visible))


def test_everything_found_is_put_in_its_place() -> None:
    source = "\ufeffАндреи\u0306 Ро\u00adза"
    appearance = Appearance(source)
    name, surname = Span(0, 11), Span(7, 11)
    found = read_text(appearance.text).fill(
        blocks=(Block(0, 11, "paragraph", "ru"),),
        captions=(Caption("Роза", "ru", "repeated", (surname,)),),
        entities=(Person("person-1", "Андрей Роза", (name,), roles=(Role(7, 11, "organisation-1"),)),),
        quotes=(Quote("quote-1", "direct", (surname,), Speaker(0, 11, "person-1"), Span(0, 6)),),
        trace=(Firing("blocks.empty-lines", 0, 11),),
    )
    release = locate_all(found, source, appearance)
    whole, located = Span(1, 14), Span(9, 14)
    assert (release.text, release.blocks) == (source, (Block(1, 14, "paragraph", "ru"),))
    assert release.captions[0].spans == (located,)
    assert release.entities == (Person("person-1", "Андрей Роза", (whole,), roles=(Role(9, 14, "organisation-1"),)),)
    assert release.quotes == (Quote("quote-1", "direct", (located,), Speaker(1, 14, "person-1"), Span(1, 8)),)
    assert release.trace == (Firing("blocks.empty-lines", 1, 14),)
