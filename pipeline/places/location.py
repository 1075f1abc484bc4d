"""Where the places of a release lie.

`RULES` are asked in order, each for all places that are still open, so that later ones build on what is settled. A place
that no rule settles stays without a country: a wrong one would be worse.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.places.scene import Location, Named, Scene
from pipeline.places.gazetteer import Site

LARGE_CITY = 200_000
"""Inhabitants from which a city that the release says nothing about may be meant by its bare name."""
FAR_LARGER = 10
"""By how much a city must exceed its namesakes in other countries to be the one that a bare name means."""


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    locate: Callable[[int, Scene], Location | None]


def locate_places(places: Sequence[Named], text: str) -> tuple[list[Location], list[tuple[str, int]]]:
    """A location for each place, and which rule settled which place."""
    scene = Scene(text, places)
    fired = []
    for rule in RULES:
        found = {n: rule.locate(n, scene) for n in range(len(places)) if n not in scene.settled}
        for number, location in found.items():
            if location is not None:
                scene.settled[number] = location
                fired.append((rule.name, number))
    return [scene.settled.get(number, Location()) for number in range(len(places))], fired


def name_country(number: int, scene: Scene) -> Location | None:
    """The name means a country; a US state of the same name after one of its cities (`Atlanta, Georgia`) does not."""
    country = scene.countries[number]
    if country is None or _is_state_of_neighbour(number, scene):
        return None
    return Location(country.code, geonames_id=country.geonames_id)


def name_region(number: int, scene: Scene) -> Location | None:
    """Continents and seas lie in no one country."""
    return Location() if scene.is_region[number] else None


def follow_container(number: int, scene: Scene) -> Location | None:
    """What stands after the place holds it: `Hangzhou, China`, `Springfield, Illinois`."""
    for container in scene.containers.get(number, ()):
        country = scene.countries[container]
        states = [site for site in scene.sites[container] if site.division and not site.is_city]
        if country is not None:
            fitting = [site for site in scene.sites[number] if site.country == country.code]
            if fitting or not scene.sites[number]:
                return _settle(fitting, country.code)
        held = [site for site in scene.sites[number] if site.is_city for state in states if site.division == state.division]
        if held:
            return _settle(held, held[0].country)
    return None


def choose_supported(number: int, scene: Scene) -> Location | None:
    """Of all places of that name one lies in a country of the release."""
    supported = scene.supported
    return _choose([site for site in scene.sites[number] if site.country in supported])


def choose_only_country(number: int, scene: Scene) -> Location | None:
    """All places of that name lie in one country."""
    sites = scene.sites[number]
    return _settle(sites, sites[0].country) if len({site.country for site in sites}) == 1 else None


def choose_large_city(number: int, scene: Scene) -> Location | None:
    """A large city, far larger than its namesakes."""
    location = _choose(scene.sites[number])
    return location if location and location.site and location.site.population >= LARGE_CITY else None


def follow_neighbour(number: int, scene: Scene) -> Location | None:
    """A name that no table knows lies where the place named before it lies; the first one where that after it lies."""
    if scene.sites[number]:
        return None
    start = scene.places[number].mentions[0].start
    for _, location in scene.list_settled_before(start):
        if location.country:
            return Location(location.country)
    return None


RULES: tuple[Rule, ...] = (
    Rule("place-country", name_country),
    Rule("place-region", name_region),
    Rule("place-container", follow_container),
    Rule("place-supported", choose_supported),
    Rule("place-only-country", choose_only_country),
    Rule("place-supported", choose_supported),
    Rule("place-large-city", choose_large_city),
    Rule("place-neighbour", follow_neighbour),
)


def _choose(sites: Sequence[Site]) -> Location | None:
    """The one country of the sites, or that of the largest by far."""
    if not sites:
        return None
    largest = max(sites, key=_weigh)
    rivals = [_weigh(site) for site in sites if site.country != largest.country]
    if rivals and _weigh(largest) < FAR_LARGER * max(rivals):
        return None
    return _settle([site for site in sites if site.country == largest.country], largest.country)


def _weigh(site: Site) -> int:
    """A division counts as a large city."""
    return site.population or LARGE_CITY


def _settle(sites: Sequence[Site], country: str) -> Location:
    """With the site where one stands out: the only division, else the largest city far larger than the others."""
    cities = sorted((site for site in sites if site.is_city), key=lambda site: -site.population)
    divisions = [site for site in sites if not site.is_city]
    if not cities:
        site = divisions[0] if len(divisions) == 1 else None
    else:
        clear = len(cities) == 1 or cities[0].population >= 2 * cities[1].population
        site = cities[0] if clear else None
    return Location(country, site, site.geonames_id if site else None)


def _is_state_of_neighbour(number: int, scene: Scene) -> bool:
    states = {site.division for site in scene.sites[number] if site.division and not site.is_city}
    held = [other for other, containers in scene.containers.items() if number in containers]
    return bool(states) and any(site.division in states for other in held for site in scene.sites[other])
