"""What a record says otherwise than its golden, or than a person who annotated the release, ready to be drawn."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypeVar

from pipeline.name_keys import fold_spaces
from pipeline.quality.checking.check import Folders, ReleaseCheck, check_releases
from pipeline.quality.checking.comparing import follow_text
from pipeline.quality.checking.difference import Change
from pipeline.quality.checking.folder import load_record
from pipeline.quality.checking.shifting import Shift
from pipeline.quality.context import show_change
from pipeline.quality.gold import GoldRelease, read_gold
from pipeline.quality.mistakes import Mistake, list_mistakes
from pipeline.quality.recorded import to_release
from pipeline.record import Record
from pipeline.release import Span
from pipeline.review.marks import Mark, keep_inside, mark_gold, mark_record

SpanT = TypeVar("SpanT", bound=Span)


@dataclass(frozen=True, slots=True)
class Row(Span):
    """One difference: what it is about, the two sides in words, and where it stands in the record's text."""

    change: Change
    head: str
    before: str | None
    after: str | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block that differs, with the marks of either side; `odd` are those that the difference is about."""

    span: Span
    before: list[Mark]
    after: list[Mark]
    odd: frozenset[Mark]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A record held against another side: `golden`, or `gold` for an annotation."""

    side: Literal["golden", "gold"]
    rows: tuple[Row, ...]
    passages: tuple[Passage, ...]
    reason: str = ""


def compare_with_golden(folders: Folders, name: str, record: Record) -> tuple[ReleaseCheck, Comparison | None]:
    """What `communique check` says of a release, and that as something to draw; None where one side is missing.

    Raises:
        UsageError: the golden is no record.
    """
    (check,) = check_releases(folders, [name])
    if check.verdict not in ("same", "different"):
        return check, None
    rows = tuple(
        Row(d.start, d.end, d.change, d.head, *d.sides, d.note)
        for d in sorted(finding.difference for finding in check.findings)
    )
    golden = follow_text(load_record(folders.goldens[name]), record.text)
    return check, Comparison("golden", rows, _list_passages(record, rows, mark_record(golden)), check.reason)


class Annotations:
    """Annotated releases by their text, whatever white space they were typed with.

    Args:
        path: an annotated file, or a folder of them.

    Raises:
        GoldError: an annotation cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self._releases = {fold_spaces(gold.text): gold for gold in read_gold(path)}

    def compare(self, record: Record) -> Comparison | None:
        """The mistakes that `communique evaluate` would count; None if nobody annotated this release."""
        gold = self._releases.get(fold_spaces(record.text))
        if gold is None:
            return None
        moved = _move_gold(gold, record.text)
        rows = tuple(map(_to_row, list_mistakes(moved, to_release(record))))
        return Comparison("gold", rows, _list_passages(record, rows, mark_gold(moved)))


def _move_gold(gold: GoldRelease, text: str) -> GoldRelease:
    """The annotation with its places in a text that has other white space."""
    shift = Shift(gold.text, text)

    def move(span: SpanT) -> SpanT:
        moved = shift.move(span)
        return replace(span, start=moved.start, end=moved.end)

    return replace(
        gold,
        text=text,
        blocks=tuple(map(move, gold.blocks)),
        mentions=tuple(map(move, gold.mentions)),
        roles=tuple(map(move, gold.roles)),
        quotes=tuple(replace(q, spans=tuple(map(move, q.spans)), cues=tuple(map(move, q.cues))) for q in gold.quotes),
    )


def _to_row(mistake: Mistake) -> Row:
    before, after = mistake.expected or None, mistake.found or None
    change: Change = "gained" if before is None else "lost" if after is None else "changed"
    if before and after:
        before, after = show_change(before, after)
    return Row(mistake.start, mistake.end, change, f"{mistake.what} {change}", before, after, mistake.context)


def _list_passages(record: Record, rows: Collection[Row], others: list[Mark]) -> tuple[Passage, ...]:
    """The blocks that hold a difference, in order; text outside of all blocks has none to show."""
    before, _ = keep_inside(others, len(record.text))
    after, _ = keep_inside(mark_record(record), len(record.text))
    places = {(row.start, row.end) for row in rows}
    odd = {*_list_odd(before, after), *(mark for mark in (*before, *after) if (mark.start, mark.end) in places)}
    return tuple(
        Passage(span, _inside(before, span), _inside(after, span), frozenset(odd))
        for span in (Span(block.start, block.end) for block in record.blocks)
        if any(row.overlaps(span) for row in rows)
    )


def _inside(marks: Iterable[Mark], span: Span) -> list[Mark]:
    return [mark for mark in marks if mark.overlaps(span)]


def _list_odd(before: Iterable[Mark], after: Iterable[Mark]) -> Iterator[Mark]:
    """Marks without one of the same layer and kind at the same place on the other side."""
    ours, theirs = ({_describe(mark): mark for mark in marks} for marks in (before, after))
    yield from (mark for key, mark in ours.items() if key not in theirs)
    yield from (mark for key, mark in theirs.items() if key not in ours)


def _describe(mark: Mark) -> tuple[str, int, int, str]:
    return mark.layer, mark.start, mark.end, mark.kind if mark.layer in ("block", "quote") else ""
