"""Tokens between which every annotation begins and ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.tokens import tokenize
from pipeline.release import Span


def words(text: str, *spans: Span, language: str = "en") -> list[str]:
    return [token.cut(text) for token in tokenize(text, language, spans)]


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_words_are_tokens(language):
    assert words("One, two", language=language) == ["One", ",", "two"]


def test_a_token_is_cut_where_an_annotation_ends():
    assert words("14–15May on", Span(0, 5), Span(3, 5)) == ["14–", "15", "May", "on"]


@given(st.text(st.characters(exclude_categories=["Cs"])), st.data())
def test_tokens_are_the_text_and_end_where_spans_end(text, data):
    content = [position for position, character in enumerate(text) if not character.isspace()]
    ends = data.draw(st.lists(st.sampled_from(content), min_size=2, max_size=2)) if content else []
    spans = [Span(min(ends), max(ends) + 1)] if ends else []
    tokens = tokenize(text, "en", spans)
    assert "".join(token.cut(text) + " " * token.has_space for token in tokens) == text
    for span in spans:
        assert span.start in {token.start for token in tokens}
        assert span.end in {token.end for token in tokens}
