"""What went wrong in one release, each with its surroundings: for the analysis of errors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.quality.alignment import map_entities, pair_quotes, plain_span
from pipeline.quality.gold import GoldMention, GoldQuote, GoldRelease
from pipeline.quality.mentions import date_values, place_countries
from pipeline.quality.quotes import is_content_exact, is_speaker_right
from pipeline.quality.roles import held_roles
from pipeline.release import Mention, Quote, Release, Span

CONTEXT = 40
"""Characters shown on either side."""


@dataclass(frozen=True, slots=True)
class Mistake(Span):
    """One difference between annotation and result; it stands where the annotation does, or else the result.

    `what` is the thing compared (entity, date, place, role, quote, speaker, cue), `expected` and `found` are its two
    sides in words, either empty where that side has nothing.
    """

    release: str
    what: str
    expected: str
    found: str
    context: str


def list_mistakes(gold: GoldRelease, release: Release) -> list[Mistake]:
    """All mistakes in order of position."""
    sources = (_compare_mentions, _compare_values, _compare_roles, _compare_quotes)
    differences = [difference for compare in sources for difference in compare(gold, release)]
    return [
        Mistake(span.start, span.end, gold.id, what, expected, found, show_context(span, gold.text))
        for span, what, expected, found in sorted(differences)
    ]


def show_context(span: Span, text: str) -> str:
    """The span in brackets with its surroundings, on one line."""
    before = text[max(0, span.start - CONTEXT) : span.start]
    after = text[span.end : span.end + CONTEXT]
    return " ".join(f"{before}[{span.cut(text)}]{after}".split())


Difference = tuple[Span, str, str, str]


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
            yield span, "date", str(mention.value), str(values[span])
        if mention.kind == "place" and span in countries and countries[span] != mention.country:
            yield span, "place", str(mention.country), str(countries[span])


def _compare_roles(gold: GoldRelease, release: Release) -> Iterator[Difference]:
    refs = map_entities(gold, release)
    expected = {plain_span(role): role.who for role in gold.roles}
    found = {plain_span(role): refs.get(person.id, person.name) for role, person in held_roles(release)}
    for span in expected.keys() | found.keys():
        if expected.get(span) != found.get(span):
            yield span, "role", expected.get(span, ""), found.get(span, "")


def _compare_quotes(gold: GoldRelease, release: Release) -> Iterator[Difference]:
    """Of two quotes that stand for one another their differences, of the others that they are missed or spurious."""
    refs = map_entities(gold, release)
    pairs = pair_quotes(gold.quotes, release.quotes, gold.text)
    for quote, other in pairs:
        span = _hull(quote.spans)
        if quote.type != other.type or not is_content_exact(quote, other, gold.text):
            yield span, "quote", _show_quote(quote, gold.text), _show_quote(other, gold.text)
        if not is_speaker_right(quote, other, refs):
            entity = (other.speaker.entity if other.speaker else None) or ""
            yield span, "speaker", quote.who, refs.get(entity, entity)
        if set(map(plain_span, quote.cues)) != ({plain_span(other.cue)} if other.cue else set()):
            cues = " … ".join(cue.cut(gold.text) for cue in quote.cues)
            yield span, "cue", cues, other.cue.cut(gold.text) if other.cue else ""
    paired_gold, paired_found = {quote.id for quote, _ in pairs}, {other.id for _, other in pairs}
    for quote in gold.quotes:
        if quote.id not in paired_gold:
            yield _hull(quote.spans), "quote", _show_quote(quote, gold.text), ""
    for other in release.quotes:
        if other.id not in paired_found:
            yield _hull(other.spans), "quote", "", _show_quote(other, gold.text)


def _hull(spans: Iterable[Span]) -> Span:
    pieces = tuple(spans)
    return Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))


def _show_quote(quote: GoldQuote | Quote, text: str) -> str:
    return f"{quote.type}: " + " … ".join(span.cut(text) for span in quote.spans)
