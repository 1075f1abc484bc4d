"""What the stages pass on: one `Release`, and the spans that they find in it.

Every position is a half-open character span `[start, end)` into `Release.text`, which never changes. `Release.body` is
the same text seen through a mask (captions and other languages blanked, odd characters translated one to one), so an
offset in one is an offset in the other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, Literal

from pipeline.configuration import Configuration

BlockKind = Literal["title", "paragraph", "caption", "foreign"]
EntityKind = Literal["person", "organisation", "place", "date"]
TagLabel = Literal["role", "cue", "reported", "direct"]
QuoteType = Literal["direct", "indirect", "mixed"]

UNDETERMINED = "und"
"""BCP 47 for "the language cannot be told"."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of characters `[start, end)` into a release's text."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Block(Span):
    """A paragraph-like piece of the release; blocks are in order and never overlap."""

    kind: BlockKind = "paragraph"
    language: str = UNDETERMINED

    @property
    def is_kept(self) -> bool:
        return self.kind != "caption"


@dataclass(frozen=True, slots=True)
class Caption:
    """One text that was stripped, with every place where it stood and why."""

    text: str
    language: str
    reason: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Mention(Span):
    """A name or a date expression in the text. `score` (0 to 1) serves review tools and never reaches the record."""

    kind: EntityKind = "organisation"
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Tag(Span):
    """Evidence from a tagging head: an office (`role`), a word of saying (`cue`), a reported clause, direct speech."""

    label: TagLabel = "role"
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Role(Span):
    """An office next to a person's name; `organisation` is the id of the organisation (or place) that it names."""

    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing that the release speaks of, with all its mentions in order."""

    id: str
    name: str
    mentions: tuple[Span, ...]
    aliases: tuple[str, ...] = ()
    known_id: str | None = field(default=None, kw_only=True)
    """The id that the user's table of known entities gives it."""


@dataclass(frozen=True, slots=True)
class Person(Entity):
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation(Entity):
    pass


@dataclass(frozen=True, slots=True)
class Place(Entity):
    """`country` is ISO 3166-1 alpha-2; the rest comes from GeoNames and is None when unsure."""

    country: str | None = None
    geonames_id: int | None = None
    latitude: str | None = None
    longitude: str | None = None


@dataclass(frozen=True, slots=True)
class Date(Entity):
    """`value` is EDTF (ISO 8601-2), None where the text does not tell."""

    value: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker(Span):
    """The words that name the speaker, and the entity they mean (None when it is not known)."""

    entity: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """What was said, in one or more pieces; content alone, without the marks around it."""

    id: str
    type: QuoteType
    spans: tuple[Span, ...]
    speaker: Speaker | None = None
    cue: Span | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where the release came from. `sha256` is of its bytes: the file's, or the line's for JSONL."""

    name: str
    media_type: str
    encoding: str
    sha256: str
    metadata: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ModelUse:
    """A spaCy pipeline that read the release; `sha256` is of its files, hex."""

    name: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Firing:
    """A rule that fired, kept for `--debug` and for review pages."""

    rule: str
    start: int
    end: int


@dataclass(frozen=True)
class Release:
    """A press release on its way through the stages; each fills the fields that it names and returns a new one."""

    source: Source
    text: str
    configuration: Configuration = field(default_factory=Configuration)
    published: date | None = None
    language: str = UNDETERMINED
    blocks: tuple[Block, ...] = ()
    captions: tuple[Caption, ...] = ()
    mentions: tuple[Mention, ...] = ()
    tags: tuple[Tag, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    models: tuple[ModelUse, ...] = ()
    warnings: tuple[str, ...] = ()
    trace: tuple[Firing, ...] = ()

    @property
    def id(self) -> str:
        return f"sha256:{self.source.sha256}"

    @property
    def title(self) -> Block | None:
        return next((block for block in self.blocks if block.kind == "title"), None)

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages of the kept blocks: the release's own first, the others in order of appearance."""
        others = (block.language for block in self.blocks if block.is_kept)
        return tuple(dict.fromkeys((self.language, *others)))

    @cached_property
    def body(self) -> str:
        """The text of the release's own language; same length as `text`."""
        return self.view(self.language)

    @cached_property
    def prose(self) -> str:
        """The kept blocks of all languages, written as in a `view`."""
        return self._show(None)

    def view(self, language: str) -> str:
        """The text seen by the rules and the model of one language.

        Only kept blocks of `language` remain; a line break inside a block becomes a space, so a line break in the
        result is always the border of a block. `len(result) == len(self.text)`.
        """
        return self._show(language)

    def _show(self, language: str | None) -> str:
        pieces: list[str] = []
        position = 0
        for block in self.blocks:
            pieces.append(_blank(self.text[position : block.start]))
            content = block.cut(self.text)
            shown = block.is_kept and language in (None, block.language)
            pieces.append(_write_plainly(content) if shown else _blank(content))
            position = block.end
        pieces.append(_blank(self.text[position:]))
        return "".join(pieces)

    def fill(self, **fields: Any) -> Release:
        """A copy with some fields replaced; the way for a stage to return its result."""
        return replace(self, **fields)


_LINE_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_SPACES = "\t\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_BREAK = re.compile(f"[{_LINE_BREAKS}]")
_NO_BREAK = re.compile(f"[^{_LINE_BREAKS}]")
_DOUBLE_MARKS = "“”„‟«»〝〞＂"
_SINGLE_MARKS = "‘’‚‛′ʼ`´"
HYPHENS = "\u2010\u2011\u2012\u2212"
"""What is written for a hyphen beside it."""
_PLAIN = str.maketrans(
    dict.fromkeys(_SPACES + _LINE_BREAKS, " ")
    | dict.fromkeys(_DOUBLE_MARKS, '"')
    | dict.fromkeys(_SINGLE_MARKS, "'")
    | dict.fromkeys(HYPHENS, "-")
)
_TYPED_DASH = re.compile(r"(?<= )--?(?= )")


def _write_plainly(text: str) -> str:
    """One spelling for what is written in many, character for character: spaces, quotation marks, hyphens, dashes.

    A dash may be typed as hyphens: ` - `, ` -- `.
    """
    return _TYPED_DASH.sub(lambda match: "–".ljust(len(match[0])), text.translate(_PLAIN))


def _blank(text: str) -> str:
    """As many spaces as there are characters; a line break of any kind becomes a line feed, the border of blocks."""
    return _BREAK.sub("\n", _NO_BREAK.sub(" ", text))
