"""How people are recognised: by full name, by initials, by a surname that the context bears."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from pipeline.linking.person_names import PersonName, agree, list_initialled, list_pairs, list_surnames
from pipeline.linking.profile import Profile
from pipeline.linking.rule import NEVER, Keys
from pipeline.linking.statistics import Statistics

MOST_RENOWN = 60
"""Points for one who is named in many releases: a name alone means the best known of those who bear it."""
LONGEST_SUPPORT = 12
"""Companions by which a lone surname is looked up, the rarest first."""
_TELLING_COMPANION = 35
"""What such a companion must weigh; 100 is the most."""


def list_pair_keys(profile: Profile, statistics: Statistics) -> Keys:
    return (key for name in _people(profile) for key in list_pairs(name))


def rate_full_names(new: Profile, known: Profile, statistics: Statistics) -> int:
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


def list_initial_keys(profile: Profile, statistics: Statistics) -> Keys:
    return (f"initial {key}" for name in _people(profile) for key in list_initialled(name))


def ask_initials(profile: Profile, statistics: Statistics) -> Keys:
    if any(name.is_full for name in _people(profile)):
        return ()
    return list_initial_keys(profile, statistics)


def rate_initials(new: Profile, known: Profile, statistics: Statistics) -> int:
    """A letter says little: something of the context must speak for it."""
    names = [name for name in _people(new) if not name.is_lone]
    others = [name for name in _people(known) if not name.is_lone]
    fits = names and others and all(agree(name, other) for name in names for other in others)
    return 20 if fits else NEVER


def list_surname_keys(profile: Profile, statistics: Statistics) -> Keys:
    """A surname with each telling companion."""
    supports = [*sorted(profile.employers), *_rarest(profile, statistics)]
    surnames = dict.fromkeys(key for name in _people(profile) for key in list_surnames(name))
    return (f"surname {surname} {support}" for surname in surnames for support in supports)


def ask_surname(profile: Profile, statistics: Statistics) -> Keys:
    lone = all(name.is_lone for name in _people(profile))
    return list_surname_keys(profile, statistics) if lone else ()


def _rarest(profile: Profile, statistics: Statistics) -> list[str]:
    weighed = sorted((-statistics.weigh(companion), companion) for companion in profile.company)
    return [companion for weight, companion in weighed[:LONGEST_SUPPORT] if -weight >= _TELLING_COMPANION]


def rate_surname(new: Profile, known: Profile, statistics: Statistics) -> int:
    """The context must bear it alone."""
    if not all(agree(name, other) for name in _list_full(new) for other in _list_full(known)):
        return NEVER
    ours = {sound for name in _people(new) for word in name.words for sound in word}
    return -100 if any(ours & set(list_surnames(name)) for name in _people(known)) else NEVER


def _people(profile: Profile) -> Iterator[PersonName]:
    return (name for name in profile.names if isinstance(name, PersonName))
