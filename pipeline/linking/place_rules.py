"""How places are recognised: by their GeoNames id, as a country, by name and country."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.linking.place_names import PlaceName
from pipeline.linking.profile import Profile
from pipeline.linking.rule import NEVER, Keys
from pipeline.linking.statistics import Statistics


def list_geonames_keys(profile: Profile, statistics: Statistics) -> Keys:
    return (f"geonames {number}" for number in sorted(profile.geonames))


def list_country_keys(profile: Profile, statistics: Statistics) -> Keys:
    """The name of a country, unless it lies in another: Georgia, US."""
    found = (name.country for name in _places(profile) if name.country)
    return (f"country {code}" for code in found if profile.countries == {code})


def list_site_keys(profile: Profile, statistics: Statistics) -> Keys:
    codes = sorted(profile.countries) or ["?"]
    return (f"site {sound}, {code}" for name in _places(profile) for sound in name.sounds for code in codes)


def ask_unplaced(profile: Profile, statistics: Statistics) -> Keys:
    if profile.countries:
        return ()
    return (f"unplaced {sound}" for name in _places(profile) for sound in name.sounds)


def list_unplaced_keys(profile: Profile, statistics: Statistics) -> Keys:
    return (f"unplaced {sound}" for name in _places(profile) for sound in name.sounds)


def rate_sure(new: Profile, known: Profile, statistics: Statistics) -> int:
    return 500


def rate_site(new: Profile, known: Profile, statistics: Statistics) -> int:
    apart = new.geonames and known.geonames and new.geonames.isdisjoint(known.geonames)
    return NEVER if apart else 300


def _places(profile: Profile) -> Iterator[PlaceName]:
    return (name for name in profile.names if isinstance(name, PlaceName))
