"""Where the places of a release lie.

`RULES` are asked in order, each for all places that are still open, so that later ones build on what is settled. A
place that no rule settles stays without a country: a wrong one would be worse.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.places.namesakes import (
    choose_alluded,
    choose_common,
    choose_large_city,
    choose_metropolis,
    choose_only_country,
    choose_supported,
    choose_village,
    name_country,
    name_region,
)
from pipeline.places.scene import Location, Named, Scene
from pipeline.places.surroundings import (
    follow_adjective,
    follow_city,
    follow_container,
    follow_inner_name,
    follow_list,
    follow_release,
)
from pipeline.release import Span


@dataclass(frozen=True, slots=True)
class Rule:
    """`locate(number, scene)`: the location of the place with that number, None when the rule cannot tell."""

    name: str
    locate: Callable[[int, Scene], Location | None]


RULES: tuple[Rule, ...] = (
    Rule("place-country", name_country),
    Rule("place-region", name_region),
    Rule("place-container", follow_container),
    Rule("place-adjective", follow_adjective),
    Rule("place-supported", choose_supported),
    Rule("place-alluded", choose_alluded),
    Rule("place-metropolis", choose_metropolis),
    Rule("place-supported", choose_supported),
    Rule("place-large-city", choose_large_city),
    Rule("place-only-country", choose_only_country),
    Rule("place-supported", choose_supported),
    Rule("place-village", choose_village),
    Rule("place-common", choose_common),
    Rule("place-city", follow_city),
    Rule("place-inner-name", follow_inner_name),
    Rule("place-list", follow_list),
    Rule("place-release", follow_release),
)

Settled = tuple[str, Span]
"""The name of a rule and the first mention of the place that it settled."""


def locate_places(
    places: Sequence[Named], text: str, people: Sequence[Span] = ()
) -> tuple[list[Location], list[Settled]]:
    """A location for each place, and which rule settled which place; `people` are their mentions in order."""
    scene = Scene(text, places, people)
    fired: list[Settled] = []
    for rule in RULES:
        found = {n: rule.locate(n, scene) for n in range(len(places)) if n not in scene.settled}
        for number, location in found.items():
            if location is not None:
                scene.settle(number, location)
                fired.append((rule.name, places[number].mentions[0]))
    return [scene.settled.get(number, Location()) for number in range(len(places))], fired
