"""Which releases need work: those that are new or have changed, and all when the program, a model or a choice has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.readers.reader import Pause, Piece, RawRelease
from pipeline.runs.entry import Entry
from pipeline.runs.manifest import Manifest
from pipeline.runs.originals import Originals
from pipeline.runs.work import Copy, Item, Kept
from pipeline.sinks.sink import Sink


@dataclass
class Plan:
    """Tells what needs work by what earlier runs left: the manifest, the records, the prints of their texts.

    What failed is tried again: what was in its way may be gone.

    Args:
        manifest, sink, originals: of the run.
        made_with: the run's fingerprint.
        is_resuming: False to do all work again.
        skips_duplicates: whether the run leaves out duplicates.
    """

    manifest: Manifest
    sink: Sink
    originals: Originals
    made_with: str
    is_resuming: bool
    skips_duplicates: bool

    def apply(self, pieces: Iterable[Piece | Pause]) -> Iterator[Item | Pause]:
        """The sources in order, those that need no work with what was noted of them."""
        for piece in pieces:
            yield self._plan(piece) if isinstance(piece, RawRelease) else piece

    def _plan(self, raw: RawRelease) -> Item:
        first = self.manifest.find_first(raw) if self.skips_duplicates else None
        entry = self._find_entry(raw) if self.is_resuming else None
        if entry is not None:
            self.manifest.mark_kept(raw.name)
            return Kept(entry, len(raw.data))
        return raw if first is None else Copy(raw.name, raw.id, len(raw.data), first)

    def _find_entry(self, raw: RawRelease) -> Entry | None:
        """What was noted of a release, when that still holds."""
        entry = self.manifest.find(raw.name)
        if entry is None or (entry.id, entry.made_with) != (raw.id, self.made_with):
            return None
        return entry if self.originals.has(raw.name, raw.id) and self._still_holds(entry, raw.id) else None

    def _still_holds(self, entry: Entry, id_: str) -> bool:
        """Whether the record is there; or the release that one was left out for, before it and kept too."""
        if entry.status == "written":
            return self.sink.has(entry.source, id_)
        original = entry.duplicate_of
        return (
            entry.status == "duplicate"
            and self.skips_duplicates
            and original is not None
            and self.manifest.is_kept(original)
        )
