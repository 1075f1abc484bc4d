"""How many cases of each capability pass: the table that CheckList ends with (Ribeiro et al. 2020, "Beyond Accuracy").

A test says what it is about with `@pytest.mark.capability(name, kind)`. It counts as one case, unless it asks for the
fixture `tally` and tells how many it had. `pytest tests/behaviour --capabilities` prints the table.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from rich.box import SIMPLE
from rich.table import Table

Kind = Literal["minimum functionality", "invariance", "direction"]


@dataclass
class Count:
    cases: int = 0
    failures: int = 0


@dataclass
class Capabilities:
    """Counts by capability and kind of test, in the order in which they came."""

    counts: dict[tuple[str, str], Count] = field(default_factory=dict)

    def add(self, capability: str, kind: str, passed: Iterable[bool]) -> None:
        count = self.counts.setdefault((capability, kind), Count())
        verdicts = list(passed)
        count.cases += len(verdicts)
        count.failures += verdicts.count(False)

    def draw(self) -> Table:
        total = Count(
            sum(count.cases for count in self.counts.values()), sum(count.failures for count in self.counts.values())
        )
        table = Table(box=SIMPLE, show_footer=True, pad_edge=False)
        table.add_column("capability", footer="all")
        table.add_column("kind of test")
        for heading, sum_ in (("cases", total.cases), ("failures", total.failures)):
            table.add_column(heading, footer=str(sum_), justify="right")
        table.add_column("failed", footer=_show_share(total), justify="right")
        for (capability, kind), count in sorted(self.counts.items(), key=lambda row: row[0][::-1]):
            table.add_row(capability, kind, str(count.cases), str(count.failures), _show_share(count))
        return table


def _show_share(count: Count) -> str:
    return f"{100 * count.failures / count.cases:.1f} %" if count.cases else "–"
