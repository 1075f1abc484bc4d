"""Which of several places of one name is meant: by size, and by the countries that a release speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.places.gazetteer import Site
from pipeline.places.scene import Location

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


def choose_largest(sites: Sequence[Site]) -> Location | None:
    """The one country of the sites, or that of the largest by far."""
    if not sites:
        return None
    largest = max(sites, key=weigh)
    rivals = [weigh(site) for site in sites if site.country != largest.country]
    if rivals and weigh(largest) < FAR_LARGER * max(rivals):
        return None
    return settle_in([site for site in sites if site.country == largest.country], largest.country)


def settle_in(sites: Sequence[Site], country: str) -> Location:
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


def is_overshadowed(fitting: Sequence[Site], sites: Sequence[Site], factor: int) -> bool:
    countries = {site.country for site in fitting}
    largest = max(map(weigh, fitting), default=0)
    rivals = (weigh(site) for site in sites if site.is_city and site.country not in countries and not site.is_alias)
    return max(rivals, default=0) > max(CITY, factor * largest)


def weigh(site: Site) -> int:
    """A division counts as a large city, a capital as a larger one; an alias means its city seldom."""
    weight = (site.population or DIVISION) * (CAPITAL if site.is_capital else 1)
    return weight // (ALIAS if site.is_alias else 1)
