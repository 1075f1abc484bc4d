"""Streams that are still being written: they are read in a thread, so that a run goes on while nothing comes."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from queue import Empty, Queue

from pipeline.errors import ReadError
from pipeline.readers.reader import Pause, Piece

_AHEAD = 16
"""Releases that wait to be taken."""
_PATIENCE = 0.2
"""Seconds without a release that make a pause."""


def follow_stream(pieces: Iterable[Piece]) -> Iterator[Piece | Pause]:
    """The releases as they come, and a `Pause` for each moment in which none does.

    Raises:
        Exception: what `pieces` raises.
    """
    waiting: Queue[Piece | Exception | None] = Queue(_AHEAD)
    threading.Thread(target=_read, args=(pieces, waiting), daemon=True).start()
    while True:
        try:
            piece = waiting.get(timeout=_PATIENCE)
        except Empty:
            yield Pause()
            continue
        if piece is None:
            return
        if isinstance(piece, Exception) and not isinstance(piece, ReadError):
            raise piece
        yield piece


def _read(pieces: Iterable[Piece], waiting: Queue[Piece | Exception | None]) -> None:
    try:
        for piece in pieces:
            waiting.put(piece)
    except Exception as error:
        waiting.put(error)
    else:
        waiting.put(None)
