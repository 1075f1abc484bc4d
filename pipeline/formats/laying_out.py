"""From an annotated release to a sheet of regions and links."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pipeline.formats.regions import (
    COUNTRY,
    CUE,
    CUED_BY,
    ENTITY_LABELS,
    GOES_ON,
    HOLDER,
    LAYOUT_LABELS,
    QUOTE,
    QUOTE_LABELS,
    REF,
    ROLE,
    SPEAKER,
    WHEN,
    WHO,
    Border,
    Link,
    Region,
    Sheet,
)
from pipeline.quality.gold import UNKNOWN, GoldMention, GoldQuote, GoldRelease
from pipeline.release import Span


def to_sheet(release: GoldRelease) -> Sheet:
    """Everything that the annotation says, as regions and links; `read_sheet` is the way back."""
    names = [_name_mention(release, mention, number) for number, mention in enumerate(release.mentions)]
    regions, links = [*_list_layout(release), *names], []
    for number, role in enumerate(release.roles):
        linked, attributes = _tell_who(role.who, role, names, f"role-{number}", HOLDER)
        regions.append(Region(role.start, role.end, f"role-{number}", ROLE, attributes))
        links += linked
    for number, quote in enumerate(release.quotes):
        pieces, its_links = _lay_out_quote(quote, f"quote-{number}", names)
        regions += pieces
        links += its_links
    return Sheet(
        text=release.text,
        about=release.attributes,
        borders=tuple(Border(block.start, block.end, block.language) for block in release.blocks),
        regions=tuple(regions),
        links=tuple(links),
    )


def _list_layout(release: GoldRelease) -> Iterator[Region]:
    for number, block in enumerate(release.blocks):
        if label := LAYOUT_LABELS.get(block.kind):
            yield Region(block.start, block.end, f"block-{number}", label)


def _name_mention(release: GoldRelease, mention: GoldMention, number: int) -> Region:
    attributes = {REF: mention.ref, COUNTRY: mention.country or ""}
    if mention.kind == "date":
        attributes[WHEN] = mention.value or UNKNOWN
    known = {name: value for name, value in attributes.items() if value}
    return Region(mention.start, mention.end, f"mention-{number}", ENTITY_LABELS[mention.kind], known)


def _lay_out_quote(quote: GoldQuote, key: str, names: list[Region]) -> tuple[list[Region], list[Link]]:
    label = QUOTE_LABELS[quote.type]
    links, attributes = _tell_who(quote.who, quote.spans[0], names, f"{key}-0", SPEAKER)
    pieces = [
        Region(span.start, span.end, f"{key}-{number}", label, {} if number else {QUOTE: quote.id} | attributes)
        for number, span in enumerate(quote.spans)
    ]
    cues = [Region(cue.start, cue.end, f"{key}-cue-{number}", CUE) for number, cue in enumerate(quote.cues)]
    links += [Link(piece.key, following.key, GOES_ON) for piece, following in pairwise(pieces)]
    links += [Link(pieces[0].key, cue.key, CUED_BY) for cue in cues]
    return pieces + cues, links


def _tell_who(who: str, place: Span, names: list[Region], key: str, label: str) -> tuple[list[Link], dict[str, str]]:
    """A link to the nearest mention of the one who is meant, best one outside the words; else its ref in writing."""
    mentions = [region for region in names if who and region.attributes.get(REF) == who]
    if not mentions:
        return [], {WHO: who} if who else {}

    def distance(region: Region) -> tuple[bool, int]:
        return place.contains(region), max(region.start - place.end, place.start - region.end)

    return [Link(key, min(mentions, key=distance).key, label)], {}
