"""The label scheme: which heads stand on the encoder, and where each one's columns lie in its output.

Every head tags words with BIO labels of its own; a further head is one more row in `HEADS`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """A group of BIO labels over the columns `[offset, offset + size)` of the network's output."""

    name: str
    kinds: tuple[str, ...]
    offset: int

    @property
    def size(self) -> int:
        return 1 + 2 * len(self.kinds)

    def begin(self, kind: str) -> int:
        """Index, inside the head, of the label that opens a span of `kind`; the one after it continues the span."""
        return 1 + 2 * self.kinds.index(kind)


def lay_out(*groups: tuple[str, tuple[str, ...]]) -> tuple[Head, ...]:
    """Heads side by side, in the order given."""
    heads: list[Head] = []
    offset = 0
    for name, kinds in groups:
        heads.append(Head(name, kinds, offset))
        offset += heads[-1].size
    return tuple(heads)


ENTITY = "entity"
OUTSIDE = 0

HEADS: tuple[Head, ...] = lay_out(
    (ENTITY, ("person", "organisation", "place", "date")),
    ("role", ("role",)),
    ("cue", ("cue",)),
    ("reported", ("reported",)),
    ("direct", ("direct",)),
)
WIDTH = sum(head.size for head in HEADS)
