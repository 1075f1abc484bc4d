"""Word vectors in little room: product quantisation (Jégou et al., 2011), as navec's tables are stored.

A vector is cut into parts, and each part replaced by the nearest of 256 centroids of its own: a byte a part.
"""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

_WORDS_FILE = "words.txt.gz"
_ROWS_FILE = "rows.npy"
_CENTROIDS_FILE = "centroids.npy"

UNKNOWN = "<unk>"


class WordVectors:
    """A table of lower-case words.

    Args:
        words: one for each row; `UNKNOWN` stands for all that are missing.
        rows: which centroid each part is, shape (words, parts), uint8.
        centroids: shape (parts, 256, width of a part), float32.
    """

    def __init__(self, words: Sequence[str], rows: npt.NDArray[np.uint8], centroids: npt.NDArray[np.float32]) -> None:
        self.words = tuple(words)
        self._rows = rows
        self._centroids = centroids
        self._parts = np.arange(len(centroids))
        self._row_of = {word: row for row, word in enumerate(self.words)}
        self._unknown = self._row_of[UNKNOWN]

    @property
    def width(self) -> int:
        """Numbers in a vector."""
        return int(self._centroids.shape[0] * self._centroids.shape[2])

    def find_row(self, word: str) -> int:
        """The row of a word in any case; ё may be written as е, a hyphenated word be known by its last part."""
        folded = word.lower()
        for spelling in (folded, folded.replace("ё", "е"), folded.rpartition("-")[2]):
            if spelling in self._row_of:
                return self._row_of[spelling]
        return self._unknown

    def look_up(self, rows: Sequence[int]) -> npt.NDArray[np.float32]:
        """Vectors of rows, shape (rows, width)."""
        return self._centroids[self._parts, self._rows[list(rows)]].reshape(len(rows), self.width)

    def select(self, words: Sequence[str]) -> WordVectors:
        """A smaller table, with these words in this order."""
        return WordVectors(words, self._rows[[self._row_of[word] for word in words]], self._centroids)

    def to_disk(self, folder: Path) -> None:
        """Write three files into an existing folder; the same table gives the same bytes."""
        (folder / _WORDS_FILE).write_bytes(gzip.compress("\n".join(self.words).encode(), mtime=0))
        np.save(folder / _ROWS_FILE, self._rows)
        np.save(folder / _CENTROIDS_FILE, self._centroids)

    @classmethod
    def from_disk(cls, folder: Path) -> WordVectors:
        """Load what `to_disk` wrote."""
        words = gzip.decompress((folder / _WORDS_FILE).read_bytes()).decode().split("\n")
        return cls(words, np.load(folder / _ROWS_FILE), np.load(folder / _CENTROIDS_FILE))
