"""Examples as padded batches of blocks, varied anew for every epoch."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from pipeline.tagging.words.features import FeatureReader, WordFeatures, cut_blocks
from pipeline.tagging.words.vectors import UNKNOWN, WordVectors
from pipeline.training.example import Example, allow_labels
from pipeline.training.words.augmentation import WordPool, change_case, forget_words, rename
from pipeline.training.words.settings import WordChances

_BATCHES_SORTED_TOGETHER = 20


@dataclass(frozen=True, slots=True)
class WordBatch:
    """`inputs` are vectors, shapes, sides, letters; `mask` is 1 for words; `allowed` has a row for each word."""

    inputs: tuple[Tensor, Tensor, Tensor, Tensor]
    mask: Tensor
    allowed: Tensor


@dataclass(frozen=True, slots=True)
class _Block:
    features: WordFeatures
    allowed: npt.NDArray[np.bool_]


class Lessons:
    """Draws the batches of an epoch; the same epoch and seed give the same batches."""

    def __init__(
        self, examples: Sequence[Example], vectors: WordVectors, *, pool: WordPool, chances: WordChances, seed: int
    ) -> None:
        self._examples = examples
        self._vectors = vectors
        self._reader = FeatureReader(vectors)
        self._unknown = vectors.find_row(UNKNOWN)
        self._pool = pool
        self._chances = chances
        self._seed = seed

    def draw_batches(self, epoch: int, size: int) -> Iterator[WordBatch]:
        """Batches of `size` blocks of like length, in random order."""
        dice = random.Random(f"{self._seed} {epoch}")
        blocks = [block for example in self._examples for block in self._vary(example, dice)]
        dice.shuffle(blocks)
        batches: list[list[_Block]] = []
        together = size * _BATCHES_SORTED_TOGETHER
        for start in range(0, len(blocks), together):
            alike = sorted(blocks[start : start + together], key=lambda block: len(block.allowed))
            batches.extend(alike[first : first + size] for first in range(0, len(alike), size))
        dice.shuffle(batches)
        return (self._pad(batch) for batch in batches)

    def _vary(self, example: Example, dice: random.Random) -> Iterator[_Block]:
        if dice.random() < self._chances.rename_release:
            example = rename(example, self._pool, self._chances.rename_name, dice)
        allowed = allow_labels(example)
        for block in cut_blocks(example.borders, len(example.words)):
            words = change_case(example.words[block.start : block.stop], self._chances, dice)
            features = self._reader.read_block(words)
            rows = forget_words(features.rows, words, self._unknown, self._chances, dice)
            yield _Block(replace(features, rows=rows), allowed[block.start : block.stop])

    def _pad(self, blocks: Sequence[_Block]) -> WordBatch:
        read = [block.features for block in blocks]
        mask = _stack([np.ones(len(features.rows), dtype=np.float32) for features in read])
        inputs = (
            _stack([self._vectors.look_up(features.rows) for features in read]),
            _stack([features.shapes for features in read]),
            _stack([features.sides for features in read]),
            _stack([features.letters for features in read]),
        )
        return WordBatch(inputs, mask, torch.from_numpy(np.concatenate([block.allowed for block in blocks])))


def _stack(arrays: Sequence[np.ndarray]) -> Tensor:
    """Arrays of different lengths as one, zeros behind the shorter ones."""
    longest = max(len(array) for array in arrays)
    stacked = np.zeros((len(arrays), longest, *arrays[0].shape[1:]), dtype=arrays[0].dtype)
    for row, array in enumerate(arrays):
        stacked[row, : len(array)] = array
    return torch.from_numpy(stacked)
