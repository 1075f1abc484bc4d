"""What a rule is, and the one that comes before all others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pipeline.linking.profile import Profile
from pipeline.linking.statistics import Statistics

Keys = Iterable[str]
NEVER = -10_000
"""Points of what is impossible, whatever the context."""
ALWAYS = 10_000


@dataclass(frozen=True, slots=True)
class Rule:
    """A way for an entity to be recognised.

    Attributes:
        enter: the keys that a thing with this profile can be found by.
        ask: the keys that a profile is looked up by.
        rate: points for the names alone; `NEVER` when they contradict.
        margin: points that the best thing must be ahead of any that cannot be the same.
        joins: may it show that two things are one?
    """

    name: str
    enter: Callable[[Profile, Statistics], Keys]
    ask: Callable[[Profile, Statistics], Keys]
    rate: Callable[[Profile, Profile, Statistics], int]
    margin: int = 0
    joins: bool = False


def list_known_keys(profile: Profile, statistics: Statistics) -> Keys:
    return (f"known {profile.known_id}",) if profile.known_id else ()


def rate_known(new: Profile, known: Profile, statistics: Statistics) -> int:
    return ALWAYS
