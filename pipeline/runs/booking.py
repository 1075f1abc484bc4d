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
from pipeline.runs.work import Copy, Item, Kept, Outcome, Processed
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
        outcome: what a worker gave; None for what needed none.
        size: bytes of its source.
        is_kept: whether what an earlier run left stands.
    """

    entry: Entry
    outcome: Outcome | None
    size: int
    is_kept: bool = False


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

    def enter(self, item: Item, outcome: Outcome | None) -> Booked:
        """Note one release, the next in order; `outcome` is None when it needed no work.

        Raises:
            OutputError: nothing more can be written.
        """
        entry = replace(self._settle(item, outcome), inputs=self.inputs)
        self.manifest.note(entry)
        self._waiting += 1
        if self._waiting >= _MOST_WAITING or time.monotonic() - self._since > _LONGEST_WAIT:
            self.commit()
        return Booked(entry, outcome, _measure(item), isinstance(item, Kept))

    def rest(self) -> None:
        """Use a pause: what was noted need not wait for more."""
        if self._waiting:
            self.commit()

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

    def _settle(self, item: Item, outcome: Outcome | None) -> Entry:
        if isinstance(item, Kept):
            return self._keep(item.entry)
        if isinstance(item, Copy):
            return replace(self._skip(item), id=item.id, made_with=self.made_with)
        assert outcome is not None
        id_ = item.id if isinstance(item, RawRelease) else None
        return replace(self._enter_outcome(outcome), id=id_, seconds=outcome.seconds, made_with=self.made_with)

    def _keep(self, entry: Entry) -> Entry:
        assert entry.id is not None
        original = self.originals.meet(entry.source)
        if entry.status == "duplicate":
            return replace(entry, duplicate_of=original or entry.duplicate_of)
        if original is not None and self.skips_duplicates:
            self.sink.discard(entry.source)
            return replace(entry, status="duplicate", duplicate_of=original)
        self.sink.keep(entry.source, entry.id, original)
        return replace(entry, duplicate_of=original)

    def _skip(self, copy: Copy) -> Entry:
        """What becomes of a copy follows from what became of the first: the work would give the same."""
        first = self.manifest.find(copy.first)
        assert first is not None
        if first.status == "failed":
            return self._fail(copy.name, first.error or "", first.reason or "")
        original = self.originals.add_copy(copy.name, copy.id, copy.first) or copy.first
        self.sink.discard(copy.name)
        self.failures.discard(copy.name)
        return Entry(copy.id, copy.name, "duplicate", duplicate_of=original, found=first.found)

    def _enter_outcome(self, outcome: Outcome) -> Entry:
        if isinstance(outcome.result, ReleaseError):
            return self._fail_by(outcome.result)
        try:
            return self._put(outcome.result)
        except UnwritableRecord as error:
            return self._fail_by(error)

    def _put(self, processed: Processed) -> Entry:
        record = processed.record
        source = record.source.name
        original = self.originals.add(source, record.id, processed.print)
        is_skipped = original is not None and self.skips_duplicates
        if is_skipped:
            self.sink.discard(source)
        else:
            self.sink.put(record, original)
        self.failures.discard(source)
        status: Status = "duplicate" if is_skipped else "written"
        return Entry(record.id, source, status, duplicate_of=original, found=count_found(record))

    def _fail_by(self, error: ReleaseError) -> Entry:
        return self._fail(error.source, type(error).__name__, error.reason)

    def _fail(self, source: str, error: str, reason: str) -> Entry:
        self.sink.discard(source)
        self.failures.write(source, error, reason)
        return Entry(None, source, "failed", error=error, reason=reason)


def _measure(item: Item) -> int:
    if isinstance(item, ReadError):
        return 0
    return len(item.data) if isinstance(item, RawRelease) else item.size
