"""The people, organisations, places and dates of a record, and which of two records are one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pipeline.parts import Date, Excerpt, Named, Organisation, Person, Place
from pipeline.quality.checking.loose import to_span
from pipeline.quality.pairing import Likeness, pair_best, share_of
from pipeline.record import Record
from pipeline.release import EntityKind, Span

LEAST_OF_ANOTHER_KIND = 0.5
"""Things of two kinds are one that changed its kind when they share at least this much of their characters."""


@dataclass(frozen=True)
class Thing:
    """An entity of a record, whatever its kind."""

    kind: EntityKind
    entity: Named | Date

    @property
    def id(self) -> str:
        return self.entity.id

    @property
    def name(self) -> str:
        """How people call it: its name, or the first words that mean a date."""
        if isinstance(self.entity, Named):
            return self.entity.name
        return self.entity.mentions[0].text if self.entity.mentions else str(self.entity.value)

    @property
    def label(self) -> str:
        return f"{self.kind} {' '.join(self.name.split())}"

    @property
    def excerpts(self) -> tuple[Excerpt, ...]:
        assert isinstance(self.entity, Person | Organisation | Place | Date)
        return self.entity.mentions

    @cached_property
    def spans(self) -> dict[Span, str]:
        """Where it is mentioned, with the words that stand there."""
        return {to_span(excerpt): excerpt.text for excerpt in self.excerpts}

    @cached_property
    def characters(self) -> set[int]:
        return {position for span in self.spans for position in range(span.start, span.end)}

    @property
    def place(self) -> Span:
        return min(self.spans, default=Span(0, 0))


@dataclass(frozen=True)
class Pairing:
    """Which things of a golden and of a run are one, and those of either that are none of the other's."""

    pairs: tuple[tuple[Thing, Thing], ...]
    lost: tuple[Thing, ...]
    gained: tuple[Thing, ...]

    @cached_property
    def new_ids(self) -> dict[str, str]:
        """For the id of a thing in the golden, its id in the run."""
        return {old.id: new.id for old, new in self.pairs}


def list_things(record: Record) -> Iterator[Thing]:
    yield from (Thing("person", person) for person in record.people)
    yield from (Thing("organisation", organisation) for organisation in record.organisations)
    yield from (Thing("place", place) for place in record.places)
    yield from (Thing("date", date) for date in record.dates)


def pair_things(golden: Record, run: Record) -> Pairing:
    """Pair the things of two records of one text; their numbers do not count."""
    old, new = tuple(list_things(golden)), tuple(list_things(run))
    pairs = tuple(pair_best(old, new, _liken))
    paired = {thing.id for pair in pairs for thing in pair[:1]}, {thing.id for pair in pairs for thing in pair[1:]}
    return Pairing(
        pairs,
        tuple(thing for thing in old if thing.id not in paired[0]),
        tuple(thing for thing in new if thing.id not in paired[1]),
    )


def _liken(old: Thing, new: Thing) -> Likeness | None:
    """One thing stands where the other does; without a common place, only a thing of the same name can be it."""
    share = share_of(old.characters, new.characters)
    is_same_kind, is_same_name = old.kind == new.kind, old.name == new.name
    if not is_same_kind and share < LEAST_OF_ANOTHER_KIND:
        return None
    if not share and not is_same_name:
        return None
    return is_same_kind, share, is_same_name
