"""What all releases together say: the rows that the index of the pages searches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from pipeline.display.printable import make_printable
from pipeline.name_keys import fold_name, fold_spaces
from pipeline.parts import Quote
from pipeline.quality.checking.things import Thing, list_things
from pipeline.record import Record
from pipeline.release import EntityKind

Row = dict[str, Any]
"""Short keys: with thousands of releases there are tens of thousands of rows."""

State = Literal["", "same", "different", "new", "missing", "unreadable", "failed"]

SECTIONS: Mapping[EntityKind, str] = {"person": "people", "organisation": "organisations", "place": "places"}
MOST_FACTS = 3


@dataclass
class Gathered:
    """A person, an organisation or a place as all releases together name it."""

    kind: EntityKind
    names: Counter[str] = field(default_factory=Counter)
    aliases: set[str] = field(default_factory=set)
    facts: Counter[str] = field(default_factory=Counter)
    """Offices of a person, countries of a place."""
    places: list[tuple[int, str, int]] = field(default_factory=list)
    """The release, the id in it, how many mentions."""
    quotes: Counter[str] = field(default_factory=Counter)
    """What it said, by type of quote."""

    @property
    def name(self) -> str:
        """The name that most releases give; of equally frequent ones the longest."""
        return max(self.names, key=lambda name: (self.names[name], len(name), name))

    @property
    def mentions(self) -> int:
        return sum(count for _, _, count in self.places)

    def to_row(self) -> Row:
        return {
            "n": self.name,
            "a": sorted((self.aliases | set(self.names)) - {self.name}),
            "r": [fact for fact, _ in self.facts.most_common(MOST_FACTS)],
            "m": self.mentions,
            "q": self.quotes.total(),
            "in": self.places,
        }


class Index:
    """Collects what the pages hold.

    Args:
        links: for the id of a record and of an entity in it, the id that `communique link` gave; where there is none,
            entities of one kind and name are taken for one.
    """

    def __init__(self, links: Mapping[tuple[str, str], str]) -> None:
        self.releases: list[Row] = []
        self.quotes: list[Row] = []
        self.things: dict[tuple[EntityKind, str], Gathered] = {}
        self.published: dict[int, str] = {}
        self._links = links

    def add(self, record: Record, name: str, page: str, *, state: State, differences: int | None) -> None:
        """Take in a release that has a page.

        Args:
            record: what was found in it.
            name: how it is called.
            page: the address of its page, from the index on.
            state: how it compares with its golden.
            differences: how many there are from golden and annotation; None if it was compared with neither.
        """
        number = len(self.releases)
        if record.published:
            self.published[number] = record.published.isoformat()
        counts = [len(getattr(record, part)) for part in ("people", "organisations", "places", "dates", "quotes")]
        self.releases.append(
            {
                "n": make_printable(name),
                "p": page,
                "t": _clean(record.title.text) if record.title else "",
                "l": record.language,
                "d": self.published.get(number, ""),
                "c": [*counts, sum(len(caption.spans) for caption in record.captions)],
                "s": state,
                "x": differences,
                "w": len(record.provenance.warnings),
            }
        )
        homes = {thing.id: self._gather(number, record, thing) for thing in list_things(record) if thing.kind != "date"}
        for quote in record.quotes:
            self._add_quote(number, quote, homes)

    def add_missing(self, name: str, state: State, reason: str) -> None:
        """Take in a release that has no page, and why."""
        self.releases.append({"n": make_printable(name), "p": "", "s": state, "e": make_printable(reason)})

    def list_rows(self) -> dict[str, list[Row]]:
        """The rows of each section, those first that most is said of."""
        sections: dict[str, list[Row]] = {"releases": self.releases, "quotes": self.quotes}
        for kind, section in SECTIONS.items():
            found = sorted(self.list_things(kind), key=lambda one: (-len(one.places), -one.mentions, one.name))
            sections[section] = [one.to_row() for one in found]
        return sections

    def list_things(self, *kinds: EntityKind) -> Iterable[Gathered]:
        return (one for one in self.things.values() if one.kind in kinds)

    def _gather(self, number: int, record: Record, thing: Thing) -> Gathered:
        linked = self._links.get((record.id, thing.id))
        key = f"#{linked}" if linked else fold_name(thing.name)
        one = self.things.setdefault((thing.kind, key), Gathered(thing.kind))
        one.names[_clean(thing.name)] += 1
        one.aliases.update(map(_clean, getattr(thing.entity, "aliases", ())))
        one.facts.update({_clean(role.text) for role in getattr(thing.entity, "roles", ())})
        one.facts.update(filter(None, [getattr(thing.entity, "country", None)]))
        one.places.append((number, thing.id, len(thing.excerpts)))
        return one

    def _add_quote(self, number: int, quote: Quote, homes: Mapping[str, Gathered]) -> None:
        speaker = quote.speaker
        home = homes.get(speaker.entity or "") if speaker else None
        if home:
            home.quotes[quote.type] += 1
        name = home.name if home else (speaker.name or speaker.text) if speaker else ""
        self.quotes.append({"t": _clean(quote.text), "s": _clean(name), "k": quote.type, "i": number, "a": quote.id})


def _clean(text: str) -> str:
    """On one line, and without characters that would turn the direction of what stands beside it."""
    return make_printable(fold_spaces(text))
