"""Differences of two sets of places in one text, each with its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pipeline.quality.checking.difference import Difference, Subject
from pipeline.quality.pairing import pair_best
from pipeline.release import Span


def compare_spans(
    subject: Subject, what: str, before: Mapping[Span, str], after: Mapping[Span, str]
) -> Iterator[Difference]:
    """Places lost and gained; two that overlap are one whose borders changed."""
    for span in sorted(before.keys() & after.keys()):
        yield from subject.compare(what, before[span], after[span], span)
    lost, gained = sorted(before.keys() - after.keys()), sorted(after.keys() - before.keys())
    pairs = pair_best(lost, gained, _count_common)
    for old, new in pairs:
        yield subject.change(what, before[old], after[new], new)
    changed = {span for pair in pairs for span in pair}
    yield from (subject.lose(what, before[span], span) for span in lost if span not in changed)
    yield from (subject.gain(what, after[span], span) for span in gained if span not in changed)


def _count_common(old: Span, new: Span) -> tuple[int] | None:
    return (min(old.end, new.end) - max(old.start, new.start),) if old.overlaps(new) else None
