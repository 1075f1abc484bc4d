"""Runs the exported network, one block a call, so that a block's scores depend on nothing but the block."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from pipeline.tagging.decoding import Scores
from pipeline.tagging.heads import WIDTH
from pipeline.tagging.network import OUTPUT, open_session
from pipeline.tagging.words.features import FeatureReader, cut_blocks
from pipeline.tagging.words.vectors import WordVectors

INPUTS = ("vectors", "shapes", "sides", "letters")


class WordNetwork:
    """An onnxruntime session on the CPU and the vectors that it reads.

    Args:
        model: the ONNX file's bytes.
        vectors: the table that the network was trained on.
        threads: threads of the session.
    """

    def __init__(self, model: bytes, vectors: WordVectors, *, threads: int) -> None:
        self._session = open_session(model, threads=threads)
        self._vectors = vectors
        self._reader = FeatureReader(vectors)

    def score(self, words: Sequence[str], borders: Sequence[int]) -> Scores:
        """Scores of all labels, shape (words, width of all heads); `borders` are the first words of blocks."""
        scores = np.zeros((len(words), WIDTH), dtype=np.float32)
        for block in cut_blocks(borders, len(words)):
            scores[block.start : block.stop] = self._score_block(words[block.start : block.stop])
        return scores

    def _score_block(self, words: Sequence[str]) -> Scores:
        read = self._reader.read_block(words)
        vectors = self._vectors.look_up(read.rows)
        values: tuple[npt.NDArray[np.generic], ...] = (vectors, read.shapes, read.sides, read.letters)
        feed = {name: value[np.newaxis] for name, value in zip(INPUTS, values, strict=True)}
        found: Scores = self._session.run([OUTPUT], feed)[0][0]
        return found
