"""The body or the place that an office belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from pipeline.release import Entity, Role, Span

_POSSESSIVE = re.compile(r"['’]s?\s+(?:[^\W\d_]+\s+){0,2}")
_LINK = re.compile(r"\s*(?:,|\bat\b|\bof\b|\bfor\b|\bв\b)?\s*(?:the\s+)?")
_NEAR = 30


def link_organisation(role: Role, named: Sequence[tuple[Span, Entity]], text: str) -> str | None:
    """The id of the organisation, or else the place, that an office names; of one next to it when it names none.

    Args:
        role: the office.
        named: mentions of organisations and places with their entities, sorted.
        text: the release's text.
    """
    first = bisect_left(named, role.start, key=lambda pair: pair[0].start)
    inside = [entity for mention, entity in _take_until(named, first, role.end) if role.contains(mention)]
    for kind in ("organisation", "place"):
        for entity in inside:
            if entity.id.startswith(kind):
                return entity.id
    return _link_before(role, named[:first], text) or _link_after(role, named, text)


def _take_until(named: Sequence[tuple[Span, Entity]], first: int, end: int) -> Sequence[tuple[Span, Entity]]:
    last = bisect_left(named, end, lo=first, key=lambda pair: pair[0].start)
    return named[first:last]


def _link_before(role: Role, before: Sequence[tuple[Span, Entity]], text: str) -> str | None:
    """`the Association's secretary`, `France's interior minister`."""
    if not before:
        return None
    mention, entity = before[-1]
    between = text[mention.end : role.start]
    return entity.id if len(between) < _NEAR and _POSSESSIVE.fullmatch(between) else None


def _link_after(role: Role, named: Sequence[tuple[Span, Entity]], text: str) -> str | None:
    """`head of press, Ministry of Transport`, `director at Rattanakorn`: organisations only."""
    first = bisect_left(named, role.end, key=lambda pair: pair[0].start)
    for mention, entity in named[first : first + 1]:
        between = text[role.end : mention.start]
        if entity.id.startswith("organisation") and len(between) < _NEAR and _LINK.fullmatch(between):
            return entity.id
    return None
