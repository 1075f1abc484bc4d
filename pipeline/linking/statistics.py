"""How common names and companions are in a batch. Whole numbers, so that no order of adding changes a sum."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from pipeline.linking.person_names import PersonName, name_key
from pipeline.linking.profile import Profile

_SMOOTHING = 10
"""Entities that a small batch is thought to have more: what is in both of two releases is not everywhere."""
_LIFT = 3
"""How much oftener than by chance a thing is named with a companion that tells something."""
_ENOUGH_NAMES = 500
"""Full names that a batch needs to tell what is rare."""


class Statistics:
    """Counts over all entities of one kind.

    Args:
        profiles: the entities, each of one release.
    """

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self._profiles = _SMOOTHING
        self._companions: Counter[str] = Counter()
        self._words: Counter[str] = Counter()
        full_names: set[str] = set()
        for profile in profiles:
            self._profiles += 1
            self._companions.update(profile.company.keys())
            names = (name for name in profile.names if isinstance(name, PersonName) and name.is_full)
            full_names.update(map(name_key, names))
        for name in full_names:
            self._words.update(set(name.split()))
        self._full_names = len(full_names)

    def weigh(self, companion: str) -> int:
        """0 for a companion of everything, towards 100 for a rare one."""
        named = max(1, self._companions[companion])
        return int(100 * math.log(self._profiles / min(named, self._profiles)) / math.log(self._profiles))

    def is_telling(self, companion: str, profile: Profile) -> bool:
        """Is a thing named with a companion oftener than by chance?"""
        together = profile.company[companion] * self._profiles
        return together >= _LIFT * profile.releases * self._companions[companion]

    def rate_rarity(self, name: PersonName) -> int:
        """How surely two people of one name are one, were nothing else known: 150 when nobody can tell, at most 350.

        By the namesakes that chance would bring: how many names share its words, among all full names of the batch.
        """
        names = max(self._full_names, _ENOUGH_NAMES)
        expected = float(names)
        for word in sorted({min(word) for word in name.written}):
            expected *= max(0, self._words[word] - 1) / names
        rarity = int(-50 - 150 * math.log10(expected + 1 / names))
        return max(-50, min(rarity, 350 if self._full_names >= _ENOUGH_NAMES else 150))
