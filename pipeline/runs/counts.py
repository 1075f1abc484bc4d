"""How much was found in a record."""

from __future__ import annotations

from pipeline.record import Record

KINDS = ("people", "organisations", "places", "dates", "quotes", "captions")


def count_found(record: Record) -> dict[str, int | str]:
    """The record's language, its words, and how many there are of each of `KINDS`; of captions every occurrence."""
    found: dict[str, int | str] = {"language": record.language, "words": len(record.text.split())}
    for kind in KINDS[:-1]:
        found[kind] = len(getattr(record, kind))
    found["captions"] = sum(len(caption.spans) for caption in record.captions)
    return found
