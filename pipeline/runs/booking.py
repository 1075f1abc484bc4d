"""What is done with each release as it comes back: its record, its failure, its duplicate, its line in the manifest."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace

from pipeline.errors import ReadError, ReleaseError, UnwritableRecord
from pipeline.readers.reader import RawRelease
from pipeline.runs.counts import count_found
from pipeline.runs.entry import Entry, Status
from pipeline.runs.manifest import Manifest
from pipeline.runs.originals import Originals
from pipeline.runs.work import Done, Item, Kept, Outcome, Processed
from pipeline.sinks.failures import FailureFolder
from pipeline.sinks.sink import Sink

_MOST_WAITING = 1000
_LONGEST_WAIT = 1.0
"""Releases and seconds after which what was done is brought to the disk: what a kill can cost."""


@dataclass(frozen=True, slots=True)
class Booked:
    """A release that is done with.

    Args:
        entry: its line in the manifest.
        outcome: what a worker gave; None for what was kept.
        size: bytes of its source.
    """

    entry: Entry
    outcome: Outcome | None
    size: int


@dataclass
class Books:
    """All places where something is noted of a release, in the order that a kill may strike between: records first, the
    manifest last, so that what the manifest says is always true.

    Args:
        sink, failures, originals, manifest: of the run.
        made_with, inputs: stand in every entry.
        skips_duplicates: whether duplicates get no record.
    """

    sink: Sink
    failures: FailureFolder
    originals: Originals
    manifest: Manifest
    made_with: str
    inputs: str | None
    skips_duplicates: bool
    _waiting: int = 0
    _since: float = field(default_factory=time.monotonic)

    def enter(self, done: Done) -> Booked:
        """Note one release, the next in order.

        Raises:
            OutputError: nothing more can be written.
        """
        item, outcome = done
        entry = self._keep(item) if isinstance(item, Kept) else self._enter_outcome(item, outcome)
        self.manifest.note(entry)
        self._waiting += 1
        if self._waiting >= _MOST_WAITING or time.monotonic() - self._since > _LONGEST_WAIT:
            self.commit()
        return Booked(entry, outcome, _measure(item))

    def commit(self) -> None:
        """Bring everything so far to the disk.

        Raises:
            OutputError: it cannot be written.
        """
        self.sink.commit()
        self.originals.commit()
        self.manifest.commit()
        self._waiting = 0
        self._since = time.monotonic()

    def close(self) -> int:
        """End a run that went through; give the number of sources that are gone since the last one.

        Raises:
            OutputError: it cannot be written.
        """
        gone = self.manifest.mark_gone(self.inputs)
        for entry in gone:
            self.sink.mark_gone(entry.source)
            self.failures.discard(entry.source)
            self.originals.remove(entry.source)
        self.commit()
        return len(gone)

    def _keep(self, kept: Kept) -> Entry:
        entry = replace(kept.entry, inputs=self.inputs)
        assert entry.id is not None
        original = self.originals.meet(entry.source)
        if entry.status == "duplicate":
            return replace(entry, duplicate_of=original or entry.duplicate_of)
        if original is not None and self.skips_duplicates:
            self.sink.discard(entry.source)
            return replace(entry, status="duplicate", duplicate_of=original)
        self.sink.keep(entry.source, entry.id, original)
        return replace(entry, duplicate_of=original)

    def _enter_outcome(self, item: Item, outcome: Outcome | None) -> Entry:
        assert outcome is not None
        id_ = item.id if isinstance(item, RawRelease) else None
        if isinstance(outcome.result, Processed):
            try:
                entry = self._put(outcome.result)
            except UnwritableRecord as error:
                entry = self._fail(error)
        else:
            entry = self._fail(outcome.result)
        return replace(entry, id=id_, seconds=outcome.seconds, made_with=self.made_with, inputs=self.inputs)

    def _put(self, processed: Processed) -> Entry:
        record = processed.record
        source = record.source.name
        original = self.originals.add(source, record.id, record.clean_text)
        is_skipped = original is not None and self.skips_duplicates
        if is_skipped:
            self.sink.discard(source)
        else:
            self.sink.put(record, original)
        self.failures.discard(source)
        status: Status = "duplicate" if is_skipped else "written"
        return Entry(record.id, source, status, duplicate_of=original, found=count_found(record))

    def _fail(self, error: ReleaseError) -> Entry:
        self.sink.discard(error.source)
        self.failures.write(error)
        return Entry(None, error.source, "failed", error=type(error).__name__, reason=error.reason)


def _measure(item: Item) -> int:
    if isinstance(item, ReadError):
        return 0
    return item.size if isinstance(item, Kept) else len(item.data)
