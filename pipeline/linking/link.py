"""Links the entities of all records in a folder: places first, then bodies, then people, each with what came before."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.linking.previous import Previous, read_previous
from pipeline.linking.profile import Occurrence
from pipeline.linking.reading import UnreadableRecord, read_records
from pipeline.linking.scenes import Scene, build_scene
from pipeline.linking.statistics import Statistics
from pipeline.linking.things import Linking, Thing
from pipeline.linking.writing import Line, describe_thing, write_linking

_ID_LENGTH = 12
"""Hex digits: two of a million ids are alike once in hundreds of batches, and then one takes another."""


@dataclass
class LinkSummary:
    """What a linking did."""

    records: int = 0
    unreadable: list[UnreadableRecord] = field(default_factory=list)
    entities: Counter[str] = field(default_factory=Counter)
    """Entities of records, by type."""
    things: Counter[str] = field(default_factory=Counter)
    """What they were linked to, by type."""
    new: Counter[str] = field(default_factory=Counter)
    """Ids that no earlier linking gave, by type."""
    merges: list[tuple[str, str]] = field(default_factory=list)
    """Ids of an earlier linking that turned out to be others."""
    rules: Counter[tuple[str, str]] = field(default_factory=Counter)
    """For type and rule, how many entities were linked by it."""


def link_outputs(folder: Path) -> LinkSummary:
    """Write `entities.jsonl` and `links.jsonl` for the records in `folder`; ids of an earlier linking stay.

    A record that is there twice counts once.

    Raises:
        UsageError: there is no such folder, or an earlier linking's file is broken.
        OutputError: the files cannot be written.
    """
    summary = LinkSummary()
    previous = read_previous(folder)
    scenes = _read_scenes(folder, summary)
    summary.records = len(scenes)
    work = _Work(previous, summary)
    work.link("place", [occurrence for scene in scenes for occurrence in scene.places])
    for scene in scenes:
        scene.meet(work.linked)
    work.link("organisation", [occurrence for scene in scenes for occurrence in scene.organisations])
    for scene in scenes:
        scene.meet(work.linked)
    work.link("person", [occurrence for scene in scenes for occurrence in scene.people])
    write_linking(folder, work.list_entities(), work.list_links(scenes))
    return summary


def _read_scenes(folder: Path, summary: LinkSummary) -> list[Scene]:
    """Ordered by the records' ids, so that no name of a file makes a difference."""
    scenes: dict[str, Scene] = {}
    for record in read_records(folder):
        if isinstance(record, UnreadableRecord):
            summary.unreadable.append(record)
        elif record.id not in scenes:
            scenes[record.id] = build_scene(record)
    return [scenes[id_] for id_ in sorted(scenes)]


class _Work:
    """What is linked so far."""

    def __init__(self, previous: Previous, summary: LinkSummary) -> None:
        self.linked: dict[tuple[str, str], str] = {}
        self._previous = previous
        self._summary = summary
        self._lines: list[Line] = []
        self._merged = dict(previous.merged)
        self._taken = {*previous.names, *previous.merged}

    def link(self, kind: str, occurrences: list[Occurrence]) -> None:
        """Link all entities of one kind."""
        linking = Linking(kind, Statistics(occurrence.profile for occurrence in occurrences))
        new: list[Occurrence] = []
        old: dict[str, list[Occurrence]] = defaultdict(list)
        for occurrence in occurrences:
            id_ = self._previous.find(occurrence)
            (new if id_ is None else old[id_]).append(occurrence)
        for id_ in sorted(old):
            kept, parted = _part_known(old[id_])
            linking.restore(id_, kept)
            new += parted
        linking.link(new)
        for thing in linking.list_things():
            self._name(kind, thing)
        self._summary.entities[kind] = len(occurrences)
        self._summary.rules.update({(kind, rule): count for rule, count in linking.joined.items()})

    def list_entities(self) -> Iterator[Line]:
        """Things by type and id, then the ids that became others."""
        yield from sorted(self._lines, key=lambda line: (line["type"], line["id"]))
        for id_, (kind, _) in sorted(self._merged.items()):
            yield {"id": id_, "type": kind, "merged_into": self._follow(id_)}

    def list_links(self, scenes: Iterable[Scene]) -> Iterator[Line]:
        """In the order of records, in each its people, organisations, places."""
        for scene in scenes:
            for occurrence in (*scene.people, *scene.organisations, *scene.places):
                linked = self.linked[occurrence.record, occurrence.entity]
                yield {"record": occurrence.record, "entity": occurrence.entity, "linked": linked}

    def _name(self, kind: str, thing: Thing) -> None:
        """The thing keeps the first of its ids; the others became it."""
        id_ = thing.ids[0] if thing.ids else self._make_id(kind, thing)
        for other in thing.ids[1:]:
            self._merged[other] = (kind, id_)
            self._summary.merges.append((other, id_))
        self._summary.things[kind] += 1
        self._summary.new[kind] += not thing.ids
        self.linked.update({(occurrence.record, occurrence.entity): id_ for occurrence in thing.occurrences})
        self._lines.append(describe_thing(id_, kind, thing))

    def _make_id(self, kind: str, thing: Thing) -> str:
        """Told from the thing's first entity alone, so that the same records give the same ids anywhere."""
        first = min((occurrence.record, occurrence.entity) for occurrence in thing.occurrences)
        id_, attempt = "", 0
        while not id_ or id_ in self._taken:
            digest = hashlib.sha256(f"{' '.join(first)} {attempt}".encode(errors="backslashreplace")).hexdigest()
            id_, attempt = f"{kind}-{digest[:_ID_LENGTH]}", attempt + 1
        self._taken.add(id_)
        return id_

    def _follow(self, id_: str) -> str:
        """What an id became in the end."""
        while id_ in self._merged:
            id_ = self._merged[id_][1]
        return id_


def _part_known(occurrences: list[Occurrence]) -> tuple[list[Occurrence], list[Occurrence]]:
    """What stays one thing, and what does not any more, since the user knows it by another id than the first."""
    known = next((o.profile.known_id for o in occurrences if o.profile.known_id), None)
    parted = [occurrence for occurrence in occurrences if occurrence.profile.known_id not in (None, known)]
    return [occurrence for occurrence in occurrences if occurrence.profile.known_id in (None, known)], parted
