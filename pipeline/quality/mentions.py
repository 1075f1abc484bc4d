"""Scores of names and dates: span and label, values of dates, countries of places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from pipeline.quality.alignment import plain_span
from pipeline.quality.counts import Accuracy, Counts, Score
from pipeline.quality.gold import GoldRelease
from pipeline.release import Date, EntityKind, Place, Release, Span

NOTHING = "none"
KINDS: tuple[EntityKind, ...] = get_args(EntityKind)


def score_mentions(gold: GoldRelease, release: Release) -> Iterator[tuple[str, Score]]:
    """Mentions with exactly the annotated span and label, per label and together; `spans` asks for the span alone."""
    expected = [(mention.kind, plain_span(mention)) for mention in gold.mentions]
    found = [(mention.kind, plain_span(mention)) for mention in release.mentions]
    for kind in KINDS:
        yield (
            f"entities.{kind}",
            Counts.compare(
                (span for label, span in expected if label == kind), (span for label, span in found if label == kind)
            ),
        )
    yield "entities.micro", Counts.compare(expected, found)
    yield "entities.spans", Counts.compare((span for _, span in expected), (span for _, span in found))


def confuse_labels(gold: GoldRelease, release: Release) -> Counter[tuple[str, str]]:
    """How often a mention annotated with one label was found, at the very span, with another; `none` for not at all."""
    expected = {plain_span(mention): mention.kind for mention in gold.mentions}
    found = {plain_span(mention): mention.kind for mention in release.mentions}
    return Counter(
        (str(expected.get(span, NOTHING)), str(found.get(span, NOTHING))) for span in expected.keys() | found.keys()
    )


def score_dates(gold: GoldRelease, release: Release) -> Iterator[tuple[str, Score]]:
    """Values of the annotated dates: of those whose span was found, and of all, a missed one being wrong."""
    values = date_values(release)
    expected = {plain_span(mention): mention.value for mention in gold.mentions if mention.kind == "date"}
    yield "dates.value.found", Accuracy.of(values[span] == value for span, value in expected.items() if span in values)
    yield "dates.value", Accuracy.of(span in values and values[span] == value for span, value in expected.items())


def score_countries(gold: GoldRelease, release: Release) -> Iterator[tuple[str, Score]]:
    """Countries of the annotated places; to leave the country open where the annotation does is right.

    `found` looks at places whose span was found, `stated` at precision and recall of the countries named for those.
    """
    countries = place_countries(release)
    expected = {plain_span(mention): mention.country for mention in gold.mentions if mention.kind == "place"}
    both = {span: country for span, country in expected.items() if span in countries}
    yield "places.country.found", Accuracy.of(countries[span] == country for span, country in both.items())
    yield (
        "places.country.stated",
        Counts.compare(
            ((span, country) for span, country in both.items() if country),
            ((span, countries[span]) for span in both if countries[span]),
        ),
    )
    yield (
        "places.country",
        Accuracy.of(span in countries and countries[span] == country for span, country in expected.items()),
    )


def date_values(release: Release) -> dict[Span, str | None]:
    """The value found for each mention of a date."""
    dates = (entity for entity in release.entities if isinstance(entity, Date))
    return {plain_span(mention): entity.value for entity in dates for mention in entity.mentions}


def place_countries(release: Release) -> dict[Span, str | None]:
    """The country found for each mention of a place."""
    places = (entity for entity in release.entities if isinstance(entity, Place))
    return {plain_span(mention): entity.country for entity in places for mention in entity.mentions}
