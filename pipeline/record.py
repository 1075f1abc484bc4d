"""The record: the JSON that we promise for one release, and the way from a processed `Release` to it.

Positions are counted in Unicode characters of `text`; `[start, end)` leaves out `end`. A record holds no clock, no
random value, no path and no float of ours, so the same input gives the same bytes. Building one, or reading one back,
checks that it does not contradict itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from importlib.metadata import version
from typing import Annotated, Literal, TypedDict, TypeVar

from pydantic import Field, ValidationError, model_validator
from pydantic.json_schema import GenerateJsonSchema

from pipeline import release as found
from pipeline.errors import InvalidRecord
from pipeline.name_keys import fold_spaces
from pipeline.parts import (
    Block,
    Caption,
    Date,
    Excerpt,
    Model,
    Named,
    Organisation,
    Part,
    Person,
    Place,
    Provenance,
    Quote,
    Range,
    Role,
    Source,
    Speaker,
)

SCHEMA_VERSION: Literal["1.0"] = "1.0"

EntityT = TypeVar("EntityT", bound=found.Entity)


class Record(Part):
    """One press release: its text, and the people, organisations, places, dates and quotes in it."""

    schema_version: Literal["1.0"]
    """Version of this form."""
    id: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """`sha256:` and the hash of the source's bytes."""
    source: Source
    """The file, or the line of one, that the release came from."""
    language: str
    """Main language, BCP 47; `und` when it cannot be told."""
    published: date | None
    """Day of publication; null when it is not known."""
    title: Excerpt | None
    """The title; null when the release has none."""
    blocks: tuple[Block, ...]
    """The layout of the release, in order."""
    captions: tuple[Caption, ...]
    """What was stripped."""
    text: str
    """The release as read: decoded, or taken out of HTML and the like. Every position points into it."""
    clean_text: str
    """The kept blocks, white space folded, a blank line between."""
    people: tuple[Person, ...]
    """Who is named."""
    organisations: tuple[Organisation, ...]
    """Which organisations are named."""
    places: tuple[Place, ...]
    """Where it happens."""
    dates: tuple[Date, ...]
    """When it happens."""
    quotes: tuple[Quote, ...]
    """What is said, and by whom."""
    provenance: Provenance
    """The version, the models and the choices that made the record."""

    def to_json(self) -> str:
        """The record as a file: two spaces a level, keys in the order of this class, a line feed at the end."""
        return self.model_dump_json(indent=2) + "\n"

    def to_json_line(self) -> str:
        """The record on one line, a line feed at the end; what else a reader may take for a line's end is escaped."""
        return self.model_dump_json().translate(_ESCAPED_LINE_ENDS) + "\n"

    @model_validator(mode="after")
    def check_consistency(self) -> Record:
        """Every excerpt equals the text at its place, every range lies inside it, every id that is used exists."""
        for contradiction in list_contradictions(self):
            raise ValueError(contradiction)
        return self


_ESCAPED_LINE_ENDS = {ord(character): f"\\u{ord(character):04x}" for character in "\x85\u2028\u2029"}


def to_record(release: found.Release) -> Record:
    """Put what the stages found into the form that we promise.

    Raises:
        InvalidRecord: what the stages found contradicts itself: a span outside the text, an id that nothing bears.
    """
    try:
        return _build_record(release)
    except ValidationError as error:
        problems = "; ".join(f"{'.'.join(map(str, item['loc'])) or 'record'}: {item['msg']}" for item in error.errors())
        raise InvalidRecord(release.source.name, problems) from error


def list_contradictions(record: Record) -> Iterator[str]:
    """What in a record cannot be: an excerpt that stands elsewhere, a range outside the text, an id of nothing."""
    for part in _walk(record):
        if isinstance(part, Excerpt) and part.text != record.text[part.start : part.end]:
            yield f"{part.text!r} is not what stands at {part.start} to {part.end}"
        if isinstance(part, Range) and not part.start < part.end <= len(record.text):
            yield f"{type(part).__name__} {part.start} to {part.end} is no part of the text"
    used = [role.organisation for person in record.people for role in person.roles]
    used += [quote.speaker.entity for quote in record.quotes if quote.speaker]
    entities: tuple[Named, ...] = (*record.people, *record.organisations, *record.places)
    known = {entity.id for entity in entities}
    if missing := [id_ for id_ in used if id_ is not None and id_ not in known]:
        yield f"no entity has the id {', '.join(missing)}"


