"""Annotated releases written as the XML of `models/corpus/GUIDELINES.md`: the way back from `read_gold`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from pipeline.errors import GoldError
from pipeline.quality.gold import BLOCK_KINDS, ENTITY_KINDS, UNKNOWN, GoldMention, GoldRelease
from pipeline.release import Block, BlockKind, EntityKind, Span

_ENTITY_TAGS: dict[EntityKind, str] = {kind: tag for tag, kind in ENTITY_KINDS.items()}
_BLOCK_TAGS: dict[BlockKind, str] = {kind: tag for tag, kind in BLOCK_KINDS.items()} | {"foreign": "p"}
_OUTER_FIRST = ("said", "cue", "roleName", *ENTITY_KINDS)
"""Which of two elements over the same characters holds the other."""

FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML may hold."""


@dataclass(frozen=True, slots=True)
class _Element(Span):
    tag: str
    attributes: Mapping[str, str]

    @property
    def order(self) -> tuple[int, int, int]:
        return self.start, -self.end, _OUTER_FIRST.index(self.tag)

    def open(self) -> str:
        return f"<{self.tag}{_write_attributes(self.attributes)}>"


def to_xml(releases: Iterable[GoldRelease]) -> str:
    """A file of annotated releases.

    Raises:
        GoldError: an annotation lies in no block or crosses another, or the text holds what XML cannot.
    """
    return "<releases>\n" + "\n\n".join(map(_write_release, releases)) + "\n</releases>\n"


def _write_release(release: GoldRelease) -> str:
    if found := FORBIDDEN.search(release.text):
        raise GoldError(f"{release.id}: XML cannot hold the character U+{ord(found[0]):04X}")
    elements = sorted(_list_elements(release), key=lambda element: element.order)
    written = [_write_block(release, block, elements) for block in release.blocks]
    if stray := next((e for e in elements if not any(block.contains(e) for block in release.blocks)), None):
        raise GoldError(f"{release.id}: {_describe(stray, release)} lies in no one block")
    return "\n".join([f"<release{_write_attributes(release.attributes)}>", *written, "</release>"])


def _list_elements(release: GoldRelease) -> Iterator[_Element]:
    for mention in release.mentions:
        yield _Element(mention.start, mention.end, _ENTITY_TAGS[mention.kind], _describe_mention(mention))
    for role in release.roles:
        yield _Element(role.start, role.end, "roleName", {"who": role.who})
    for quote in release.quotes:
        for span in quote.spans:
            yield _Element(span.start, span.end, "said", {"q": quote.id, "who": quote.who, "type": quote.type})
        for cue in quote.cues:
            yield _Element(cue.start, cue.end, "cue", {"q": quote.id})


def _describe_mention(mention: GoldMention) -> dict[str, str]:
    if mention.kind == "date":
        return {"when": mention.value or UNKNOWN}
    return {"ref": mention.ref} | ({"country": mention.country} if mention.country else {})


def _write_block(release: GoldRelease, block: Block, elements: Iterable[_Element]) -> str:
    """The block with its elements, which come outer before inner."""
    pieces: list[str] = []
    opened: list[_Element] = []
    position = block.start

    def go_to(place: int) -> None:
        nonlocal position
        while opened and opened[-1].end <= place:
            pieces.extend((_write_text(release.text[position : opened[-1].end]), f"</{opened[-1].tag}>"))
            position = opened.pop().end
        pieces.append(_write_text(release.text[position:place]))
        position = place

    for element in elements:
        if not block.contains(element):
            continue
        go_to(element.start)
        if opened and opened[-1].end < element.end:
            outer = _describe(opened[-1], release)
            raise GoldError(f"{release.id}: {_describe(element, release)} crosses {outer}")
        pieces.append(element.open())
        opened.append(element)
    go_to(block.end)
    tag = _BLOCK_TAGS[block.kind]
    language = {"lang": block.language} if block.kind == "caption" or block.language != release.language else {}
    return f"<{tag}{_write_attributes(language)}>{''.join(pieces)}</{tag}>"


def _describe(element: _Element, release: GoldRelease) -> str:
    return f"<{element.tag}> {element.cut(release.text)!r}"


def _write_attributes(attributes: Mapping[str, str]) -> str:
    return "".join(f' {name}="{_write_text(value, _IN_ATTRIBUTES)}"' for name, value in attributes.items())


_IN_TEXT = {"\r": "&#13;"}
_IN_ATTRIBUTES = _IN_TEXT | {'"': "&quot;", "\n": "&#10;", "\t": "&#9;"}


def _write_text(text: str, entities: dict[str, str] = _IN_TEXT) -> str:
    return escape(text, entities)
