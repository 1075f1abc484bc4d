"""A document becomes words and blocks, and scores become its spans."""

from __future__ import annotations

import numpy as np
import spacy

from pipeline.tagging.annotation import annotate, read_words
from pipeline.tagging.heads import ENTITY, HEADS, WIDTH


def test_white_space_is_no_word_and_a_line_break_opens_a_block() -> None:
    words = read_words(spacy.blank("en")("One two\n\nthree  four"))
    assert words.texts == ("One", "two", "three", "four")
    assert words.borders == [0, 2]
    assert words.positions == (0, 1, 3, 5)


def test_line_breaks_before_the_first_word_open_no_second_block() -> None:
    assert read_words(spacy.blank("en")("\n\nOne two")).borders == [0]


def test_an_empty_document_has_no_blocks() -> None:
    words = read_words(spacy.blank("en")("\n"))
    assert words.borders == []
    assert words.texts == ()


def test_spans_stand_on_the_tokens_that_the_words_came_from() -> None:
    doc = spacy.blank("en")("Meeting\n\nAda Lind  spoke")
    head = next(head for head in HEADS if head.name == ENTITY)
    scores = np.zeros((4, WIDTH), dtype=np.float32)
    scores[1, head.offset + head.begin("person")] = 9
    scores[2, head.offset + head.begin("person") + 1] = 9
    scores[[0, 3], head.offset] = 9
    annotate(doc, read_words(doc), scores)
    assert [(span.text, span.label_) for span in doc.ents] == [("Ada Lind", "PERSON")]
    (score,) = doc.spans[ENTITY].attrs["scores"]
    assert 0.9 < score <= 1
