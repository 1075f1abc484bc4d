"""From scores to spans: the best sequence of BIO labels that is well formed.

Where the best label of every word already forms a valid sequence, it is the optimum; only the others go through Viterbi
(Forney, The Viterbi algorithm, 1973) with forbidden transitions.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pipeline.tagging.heads import OUTSIDE, Head

Scores = npt.NDArray[np.float32]
Labels = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class LabelledSpan:
    """Words `[start, end)` of one kind; `score` is the least probability of a label in it."""

    start: int
    end: int
    kind: str
    score: float


def decode_spans(head: Head, logits: Scores, borders: npt.NDArray[np.bool_]) -> list[LabelledSpan]:
    """Spans of one head.

    Args:
        head: whose columns to read.
        logits: shape (words, width of all heads).
        borders: shape (words,), true where a word opens a block: no span runs across.
    """
    if not len(logits):
        return []
    scores = _log_softmax(logits[:, head.offset : head.offset + head.size])
    labels = scores.argmax(axis=1)
    if not _is_valid(labels, borders):
        labels = _find_best_path(scores, borders)
    return _collect_spans(head, labels, scores)


def _log_softmax(scores: Scores) -> Scores:
    shifted = scores - scores.max(axis=1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True)), dtype=np.float32)


def _is_inside(labels: Labels) -> npt.NDArray[np.bool_]:
    return np.asarray((labels > OUTSIDE) & (labels % 2 == 0), dtype=np.bool_)


def _is_valid(labels: Labels, borders: npt.NDArray[np.bool_]) -> bool:
    inside = _is_inside(labels)
    before = np.concatenate(([OUTSIDE], labels[:-1]))
    continues = (before == labels) | (before == labels - 1)
    return bool(np.all(~inside | (continues & ~borders)))


def _find_best_path(scores: Scores, borders: npt.NDArray[np.bool_]) -> Labels:
    count = scores.shape[1]
    allowed = _transitions(count)
    opening = np.where(_is_inside(np.arange(count)), -np.inf, 0.0)
    best = scores[0] + opening
    back = np.zeros(scores.shape, dtype=np.intp)
    for position in range(1, len(scores)):
        steps = best[:, None] + allowed + (opening if borders[position] else 0.0)
        back[position] = steps.argmax(axis=0)
        best = steps.max(axis=0) + scores[position]
    labels = np.zeros(len(scores), dtype=np.intp)
    labels[-1] = best.argmax()
    for position in range(len(scores) - 1, 0, -1):
        labels[position - 1] = back[position, labels[position]]
    return labels


def _transitions(count: int) -> npt.NDArray[np.float64]:
    """Zero where a label may follow another, minus infinity where not: a span is continued only by its own kind."""
    allowed = np.zeros((count, count))
    for inside in range(2, count, 2):
        allowed[:, inside] = -np.inf
        allowed[[inside - 1, inside], inside] = 0.0
    return allowed


def _collect_spans(head: Head, labels: Labels, scores: Scores) -> list[LabelledSpan]:
    spans: list[LabelledSpan] = []
    confidence = np.exp(scores[np.arange(len(labels)), labels])
    for start in np.flatnonzero(labels % 2 == 1):
        label = labels[start]
        end = int(start) + 1
        while end < len(labels) and labels[end] == label + 1:
            end += 1
        spans.append(LabelledSpan(int(start), end, head.kinds[label // 2], float(confidence[start:end].min())))
    return spans
