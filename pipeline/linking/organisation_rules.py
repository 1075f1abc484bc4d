"""How organisations are recognised: by the table of bodies, by full name in any script, by a short one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.linking.organisation_names import OrganisationName, list_initials_of, list_shorts
from pipeline.linking.profile import Profile
from pipeline.linking.rule import NEVER, Keys
from pipeline.linking.statistics import Statistics


def _listed(profile: Profile) -> list[str]:
    """The bodies of the table that it is; an acronym says nothing beside a full name: two banks are called ADB."""
    full = [name.body for name in _bodies(profile) if not name.is_short]
    bodies = full or [name.body for name in _bodies(profile)]
    return [body for body in dict.fromkeys(bodies) if body]


def list_body_keys(profile: Profile, statistics: Statistics) -> Keys:
    return (f"body {body}" for body in _listed(profile))


def rate_body(new: Profile, known: Profile, statistics: Statistics) -> int:
    return 500 if set(_listed(new)) & set(_listed(known)) else NEVER


def _list_owners(name: OrganisationName, profile: Profile) -> list[str]:
    """A state body's country: by its name, by another of its names, or where the release is at home."""
    if not name.is_state_body:
        return [""]
    told = [name.country] if name.country else [other.country for other in _bodies(profile) if other.country]
    return list(dict.fromkeys(told)) or sorted(profile.countries)


def enter_names(profile: Profile, statistics: Statistics) -> Keys:
    return _name_keys(profile, only_sure=True)


def ask_names(profile: Profile, statistics: Statistics) -> Keys:
    return _name_keys(profile, only_sure=False)


def _name_keys(profile: Profile, *, only_sure: bool) -> Iterator[str]:
    for name in _bodies(profile):
        owners = _list_owners(name, profile)
        if not name.is_short and (len(owners) == 1 or not only_sure):
            yield from (f"name {key}, {owner}" for owner in owners for key in name.keys)


def rate_name(new: Profile, known: Profile, statistics: Statistics) -> int:
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


def enter_sounds(profile: Profile, statistics: Statistics) -> Keys:
    return _sound_keys(_bodies(profile), profile, other_script=False)


def ask_sounds(profile: Profile, statistics: Statistics) -> Keys:
    full = [name for name in _bodies(profile) if not name.is_short]
    return _sound_keys(full or _bodies(profile), profile, other_script=True)


def _sound_keys(names: Iterable[OrganisationName], profile: Profile, *, other_script: bool) -> Iterator[str]:
    for name in names:
        script = "cyrillic" if name.is_cyrillic != other_script else "latin"
        if not name.is_acronym:
            owners = _list_owners(name, profile)
            yield from (f"{script} {sound}, {owner}" for owner in owners for sound in name.sounds)


def rate_sounds(new: Profile, known: Profile, statistics: Statistics) -> int:
    """As within one script."""
    lone = all(name.is_short for name in _bodies(new))
    return rate_short(new, known, statistics) if lone else rate_name(new, known, statistics)


def list_short_keys(profile: Profile, statistics: Statistics) -> Keys:
    return (f"short {key}" for key in list_shorts(_bodies(profile)))


def rate_short(new: Profile, known: Profile, statistics: Statistics) -> int:
    """Where both have fuller names, these decide; of firms with a legal form many share one."""
    ours, theirs = (any(not name.is_short for name in _bodies(profile)) for profile in (new, known))
    if (ours and theirs) or _bodies_differ(new, known):
        return NEVER
    registered = any(name.is_registered for profile in (new, known) for name in _bodies(profile))
    return 120 if registered else 160


def list_acronym_keys(profile: Profile, statistics: Statistics) -> Keys:
    return (f"initials {key}" for key in list_initials_of(_bodies(profile)))


def ask_acronym(profile: Profile, statistics: Statistics) -> Keys:
    acronyms = [name for name in _bodies(profile) if name.is_acronym]
    only = all(name.is_short for name in _bodies(profile))
    return (f"initials {key}" for name in acronyms for key in name.keys) if only else ()


def rate_acronym(new: Profile, known: Profile, statistics: Statistics) -> int:
    return NEVER if _bodies_differ(new, known) else -60


def _bodies(profile: Profile) -> Iterator[OrganisationName]:
    return (name for name in profile.names if isinstance(name, OrganisationName))
