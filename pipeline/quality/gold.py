"""Annotated releases: the XML of `models/corpus/GUIDELINES.md` as text with spans.

The plain text of a release is its blocks joined by a blank line, captions included; all positions point into it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import get_args

from lxml import etree

from pipeline.configuration import Configuration
from pipeline.errors import GoldError
from pipeline.release import Block, BlockKind, Caption, EntityKind, Mention, QuoteType, Release, Source, Span

ENTITY_KINDS: dict[str, EntityKind] = {
    "persName": "person",
    "orgName": "organisation",
    "placeName": "place",
    "date": "date",
}
BLOCK_KINDS: dict[str, BlockKind] = {"head": "title", "p": "paragraph", "caption": "caption"}
BLOCK_JOINT = "\n\n"
QUOTE_TYPES: dict[str, QuoteType] = {name: name for name in get_args(QuoteType)}
UNKNOWN = "unknown"
"""The annotated value of a date whose day the release does not tell."""


@dataclass(frozen=True, slots=True)
class GoldMention(Span):
    """An annotated entity.

    `ref` names the thing (empty for dates); `country` and `value` are as annotated, None when absent or unknown.
    """

    kind: EntityKind
    ref: str = ""
    country: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class GoldRole(Span):
    who: str


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """`who` is the ref of the speaker, empty where the release names none."""

    id: str
    type: QuoteType
    who: str
    spans: tuple[Span, ...]
    cues: tuple[Span, ...]


@dataclass(frozen=True)
class GoldRelease:
    id: str
    language: str
    published: date | None
    text: str
    blocks: tuple[Block, ...]
    mentions: tuple[GoldMention, ...]
    roles: tuple[GoldRole, ...]
    quotes: tuple[GoldQuote, ...]
    genre: str = ""
    country: str = ""

    @property
    def attributes(self) -> dict[str, str]:
        """What the annotation says of the release as a whole, as it is written there."""
        return {
            "id": self.id,
            "lang": self.language,
            "published": self.published.isoformat() if self.published else "",
            "genre": self.genre,
            "country": self.country,
        }

    @property
    def caption_spans(self) -> tuple[Span, ...]:
        return tuple(Span(block.start, block.end) for block in self.blocks if block.kind == "caption")

    def to_source(self) -> Source:
        return Source(
            name=self.id,
            media_type="text/plain",
            encoding="utf-8",
            sha256=hashlib.sha256(self.text.encode()).hexdigest(),
        )

    def to_release(self) -> Release:
        """The release as a reader would give it: text and date of publication, nothing found yet."""
        return Release(source=self.to_source(), text=self.text, published=self.published)

    def to_annotated_release(self) -> Release:
        """The release as the entity stage should leave it, for judging a later stage on its own."""
        captions = tuple(
            Caption(block.cut(self.text), block.language, "annotated", (Span(block.start, block.end),))
            for block in self.blocks
            if block.kind == "caption"
        )
        return Release(
            source=self.to_source(),
            text=self.text,
            configuration=Configuration(),
            published=self.published,
            language=self.language,
            blocks=self.blocks,
            captions=captions,
            mentions=tuple(Mention(m.start, m.end, m.kind) for m in self.mentions),
        )


def read_gold(path: Path) -> Iterator[GoldRelease]:
    """Read the annotated releases of a file, or of every `*.xml` in a folder in order of name.

    Raises:
        GoldError: the XML is malformed, uses an unknown element or value, or an element holds no text.
    """
    files = sorted(path.glob("*.xml")) if path.is_dir() else [path]
    for file in files:
        try:
            root = etree.parse(str(file)).getroot()
        except (etree.XMLSyntaxError, OSError) as error:
            raise GoldError(f"{file}: {error}") from error
        for element in root.iter("release"):
            try:
                yield _Annotations(element).build()
            except _FormError as error:
                raise GoldError(f"{file}: {error} in {element.get('id')}") from error


class _FormError(Exception):
    """What breaks the form; the reader adds where."""


@dataclass
class _Flow:
    """The text of a block, put together on one walk through it, and the characters that each element covers."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    covered: list[tuple[etree._Element, Span]] = field(default_factory=list)

    def walk(self, element: etree._Element) -> None:
        self._append(element.text)
        for child in element:
            if isinstance(child.tag, str):  # comments and processing instructions have no name, only a tail
                start = self.length
                self.walk(child)
                self.covered.append((child, Span(start, self.length)))
            self._append(child.tail)

    def _append(self, text: str | None) -> None:
        if text:
            self.pieces.append(text)
            self.length += len(text)


