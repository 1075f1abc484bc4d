"""Context for and against two profiles being of one thing: an ordered table of small rules, in points."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.linking.profile import Profile
from pipeline.linking.statistics import Statistics

MOST_OF_COMPANY = 300
_RICH = 2
"""Companions that a profile must have for their difference to mean anything."""

Weigh = Callable[[Profile, Profile, Statistics], int]


@dataclass(frozen=True, slots=True)
class Evidence:
    """`weigh(new, known, statistics)`: points for (or, below zero, against) `new` being what `known` is of."""

    name: str
    weigh: Weigh


def weigh_employers(new: Profile, known: Profile, statistics: Statistics) -> int:
    """An office at the same body, or at another."""
    if not new.employers or not known.employers:
        return 0
    return -200 if new.employers.isdisjoint(known.employers) else 300


def weigh_offices(new: Profile, known: Profile, statistics: Statistics) -> int:
    """The same office, or another."""
    if not new.offices or not known.offices:
        return 0
    return -100 if new.offices.isdisjoint(known.offices) else 50


def weigh_company(new: Profile, known: Profile, statistics: Statistics) -> int:
    """Who and what is named together with both; rare companions count most."""
    few, many = sorted((new, known), key=lambda profile: len(profile.company))
    shared = [one for one in few.company if one in many.company and statistics.is_telling(one, many)]
    points = sum(statistics.weigh(companion) for companion in shared)
    if not points and len(few.company) >= _RICH:
        return -50
    return min(points, MOST_OF_COMPANY)


def weigh_countries(new: Profile, known: Profile, statistics: Statistics) -> int:
    """Where both are at home, when both are told."""
    if not new.countries or not known.countries:
        return 0
    return -100 if new.countries.isdisjoint(known.countries) else 30


EVIDENCE: dict[str, tuple[Evidence, ...]] = {
    "person": (
        Evidence("employers", weigh_employers),
        Evidence("offices", weigh_offices),
        Evidence("company", weigh_company),
        Evidence("countries", weigh_countries),
    ),
    "organisation": (
        Evidence("company", weigh_company),
        Evidence("countries", weigh_countries),
    ),
    "place": (Evidence("company", weigh_company),),
}


def weigh_context(kind: str, new: Profile, known: Profile, statistics: Statistics) -> int:
    """The sum of all evidence for a kind."""
    return sum(evidence.weigh(new, known, statistics) for evidence in EVIDENCE[kind])
