"""The annotation in the form in which the stages would leave it: for judging later stages on faultless earlier ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.quality.alignment import plain_span
from pipeline.quality.gold import GoldMention, GoldQuote, GoldRelease
from pipeline.release import Date, Entity, EntityKind, Organisation, Person, Place, Quote, Release, Role, Span, Speaker


def to_resolved_release(gold: GoldRelease) -> Release:
    """The release as a faultless resolution would leave it: all entities with their roles, values and countries."""
    return gold.to_annotated_release().fill(entities=tuple(_build_entity(gold, thing) for thing in _list_things(gold)))


def to_finished_release(gold: GoldRelease) -> Release:
    """The release as a faultless run would leave it; scored against `gold` nothing is wrong."""
    speakers = {thing.ref: thing.id for thing in _list_things(gold) if thing.kind != "date"}
    quotes = tuple(_build_quote(quote, number, speakers) for number, quote in enumerate(gold.quotes, start=1))
    return to_resolved_release(gold).fill(quotes=quotes)


@dataclass(frozen=True, slots=True)
class _Thing:
    """All annotated mentions of one thing, or of one date's value."""

    id: str
    kind: EntityKind
    ref: str
    mentions: tuple[GoldMention, ...]


def _list_things(gold: GoldRelease) -> Iterator[_Thing]:
    """In order of first mention, numbered per kind; mentions without a ref or a value stand for a thing each."""
    groups: dict[tuple[EntityKind, str | Span], list[GoldMention]] = {}
    for mention in gold.mentions:
        key = (mention.value if mention.kind == "date" else mention.ref) or plain_span(mention)
        groups.setdefault((mention.kind, key), []).append(mention)
    numbers: Counter[EntityKind] = Counter()
    for (kind, _), mentions in groups.items():
        numbers[kind] += 1
        yield _Thing(f"{kind}-{numbers[kind]}", kind, mentions[0].ref, tuple(mentions))


def _build_entity(gold: GoldRelease, thing: _Thing) -> Entity:
    first, spans = thing.mentions[0], tuple(plain_span(mention) for mention in thing.mentions)
    name = max((span.cut(gold.text) for span in spans), key=len)
    match thing.kind:
        case "person":
            roles = tuple(Role(role.start, role.end) for role in gold.roles if role.who == thing.ref)
            return Person(thing.id, name, spans, roles=roles)
        case "organisation":
            return Organisation(thing.id, name, spans)
        case "place":
            return Place(thing.id, name, spans, country=first.country)
        case "date":
            return Date(thing.id, name, spans, value=first.value)


def _build_quote(quote: GoldQuote, number: int, speakers: dict[str, str]) -> Quote:
    """The annotation does not say where the speaker's words stand, so they get no characters of their own."""
    start = quote.spans[0].start
    speaker = Speaker(start, start, entity=speakers.get(quote.who)) if quote.who else None
    return Quote(f"quote-{number}", quote.type, quote.spans, speaker, quote.cues[0] if quote.cues else None)
