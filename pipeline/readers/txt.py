"""Plain text: the file is the release, character for character, a byte order mark left out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import BinaryIO

from pipeline.readers.encoding import decode
from pipeline.readers.reader import ReadResult, build_release, read_all
from pipeline.release import Source


def read_txt(name: str, stream: BinaryIO) -> Iterator[ReadResult]:
    """Read one release from a text file in any common encoding.

    Raises:
        ReadError: too large, empty, binary or undecodable.
    """
    data = read_all(name, stream)
    decoded = decode(name, data)
    source = Source(name, "text/plain", decoded.encoding, hashlib.sha256(data).hexdigest())
    yield build_release(source, decoded.text)
