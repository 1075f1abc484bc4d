"""Where the places of a release lie.

`RULES` are asked in order, each for all places that are still open, so that later ones build on what is settled. A
place that no rule settles stays without a country: a wrong one would be worse.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.places.gazetteer import Site, find_sites
from pipeline.places.keys import list_inner_names
from pipeline.places.scene import Location, Named, Scene
from pipeline.release import Span

METROPOLIS = 1_000_000
LARGE_CITY = 200_000
CITY = 100_000
LARGE_TOWN = 15_000
"""Inhabitants from which a place may be meant by its bare name, the more of them the less else speaks for it."""
DIVISION = 500_000
"""A state or region counts as a city of that size: it is known as widely."""
CAPITAL = 10
ALIAS = 10
"""By how much a capital counts for more, and a city by a lesser known name for less."""
FAR_LARGER = 10
"""By how much a city must exceed its namesakes to be the one that a bare name means."""
LARGER = 5
MUCH_LARGER = 100
"""By how much a namesake elsewhere forbids a town in a country of the release: far from where that is named, near."""


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    locate: Callable[[int, Scene], Location | None]


Settled = tuple[str, Span]
"""The name of a rule and the first mention of the place that it settled."""


def locate_places(places: Sequence[Named], text: str) -> tuple[list[Location], list[Settled]]:
    """A location for each place, and which rule settled which place."""
    scene = Scene(text, places)
    fired: list[Settled] = []
    for rule in RULES:
        found = {n: rule.locate(n, scene) for n in range(len(places)) if n not in scene.settled}
        for number, location in found.items():
            if location is not None:
                scene.settle(number, location)
                fired.append((rule.name, places[number].mentions[0]))
    return [scene.settled.get(number, Location()) for number in range(len(places))], fired


def name_country(number: int, scene: Scene) -> Location | None:
    """The name means a country; a US state of the same name after one of its cities (`Atlanta, Georgia`) does not."""
    country = scene.countries[number]
    if country is None or _is_state_of_neighbour(number, scene):
        return None
    return Location(country.code, country.geonames_id)


def name_region(number: int, scene: Scene) -> Location | None:
    """Continents and seas lie in no one country."""
    return Location() if scene.is_region[number] else None


def follow_container(number: int, scene: Scene) -> Location | None:
    """What stands after the place holds it: `Hangzhou, China`, `Springfield, Illinois`."""
    for container in scene.containers.get(number, ()):
        country = scene.countries[container]
        if country is not None:
            fitting = [site for site in scene.sites[number] if site.country == country.code]
            if fitting or not scene.sites[number]:
                return _settle(fitting, country.code)
        elif (held := _hold(scene.sites[number], scene.sites[container])) is not None:
            return held
    return None


def _hold(sites: Sequence[Site], containers: Sequence[Site]) -> Location | None:
    """`Springfield, Illinois` by the state; `Cairo, Ill.`, too small for the table, by the country of the state."""
    states = {site.division for site in containers if site.division and not site.is_city}
    held = [site for site in sites if site.is_city and site.division in states]
    if held:
        return _settle(held, held[0].country)
    countries = {site.country for site in containers}
    is_division = bool(containers) and not any(site.is_city for site in containers)
    return Location(countries.pop()) if is_division and len(countries) == 1 and states else None


def choose_supported(number: int, scene: Scene) -> Location | None:
    """Of all places of that name one lies in a country of the release."""
    return _choose_among(scene.supported, number, scene)


def choose_alluded(number: int, scene: Scene) -> Location | None:
    """One lies in a country whose people or bodies the release speaks of."""
    return _choose_among(scene.alluded, number, scene)


def choose_metropolis(number: int, scene: Scene) -> Location | None:
    """`Sydney`, `Lima`: so large that the bare name means no other."""
    return _choose_from(METROPOLIS, number, scene)


def choose_only_country(number: int, scene: Scene) -> Location | None:
    """All places of that name lie in one country, and one is a town of some size."""
    sites = [site for site in scene.sites[number] if not site.is_alias]
    if len({site.country for site in sites}) == 1 and max(map(_weigh, sites)) >= LARGE_TOWN:
        return _settle(sites, sites[0].country)
    return None


def choose_large_city(number: int, scene: Scene) -> Location | None:
    """A large city, far larger than its namesakes, in a country that the release does not name."""
    return _choose_from(LARGE_CITY, number, scene)


def follow_city(number: int, scene: Scene) -> Location | None:
    """A street, a hall, a village: where the settled place lies that stands after it (`Shahbag, Dhaka`)."""
    for container in scene.containers.get(number, ()):
        country = scene.settled[container].country if container in scene.settled else None
        fitting = [site for site in scene.sites[number] if site.country == country]
        if country and (fitting or not scene.sites[number]):
            return _settle(fitting, country)
    return None


def follow_inner_name(number: int, scene: Scene) -> Location | None:
    """`Goma International Airport`, `Port of Koper`: where the place lies whose name is inside."""
    for name in scene.places[number].names:
        for inner in list_inner_names(name):
            known = scene.find_settled(inner)
            if known is not None and known.country:
                return Location(known.country)
            large = [site for site in find_sites(inner) if _weigh(site) >= LARGE_CITY]
            countries = {site.country for site in large} & scene.supported
            if len(countries) == 1:
                return Location(countries.pop())
    return None


def follow_adjective(number: int, scene: Scene) -> Location | None:
    """`the Russian town of Kamyzyak`, `в египетском Аусиме`."""
    for mention in scene.places[number].mentions:
        countries = scene.list_adjectives_before(mention)
        fitting = [site for site in scene.sites[number] if site.country in countries]
        if len(countries) == 1 and (fitting or not scene.sites[number]):
            return _settle(fitting, countries[0])
    return None


def follow_list(number: int, scene: Scene) -> Location | None:
    """`Yabrūd and Kafr Takhārīm`: where the settled place lies that it is listed with."""
    countries = {scene.settled[other].country for other in scene.listed.get(number, ()) if other in scene.settled}
    fitting = [site for site in scene.sites[number] if site.country in countries]
    if len(countries) == 1 and (fitting or not scene.sites[number]):
        country = countries.pop()
        return _settle(fitting, country) if country else None
    return None


def follow_release(number: int, scene: Scene) -> Location | None:
    """A name that no table knows, in a release that speaks of one country alone, by its name or its people's."""
    spoken_of = scene.alluded | {country.code for country in scene.countries if country is not None}
    is_only = len(spoken_of) == 1 and scene.supported <= spoken_of
    return Location(min(spoken_of)) if is_only and not scene.sites[number] else None


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
    Rule("place-city", follow_city),
    Rule("place-inner-name", follow_inner_name),
    Rule("place-list", follow_list),
    Rule("place-release", follow_release),
)


