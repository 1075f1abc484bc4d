"""Rules that go by the name of a place alone, and by the countries that the release speaks of."""

from __future__ import annotations

from pipeline.places.choice import (
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
    """All places of that name lie in one country, and one is a town of some size."""
    sites = [site for site in scene.sites[number] if not site.is_alias]
    if len({site.country for site in sites}) == 1 and max(map(weigh, sites)) >= LARGE_TOWN:
        return settle_in(sites, sites[0].country)
    return None


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
    size = max((weigh(site) for site in sites if location and site.country == location.country), default=0)
    if location is None or size < population:
        return None
    return None if spoken_of and not is_overshadowed(spoken_of, sites, MUCH_LARGER) else location
