"""Rules that go by the name of a place alone, and by the countries that the release speaks of."""

from __future__ import annotations

from collections import Counter

from pipeline.places.choice import (
    CITY,
    LARGE_CITY,
    LARGE_TOWN,
    LARGER,
    METROPOLIS,
    MUCH_LARGER,
    choose_largest,
    is_overshadowed,
    settle_in,
    weigh,
)
from pipeline.places.scene import Location, Scene

LEAST_AGREEING = 2
"""Names that lie in one country alone; a single one is chance too often."""


def name_country(number: int, scene: Scene) -> Location | None:
    """The name means a country; a US state of the same name after one of its cities (`Atlanta, Georgia`) does not."""
    country = scene.countries[number]
    if country is None or _is_state_of_neighbour(number, scene) or _lies_in_state(number, scene):
        return None
    return Location(country.code, country.geonames_id)


def _is_state_of_neighbour(number: int, scene: Scene) -> bool:
    states = {site.division for site in scene.sites[number] if site.division and not site.is_city}
    held = [other for other, containers in scene.containers.items() if number in containers]
    return bool(states) and any(site.division in states for other in held for site in scene.sites[other])


def _lies_in_state(number: int, scene: Scene) -> bool:
    """`Jordan, Minnesota` is a town."""
    containers = (scene.sites[container] for container in scene.containers.get(number, ()))
    return any(sites and all(site.division and not site.is_city for site in sites) for sites in containers)


def name_region(number: int, scene: Scene) -> Location | None:
    """Continents and seas lie in no one country."""
    return Location() if scene.is_region[number] else None


def choose_supported(number: int, scene: Scene) -> Location | None:
    """Of all places of that name one lies in a country of the release."""
    return _choose_among(scene.supported, number, scene)


def choose_alluded(number: int, scene: Scene) -> Location | None:
    """One lies in a country whose people or bodies the release speaks of."""
    return _choose_among(scene.alluded, number, scene)


def choose_metropolis(number: int, scene: Scene) -> Location | None:
    """`Sydney`, `Lima`: so large that the bare name means no other."""
    return _choose_from(METROPOLIS, number, scene)


def choose_large_city(number: int, scene: Scene) -> Location | None:
    """A large city, far larger than its namesakes, in a country that the release does not name."""
    return _choose_from(LARGE_CITY, number, scene)


def choose_only_country(number: int, scene: Scene) -> Location | None:
    """All places of that name, villages too, lie in one country, and one is a town of some size.

    Where nothing else speaks for that country, or it is listed with a place of another, a large town. Names in other
    scripts stand in releases far from the place, and for places that are known there.
    """
    sites = [site for site in scene.sites[number] if not site.is_alias]
    countries = {site.country for site in (*sites, *scene.list_villages(number))}
    if len(countries) != 1 or not sites:
        return None
    country = sites[0].country
    is_backed = country in scene.supported | scene.alluded or _has_compatriot(number, country, scene)
    is_apart = bool(scene.countries_beside(number) - {country})
    smallest = CITY if is_apart or not (is_backed or not scene.is_latin(number)) else LARGE_TOWN
    return settle_in(sites, country) if max(map(weigh, sites)) >= smallest else None


def _has_compatriot(number: int, country: str, scene: Scene) -> bool:
    """Another open place of the release has namesakes in that country alone."""
    others = (sites for other, sites in enumerate(scene.sites) if other != number and other not in scene.settled)
    return any(sites and all(site.country == country for site in sites) for sites in others)


def _choose_among(countries: set[str], number: int, scene: Scene) -> Location | None:
    """Not a town when a far larger city elsewhere has the name (`Geneva`), unless its country is spoken of close by."""
    fitting = [site for site in scene.sites[number] if site.country in countries]
    near = scene.countries_near(number)
    factor = MUCH_LARGER if any(site.country in near for site in fitting) else LARGER
    return None if is_overshadowed(fitting, scene.sites[number], factor) else choose_largest(fitting)


def _choose_from(population: int, number: int, scene: Scene) -> Location | None:
    """A city of that size; one in a country of the release must be overshadowed without doubt."""
    sites = scene.sites[number]
    spoken_of = [site for site in sites if site.country in scene.supported | scene.alluded]
    location = choose_largest(sites)
    fitting = [site for site in sites if location and site.country == location.country]
    if location is None or max(map(weigh, fitting)) < population:
        return None
    if not any(site.is_city and weigh(site) >= population for site in fitting) and _is_shared(number, location, scene):
        return None
    return None if spoken_of and not is_overshadowed(spoken_of, sites, MUCH_LARGER) else location


def _is_shared(number: int, location: Location, scene: Scene) -> bool:
    """A place of that name, however small, lies in another country: `Flores`, a department and an island.

    Names of several words mean the larger place (`White House`).
    """
    if " " in scene.places[number].names[0]:
        return False
    return any(site.country != location.country for site in (*scene.sites[number], *scene.list_villages(number)))


def choose_village(number: int, scene: Scene) -> Location | None:
    """A village, county or airport that alone of its name lies in a country of the release; no city has the name."""
    if scene.sites[number]:
        return None
    spoken_of = scene.supported | scene.alluded
    fitting = [site for site in scene.list_villages(number) if site.country in spoken_of]
    is_only = len({site.country for site in fitting}) == 1
    return settle_in(fitting, fitting[0].country) if is_only else None


def choose_common(number: int, scene: Scene) -> Location | None:
    """One lies where other open places lie too: `Shap`, `Penmaenmawr` and `Ayr`.

    That country is the only one of two names, and holds namesakes of twice as many as any other.
    """
    candidates = scene.candidates.values()
    votes = Counter(country for countries in candidates for country in countries)
    sure = Counter(min(countries) for countries in candidates if len(countries) == 1)
    country = max(scene.candidates[number], key=lambda code: (sure[code], code), default="")
    is_common = all(votes[country] >= 2 * votes[other] for other in votes if other != country)
    if sure[country] < LEAST_AGREEING or not is_common or not scene.is_latin(number):
        return None
    fitting = [site for site in (*scene.sites[number], *scene.list_villages(number)) if site.country == country]
    return None if is_overshadowed(fitting, scene.sites[number], LARGER) else settle_in(fitting, country)
