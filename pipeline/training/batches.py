"""Examples as padded tensors, windows of like length together."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from pipeline.tagging.heads import WIDTH
from pipeline.tagging.pieces import SPECIAL, PieceVocabulary
from pipeline.tagging.windows import CONTEXT, Window, cut_windows, make_words
from pipeline.training.example import Example, allow_labels

_BATCHES_SORTED_TOGETHER = 20


@dataclass(frozen=True, slots=True)
class Batch:
    """`places` are (window, piece) of each word's first piece, `allowed` the labels that the word may bear."""

    ids: Tensor
    cases: Tensor
    mask: Tensor
    places: tuple[Tensor, Tensor]
    allowed: Tensor


def make_batches(
    vocabulary: PieceVocabulary, examples: Sequence[Example], *, window: int, pieces: int, dice: random.Random
) -> Iterator[Batch]:
    """Batches of at most `pieces` word pieces, padding included; windows of at most `window` pieces."""
    items = [item for example in examples for item in _cut_example(vocabulary, example, window)]
    dice.shuffle(items)
    step = max(1, _BATCHES_SORTED_TOGETHER * pieces // window)
    batches: list[list[tuple[Window, np.ndarray]]] = []
    for start in range(0, len(items), step):
        batches.extend(_group(sorted(items[start : start + step], key=lambda item: len(item[0].ids)), pieces))
    dice.shuffle(batches)
    for batch in batches:
        yield _pad(batch, vocabulary.padding)


def _cut_example(vocabulary: PieceVocabulary, example: Example, longest: int) -> list[tuple[Window, np.ndarray]]:
    words = make_words(vocabulary, example.words)
    allowed = allow_labels(example)
    windows = cut_windows(vocabulary, words, example.borders, longest=longest, context=CONTEXT)
    return [(window, allowed[window.words.start : window.words.stop]) for window in windows]


def _group(items: Sequence[tuple[Window, np.ndarray]], pieces: int) -> Iterator[list[tuple[Window, np.ndarray]]]:
    """Runs of windows, shortest first, that fit into a batch when padded to the longest."""
    batch: list[tuple[Window, np.ndarray]] = []
    for item in items:
        if batch and (len(batch) + 1) * len(item[0].ids) > pieces:
            yield batch
            batch = []
        batch.append(item)
    if batch:
        yield batch


def _pad(items: Sequence[tuple[Window, np.ndarray]], padding: int) -> Batch:
    longest = max(len(window.ids) for window, _ in items)
    ids = torch.full((len(items), longest), padding)
    cases = torch.full((len(items), longest), SPECIAL)
    mask = torch.zeros((len(items), longest))
    for row, (window, _) in enumerate(items):
        ids[row, : len(window.ids)] = torch.tensor(window.ids)
        cases[row, : len(window.ids)] = torch.tensor(window.cases)
        mask[row, : len(window.ids)] = 1
    rows = torch.tensor([row for row, (window, _) in enumerate(items) for _ in window.firsts])
    columns = torch.tensor([first for window, _ in items for first in window.firsts])
    allowed = torch.from_numpy(np.concatenate([labels for _, labels in items]).reshape(-1, WIDTH))
    return Batch(ids, cases, mask, (rows, columns), allowed)
