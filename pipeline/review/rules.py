"""Which rule found what: a record does not say, so its release is taken through the stages once more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.errors import ReleaseError
from pipeline.quality.checking.comparing import compare_records
from pipeline.quality.checking.loose import LooseRecord
from pipeline.quality.recorded import to_release
from pipeline.record import Record
from pipeline.release import UNDETERMINED, Firing, Release, Span
from pipeline.review.marks import Mark, find_hull

if TYPE_CHECKING:
    from pipeline.extraction import Extracted

Process = Callable[[Release], "Extracted"]

_OFFICES = "resolution.office-"
_QUOTES = "quotes."


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules that fired in a release; `reason` says why they are not known."""

    firings: tuple[Firing, ...] = ()
    reason: str = ""


def explain(record: LooseRecord, process: Process) -> Rules:
    """Process the text of a record again and take the rules that fired, if the same is found as stands in the record.

    The day of publication and the language that the record names may have been the choice of the run; the release is
    read without them first, since a rule that found them fires only then.
    """
    bare = to_release(record).fill(
        language=UNDETERMINED, published=None, blocks=(), captions=(), mentions=(), entities=(), quotes=(), warnings=()
    )
    reason = ""
    for release in (bare, bare.fill(published=record.published), _choose_all(bare, record)):
        try:
            again = process(release)
        except ReleaseError as error:
            reason = reason or error.reason
            continue
        if not compare_records(record, _loosen(again.record)):
            return Rules(again.release.trace)
    return Rules(reason=reason or "this version of communique finds something else in the release")


def _loosen(record: Record) -> LooseRecord:
    return LooseRecord.model_validate_json(record.model_dump_json())


def _choose_all(bare: Release, record: Record) -> Release:
    return bare.fill(published=record.published, language=record.language)


def name_rules(record: Record, marks: Iterable[Mark], rules: Rules) -> dict[Mark, tuple[str, ...]]:
    """For each mark, the rules that fired at just its place; of a quote, at all of its pieces together."""
    fired: defaultdict[Span, list[str]] = defaultdict(list)
    for firing in rules.firings:
        fired[Span(firing.start, firing.end)].append(firing.rule)
    hulls = {quote.id: find_hull(quote) for quote in record.quotes}
    named = {}
    for mark in marks:
        place = hulls.get(mark.of) if mark.layer == "quote" else Span(mark.start, mark.end)
        names = fired.get(place, []) if place else []
        if own := tuple(dict.fromkeys(name for name in names if _is_about(name, mark))):
            named[mark] = own
    return named


def _is_about(rule: str, mark: Mark) -> bool:
    if mark.layer in ("speaker", "cue"):
        return False
    return rule.startswith(_QUOTES) == (mark.layer == "quote") and rule.startswith(_OFFICES) == (mark.layer == "role")
