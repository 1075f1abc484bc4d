"""Dates: corrects the spans that the model found, adds those that only the grammar finds, and gives each its value."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TypeVar

from pipeline.dates.finding import DateFinder, FoundDate
from pipeline.dates.habits import find_day_first
from pipeline.dates.publication import Publication, find_publication
from pipeline.dates.resolving import Anchor
from pipeline.languages import LANGUAGES
from pipeline.languages.calendar import DIGITS
from pipeline.release import UNDETERMINED, Date, Firing, Mention, Release, Span

SomeSpan = TypeVar("SomeSpan", bound=Span)
MODEL_RULE = "model"
"""What is named as the rule of a date that the model alone found."""


def resolve_dates(release: Release) -> Release:
    """Fill `published` and `entities`, correct the dates among `mentions`; `trace` names the rules that fired.

    Where grammar and model overlap, the grammar's span holds; a date that the model alone sees stays, with a value if
    the grammar can read it. No date overlaps a name.
    """
    readings = [(_find_finder(language, release), release.view(language)) for language in _list_languages(release)]
    told = [(finder, finder.read(body)) for finder, body in readings]
    day_first = find_day_first((match for _, matches in told for match in matches), release.source.metadata)
    publication = None if release.published else find_publication(told[0][1], told[0][0].words, day_first)
    published = release.published or (publication.day if publication else release.configuration.published)
    anchor = Anchor(published, day_first=day_first)

    names = [mention for mention in release.mentions if mention.kind != "date"]
    found = _keep_free((date for finder, matches in told for date in finder.resolve(matches, anchor)), names)
    modelled = [mention for mention in release.mentions if mention.kind == "date"]
    alone = [_read_modelled(mention, readings, anchor) for mention in _keep_free(modelled, found)]
    dates = sorted([*found, *alone])
    return release.fill(
        published=published,
        mentions=tuple(sorted([*names, *_make_mentions(dates, modelled)])),
        entities=(*release.entities, *_make_entities(dates, release.text)),
        trace=(*release.trace, *_make_trace(dates, publication)),
    )


def _list_languages(release: Release) -> list[str]:
    """Languages of the kept blocks, the release's own first."""
    others = (block.language for block in release.blocks if block.is_kept)
    return list(dict.fromkeys((release.language, *others)))


def _find_finder(language: str, release: Release) -> DateFinder:
    """The finder for blocks of `language`; what is too short to tell is taken for the release's own language."""
    return _load_finder(release.language if language == UNDETERMINED else language)


@cache
def _load_finder(language: str) -> DateFinder:
    """Compiled once; languages without words get dates in digits."""
    return DateFinder(LANGUAGES[language].calendar if language in LANGUAGES else DIGITS)


def _keep_free(spans: Iterable[SomeSpan], taken: Sequence[Span]) -> list[SomeSpan]:
    """Those of `spans` that overlap none of `taken`, which do not overlap one another; in order."""
    ordered = sorted(taken)
    ends = [span.end for span in ordered]
    starts = [span.start for span in ordered]
    return sorted(span for span in spans if bisect_right(ends, span.start) == bisect_left(starts, span.end))


def _read_modelled(mention: Mention, readings: Sequence[tuple[DateFinder, str]], anchor: Anchor) -> FoundDate:
    """A date that the model alone found, with the value that the grammar reads from its words, if any does."""
    for finder, body in readings:
        match = finder.read_span(mention.cut(body))
        if match is not None:
            value = finder.resolve([match], anchor)[0].value
            return FoundDate(mention.start, mention.end, MODEL_RULE, value)
    return FoundDate(mention.start, mention.end, MODEL_RULE, None)


def _make_mentions(dates: Sequence[FoundDate], modelled: Sequence[Mention]) -> Iterator[Mention]:
    """The dates as mentions; one that the model found in the same place keeps its score."""
    scores = {(mention.start, mention.end): mention.score for mention in modelled}
    for date in dates:
        yield Mention(date.start, date.end, "date", scores.get((date.start, date.end), 1.0))


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
