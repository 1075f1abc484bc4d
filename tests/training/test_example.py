"""Spans become the set of labels that each word may bear."""

from __future__ import annotations

from pipeline.tagging.heads import HEADS
from pipeline.training.example import ANNOTATED_KINDS, Example, allow_labels

ENTITY = HEADS[0]


def make_example(**changes: object) -> Example:
    fields: dict[str, object] = {
        "words": ("Vladimir", "Norov", "spoke", "today"),
        "borders": (0,),
        "spans": {"entity": ((0, 2, "person"),)},
    }
    return Example(**(fields | changes))  # type: ignore[arg-type]


def test_a_word_inside_a_span_bears_its_label_alone() -> None:
    allowed = allow_labels(make_example())
    assert allowed[0, : ENTITY.size].nonzero()[0].tolist() == [ENTITY.begin("person")]
    assert allowed[1, : ENTITY.size].nonzero()[0].tolist() == [ENTITY.begin("person") + 1]


def test_a_word_outside_is_taught_as_outside_where_all_kinds_are_annotated() -> None:
    allowed = allow_labels(make_example())
    assert allowed[3, : ENTITY.size].nonzero()[0].tolist() == [0]


def test_a_kind_that_is_not_annotated_stays_possible_outside_spans_only() -> None:
    allowed = allow_labels(make_example(annotated=ANNOTATED_KINDS - {"date"}))
    begin = ENTITY.begin("date")
    assert allowed[3, : ENTITY.size].nonzero()[0].tolist() == [0, begin, begin + 1]
    assert not allowed[0, begin]


def test_a_head_that_is_not_annotated_teaches_nothing() -> None:
    allowed = allow_labels(make_example(annotated=frozenset({"person", "organisation", "place", "date"})))
    for head in HEADS[1:]:
        assert allowed[:, head.offset : head.offset + head.size].all()