def _choose_among(countries: set[str], number: int, scene: Scene) -> Location | None:
    """Not a town when a far larger city elsewhere has the name (`Geneva`), unless its country is spoken of close by."""
    fitting = [site for site in scene.sites[number] if site.country in countries]
    near = scene.countries_near(number)
    factor = MUCH_LARGER if any(site.country in near for site in fitting) else LARGER
    return None if _is_overshadowed(fitting, scene.sites[number], factor) else _choose(fitting)


def _choose_from(population: int, number: int, scene: Scene) -> Location | None:
    """A city of that size; one in a country of the release must be overshadowed without doubt."""
    sites = scene.sites[number]
    spoken_of = [site for site in sites if site.country in scene.supported | scene.alluded]
    location = _choose(sites)
    if location is None or location.population < population:
        return None
    return None if spoken_of and not _is_overshadowed(spoken_of, sites, MUCH_LARGER) else location


def _is_overshadowed(fitting: Sequence[Site], sites: Sequence[Site], factor: int) -> bool:
    countries = {site.country for site in fitting}
    largest = max(map(_weigh, fitting), default=0)
    rivals = (_weigh(site) for site in sites if site.is_city and site.country not in countries and not site.is_alias)
    return max(rivals, default=0) > max(CITY, factor * largest)


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
    """A division counts as a large city, a capital as a larger one; an alias means its city seldom."""
    weight = (site.population or DIVISION) * (CAPITAL if site.is_capital else 1)
    return weight // (ALIAS if site.is_alias else 1)


def _settle(sites: Sequence[Site], country: str) -> Location:
    """With the site where one stands out: the only division, else the largest city far larger than the others."""
    cities = sorted((site for site in sites if site.is_city), key=lambda site: -site.population)
    divisions = [site for site in sites if not site.is_city]
    if not cities:
        site = divisions[0] if len(divisions) == 1 else None
    else:
        clear = len(cities) == 1 or cities[0].population >= 2 * cities[1].population
        site = cities[0] if clear else None
    if site is None:
        return Location(country)
    return Location(country, site.geonames_id, site.latitude, site.longitude, site.population)


def _is_state_of_neighbour(number: int, scene: Scene) -> bool:
    states = {site.division for site in scene.sites[number] if site.division and not site.is_city}
    held = [other for other, containers in scene.containers.items() if number in containers]
    return bool(states) and any(site.division in states for other in held for site in scene.sites[other])
