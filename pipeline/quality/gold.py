"""Annotated releases: the XML of `models/corpus/GUIDELINES.md` as text with spans.

The plain text of a release is its blocks joined by a blank line, captions included; all positions point into it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

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


@dataclass(frozen=True, slots=True)
class GoldMention(Span):
    """An annotated entity: `ref` names the thing (empty for dates), `country` and `value` as annotated, None when absent."""

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
        GoldError: the XML is malformed or uses an unknown element.
    """
    files = sorted(path.glob("*.xml")) if path.is_dir() else [path]
    for file in files:
        try:
            root = etree.parse(str(file)).getroot()
        except (etree.XMLSyntaxError, OSError) as error:
            raise GoldError(f"{file}: {error}") from error
        for element in root.iter("release"):
            yield _Annotations(str(file), element).build()


@dataclass
class _Annotations:
    """Collects the text and the spans of one `<release>` on one walk through its elements."""

    file: str
    element: etree._Element
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    mentions: list[GoldMention] = field(default_factory=list)
    roles: list[GoldRole] = field(default_factory=list)
    said: dict[str, list[tuple[Span, etree._Element]]] = field(default_factory=dict)
    cues: dict[str, list[Span]] = field(default_factory=dict)

    def build(self) -> GoldRelease:
        release = self.element
        language = release.get("lang", "")
        for block in release:
            if not isinstance(block.tag, str):
                continue
            self._add_block(block, language)
        return GoldRelease(
            id=release.get("id", ""),
            language=language,
            published=date.fromisoformat(release.get("published")) if release.get("published") else None,
            text="".join(self.pieces),
            blocks=tuple(self.blocks),
            mentions=tuple(sorted(self.mentions)),
            roles=tuple(sorted(self.roles)),
            quotes=tuple(self._build_quotes()),
        )

    def _add_block(self, block: etree._Element, language: str) -> None:
        if block.tag not in BLOCK_KINDS:
            raise GoldError(f"{self.file}: unknown block <{block.tag}> in {self.element.get('id')}")
        if self.blocks:
            self._append(BLOCK_JOINT)
        start = self.length
        self._walk(block)
        end = self._trim(start)
        block_language = block.get("lang", language)
        kind = BLOCK_KINDS[block.tag]
        if kind == "paragraph" and block_language != language:
            kind = "foreign"
        self.blocks.append(Block(start, end, kind, block_language))

    def _trim(self, start: int) -> int:
        """Drop white space at the end of the block that began at `start`; its beginning was never written."""
        content = "".join(self.pieces)[start:].rstrip()
        self.pieces = ["".join(self.pieces)[:start], content]
        self.length = start + len(content)
        return self.length

    def _walk(self, element: etree._Element) -> None:
        self._append(element.text)
        for child in element:
            if isinstance(child.tag, str):
                start = self.length
                self._walk(child)
                self._note(child, start, self.length)
            self._append(child.tail)

    def _append(self, text: str | None) -> None:
        at_block_start = not self.pieces or self.pieces[-1] == BLOCK_JOINT
        content = (text or "").lstrip() if at_block_start else (text or "")
        if content or text == BLOCK_JOINT:
            content = content or BLOCK_JOINT
            self.pieces.append(content)
            self.length += len(content)

    def _note(self, element: etree._Element, start: int, end: int) -> None:
        if element.tag in ENTITY_KINDS:
            kind = ENTITY_KINDS[element.tag]
            value = element.get("when")
            self.mentions.append(
                GoldMention(
                    start, end, kind, element.get("ref", ""), element.get("country"), None if value == "unknown" else value
                )
            )
        elif element.tag == "roleName":
            self.roles.append(GoldRole(start, end, element.get("who", "")))
        elif element.tag == "said":
            self.said.setdefault(element.get("q", ""), []).append((Span(start, end), element))
        elif element.tag == "cue":
            self.cues.setdefault(element.get("q", ""), []).append(Span(start, end))
        else:
            raise GoldError(f"{self.file}: unknown element <{element.tag}> in {self.element.get('id')}")

    def _build_quotes(self) -> Iterator[GoldQuote]:
        for quote, pieces in self.said.items():
            first = pieces[0][1]
            yield GoldQuote(
                id=quote,
                type=first.get("type", "direct"),
                who=first.get("who", ""),
                spans=tuple(span for span, _ in pieces),
                cues=tuple(self.cues.get(quote, ())),
            )
