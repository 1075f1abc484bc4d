"""Scores of quotes: what was said, who said it, and the words that attribute it.

`direct` are words in quotation marks; `reported` are indirect and mixed quotes together, whose difference `quotes.type`
measures. Exact and partial matching of content follow Pareti 2015, "Attribution: a computational approach".
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from pipeline.quality.alignment import covered_characters, map_entities, pair_quotes, plain_span
from pipeline.quality.counts import Accuracy, Counts, Score
from pipeline.quality.gold import GoldQuote, GoldRelease
from pipeline.release import Quote, QuoteType, Release, Span

GROUPS: Mapping[str, frozenset[QuoteType]] = {
    "direct": frozenset({"direct"}),
    "reported": frozenset({"indirect", "mixed"}),
}
NO_QUOTE = "none"


def score_quotes(gold: GoldRelease, release: Release) -> Iterator[tuple[str, Score]]:
    """Content, speaker, type and cue of all quotes."""
    for group, types in GROUPS.items():
        expected = [quote for quote in gold.quotes if quote.type in types]
        found = [quote for quote in release.quotes if quote.type in types]
        for measure, score in _score_group(gold, release, expected, found):
            yield f"quotes.{group}.{measure}", score
    pairs = pair_quotes(gold.quotes, release.quotes, gold.text)
    yield "quotes.type", Accuracy.of(quote.type == other.type for quote, other in pairs)
    yield (
        "quotes.cue",
        Counts.compare(
            {plain_span(cue) for quote in gold.quotes for cue in quote.cues},
            {plain_span(quote.cue) for quote in release.quotes if quote.cue},
        ),
    )


def _score_group(
    gold: GoldRelease, release: Release, expected: list[GoldQuote], found: list[Quote]
) -> Iterator[tuple[str, Score]]:
    text, refs = gold.text, map_entities(gold, release)
    yield (
        "content",
        Counts.compare(
            (trim_pieces(quote.spans, text) for quote in expected), (trim_pieces(quote.spans, text) for quote in found)
        ),
    )
    yield "pieces", Counts.compare(_all_pieces(expected, text), _all_pieces(found, text))
    yield "overlap", _compare_characters(expected, found, text)
    pairs = pair_quotes(expected, found, text)
    yield "speaker", Accuracy.of(is_speaker_right(quote, other, refs) for quote, other in pairs)
    right = sum(is_content_exact(*pair, text) and is_speaker_right(*pair, refs) for pair in pairs)
    yield "end_to_end", Counts(len(expected), len(found), right, right)


def is_content_exact(quote: GoldQuote, found: Quote, text: str) -> bool:
    """Are the pieces the same, up to white space and punctuation at their edges?"""
    return trim_pieces(quote.spans, text) == trim_pieces(found.spans, text)


def is_speaker_right(quote: GoldQuote, found: Quote, refs: Mapping[str, str]) -> bool:
    """Does the found speaker stand for the annotated one? Nobody is right where the annotation names nobody."""
    entity = found.speaker.entity if found.speaker else None
    return entity is None if not quote.who else entity is not None and refs.get(entity) == quote.who


def trim_pieces(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """The pieces in order without white space and punctuation at their edges; empty ones are left out."""
    trimmed = (_trim(span, text) for span in spans)
    return tuple(sorted(span for span in trimmed if span.start < span.end))


def confuse_quote_types(gold: GoldRelease, release: Release) -> Counter[tuple[str, str]]:
    """How often a quote annotated as one type was found as another; `none` stands for missed and for spurious ones."""
    pairs = pair_quotes(gold.quotes, release.quotes, gold.text)
    confusion: Counter[tuple[str, str]] = Counter((quote.type, found.type) for quote, found in pairs)
    paired_gold, paired_found = {quote.id for quote, _ in pairs}, {found.id for _, found in pairs}
    confusion.update((quote.type, NO_QUOTE) for quote in gold.quotes if quote.id not in paired_gold)
    confusion.update((NO_QUOTE, quote.type) for quote in release.quotes if quote.id not in paired_found)
    return confusion


def _all_pieces(quotes: Iterable[GoldQuote | Quote], text: str) -> list[Span]:
    return [piece for quote in quotes for piece in trim_pieces(quote.spans, text)]


def _compare_characters(expected: Iterable[GoldQuote], found: Iterable[Quote], text: str) -> Counts:
    ours = covered_characters((span for quote in expected for span in quote.spans), text)
    theirs = covered_characters((span for quote in found for span in quote.spans), text)
    return Counts(len(ours), len(theirs), len(ours & theirs), len(ours & theirs))


def _trim(span: Span, text: str) -> Span:
    start, end = span.start, span.end
    while start < end and _is_edge(text[start]):
        start += 1
    while start < end and _is_edge(text[end - 1]):
        end -= 1
    return Span(start, end)


def _is_edge(character: str) -> bool:
    """Is it white space or punctuation (any Unicode category Z or P)?"""
    return character.isspace() or unicodedata.category(character).startswith(("P", "Z"))
