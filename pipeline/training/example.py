"""What the network learns from: words with a set of allowed labels for each head."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pipeline.tagging.heads import HEADS, OUTSIDE, WIDTH

ANNOTATED_KINDS = frozenset(kind for head in HEADS for kind in head.kinds)


@dataclass(frozen=True, slots=True)
class LabelledName:
    """An entity mention as words `[start, end)`; mentions of one `ref` are one thing, so they are renamed together."""

    start: int
    end: int
    kind: str
    ref: str


@dataclass(frozen=True, slots=True)
class Example:
    """A release, or a stretch of another text.

    Args:
        words: the words of all blocks in order.
        borders: index of the first word of each block.
        spans: per head, labelled word spans `(start, end, kind)`.
        names: entity mentions, for augmentation.
        annotated: kinds that the source annotates; of the others nothing is known.
    """

    words: tuple[str, ...]
    borders: tuple[int, ...]
    spans: dict[str, tuple[tuple[int, int, str], ...]]
    names: tuple[LabelledName, ...] = ()
    annotated: frozenset[str] = ANNOTATED_KINDS


def allow_labels(example: Example) -> npt.NDArray[np.bool_]:
    """Which labels each word may bear, shape (words, width of all heads).

    A word outside every span may still belong to a kind that the source does not annotate, so all labels of that kind
    stay allowed for it: the missing kind is masked, not taught as outside.
    """
    allowed = np.zeros((len(example.words), WIDTH), dtype=bool)
    for head in HEADS:
        columns = allowed[:, head.offset : head.offset + head.size]
        columns[:, OUTSIDE] = True
        for kind in head.kinds:
            if kind not in example.annotated:
                columns[:, head.begin(kind) : head.begin(kind) + 2] = True
        for start, end, kind in example.spans.get(head.name, ()):
            columns[start:end] = False
            columns[start, head.begin(kind)] = True
            columns[start + 1 : end, head.begin(kind) + 1] = True
    return allowed
