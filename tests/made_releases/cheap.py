"""A stand-in for the stages that takes no time, and does on demand what hostile releases do to a worker."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.errors import ModelError, StageError
from pipeline.extraction import Extracted
from pipeline.record import to_record
from pipeline.release import Block, Organisation, Release, Span

_NAME = re.compile(r"[A-Z]\w+ [A-Z]\w+")
_HELD: list[bytearray] = []


@dataclass(frozen=True)
class PrepareCheap:
    """Prepares an extraction that calls pairs of capitalised words organisations.

    Args:
        seconds: that each release takes.
    """

    seconds: float = 0.0

    def __call__(self) -> Callable[[Release], Extracted]:
        return self.extract

    def extract(self, release: Release) -> Extracted:
        if self.seconds:
            time.sleep(self.seconds)
        self._obey(release)
        first: dict[str, list[Span]] = {}
        for match in _NAME.finditer(release.text):
            first.setdefault(match[0], []).append(Span(*match.span()))
        found = release.fill(
            language="en",
            blocks=(Block(0, len(release.text), "paragraph", "en"),),
            entities=tuple(
                Organisation(f"organisation-{number}", name, tuple(spans))
                for number, (name, spans) in enumerate(first.items(), start=1)
            ),
        )
        return Extracted(found, to_record(found))

    def _obey(self, release: Release) -> None:
        text = release.text
        if "BREAK" in text:
            raise StageError(release.source.name, "find_quotes failed: ValueError: it broke")
        if "BUG" in text:
            raise ZeroDivisionError("a defect")
        if "MODEL" in text:
            raise ModelError("models/en: cannot be loaded")
        if "CRASH" in text:
            os._exit(7)
        if "HANG" in text:
            time.sleep(600)
        if "GROW" in text:
            _HELD.append(bytearray(b"x") * 300_000_000)
            time.sleep(600)
