"""One thing that two records say differently, and how to say so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pipeline.name_keys import fold_spaces
from pipeline.quality.context import shorten, show_change
from pipeline.release import Span

Change = Literal["lost", "gained", "changed", "broken"]


@dataclass(frozen=True, slots=True)
class Difference(Span):
    """What a run says otherwise than the accepted record; it stands at a place in the text of the run.

    `subject` is what it is about (`person Ada Lind`, `quote 2`, `release`), `what` the part of it that differs, empty
    when all of it does. `before` and `after` are the two sides in words, None where that side has nothing; `note` says
    more. Of a `broken` record the run's own parts contradict each other.
    """

    change: Change
    subject: str
    what: str
    before: str | None
    after: str | None
    note: str = ""
    golden_id: str | None = None
    run_id: str | None = None

    @property
    def head(self) -> str:
        """What differs and how, without the two sides: `person Ada Lind: role lost`."""
        return f"{self.subject}: {self.what} {self.change}" if self.what else f"{self.subject} {self.change}"

    @property
    def sides(self) -> tuple[str | None, str | None]:
        """Before and after as a list shows them: short, on one line."""
        if self.before is not None and self.after is not None:
            return show_change(self.before, self.after)
        before, after = (None if side is None else shorten(fold_spaces(side)) for side in (self.before, self.after))
        return before, after

    @property
    def message(self) -> str:
        """The difference as one line: `person Ada Lind: role lost: "Minister of Trade"`."""
        sides = " → ".join(f'"{side}"' for side in self.sides if side is not None)
        note = f" ({self.note})" if self.note else ""
        return f"{self.head}: {sides}{note}" if sides else f"{self.head}{note}"


@dataclass(frozen=True, slots=True)
class Subject:
    """What differences are about: makes them."""

    name: str
    place: Span
    golden_id: str | None = None
    run_id: str | None = None

    def lose(self, what: str, before: str | None, place: Span | None = None, *, note: str = "") -> Difference:
        return self._differ("lost", what, (before, None), place, note=note)

    def gain(self, what: str, after: str | None, place: Span | None = None, *, note: str = "") -> Difference:
        return self._differ("gained", what, (None, after), place, note=note)

    def change(self, what: str, before: str, after: str, place: Span | None = None) -> Difference:
        return self._differ("changed", what, (before, after), place)

    def compare(
        self, what: str, before: str | None, after: str | None, place: Span | None = None
    ) -> Iterator[Difference]:
        """The difference of two values, if they differ; None is no value."""
        if before == after:
            return
        if before is None:
            yield self.gain(what, after, place)
        elif after is None:
            yield self.lose(what, before, place)
        else:
            yield self.change(what, before, after, place)

    def _differ(
        self, change: Change, what: str, sides: tuple[str | None, str | None], place: Span | None, *, note: str = ""
    ) -> Difference:
        at = place or self.place
        return Difference(at.start, at.end, change, self.name, what, *sides, note, self.golden_id, self.run_id)
