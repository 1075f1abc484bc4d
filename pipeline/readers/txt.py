"""Plain text: the file is the release, character for character, a byte order mark left out."""

from __future__ import annotations

import hashlib

from pipeline.readers.encoding import decode
from pipeline.readers.reader import build_release
from pipeline.release import Release, Source


def read_txt(name: str, data: bytes) -> Release:
    """Read one release from a text file in any common encoding.

    Raises:
        ReadError: empty, binary or undecodable.
    """
    decoded = decode(name, data)
    source = Source(name, "text/plain", decoded.encoding, hashlib.sha256(data).hexdigest())
    return build_release(source, decoded.text)
