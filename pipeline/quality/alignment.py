"""Which annotated thing or quote does a found one stand for? Every measure that has to know asks here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from pipeline.quality.gold import GoldQuote, GoldRelease
from pipeline.quality.pairing import pair_best, share_of
from pipeline.release import Date, Entity, EntityKind, Organisation, Person, Place, Quote, Release, Span

NAMED_KINDS: tuple[EntityKind, ...] = ("person", "organisation", "place")
ENTITY_TYPES: Mapping[EntityKind, type[Entity]] = {
    "person": Person,
    "organisation": Organisation,
    "place": Place,
    "date": Date,
}

SAME_QUOTE = 0.5
"""Two quotes are taken for one another when they share at least this much (Dice's coefficient of their characters):
below a half, another quote could fit as well."""


def plain_span(span: Span) -> Span:
    """The range alone, so that spans of different classes compare equal."""
    return Span(span.start, span.end)


def entities_of_kind(release: Release, kind: EntityKind) -> tuple[Entity, ...]:
    return tuple(entity for entity in release.entities if isinstance(entity, ENTITY_TYPES[kind]))


def map_entities(gold: GoldRelease, release: Release) -> dict[str, str]:
    """For each found entity's id, the ref that most of its mentions bear in the annotation.

    Of equally frequent refs the earliest wins. An entity that no annotated mention speaks for is left out.
    """
    ballots = count_refs(gold, release)
    return {entity: votes.most_common(1)[0][0] for entity, votes in ballots.items() if votes}


def count_refs(gold: GoldRelease, release: Release) -> dict[str, Counter[str]]:
    """For each found entity's id, the refs of its mentions; only exactly the annotated spans count."""
    refs = {plain_span(mention): mention.ref for mention in gold.mentions if mention.ref}
    spans = {entity.id: sorted(map(plain_span, entity.mentions)) for entity in release.entities}
    return {entity: Counter(refs[span] for span in own if span in refs) for entity, own in spans.items()}


def pair_quotes(gold: Iterable[GoldQuote], predicted: Iterable[Quote], text: str) -> list[tuple[GoldQuote, Quote]]:
    """Pair annotated with found quotes one to one, the pair that shares most first.

    Returns:
        The pairs in order of the annotation; a quote that shares too little with any other is in none.
    """
    expected = [(quote, covered_characters(quote.spans, text)) for quote in gold]
    found = [(quote, covered_characters(quote.spans, text)) for quote in predicted]
    pairs = pair_best(expected, found, lambda ours, theirs: likeness_of_quotes(ours[1], theirs[1]))
    return [(quote, other) for (quote, _), (other, _) in pairs]


def likeness_of_quotes(ours: set[int], theirs: set[int]) -> tuple[float] | None:
    """How like two quotes are by the characters that they cover; None for too little."""
    share = share_of(ours, theirs)
    return (share,) if share >= SAME_QUOTE else None


def covered_characters(spans: Iterable[Span], text: str) -> set[int]:
    """Positions of all characters under `spans` but white space."""
    return {position for span in spans for position in range(span.start, span.end) if not text[position].isspace()}
