"""What went wrong in one release, each with its surroundings: for the analysis of errors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from pipeline.quality.alignment import count_refs, map_entities, pair_quotes, plain_span
from pipeline.quality.context import shorten, show_context
from pipeline.quality.gold import GoldMention, GoldQuote, GoldRelease
from pipeline.quality.mentions import date_values, place_countries
from pipeline.quality.quotes import is_content_exact, is_speaker_right
from pipeline.quality.roles import held_roles
from pipeline.release import Mention, Quote, Release, Span

Difference = tuple[Span, str, str, str]
"""Where, what, and the two sides in words."""


@dataclass(frozen=True, slots=True)
class Mistake(Span):
    """One difference between annotation and result; it stands where the annotation does, or else the result.

    `what` is the thing compared (entity, value, country, cluster, quote, speaker ...), `expected` and `found` are its
    two sides in words, either empty where that side has nothing.
    """

    release: str
    what: str
    expected: str
    found: str
    context: str


def list_mistakes(gold: GoldRelease, release: Release) -> list[Mistake]:
    """All mistakes in order of position."""
    differences = [difference for compare in COMPARISONS for difference in compare(gold, release)]
    return [
        Mistake(span.start, span.end, gold.id, what, expected, found, show_context(span, gold.text))
        for span, what, expected, found in sorted(differences)
    ]


def _compare_layout(gold: GoldRelease, release: Release) -> Iterator[Difference]:
    if gold.language != release.language:
        yield Span(0, 0), "language", gold.language, release.language
    expected = set(gold.caption_spans)
    found = {plain_span(span) for caption in release.captions for span in caption.spans}
    yield from ((span, "caption", "caption", "") for span in expected - found)
    yield from ((span, "caption", "", "caption") for span in found - expected)


def _compare_mentions(gold: GoldRelease, release: Release) -> Iterator[Difference]:
    """Missed, spurious and wrongly labelled mentions; a wrong boundary is a missed beside a spurious one."""
    expected = {plain_span(mention): mention for mention in gold.mentions}
    found = {plain_span(mention): mention for mention in release.mentions}
    for span in expected.keys() | found.keys():
        kinds = (_kind_of(expected.get(span)), _kind_of(found.get(span)))
        if kinds[0] != kinds[1]:
            yield span, "entity", *kinds


def _kind_of(mention: GoldMention | Mention | None) -> str:
    return mention.kind if mention else ""


def _compare_values(gold: GoldRelease, release: Release) -> Iterator[Difference]:
    """Values of dates and countries of places whose span was found."""
    values, countries = date_values(release), place_countries(release)
    for mention in gold.mentions:
        span = plain_span(mention)
        if mention.kind == "date" and span in values and values[span] != mention.value:
            yield span, "value", mention.value or "", values[span] or ""
        if mention.kind == "place" and span in countries and countries[span] != mention.country:
            yield span, "country", mention.country or "", countries[span] or ""


def _compare_clusters(gold: GoldRelease, release: Release) -> Iterator[Difference]:
    """Mentions in an entity that stands for another thing, and those cut off from the main entity of their thing."""
    ballots, mapping = count_refs(gold, release), map_entities(gold, release)
    main: dict[str, str] = {}
    for entity, ref in mapping.items():
        if ref not in main or ballots[entity][ref] > ballots[main[ref]][ref]:
            main[ref] = entity
    homes = {plain_span(mention): entity for entity in release.entities for mention in entity.mentions}
    for mention in gold.mentions:
        home = homes.get(plain_span(mention))
        if not mention.ref or home is None:
            continue
        if mapping[home.id] != mention.ref:
            yield plain_span(mention), "cluster", mention.ref, f"{mapping[home.id]} ({home.name})"
        elif main[mention.ref] != home.id:
            yield plain_span(mention), "cluster", mention.ref, f"apart ({home.name})"


def _compare_roles(gold: GoldRelease, release: Release) -> Iterator[Difference]:
    refs = map_entities(gold, release)
    expected = {plain_span(role): role.who for role in gold.roles}
    found = {plain_span(role): refs.get(person.id, person.name) for role, person in held_roles(release)}
    for span in expected.keys() | found.keys():
        if expected.get(span) != found.get(span):
            yield span, "role", expected.get(span, ""), found.get(span, "")


def _compare_quotes(gold: GoldRelease, release: Release) -> Iterator[Difference]:
    """Of two quotes that stand for one another their differences, of the others that they are missed or spurious."""
    refs, pairs = map_entities(gold, release), pair_quotes(gold.quotes, release.quotes, gold.text)
    for quote, other in pairs:
        yield from _compare_pair(quote, other, gold.text, refs)
    paired_gold, paired_found = {quote.id for quote, _ in pairs}, {other.id for _, other in pairs}
    for quote in gold.quotes:
        if quote.id not in paired_gold:
            yield _hull(quote.spans), "quote", _show_quote(quote, gold.text), ""
    for other in release.quotes:
        if other.id not in paired_found:
            yield _hull(other.spans), "quote", "", _show_quote(other, gold.text)


def _compare_pair(quote: GoldQuote, other: Quote, text: str, refs: Mapping[str, str]) -> Iterator[Difference]:
    span = _hull(quote.spans)
    if quote.type != other.type or not is_content_exact(quote, other, text):
        yield span, "quote", _show_quote(quote, text), _show_quote(other, text)
    if not is_speaker_right(quote, other, refs):
        speaker = (other.speaker.entity if other.speaker else None) or ""
        yield span, "speaker", quote.who, refs.get(speaker, speaker)
    cues = [other.cue] if other.cue else []
    if set(map(plain_span, quote.cues)) != set(map(plain_span, cues)):
        yield span, "cue", _join_cuts(quote.cues, text), _join_cuts(cues, text)


def _hull(spans: Iterable[Span]) -> Span:
    pieces = tuple(spans)
    return Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))


def _show_quote(quote: GoldQuote | Quote, text: str) -> str:
    return f"{quote.type}: {_join_cuts(quote.spans, text)}"


def _join_cuts(spans: Iterable[Span], text: str) -> str:
    return " | ".join(shorten(span.cut(text)) for span in spans)


COMPARISONS: tuple[Callable[[GoldRelease, Release], Iterable[Difference]], ...] = (
    _compare_layout,
    _compare_mentions,
    _compare_values,
    _compare_clusters,
    _compare_roles,
    _compare_quotes,
)
