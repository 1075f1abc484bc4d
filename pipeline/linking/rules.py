"""The table: in this order the rules ask whether an entity of a release is one that is linked already.

The first rule that accepts one decides. A rule looks things up by keys, looks at the names, and weighs them with the
context (`evidence.py`); it accepts the best thing, if the points are not below zero and no other comes near.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from pipeline.linking.organisation_names import OrganisationName, list_initials_of, list_shorts
from pipeline.linking.person_names import PersonName, agree, list_initialled, list_pairs, list_surnames
from pipeline.linking.place_names import PlaceName
from pipeline.linking.profile import Profile
from pipeline.linking.statistics import Statistics

Keys = Iterable[str]
NEVER = -10_000
"""Points of what is impossible, whatever the context."""
MOST_RENOWN = 60
LONGEST_SUPPORT = 12
"""Companions by which a lone surname is looked up, the rarest first."""
_TELLING_COMPANION = 35


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


def _known_keys(profile: Profile, statistics: Statistics) -> Keys:
    return (f"known {profile.known_id}",) if profile.known_id else ()


def _rate_known(new: Profile, known: Profile, statistics: Statistics) -> int:
    return 10_000


def _people(profile: Profile) -> Iterator[PersonName]:
    return (name for name in profile.names if isinstance(name, PersonName))


def _bodies(profile: Profile) -> Iterator[OrganisationName]:
    return (name for name in profile.names if isinstance(name, OrganisationName))


def _places(profile: Profile) -> Iterator[PlaceName]:
    return (name for name in profile.names if isinstance(name, PlaceName))


def _pair_keys(profile: Profile, statistics: Statistics) -> Keys:
    return (key for name in _people(profile) for key in list_pairs(name))


def _rate_full_names(new: Profile, known: Profile, statistics: Statistics) -> int:
    """By how rare what they share is, and how renowned the one who is known."""
    full, others = _list_full(new), _list_full(known)
    if not full or not others or not all(agree(name, other) for name in full for other in others):
        return NEVER
    shared = (min(pair, key=lambda name: len(name.written)) for pair in product(full, others))
    return max(map(statistics.rate_rarity, shared)) + min(MOST_RENOWN, 10 * known.releases.bit_length())


def _list_full(profile: Profile) -> list[PersonName]:
    """`Al Harbi` is a full name only where there is no fuller one."""
    full = [name for name in _people(profile) if name.is_full]
    return [name for name in full if not name.is_articled] or full


def _initial_keys(profile: Profile, statistics: Statistics) -> Keys:
    return (f"initial {key}" for name in _people(profile) for key in list_initialled(name))


def _ask_initials(profile: Profile, statistics: Statistics) -> Keys:
    if any(name.is_full for name in _people(profile)):
        return ()
    return _initial_keys(profile, statistics)


def _rate_initials(new: Profile, known: Profile, statistics: Statistics) -> int:
    """A letter says little: something of the context must speak for it."""
    names = [name for name in _people(new) if not name.is_lone]
    others = [name for name in _people(known) if not name.is_lone]
    fits = names and others and all(agree(name, other) for name in names for other in others)
    return 20 if fits else NEVER


def _surname_keys(profile: Profile, statistics: Statistics) -> Keys:
    """A surname with each telling companion."""
    supports = [*sorted(profile.employers), *_rarest(profile, statistics)]
    surnames = dict.fromkeys(key for name in _people(profile) for key in list_surnames(name))
    return (f"surname {surname} {support}" for surname in surnames for support in supports)


def _ask_surname(profile: Profile, statistics: Statistics) -> Keys:
    lone = all(name.is_lone for name in _people(profile))
    return _surname_keys(profile, statistics) if lone else ()


def _rarest(profile: Profile, statistics: Statistics) -> list[str]:
    weighed = sorted((-statistics.weigh(companion), companion) for companion in profile.company)
    return [companion for weight, companion in weighed[:LONGEST_SUPPORT] if -weight >= _TELLING_COMPANION]


def _rate_surname(new: Profile, known: Profile, statistics: Statistics) -> int:
    """The context must bear it alone."""
    if not all(agree(name, other) for name in _list_full(new) for other in _list_full(known)):
        return NEVER
    ours = {sound for name in _people(new) for word in name.words for sound in word}
    return -100 if any(ours & set(list_surnames(name)) for name in _people(known)) else NEVER


def _listed(profile: Profile) -> list[str]:
    """The bodies of the table that it is; an acronym says nothing beside a full name: two banks are called ADB."""
    full = [name.body for name in _bodies(profile) if not name.is_short]
    bodies = full or [name.body for name in _bodies(profile)]
    return [body for body in dict.fromkeys(bodies) if body]


def _body_keys(profile: Profile, statistics: Statistics) -> Keys:
    return (f"body {body}" for body in _listed(profile))


def _rate_body(new: Profile, known: Profile, statistics: Statistics) -> int:
    return 500 if set(_listed(new)) & set(_listed(known)) else NEVER


def _list_owners(name: OrganisationName, profile: Profile) -> list[str]:
    """A state body's country: by its name, by another of its names, or where the release is at home."""
    if not name.is_state_body:
        return [""]
    told = [name.country] if name.country else [other.country for other in _bodies(profile) if other.country]
    return list(dict.fromkeys(told)) or sorted(profile.countries)


def _enter_names(profile: Profile, statistics: Statistics) -> Keys:
    return _name_keys(profile, only_sure=True)


def _ask_names(profile: Profile, statistics: Statistics) -> Keys:
    return _name_keys(profile, only_sure=False)


def _name_keys(profile: Profile, *, only_sure: bool) -> Iterator[str]:
    for name in _bodies(profile):
        owners = _list_owners(name, profile)
        if not name.is_short and (len(owners) == 1 or not only_sure):
            yield from (f"name {key}, {owner}" for owner in owners for key in name.keys)


