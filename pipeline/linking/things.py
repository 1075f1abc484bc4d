"""Entities of one kind, one after the other, become things; the surest come first.

Each entity is looked up by a few keys, so the time grows with the number of entities, not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.linking.evidence import weigh_context
from pipeline.linking.profile import Occurrence, Profile
from pipeline.linking.rule import NEVER, Rule
from pipeline.linking.rules import KNOWN, RULES
from pipeline.linking.statistics import Statistics

MOST_CANDIDATES = 40
"""Things under one key that an entity is compared with: the earliest, which are the best known."""
JOINING = 150
"""Points above which an entity shows that two things that it fits are one."""


@dataclass(eq=False)
class Thing:
    """One thing of the world, as far as the releases tell."""

    profile: Profile
    ids: list[str] = field(default_factory=list)
    """Its id of an earlier linking; several when these turned out to be one."""
    occurrences: list[Occurrence] = field(default_factory=list)
    part_of: Thing | None = None
    """The thing that this one turned out to be."""

    def find_whole(self) -> Thing:
        """The thing that it is part of now."""
        whole = self
        while whole.part_of is not None:
            whole = whole.part_of
        return whole

    def add(self, occurrence: Occurrence) -> None:
        self.profile.absorb(occurrence.profile)
        self.occurrences.append(occurrence)

    def absorb(self, other: Thing) -> None:
        self.profile.absorb(other.profile)
        self.ids += other.ids
        self.occurrences += other.occurrences
        other.part_of = self


def found_thing(occurrence: Occurrence) -> Thing:
    """A thing that nothing but one entity is known of yet."""
    profile = Profile()
    profile.releases = 0
    profile.absorb(occurrence.profile)
    return Thing(profile, occurrences=[occurrence])


class Linking:
    """The things of one kind.

    Args:
        kind: person, organisation, place.
        statistics: of all entities of the kind.
    """

    def __init__(self, kind: str, statistics: Statistics) -> None:
        self.things: list[Thing] = []
        self.joined: Counter[str] = Counter()
        """How many entities each rule linked."""
        self._kind = kind
        self._statistics = statistics
        self._index: dict[str, list[Thing]] = defaultdict(list)

    def restore(self, id_: str, occurrences: Sequence[Occurrence]) -> None:
        """A thing as an earlier linking left it; two that now bear one known id become one."""
        thing = found_thing(occurrences[0])
        thing.ids.append(id_)
        for occurrence in occurrences[1:]:
            thing.add(occurrence)
        self.things.append(thing)
        known = self._find_known(thing.profile)
        if known is not None:
            known.absorb(thing)
        for occurrence in occurrences:
            self._enter(thing.find_whole(), occurrence.profile)

    def link(self, occurrences: Iterable[Occurrence]) -> None:
        """Place entities that no earlier linking knows."""
        for occurrence in sorted(occurrences, key=_rank):
            thing = self._find(occurrence) or self._found(occurrence)
            self._enter(thing, occurrence.profile)

    def list_things(self) -> Iterator[Thing]:
        """Those that are part of no other."""
        return (thing for thing in self.things if thing.part_of is None)

    def _find_known(self, profile: Profile) -> Thing | None:
        rated = self._rate_candidates(KNOWN, profile)
        return rated[0][1] if rated else None

    def _found(self, occurrence: Occurrence) -> Thing:
        thing = found_thing(occurrence)
        self.things.append(thing)
        return thing

    def _find(self, occurrence: Occurrence) -> Thing | None:
        """The thing that an entity is, with the entity added; None when no rule knows one."""
        for rule in RULES[self._kind]:
            rated = self._rate_candidates(rule, occurrence.profile)
            if not rated or rated[0][0] < 0:
                continue
            best, thing = rated[0]
            rivals = [other for points, other in rated[1:] if points > best - rule.margin]
            if any(self._rate(rule, other.profile, thing.profile) < 0 for other in rivals):
                continue
            thing.add(occurrence)
            self._join(rule, thing, [other for points, other in rated[1:] if points >= JOINING])
            self.joined[rule.name] += 1
            return thing
        return None

    def _rate_candidates(self, rule: Rule, profile: Profile) -> list[tuple[int, Thing]]:
        """The things that a rule finds, best first; of two alike, the one that more releases name, the earlier."""
        candidates: dict[int, Thing] = {}
        for key in dict.fromkeys(rule.ask(profile, self._statistics)):
            for entered in self._index.get(key, ()):
                thing = entered.find_whole()
                candidates.setdefault(id(thing), thing)
        rated = [(self._rate(rule, profile, thing.profile), thing) for thing in candidates.values()]
        possible = [(points, thing) for points, thing in rated if points > NEVER // 2]
        return sorted(possible, key=lambda pair: (-pair[0], -pair[1].profile.releases))

    def _rate(self, rule: Rule, new: Profile, known: Profile) -> int:
        if new.known_id and known.known_id and new.known_id != known.known_id:
            return NEVER
        points = rule.rate(new, known, self._statistics)
        return points if points <= NEVER else points + weigh_context(self._kind, new, known, self._statistics)

    def _join(self, rule: Rule, thing: Thing, others: Iterable[Thing]) -> None:
        """Things that an entity of `thing` fits alike become one, unless they speak against each other."""
        for other in others if rule.joins else ():
            if self._rate(rule, other.profile, thing.profile) >= 0:
                thing.absorb(other)

    def _enter(self, thing: Thing, profile: Profile) -> None:
        for rule in RULES[self._kind]:
            for key in dict.fromkeys(rule.enter(profile, self._statistics)):
                entered = self._index[key]
                if len(entered) < MOST_CANDIDATES and all(other.find_whole() is not thing for other in entered):
                    entered.append(thing)


def _rank(occurrence: Occurrence) -> tuple[bool, int, int, str, str]:
    """What says most comes first: known ids, then full names, then what an office or coordinates make sure."""
    profile = occurrence.profile
    brevity = min((name.brevity for name in profile.names), default=0)
    surety = 2 * bool(profile.employers) + bool(profile.offices) + bool(profile.geonames)
    return profile.known_id is None, brevity, -surety, occurrence.record, occurrence.entity
