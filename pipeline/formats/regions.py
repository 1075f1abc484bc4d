"""An annotated release the way that annotation tools see it: a text, labelled regions in it, links between them.

`Sheet` is what all formats of annotation tools share; a format's own file says only how one is written down.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.release import BlockKind, EntityKind, QuoteType, Span

ENTITY_LABELS: dict[EntityKind, str] = {
    "person": "Person",
    "organisation": "Organisation",
    "place": "Place",
    "date": "Date",
}
QUOTE_LABELS: dict[QuoteType, str] = {"direct": "Direct", "indirect": "Indirect", "mixed": "Mixed"}
LAYOUT_LABELS: dict[BlockKind, str] = {"title": "Title", "caption": "Caption"}
"""A block without such a region is a paragraph."""
ROLE, CUE = "Role", "Cue"
LABELS = (*ENTITY_LABELS.values(), ROLE, *QUOTE_LABELS.values(), CUE, *LAYOUT_LABELS.values())

SPEAKER, HOLDER, CUED_BY, GOES_ON = "speaker", "holder", "cue", "continues"
LINKS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    SPEAKER: (tuple(QUOTE_LABELS.values()), (ENTITY_LABELS["person"], ENTITY_LABELS["organisation"])),
    HOLDER: ((ROLE,), (ENTITY_LABELS["person"],)),
    CUED_BY: (tuple(QUOTE_LABELS.values()), (CUE,)),
    GOES_ON: (tuple(QUOTE_LABELS.values()), tuple(QUOTE_LABELS.values())),
}
"""From which labels a link goes, and to which. A speaker or holder is any one mention of the one who is meant."""

REF, COUNTRY, WHEN, WHO, QUOTE = "ref", "country", "when", "who", "q"
_NAMED = (ENTITY_LABELS["person"], ENTITY_LABELS["organisation"], ENTITY_LABELS["place"])
ATTRIBUTES: dict[str, tuple[str, ...]] = {
    REF: _NAMED,
    COUNTRY: (ENTITY_LABELS["place"],),
    WHEN: (ENTITY_LABELS["date"],),
    WHO: (ROLE, *QUOTE_LABELS.values()),
    QUOTE: tuple(QUOTE_LABELS.values()),
}
"""Which labels bear an attribute. `who` is for a person or organisation whom no mention names."""


@dataclass(frozen=True, slots=True)
class Region(Span):
    """Labelled characters; `key` is its name in the sheet."""

    key: str
    label: str
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """From the region with the key `source` to the one with the key `target`."""

    source: str
    target: str
    label: str


@dataclass(frozen=True, slots=True)
class Border(Span):
    """Where a block lies and which language it is in; what kind of block it is, a region says."""

    language: str


@dataclass(frozen=True)
class Sheet:
    """One release. `about` holds the attributes of the release by their names in the guidelines."""

    text: str
    about: Mapping[str, str]
    borders: tuple[Border, ...]
    regions: tuple[Region, ...]
    links: tuple[Link, ...]
