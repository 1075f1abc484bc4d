"""Rules that follow what stands around a place: its container, a list, an adjective, the place inside of its name."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.places.choice import LARGE_CITY, settle_in, weigh
from pipeline.places.gazetteer import Site, find_sites
from pipeline.places.keys import list_inner_names
from pipeline.places.scene import Location, Scene

LEAST_EVIDENCE = 2
MORE_EVIDENCE = 3
"""How much must speak for the one country of a release: a single place may itself be settled wrongly."""


def follow_container(number: int, scene: Scene) -> Location | None:
    """What stands after the place holds it: `Hangzhou, China`, `Springfield, Illinois`."""
    for container in scene.containers.get(number, ()):
        country = scene.countries[container]
        if country is not None:
            fitting = [site for site in scene.sites[number] if site.country == country.code]
            if fitting or not scene.sites[number]:
                return settle_in(fitting, country.code)
        elif (held := _hold(scene.sites[number], scene.sites[container])) is not None:
            return held
    return None


def _hold(sites: Sequence[Site], containers: Sequence[Site]) -> Location | None:
    """`Springfield, Illinois` by the state; `Cairo, Ill.`, too small for the table, by the country of the state."""
    states = {site.division for site in containers if site.division and not site.is_city}
    held = [site for site in sites if site.is_city and site.division in states]
    if held:
        return settle_in(held, held[0].country)
    countries = {site.country for site in containers}
    is_division = bool(containers) and not any(site.is_city for site in containers)
    return Location(countries.pop()) if is_division and len(countries) == 1 and states else None


def follow_city(number: int, scene: Scene) -> Location | None:
    """A street, a hall, a village: where the settled place lies that stands after it (`Shahbag, Dhaka`)."""
    for container in scene.containers.get(number, ()):
        country = scene.settled[container].country if container in scene.settled else None
        fitting = [site for site in scene.sites[number] if site.country == country]
        if country and (fitting or not scene.sites[number]):
            return settle_in(fitting, country)
    return None


def follow_inner_name(number: int, scene: Scene) -> Location | None:
    """`Goma International Airport`, `Port of Koper`: where the place lies whose name is inside."""
    for name in scene.places[number].names:
        for inner in list_inner_names(name):
            known = scene.find_settled(inner)
            if known is not None and known.country:
                return Location(known.country)
            large = [site for site in find_sites(inner) if site.is_city and weigh(site) >= LARGE_CITY]
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
            return settle_in(fitting, countries[0])
    return None


def follow_list(number: int, scene: Scene) -> Location | None:
    """`Yabrūd and Kafr Takhārīm`: where the settled place lies that it is listed with.

    For a name that the tables would know, more must speak for that country than for any other.
    """
    countries = scene.countries_beside(number)
    fitting = [site for site in scene.sites[number] if site.country in countries]
    if len(countries) != 1 or (scene.sites[number] and not fitting):
        return None
    country = countries.pop()
    is_foremost = scene.evidence[country] == max(scene.evidence.values())
    return settle_in(fitting, country) if is_foremost or not scene.is_latin(number) else None


def follow_release(number: int, scene: Scene) -> Location | None:
    """A name that no table knows, in a release about one country: all places settled lie there.

    It speaks of no other country, or has more of that one, and of no other close by; the tables know names in other
    scripts too seldom to tell then, and rivers cross borders.
    """
    if len(scene.holding) > 1 or scene.sites[number] or scene.is_borderless(number):
        return None
    (country, weight), *others = scene.evidence.most_common(2) or [("", 0)]
    if others:
        is_close = scene.countries_near(number) == {country} and weight >= MORE_EVIDENCE and country in scene.holding
        is_told = is_close and scene.is_latin(number) and not scene.has_article(number)
        return Location(country) if is_told else None
    return Location(country) if weight >= LEAST_EVIDENCE else None
