"""Scores become well-formed spans."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.tagging.decoding import decode_spans
from pipeline.tagging.heads import HEADS, WIDTH, Head, lay_out

ENTITY = HEADS[0]
ROLE = HEADS[1]


def make_logits(head: Head, labels: str, *, sure: float = 5.0) -> np.ndarray:
    """Scores that prefer `labels`: a word each, B- or I- and the first letter of a kind, O outside."""
    logits = np.zeros((len(labels.split()), WIDTH), dtype=np.float32)
    for row, label in enumerate(labels.split()):
        column = 0
        if label != "O":
            kind = next(kind for kind in head.kinds if kind.startswith(label[1]))
            column = head.begin(kind) + (label[0] == "I")
        logits[row, head.offset + column] = sure
    return logits


def decode(head: Head, labels: str, *, borders: tuple[int, ...] = (0,)) -> list[tuple[int, int, str]]:
    logits = make_logits(head, labels)
    opens = np.zeros(len(logits), dtype=bool)
    opens[list(borders)] = True
    return [(span.start, span.end, span.kind) for span in decode_spans(head, logits, opens)]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("Bp Ip O", [(0, 2, "person")]),
        ("Bp Bp O", [(0, 1, "person"), (1, 2, "person")]),
        ("O Bo Io Io", [(1, 4, "organisation")]),
        ("Bo Bd Id", [(0, 1, "organisation"), (1, 3, "date")]),
        ("O O", []),
    ],
)
def test_valid_labels_are_read_as_they_stand(labels: str, expected: list[tuple[int, int, str]]) -> None:
    assert decode(ENTITY, labels) == expected


def test_a_continuation_without_a_beginning_is_repaired() -> None:
    assert decode(ENTITY, "O Io Io O") in ([(1, 3, "organisation")], [(1, 2, "organisation")], [(2, 3, "organisation")])


def test_a_continuation_of_another_kind_is_repaired() -> None:
    spans = decode(ENTITY, "Bp Io O")
    assert spans
    assert all(end - start == 1 or kind in ("person", "organisation") for start, end, kind in spans)


def test_no_span_runs_across_the_border_of_blocks() -> None:
    for start, end, _ in decode(ENTITY, "Bo Io Io Io", borders=(0, 2)):
        assert not start < 2 < end


def test_each_head_reads_its_own_columns() -> None:
    logits = make_logits(ENTITY, "Bp Ip O") + make_logits(ROLE, "O O Br")
    borders = np.array([True, False, False])
    assert [span.kind for span in decode_spans(ENTITY, logits, borders)] == ["person"]
    assert [(span.start, span.kind) for span in decode_spans(ROLE, logits, borders)] == [(2, "role")]


def test_heads_lie_side_by_side() -> None:
    first, second = lay_out(("a", ("x", "y")), ("b", ("z",)))
    assert (first.offset, first.size, second.offset, second.size) == (0, 5, 5, 3)
    assert sum(head.size for head in HEADS) == WIDTH


def test_no_words_no_spans() -> None:
    assert decode_spans(ENTITY, np.zeros((0, WIDTH), dtype=np.float32), np.zeros(0, dtype=bool)) == []


@given(st.data())
def test_the_best_path_is_the_best_of_all_valid_paths(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 5))
    numbers = st.floats(-4, 4, width=32)
    scores = np.array(data.draw(st.lists(st.lists(numbers, min_size=3, max_size=3), min_size=count, max_size=count)))
    logits = np.zeros((count, WIDTH), dtype=np.float32)
    logits[:, ROLE.offset : ROLE.offset + 3] = scores
    borders = np.array([True, *data.draw(st.lists(st.booleans(), min_size=count - 1, max_size=count - 1))])
    found = [0] * count
    for span in decode_spans(ROLE, logits, borders):
        found[span.start : span.end] = [1] + [2] * (span.end - span.start - 1)

    def is_valid(path: tuple[int, ...]) -> bool:
        return all(label != 2 or (at > 0 and path[at - 1] != 0 and not borders[at]) for at, label in enumerate(path))

    def total(path: tuple[int, ...]) -> float:
        return float(sum(scores[at, label] for at, label in enumerate(path)))

    best = max(total(path) for path in itertools.product(range(3), repeat=count) if is_valid(path))
    assert is_valid(tuple(found))
    assert total(tuple(found)) == pytest.approx(best, abs=1e-4)
