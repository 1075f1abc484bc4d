"""Dates: corrects the spans that the model found, adds those that only the grammar finds, and gives each its value."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar

from pipeline.dates.finding import DateFinder, FoundDate
from pipeline.dates.grammar import Match
from pipeline.dates.habits import find_day_first
from pipeline.dates.publication import Publication, find_publication
from pipeline.dates.resolving import Anchor
from pipeline.languages import LANGUAGES, WORDLESS
from pipeline.languages.calendar import DIGITS
from pipeline.release import UNDETERMINED, Date, Firing, Mention, Release, Span

SomeSpan = TypeVar("SomeSpan", bound=Span)
MODEL_RULE, UNREAD_RULE = "model", "unread"
"""Rules named for dates that the model alone found: kept as the grammar reads it, dropped as it cannot."""


class Reading(NamedTuple):
    """The blocks of one language, what finds dates in them, and what it found."""

    body: str
    finder: DateFinder
    matches: list[Match]


def resolve_dates(release: Release) -> Release:
    """Fill `published` and `entities`, correct the dates among `mentions`; `trace` names the rules that fired.

    Where grammar and model overlap, the grammar's span holds. What the model alone takes for a date stays if the
    grammar can read it, and is dropped otherwise: measured, most of it is none. No date overlaps a name.
    """
    readings = [_read(language, release) for language in release.languages]
    day_first = find_day_first((match for reading in readings for match in reading.matches), release.source.metadata)
    main = readings[0]
    publication = None if release.published else find_publication(main.matches, main.finder.words, day_first)
    published = release.published or (publication.day if publication else release.configuration.published)
    dates = _find_dates(release, readings, Anchor(published, day_first=day_first))
    kept = [date for date in dates if date.rule != UNREAD_RULE]
    return release.fill(
        published=published,
        mentions=_replace_dates(release.mentions, kept),
        entities=(*release.entities, *_make_entities(kept, release.text)),
        trace=(*release.trace, *_make_trace(dates, publication)),
    )


def _read(language: str, release: Release) -> Reading:
    """What is too short for its language to be told is taken for the release's own."""
    finder = _load_finder(release.language if language == UNDETERMINED else language)
    body = release.view(language)
    return Reading(body, finder, finder.read(body))


@lru_cache(maxsize=64)
def _load_finder(language: str) -> DateFinder:
    """Compiled once; languages without words get dates in digits."""
    return DateFinder(LANGUAGES[language].calendar if language in LANGUAGES else WORDLESS.get(language, DIGITS))


def _find_dates(release: Release, readings: Sequence[Reading], anchor: Anchor) -> list[FoundDate]:
    """The dates of the grammar that are clear of names, and those of the model that are clear of both."""
    names = [mention for mention in release.mentions if mention.kind != "date"]
    modelled = [mention for mention in release.mentions if mention.kind == "date"]
    found = [date for reading in readings for date in reading.finder.resolve(reading.matches, anchor)]
    clear = _keep_clear(found, names)
    alone = _keep_clear(modelled, clear)
    never = [span for reading in readings for span in _list_never_dates(reading)] if alone else []
    possible = set(_keep_clear(alone, never))
    read = (_read_modelled(mention, readings if mention in possible else (), anchor) for mention in alone)
    return sorted([*clear, *read])


def _list_never_dates(reading: Reading) -> list[Span]:
    return [Span(match.start, match.end) for match in reading.finder.read_never_dates(reading.body)]


def _keep_clear(spans: Iterable[SomeSpan], taken: Iterable[Span]) -> list[SomeSpan]:
    """Those of `spans` that overlap none of `taken`, which do not overlap one another."""
    ordered = sorted(taken)
    starts, ends = [span.start for span in ordered], [span.end for span in ordered]
    return [span for span in spans if bisect_right(ends, span.start) == bisect_left(starts, span.end)]


def _read_modelled(mention: Mention, readings: Sequence[Reading], anchor: Anchor) -> FoundDate:
    """A date that the model alone found, as the grammar reads its words where it overlooked or refused them."""
    for reading in readings:
        match = reading.finder.read_span(mention.cut(reading.body))
        if match is not None:
            value = reading.finder.resolve([match], anchor)[0].value
            return FoundDate(mention.start, mention.end, MODEL_RULE, value)
    return FoundDate(mention.start, mention.end, UNREAD_RULE, None)


def _replace_dates(mentions: Sequence[Mention], dates: Sequence[FoundDate]) -> tuple[Mention, ...]:
    """The names among `mentions`, and the dates; one that the model found in the same place keeps its score."""
    scores = {(mention.start, mention.end): mention.score for mention in mentions if mention.kind == "date"}
    names = (mention for mention in mentions if mention.kind != "date")
    made = (Mention(date.start, date.end, "date", scores.get((date.start, date.end), 1.0)) for date in dates)
    return tuple(sorted([*names, *made]))


def _make_entities(dates: Sequence[FoundDate], text: str) -> Iterator[Date]:
    """One entity a value; dates without one are the same when their words are."""
    groups: dict[tuple[str | None, str], list[Span]] = {}
    for date in dates:
        words = "" if date.value else " ".join(date.cut(text).casefold().split())
        groups.setdefault((date.value, words), []).append(Span(date.start, date.end))
    for number, ((value, _), spans) in enumerate(groups.items(), start=1):
        yield Date(id=f"date-{number}", name=" ".join(spans[0].cut(text).split()), mentions=tuple(spans), value=value)


def _make_trace(dates: Sequence[FoundDate], publication: Publication | None) -> Iterator[Firing]:
    if publication is not None:
        place = "dateline" if publication.is_sure else "lead"
        yield Firing(f"dates.published-in-{place}", publication.match.start, publication.match.end)
    for date in dates:
        yield Firing(f"dates.{date.rule}", date.start, date.end)