@dataclass
class _Annotations:
    """Collects the text and the spans of one `<release>`."""

    element: etree._Element
    texts: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    mentions: list[GoldMention] = field(default_factory=list)
    roles: list[GoldRole] = field(default_factory=list)
    said: dict[str, list[tuple[Span, etree._Element]]] = field(default_factory=dict)
    cues: dict[str, list[Span]] = field(default_factory=dict)

    def build(self) -> GoldRelease:
        for block in self.element:
            if isinstance(block.tag, str):
                self._add_block(block)
        return GoldRelease(
            id=self.element.get("id", ""),
            language=self.element.get("lang", ""),
            published=_parse_date(self.element.get("published", "")),
            text=BLOCK_JOINT.join(self.texts),
            blocks=tuple(self.blocks),
            mentions=tuple(sorted(self.mentions)),
            roles=tuple(sorted(self.roles)),
            quotes=tuple(self._build_quotes()),
            genre=self.element.get("genre", ""),
            country=self.element.get("country", ""),
        )

    def _add_block(self, element: etree._Element) -> None:
        kind, language = self._classify_block(element)
        flow = _Flow()
        flow.walk(element)
        written = "".join(flow.pieces)
        content = _strip(Span(0, len(written)), written, element)
        start = self.length + len(BLOCK_JOINT) if self.texts else 0
        self.texts.append(content.cut(written))
        self.length = start + len(self.texts[-1])
        self.blocks.append(Block(start, self.length, kind, language))
        shift = start - content.start
        for child, covered in flow.covered:
            span = _strip(covered, written, child)
            self._note(child, Span(span.start + shift, span.end + shift))

    def _classify_block(self, element: etree._Element) -> tuple[BlockKind, str]:
        if element.tag not in BLOCK_KINDS:
            raise _FormError(f"unknown block <{element.tag}>")
        kind, main_language = BLOCK_KINDS[element.tag], self.element.get("lang", "")
        language = element.get("lang", main_language)
        return ("foreign" if kind == "paragraph" and language != main_language else kind), language

    def _note(self, element: etree._Element, span: Span) -> None:
        start, end = span.start, span.end
        if element.tag in ENTITY_KINDS:
            value, country = element.get("when"), element.get("country")
            known = None if value == UNKNOWN else value
            self.mentions.append(
                GoldMention(start, end, ENTITY_KINDS[element.tag], element.get("ref", ""), country, known)
            )
        elif element.tag == "roleName":
            self.roles.append(GoldRole(start, end, element.get("who", "")))
        elif element.tag == "said":
            self.said.setdefault(_name_quote(element), []).append((span, element))
        elif element.tag == "cue":
            self.cues.setdefault(_name_quote(element), []).append(span)
        else:
            raise _FormError(f"unknown element <{element.tag}>")

    def _build_quotes(self) -> Iterator[GoldQuote]:
        if orphans := self.cues.keys() - self.said.keys():
            raise _FormError(f"cue of no quote {min(orphans)!r}")
        for quote, pieces in self.said.items():
            first = pieces[0][1]
            name = first.get("type", "direct")
            if name not in QUOTE_TYPES:
                raise _FormError(f"unknown type of quote {name!r}")
            yield GoldQuote(
                id=quote,
                type=QUOTE_TYPES[name],
                who=first.get("who", ""),
                spans=tuple(span for span, _ in pieces),
                cues=tuple(self.cues.get(quote, ())),
            )


def _strip(span: Span, text: str, element: etree._Element) -> Span:
    """The span without white space at its edges."""
    content = span.cut(text)
    if not content.strip():
        raise _FormError(f"empty <{element.tag}>")
    return Span(span.start + len(content) - len(content.lstrip()), span.start + len(content.rstrip()))


def _name_quote(element: etree._Element) -> str:
    """Without a name, pieces of different quotes would be taken for one."""
    if not (name := element.get("q")):
        raise _FormError(f"<{element.tag}> without q")
    return name


def _parse_date(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError as error:
        raise _FormError(f"no date of publication {value!r}") from error