def to_json_schema() -> str:
    """The JSON Schema of a record as it is written."""
    schema = {"$schema": GenerateJsonSchema.schema_dialect, **Record.model_json_schema(mode="serialization")}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _build_record(release: found.Release) -> Record:
    text = release.text
    return Record(
        schema_version=SCHEMA_VERSION,
        id=release.id,
        source=_describe_source(release),
        language=release.language,
        published=release.published,
        title=_excerpt(text, release.title) if release.title else None,
        blocks=tuple(Block(start=b.start, end=b.end, kind=b.kind, language=b.language) for b in release.blocks),
        captions=tuple(_describe_caption(caption) for caption in release.captions),
        text=text,
        clean_text="\n\n".join(fold_spaces(block.cut(text)) for block in release.blocks if block.is_kept),
        people=tuple(_describe_person(text, person) for person in _of_kind(release, found.Person)),
        organisations=tuple(Organisation(**_name(text, entity)) for entity in _of_kind(release, found.Organisation)),
        places=tuple(_describe_place(text, place) for place in _of_kind(release, found.Place)),
        dates=tuple(
            Date(id=entity.id, value=entity.value, mentions=_excerpts(text, entity.mentions))
            for entity in _of_kind(release, found.Date)
        ),
        quotes=tuple(_describe_quote(text, quote) for quote in release.quotes),
        provenance=_describe_provenance(release),
    )


def _of_kind(release: found.Release, kind: type[EntityT]) -> Iterator[EntityT]:
    return (entity for entity in release.entities if isinstance(entity, kind))


def _range(span: found.Span) -> Range:
    return Range(start=span.start, end=span.end)


def _excerpt(text: str, span: found.Span) -> Excerpt:
    return Excerpt(start=span.start, end=span.end, text=span.cut(text))


def _excerpts(text: str, spans: Iterable[found.Span]) -> tuple[Excerpt, ...]:
    return tuple(_excerpt(text, span) for span in spans)


def _describe_source(release: found.Release) -> Source:
    source = release.source
    return Source(
        name=source.name,
        media_type=source.media_type,
        encoding=source.encoding,
        sha256=source.sha256,
        characters=len(release.text),
        metadata=source.metadata,
    )


def _describe_caption(caption: found.Caption) -> Caption:
    spans = tuple(_range(span) for span in caption.spans)
    return Caption(text=caption.text, language=caption.language, reason=caption.reason, spans=spans)


class _Name(TypedDict):
    """What people, organisations and places share."""

    id: str
    name: str
    aliases: tuple[str, ...]
    known_id: str | None
    mentions: tuple[Excerpt, ...]


def _name(text: str, entity: found.Entity) -> _Name:
    return _Name(
        id=entity.id,
        name=entity.name,
        aliases=entity.aliases,
        known_id=entity.known_id,
        mentions=_excerpts(text, entity.mentions),
    )


def _describe_person(text: str, person: found.Person) -> Person:
    roles = tuple(
        Role(text=role.cut(text), start=role.start, end=role.end, organisation=role.organisation)
        for role in person.roles
    )
    return Person(**_name(text, person), roles=roles)


def _describe_place(text: str, place: found.Place) -> Place:
    return Place(
        **_name(text, place),
        country=place.country,
        geonames_id=place.geonames_id,
        latitude=place.latitude,
        longitude=place.longitude,
    )


def _describe_quote(text: str, quote: found.Quote) -> Quote:
    return Quote(
        id=quote.id,
        type=quote.type,
        text=fold_spaces(" ".join(span.cut(text) for span in quote.spans)),
        spans=tuple(_range(span) for span in quote.spans),
        speaker=_describe_speaker(text, quote.speaker) if quote.speaker else None,
        cue=_excerpt(text, quote.cue) if quote.cue else None,
    )


def _describe_speaker(text: str, speaker: found.Speaker) -> Speaker:
    return Speaker(
        entity=speaker.entity, name=speaker.name, start=speaker.start, end=speaker.end, text=speaker.cut(text)
    )


def _describe_provenance(release: found.Release) -> Provenance:
    return Provenance(
        version=_read_version(),
        models=tuple(Model(name=m.name, version=m.version, sha256=m.sha256) for m in release.models),
        configuration=release.configuration.sha256,
        warnings=release.warnings,
    )


@cache
def _read_version() -> str:
    return version("communique")


def _walk(part: Part) -> Iterator[Part]:
    """`part` and all parts inside it."""
    yield part
    for _, value in part:
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Part):
                yield from _walk(inner)
