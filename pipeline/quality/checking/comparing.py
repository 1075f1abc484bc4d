"""All differences of a record from the accepted one."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.quality.checking.difference import Difference, Subject
from pipeline.quality.checking.entities import compare_entities
from pipeline.quality.checking.layout import compare_clean_text, compare_layout, compare_source
from pipeline.quality.checking.loose import LooseRecord, move_record
from pipeline.quality.checking.quotes import compare_quotes
from pipeline.quality.checking.shifting import Shift
from pipeline.quality.checking.things import pair_things
from pipeline.record import Record, list_contradictions


def compare_records(golden: LooseRecord, run: LooseRecord) -> list[Difference]:
    """What `run` says otherwise than `golden`, and where it contradicts itself.

    Numbers of entities and of quotes are no difference, nor is what made the record. Of a release whose text was
    changed, the places of the golden are moved to where their words stand now.
    """
    return list(_compare(golden, run))


def _compare(golden: LooseRecord, run: LooseRecord) -> Iterator[Difference]:
    yield from (
        Difference(0, 0, "broken", "record", "", None, None, note=contradiction)
        for contradiction in list_contradictions(run)
    )
    yield from compare_source(golden, run)
    is_same_text = golden.text == run.text
    if not is_same_text:
        yield from _compare_texts(Shift(golden.text, run.text), golden.text, run.text)
        golden = follow_text(golden, run.text)
    pairing = pair_things(golden, run)
    layout = list(compare_layout(golden, run))
    yield from layout
    if is_same_text and not layout:
        yield from compare_clean_text(golden, run)
    yield from compare_entities(pairing)
    yield from compare_quotes(golden, run, pairing)


def follow_text(golden: LooseRecord, text: str) -> LooseRecord:
    """The golden with its places where their words stand in the text of the run."""
    if golden.text == text or _is_edited(golden, text):
        return golden
    return move_record(golden, text, Shift(golden.text, text).move)


def _is_edited(golden: LooseRecord, text: str) -> bool:
    """Was the golden's text changed by hand, and its places still belong to the text of the run?"""
    is_broken = any(list_contradictions(golden))
    return is_broken and not any(list_contradictions(golden.model_copy(update={"text": text})))


def _compare_texts(shift: Shift, old: str, new: str) -> Iterator[Difference]:
    """Every passage that is not the same."""
    for passage in shift.passages:
        if not passage.is_same:
            subject = Subject("release", passage.new)
            yield from subject.compare("text", passage.old.cut(old) or None, passage.new.cut(new) or None)


def list_makers(record: Record) -> list[str]:
    """What made a record, as far as it says so: to tell why records differ."""
    provenance = record.provenance
    version = [f"communique {provenance.version}"] if provenance.version else []
    return version + [f"{model.name} {model.version} ({model.sha256[:8]})" for model in provenance.models]


def explain_makers(golden: Record, run: Record) -> str:
    """What made the golden and not the run, beside what took its place; empty if that is the same or not known."""
    before, after = list_makers(golden), list_makers(run)
    old = [maker for maker in before if maker not in after]
    new = [maker for maker in after if maker not in before]
    return f"made by {', '.join(old)}, now by {', '.join(new)}" if old and new else ""
