"""What a format is: a way to write releases for others, and for some to read back what people corrected."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from pipeline.errors import GoldError
    from pipeline.quality.gold import GoldRelease
    from pipeline.record import Record

ReleaseT_contra = TypeVar("ReleaseT_contra", contravariant=True)


class Exporter(AbstractContextManager["Exporter[ReleaseT_contra]"], Protocol[ReleaseT_contra]):
    """A folder of a format, open during an export; what was put is there when it is left without an exception."""

    def put(self, release: ReleaseT_contra) -> None:
        """Write one release.

        Raises:
            GoldError: the format cannot hold this one; others may go in.
            OSError: nothing can be written.
        """


OpenAnnotations = Callable[[Path, bool], Exporter["GoldRelease"]]
"""Takes the folder, and whether a run found the annotations (and nobody has looked at them yet)."""
ReadAnnotations = Callable[[Path], Iterator["GoldRelease | GoldError"]]
"""The releases of a file or folder; one that breaks the form is an error in its place.

Raises:
    UsageError: there is no such file, or it is none of the format.
"""
OpenRecords = Callable[[Path], Exporter["Record"]]


@dataclass(frozen=True, slots=True)
class AnnotationFormat:
    """A format for annotators: what the guidelines describe goes out, and comes back."""

    open: OpenAnnotations
    read: ReadAnnotations


@dataclass(frozen=True, slots=True)
class RecordFormat:
    """A format for those who use records."""

    open: OpenRecords


Format = AnnotationFormat | RecordFormat
