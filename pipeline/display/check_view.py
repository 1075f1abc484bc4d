"""A check for the terminal: a head for each release that differs, a line for each difference."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

from rich.text import Text

from pipeline.display.printable import make_printable
from pipeline.quality.checking.check import Finding, ReleaseCheck, Verdict

MARKS: Mapping[str, tuple[str, str]] = {
    "lost": ("-", "bold red"),
    "gained": ("+", "bold cyan"),
    "changed": ("~", "bold yellow"),
    "broken": ("!", "bold reverse"),
}
"""A sign and a style for each kind; told apart without any colour, and by colour without red against green."""

_VERDICTS: Mapping[str, str] = {"missing": "lost", "new": "gained", "unreadable": "broken"}


def draw_check(check: ReleaseCheck) -> Iterator[Text]:
    """The lines of a release; none for one that is the same. Text from outside is never read as markup."""
    if check.is_same:
        return
    name = make_printable(check.name)
    if check.verdict != "different":
        mark, style = MARKS[_VERDICTS[check.verdict]]
        yield Text.assemble((f"{mark} ", style), (f"{name}: ", "bold"), (make_printable(check.reason), style))
        return
    yield Text(f"{name}: {_count(len(check.findings), 'difference')}", style="bold")
    for finding in check.findings:
        yield from _draw_finding(finding)
    if check.reason:
        yield Text(f"  {make_printable(check.reason)}", style="dim")


def _draw_finding(finding: Finding) -> Iterator[Text]:
    """The difference with its sides in colours, and below it the words around its place."""
    difference = finding.difference
    mark, style = MARKS[difference.change]
    line = Text.assemble((f"  {mark} ", style), make_printable(difference.head))
    joint = ": "
    for side, of_side in zip(difference.sides, ("lost", "gained"), strict=True):
        if side is not None:
            line.append(joint).append(make_printable(f'"{side}"'), style=MARKS[of_side][1])
            joint = " → "
    yield line.append(make_printable(f" ({difference.note})") if difference.note else "")
    if difference.start < difference.end:
        yield Text(make_printable(f"      {difference.start}: {finding.context}"), style="dim")


def draw_check_summary(checks: Iterable[ReleaseCheck], accepted: int = 0) -> Text:
    """How many releases came out how: `13 releases: 11 same, 1 different, 1 missing; 2 accepted`."""
    verdicts = Counter(check.verdict for check in checks)
    counts = ", ".join(f"{verdicts[verdict]} {verdict}" for verdict in get_args(Verdict) if verdicts[verdict])
    taken = f"; {accepted} accepted" if accepted else ""
    return Text(f"{_count(verdicts.total(), 'release')}: {counts}{taken}", style="bold")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
