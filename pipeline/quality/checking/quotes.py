"""Differences of quotes: what was said, in which pieces, by whom, and the words that attribute it."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.parts import Excerpt, Quote, Speaker
from pipeline.quality.alignment import covered_characters, likeness_of_quotes
from pipeline.quality.checking.difference import Difference, Subject
from pipeline.quality.checking.loose import to_span
from pipeline.quality.checking.spans import compare_spans
from pipeline.quality.checking.things import Pairing
from pipeline.quality.pairing import Likeness, pair_best
from pipeline.record import Record
from pipeline.release import Span


def compare_quotes(golden: Record, run: Record, pairing: Pairing) -> Iterator[Difference]:
    """Quotes lost and gained, and what changed in those that are still there; their numbers do not count."""
    characters = {
        quote: covered_characters(map(to_span, quote.spans), run.text) for quote in (*golden.quotes, *run.quotes)
    }

    def liken(old: Quote, new: Quote) -> Likeness | None:
        return likeness_of_quotes(characters[old], characters[new])

    pairs = pair_best(golden.quotes, run.quotes, liken)
    kept = {old.id for old, _ in pairs}, {new.id for _, new in pairs}
    for old in golden.quotes:
        if old.id not in kept[0]:
            yield Subject(_name(old), _place(old), golden_id=old.id).lose("", old.text)
    for old, new in pairs:
        yield from _compare_pair(old, new, run.text, pairing)
    for new in run.quotes:
        if new.id not in kept[1]:
            yield Subject(_name(new), _place(new), run_id=new.id).gain("", new.text)


def _compare_pair(old: Quote, new: Quote, text: str, pairing: Pairing) -> Iterator[Difference]:
    subject = Subject(_name(old), _place(old), old.id, new.id)
    yield from subject.compare("type", old.type, new.type)
    pieces = [{span: span.cut(text) for span in map(to_span, quote.spans)} for quote in (old, new)]
    yield from compare_spans(subject, "piece", *pieces)
    if pieces[0].keys() == pieces[1].keys():
        yield from subject.compare("text", old.text, new.text)
    yield from _compare_speakers(subject, old.speaker, new.speaker, pairing)
    yield from _compare_excerpts(subject, "cue", old.cue, new.cue)


def _compare_speakers(
    subject: Subject, old: Speaker | None, new: Speaker | None, pairing: Pairing
) -> Iterator[Difference]:
    """The speaker is who is meant; only where that is the same, the words that name him are looked at."""
    before, after = _name_speaker(old), _name_speaker(new)
    if old is None or new is None:
        yield from subject.compare("speaker", before, after)
    elif _follow(old.entity, pairing) != new.entity:
        yield from subject.compare("speaker", before or old.text, after or new.text)
    else:
        if old.name != new.name and not _is_renamed(old, new, pairing):
            yield from subject.compare("speaker", old.name, new.name)
        yield from _compare_excerpts(subject, "words that name the speaker", old, new)


def _follow(entity: str | None, pairing: Pairing) -> str | None:
    """The id in the run of an entity in the golden; one that is lost keeps an id that nothing else has."""
    return None if entity is None else pairing.new_ids.get(entity, f"lost {entity}")


def _is_renamed(old: Speaker, new: Speaker, pairing: Pairing) -> bool:
    """Does the entity itself bear another name? Then its own difference says so."""
    names = {(golden.name, run.name) for golden, run in pairing.pairs if golden.id == old.entity}
    return (old.name, new.name) in names


def _name_speaker(speaker: Speaker | None) -> str | None:
    if speaker is None:
        return None
    return speaker.name or f"({speaker.text})"


def _compare_excerpts(subject: Subject, what: str, old: Excerpt | None, new: Excerpt | None) -> Iterator[Difference]:
    """The words, and where they are the same, the place where they stand."""
    before, after = (excerpt.text if excerpt else None for excerpt in (old, new))
    if before != after or old is None or new is None:
        yield from subject.compare(what, before, after)
    elif to_span(old) != to_span(new):
        yield subject.change(f"place of {what}", f"{old.text} at {old.start}", f"{new.text} at {new.start}")


def _name(quote: Quote) -> str:
    """`quote 2` for the id `quote-2`."""
    return quote.id.replace("-", " ")


def _place(quote: Quote) -> Span:
    return min(map(to_span, quote.spans), default=Span(0, 0))
