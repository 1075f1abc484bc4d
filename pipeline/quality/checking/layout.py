"""Differences of what surrounds the running text, and of the release itself."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pipeline.parts import Block, Caption
from pipeline.quality.checking.difference import Difference, Subject
from pipeline.quality.checking.loose import to_span
from pipeline.quality.checking.spans import compare_spans
from pipeline.record import Record
from pipeline.release import Span


def compare_source(golden: Record, run: Record) -> Iterator[Difference]:
    """What the release was read from; its text is compared before all else, since every place points into it."""
    subject = Subject("release", Span(0, 0))
    yield from subject.compare("name of source", golden.source.name, run.source.name)
    yield from subject.compare("media type", golden.source.media_type, run.source.media_type)
    yield from subject.compare("encoding", golden.source.encoding, run.source.encoding)
    yield from subject.compare("id", golden.id, run.id)
    for key in sorted(golden.source.metadata.keys() | run.source.metadata.keys()):
        before, after = (_write_metadata(record, key) for record in (golden, run))
        yield from subject.compare(f"metadata {key!r}", before, after)
    yield from subject.compare("language", golden.language, run.language)
    before, after = (record.published.isoformat() if record.published else None for record in (golden, run))
    yield from subject.compare("published", before, after)
    warnings = golden.provenance.warnings, run.provenance.warnings
    yield from (subject.lose("warning", warning) for warning in warnings[0] if warning not in warnings[1])
    yield from (subject.gain("warning", warning) for warning in warnings[1] if warning not in warnings[0])


def _write_metadata(record: Record, key: str) -> str | None:
    metadata = record.source.metadata
    return json.dumps(metadata[key], ensure_ascii=False) if key in metadata else None


def compare_layout(golden: Record, run: Record) -> Iterator[Difference]:
    """Title, captions, blocks."""
    titles = ({to_span(record.title): record.title.text} if record.title else {} for record in (golden, run))
    yield from compare_spans(Subject("release", Span(0, 0)), "title", *titles)
    captions = list(_compare_captions(golden, run))
    blocks = list(_compare_blocks(golden, run))
    told = {(caption.start, caption.end) for caption in captions}
    yield from captions
    yield from (block for block in blocks if (block.start, block.end) not in told)


def compare_clean_text(golden: Record, run: Record) -> Iterator[Difference]:
    """The text without what was stripped: it follows from text and blocks, so ask when these are the same."""
    return Subject("release", Span(0, 0)).compare("clean text", golden.clean_text, run.clean_text)


def _compare_captions(golden: Record, run: Record) -> Iterator[Difference]:
    """Every occurrence: one that is lost is kept in the text now."""
    old, new = _list_captions(golden), _list_captions(run)
    for span in sorted(old.keys() | new.keys()):
        subject = Subject("caption", span)
        if span not in new:
            yield subject.lose("", old[span].text, note="kept in the text now")
        elif span not in old:
            yield subject.gain("", new[span].text, note="stripped from the text now")
        else:
            yield from subject.compare("text", old[span].text, new[span].text)
            yield from subject.compare("language", old[span].language, new[span].language)
            yield from subject.compare("reason", old[span].reason, new[span].reason)


def _list_captions(record: Record) -> dict[Span, Caption]:
    return {to_span(place): caption for caption in record.captions for place in caption.spans}


def _compare_blocks(golden: Record, run: Record) -> Iterator[Difference]:
    old, new = _list_blocks(golden), _list_blocks(run)
    texts = ({span: span.cut(run.text) for span in blocks} for blocks in (old, new))
    yield from compare_spans(Subject("release", Span(0, 0)), "block", *texts)
    for span in sorted(old.keys() & new.keys()):
        subject = Subject(f'block "{_open(span.cut(run.text))}"', span)
        yield from subject.compare("kind", old[span].kind, new[span].kind)
        yield from subject.compare("language", old[span].language, new[span].language)


def _list_blocks(record: Record) -> dict[Span, Block]:
    return {to_span(block): block for block in record.blocks}


def _open(text: str) -> str:
    """The first words of a block, to know it by."""
    return " ".join(text.split()[:4])