def _rate_name(new: Profile, known: Profile, statistics: Statistics) -> int:
    """Several words are seldom the name of two firms; a ministry must be of one country."""
    if _bodies_differ(new, known):
        return NEVER
    if all(len(_list_owners(name, new)) > 1 for name in _bodies(new)):
        return 0
    return 300


def _bodies_differ(new: Profile, known: Profile) -> bool:
    """State bodies of two countries, or two bodies of the table."""
    sides = [_listed(new), _listed(known)], [_list_told(new), _list_told(known)]
    return any(ours and theirs and set(ours).isdisjoint(theirs) for ours, theirs in sides)


def _list_told(profile: Profile) -> list[str]:
    return [name.country for name in _bodies(profile) if name.country]


def _enter_sounds(profile: Profile, statistics: Statistics) -> Keys:
    return _sound_keys(_bodies(profile), profile, other_script=False)


def _ask_sounds(profile: Profile, statistics: Statistics) -> Keys:
    full = [name for name in _bodies(profile) if not name.is_short]
    return _sound_keys(full or _bodies(profile), profile, other_script=True)


def _sound_keys(names: Iterable[OrganisationName], profile: Profile, *, other_script: bool) -> Iterator[str]:
    for name in names:
        script = "cyrillic" if name.is_cyrillic != other_script else "latin"
        if not name.is_acronym:
            owners = _list_owners(name, profile)
            yield from (f"{script} {sound}, {owner}" for owner in owners for sound in name.sounds)


def _rate_sounds(new: Profile, known: Profile, statistics: Statistics) -> int:
    """As within one script."""
    lone = all(name.is_short for name in _bodies(new))
    return _rate_short(new, known, statistics) if lone else _rate_name(new, known, statistics)


def _short_keys(profile: Profile, statistics: Statistics) -> Keys:
    return (f"short {key}" for key in list_shorts(_bodies(profile)))


def _rate_short(new: Profile, known: Profile, statistics: Statistics) -> int:
    """Where both have fuller names, these decide; of firms with a legal form many share one."""
    ours, theirs = (any(not name.is_short for name in _bodies(profile)) for profile in (new, known))
    if (ours and theirs) or _bodies_differ(new, known):
        return NEVER
    registered = any(name.is_registered for profile in (new, known) for name in _bodies(profile))
    return 120 if registered else 160


def _initials_keys(profile: Profile, statistics: Statistics) -> Keys:
    return (f"initials {key}" for key in list_initials_of(_bodies(profile)))


def _ask_acronym(profile: Profile, statistics: Statistics) -> Keys:
    acronyms = [name for name in _bodies(profile) if name.is_acronym]
    only = all(name.is_short for name in _bodies(profile))
    return (f"initials {key}" for name in acronyms for key in name.keys) if only else ()


def _rate_acronym(new: Profile, known: Profile, statistics: Statistics) -> int:
    return NEVER if _bodies_differ(new, known) else -60


def _geonames_keys(profile: Profile, statistics: Statistics) -> Keys:
    return (f"geonames {number}" for number in sorted(profile.geonames))


def _country_keys(profile: Profile, statistics: Statistics) -> Keys:
    """The name of a country, unless it lies in another: Georgia, US."""
    found = (name.country for name in _places(profile) if name.country)
    return (f"country {code}" for code in found if profile.countries == {code})


def _site_keys(profile: Profile, statistics: Statistics) -> Keys:
    codes = sorted(profile.countries) or ["?"]
    return (f"site {sound}, {code}" for name in _places(profile) for sound in name.sounds for code in codes)


def _ask_unplaced(profile: Profile, statistics: Statistics) -> Keys:
    if profile.countries:
        return ()
    return (f"unplaced {sound}" for name in _places(profile) for sound in name.sounds)


def _unplaced_keys(profile: Profile, statistics: Statistics) -> Keys:
    return (f"unplaced {sound}" for name in _places(profile) for sound in name.sounds)


def _rate_sure(new: Profile, known: Profile, statistics: Statistics) -> int:
    return 500


def _rate_site(new: Profile, known: Profile, statistics: Statistics) -> int:
    apart = new.geonames and known.geonames and new.geonames.isdisjoint(known.geonames)
    return NEVER if apart else 300


RULES: dict[str, tuple[Rule, ...]] = {
    "person": (
        Rule("known", _known_keys, _known_keys, _rate_known),
        Rule("full-name", _pair_keys, _pair_keys, _rate_full_names, joins=True),
        Rule("initials", _initial_keys, _ask_initials, _rate_initials, margin=100),
        Rule("surname", _surname_keys, _ask_surname, _rate_surname, margin=100),
    ),
    "organisation": (
        Rule("known", _known_keys, _known_keys, _rate_known),
        Rule("listed-body", _body_keys, _body_keys, _rate_body, joins=True),
        Rule("same-name", _enter_names, _ask_names, _rate_name, joins=True),
        Rule("transliterated-name", _enter_sounds, _ask_sounds, _rate_sounds, joins=True),
        Rule("short-name", _short_keys, _short_keys, _rate_short, margin=50),
        Rule("acronym-of-initials", _initials_keys, _ask_acronym, _rate_acronym, margin=50),
    ),
    "place": (
        Rule("known", _known_keys, _known_keys, _rate_known),
        Rule("geonames", _geonames_keys, _geonames_keys, _rate_sure),
        Rule("country", _country_keys, _country_keys, _rate_sure),
        Rule("same-site", _site_keys, _site_keys, _rate_site),
        Rule("unplaced", _unplaced_keys, _ask_unplaced, _rate_site, margin=50),
    ),
}
