"""The parts of a record, as its JSON Schema describes them."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from pipeline.release import BlockKind, QuoteType

Position = Annotated[int, Field(ge=0)]
Sha256 = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class Part(BaseModel):
    """What all parts of a record share: they never change, know no other keys, and their docstrings are the schema."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Range(Part):
    """A half-open range of characters."""

    start: Position
    """First character, counted in Unicode characters of the record's `text`."""
    end: Position
    """One past the last character."""


class Excerpt(Range):
    """A range of characters with the words that stand there."""

    text: str
    """Exactly the characters between `start` and `end`."""


class Source(Part):
    """Where the release came from."""

    name: str
    """Name of the file, relative to what was given to the run; `file.jsonl:3` for a line."""
    media_type: str
    """IANA media type of the source: text/plain, text/html, application/jsonl."""
    encoding: str
    """Character encoding that the bytes were read in."""
    sha256: Sha256
    """SHA-256 of the source's bytes (of the line, for JSONL), hex."""
    characters: int
    """Length of `text` in Unicode characters."""
    metadata: dict[str, JsonValue]
    """What the source says about itself beyond text, title, date and language, as it stood there."""


class Block(Range):
    """A piece of the release; blocks stand in order and never overlap."""

    kind: BlockKind
    """title, paragraph, caption (stripped) or foreign (a kept paragraph in another language)."""
    language: str
    """BCP 47 language of the block; `und` when it cannot be told."""


class Caption(Part):
    """A line that is no part of the running text, with every place where it stood."""

    text: str
    """The caption as it stood first."""
    language: str
    """BCP 47 language of the caption."""
    reason: str
    """Why it was stripped."""
    spans: tuple[Range, ...]
    """Every occurrence, in order."""


class Role(Excerpt):
    """An office that the release gives a person."""

    organisation: str | None
    """Id of the organisation or place that the office belongs to; null when the release does not tell."""


class Named(Part):
    """What people, organisations and places share."""

    id: str
    """Kind and number in order of first mention: `person-1`."""
    name: str
    """The fullest form of the name in the release."""
    aliases: tuple[str, ...]
    """Other forms of the name: surnames, acronyms, short forms."""
    known_id: str | None
    """Its id in the table of known entities that the run was given; null when it is not in there."""


class Person(Named):
    """A human being who is named."""

    roles: tuple[Role, ...]
    """Offices, in order."""
    mentions: tuple[Excerpt, ...]
    """Every place where the person is named, in order."""


class Organisation(Named):
    """A company, agency, ministry, party, team or other body that is named."""

    mentions: tuple[Excerpt, ...]
    """Every place where the organisation is named, in order."""


class Place(Named):
    """A country, city, region, natural feature, address or building that is named."""

    country: str | None
    """ISO 3166-1 alpha-2 code of the country that the place is or lies in; null when unsure or in several."""
    geonames_id: int | None
    """GeoNames id; null when unsure."""
    latitude: str | None
    """Decimal degrees as GeoNames prints them; a string, so that no machine rounds it."""
    longitude: str | None
    """Decimal degrees as GeoNames prints them; a string, so that no machine rounds it."""
    mentions: tuple[Excerpt, ...]
    """Every place in the text where it is named, in order."""


class Date(Part):
    """A day, month, quarter, year or a range of them that the release names."""

    id: str
    """`date-1`, numbered in order of first mention."""
    value: str | None
    """EDTF (ISO 8601-2): 2021-03-22, XXXX-03-22, 2021-33, 2019-06-14/2019-06-15; null where the text does not tell."""
    mentions: tuple[Excerpt, ...]
    """Every expression that means this date, in order."""


class Speaker(Excerpt):
    """The words that name who says a quote (a name, a pronoun, a role), and whom they mean."""

    entity: str | None
    """Id of the person or organisation; null when the words cannot be resolved."""
    name: str | None
    """Name of that entity."""


class Quote(Part):
    """Something that was said."""

    id: str
    """`quote-1`, numbered in order of appearance."""
    type: QuoteType
    """direct (in quotation marks), indirect (a reported clause) or mixed (a reported clause with quoted words)."""
    text: str
    """The words of all pieces without the marks around them, white space folded, a space between pieces."""
    spans: tuple[Range, ...]
    """The pieces, in order."""
    speaker: Speaker | None
    """Who says it; null when the release does not tell."""
    cue: Excerpt | None
    """The verb or phrase that attributes it (said, according to); null when there is none."""


class Model(Part):
    """A trained pipeline that read the release."""

    name: str
    """Its name."""
    version: str
    """Its version."""
    sha256: Sha256
    """SHA-256 of its files, hex."""


class Provenance(Part):
    """What made the record; the same source and the same provenance give the same record."""

    version: str
    """Version of communique."""
    models: tuple[Model, ...]
    """The trained pipelines that were used."""
    configuration: Sha256
    """SHA-256 of the choices of the run, hex."""
    warnings: tuple[str, ...]
    """What a person should know before trusting the record."""
