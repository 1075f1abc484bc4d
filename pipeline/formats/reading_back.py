"""From a sheet, as people corrected it, back to an annotated release."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from pipeline.errors import GoldError
from pipeline.formats.regions import (
    COUNTRY,
    CUE,
    CUED_BY,
    ENTITY_LABELS,
    GOES_ON,
    HOLDER,
    LABELS,
    LAYOUT_LABELS,
    QUOTE,
    QUOTE_LABELS,
    REF,
    ROLE,
    SPEAKER,
    WHEN,
    WHO,
    Border,
    Region,
    Sheet,
)
from pipeline.quality.gold import UNKNOWN, GoldMention, GoldQuote, GoldRelease, GoldRole
from pipeline.release import Block, BlockKind, Span

_ENTITY_KINDS = {label: kind for kind, label in ENTITY_LABELS.items()}
_QUOTE_TYPES = {label: type_ for type_, label in QUOTE_LABELS.items()}
_BLOCK_KINDS = {label: kind for kind, label in LAYOUT_LABELS.items()}


def read_sheet(sheet: Sheet) -> GoldRelease:
    """The release that a sheet annotates.

    White space at the edges of a region is none of it. A name without a ref gets the one that the same words bear, else
    a new one. A title or a caption over a part of a block parts it. A link to a region that is gone is gone, too.

    Raises:
        GoldError: an unknown label, an empty region, or one that lies in no one block; a cue of no quote.
    """
    regions = tuple(_check(region, sheet) for region in sheet.regions)
    language = sheet.about.get("lang", "")
    blocks = tuple(_list_blocks(sheet, [region for region in regions if region.label in _BLOCK_KINDS], language))
    marked = [region for region in regions if region.label not in _BLOCK_KINDS]
    if stray := next((region for region in marked if not any(block.contains(region) for block in blocks)), None):
        raise GoldError(f"{_name(sheet)}: {stray.label} {stray.cut(sheet.text)!r} lies in no one block")
    return _Reading(replace(sheet, regions=tuple(marked))).build(blocks, language)


@dataclass
class _Reading:
    sheet: Sheet

    def build(self, blocks: tuple[Block, ...], language: str) -> GoldRelease:
        about = self.sheet.about
        mentions = self._list_mentions()
        self._refs = {key: mention.ref for key, mention in mentions.items()}
        roles = [region for region in self.sheet.regions if region.label == ROLE]
        return GoldRelease(
            id=about.get("id", ""),
            language=language,
            published=read_day(about.get("published", ""), _name(self.sheet)),
            text=self.sheet.text,
            blocks=blocks,
            mentions=tuple(sorted(mentions.values())),
            roles=tuple(sorted(GoldRole(role.start, role.end, self._who(role, HOLDER)) for role in roles)),
            quotes=tuple(self._list_quotes()),
            genre=about.get("genre", ""),
            country=about.get("country", ""),
        )

    def _list_mentions(self) -> dict[str, GoldMention]:
        regions = [region for region in self.sheet.regions if region.label in _ENTITY_KINDS]
        refs = {_words(region, self.sheet): region.attributes[REF] for region in regions if region.attributes.get(REF)}
        taken = set(refs.values())
        mentions: dict[str, GoldMention] = {}
        for region in regions:
            kind = _ENTITY_KINDS[region.label]
            attributes = region.attributes
            if kind == "date":
                value = attributes.get(WHEN, UNKNOWN).strip() or UNKNOWN
                known = None if value == UNKNOWN else value
                mentions[region.key] = GoldMention(region.start, region.end, kind, value=known)
                continue
            words = _words(region, self.sheet)
            ref = attributes.get(REF) or refs.get(words) or _make_new(kind, taken)
            refs.setdefault(words, ref)
            country = attributes.get(COUNTRY) or None
            mentions[region.key] = GoldMention(region.start, region.end, kind, ref, country)
        return mentions

    def _list_quotes(self) -> Iterator[GoldQuote]:
        pieces = {region.key: region for region in self.sheet.regions if region.label in _QUOTE_TYPES}
        cues = {region.key: region for region in self.sheet.regions if region.label == CUE}
        following = {key: [piece for piece in self._targets(key, GOES_ON) if piece in pieces] for key in pieces}
        groups = list(_join(following, sorted(pieces, key=lambda key: pieces[key])))
        names = {pieces[key].attributes[QUOTE] for key in pieces if pieces[key].attributes.get(QUOTE)}
        used: set[str] = set()
        for group in groups:
            members = [pieces[key] for key in group]
            its_cues = [cues[target] for key in group for target in self._targets(key, CUED_BY) if target in cues]
            used.update(cue.key for cue in its_cues)
            given = next((piece.attributes[QUOTE] for piece in members if piece.attributes.get(QUOTE)), None)
            yield GoldQuote(
                id=given or _make_new("q", names, joint=""),
                type=_QUOTE_TYPES[members[0].label],
                who=next((who for piece in members if (who := self._who(piece, SPEAKER))), ""),
                spans=tuple(Span(piece.start, piece.end) for piece in members),
                cues=tuple(sorted(Span(cue.start, cue.end) for cue in its_cues)),
            )
        if orphans := cues.keys() - used:
            cue = cues[min(orphans)]
            raise GoldError(f"{_name(self.sheet)}: the cue {cue.cut(self.sheet.text)!r} belongs to no quote")

    def _who(self, region: Region, label: str) -> str:
        linked = (self._refs[key] for key in self._targets(region.key, label) if key in self._refs)
        return next(linked, region.attributes.get(WHO, ""))

    def _targets(self, key: str, label: str) -> Iterator[str]:
        return (link.target for link in self.sheet.links if link.source == key and link.label == label)


def _check(region: Region, sheet: Sheet) -> Region:
    """The region without white space at its edges."""
    if region.label not in LABELS:
        raise GoldError(f"{_name(sheet)}: unknown label {region.label!r}; there are {', '.join(LABELS)}")
    words = region.cut(sheet.text)
    if not words.strip():
        raise GoldError(f"{_name(sheet)}: empty {region.label} at {region.start}")
    start = region.start + len(words) - len(words.lstrip())
    return replace(region, start=start, end=start + len(words.strip()))


def _list_blocks(sheet: Sheet, marks: Iterable[Region], language: str) -> Iterator[Block]:
    """The blocks, parted where a title or a caption covers a part of one."""
    ordered = sorted(marks)
    for border in sheet.borders:
        position = border.start
        for mark in ordered:
            start, end = max(mark.start, position), min(mark.end, border.end)
            if start < end:
                yield from _build_block(Span(position, start), "paragraph", border, sheet.text, language)
                yield from _build_block(Span(start, end), _BLOCK_KINDS[mark.label], border, sheet.text, language)
                position = end
        yield from _build_block(Span(position, border.end), "paragraph", border, sheet.text, language)


def _build_block(span: Span, kind: BlockKind, border: Border, text: str, language: str) -> Iterator[Block]:
    content = span.cut(text)
    if content.strip():
        start = span.start + len(content) - len(content.lstrip())
        is_foreign = kind == "paragraph" and border.language != language
        yield Block(start, start + len(content.strip()), "foreign" if is_foreign else kind, border.language)


def _join(following: Mapping[str, list[str]], ordered: list[str]) -> Iterator[list[str]]:
    """Pieces that are linked, in whatever direction a person drew it, in order of place."""
    group_of = {key: {key} for key in ordered}
    for key, targets in following.items():
        for target in targets:
            joined = group_of[key] | group_of[target]
            group_of |= dict.fromkeys(joined, joined)
    seen: set[str] = set()
    for key in ordered:
        if key not in seen:
            seen |= group_of[key]
            yield [member for member in ordered if member in group_of[key]]


def _words(region: Region, sheet: Sheet) -> tuple[str, str]:
    return region.label, " ".join(region.cut(sheet.text).split()).casefold()


def _make_new(stem: str, taken: set[str], joint: str = "-") -> str:
    """A name that nothing bears yet."""
    number = 1
    while (name := f"{stem}{joint}{number}") in taken:
        number += 1
    taken.add(name)
    return name


def read_day(value: str, release: str) -> date | None:
    """The day of publication, None for an empty one.

    Raises:
        GoldError: it is none; names the release.
    """
    try:
        return date.fromisoformat(value) if value else None
    except ValueError as error:
        raise GoldError(f"{release}: no date of publication {value!r}") from error


def _name(sheet: Sheet) -> str:
    return sheet.about.get("id") or "a release without id"
