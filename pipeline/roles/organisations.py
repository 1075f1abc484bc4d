"""The body or the place that an office belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from pipeline.release import Span

NamedSpan = tuple[Span, str]
"""A mention of an organisation or a place, and the id of its entity."""

_POSSESSIVE = re.compile(r"['’]s?\s+(?:[^\W\d_]+\s+){0,2}")
_LINK = re.compile(r"\s*(?:,|\bat\b|\bof\b|\bfor\b|\bв\b)?\s*(?:the\s+)?")
_NEAR = 30


def link_organisation(office: Span, named: Sequence[NamedSpan], text: str) -> str | None:
    """The id of the organisation, or else the place, that an office names; of one next to it when it names none.

    Args:
        office: the words of the office.
        named: mentions of organisations and places, sorted.
        text: the release's text.
    """
    first, last = (bisect_left(named, at, key=lambda pair: pair[0].start) for at in (office.start, office.end))
    inside = [entity for mention, entity in named[first:last] if office.contains(mention)]
    for kind in ("organisation", "place"):
        for entity in inside:
            if entity.startswith(kind):
                return entity
    before = named[first - 1] if first else None
    after = named[last] if last < len(named) else None
    return _link_before(office, before, text) or _link_after(office, after, text)


def _link_before(office: Span, before: NamedSpan | None, text: str) -> str | None:
    """`the Association's secretary`, `France's interior minister`."""
    if before is None:
        return None
    between = text[before[0].end : office.start]
    return before[1] if len(between) < _NEAR and _POSSESSIVE.fullmatch(between) else None


def _link_after(office: Span, after: NamedSpan | None, text: str) -> str | None:
    """`head of press, Ministry of Transport`, `director at Rattanakorn`: organisations only."""
    if after is None or not after[1].startswith("organisation"):
        return None
    between = text[office.end : after[0].start]
    return after[1] if len(between) < _NEAR and _LINK.fullmatch(between) else None
