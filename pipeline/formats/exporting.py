"""From records of a run, or from annotated releases, to a format of others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import CommuniqueError, GoldError, UsageError
from pipeline.formats import FORMATS
from pipeline.formats.format import Format, RecordFormat
from pipeline.formats.from_record import to_gold
from pipeline.formats.gold_xml import EXTENSION, read_gold_files
from pipeline.quality.checking.folder import NoRecordError, load_record
from pipeline.quality.gold import GoldRelease
from pipeline.record import Record, list_contradictions
from pipeline.sinks.stored import StoredRecord, find_stored


def choose_format(name: str) -> Format:
    """The format that `--to` names.

    Raises:
        UsageError: there is none of this name.
    """
    if name not in FORMATS:
        raise UsageError(f"--to takes {', '.join(FORMATS)}, not {name!r}")
    return FORMATS[name]


def is_annotated(path: Path) -> bool:
    """Whether a path holds annotated releases (XML), not records; beside records, other XML may lie."""
    if not path.is_dir():
        return path.suffix == EXTENSION
    return any(path.glob(f"*{EXTENSION}")) and next(find_stored(path), None) is None


def read_annotations(path: Path) -> Iterator[GoldRelease | CommuniqueError]:
    """Annotated releases, or records as such; one that is broken is an error in its place."""
    if is_annotated(path):
        yield from read_gold_files(path)
        return
    for record in read_records(path):
        yield to_gold(record) if isinstance(record, Record) else record


def read_records(path: Path) -> Iterator[Record | CommuniqueError]:
    """The records in a folder of outputs; one that is broken is an error in its place.

    Raises:
        UsageError: there is no such folder, or it holds annotated releases.
    """
    if is_annotated(path):
        raise UsageError(f"{path} holds annotated releases; this format takes records")
    return map(_load, find_stored(path))


def _load(stored: StoredRecord) -> Record | CommuniqueError:
    """A record may leave out what made it, as accepted ones do."""
    try:
        record = load_record(stored)
    except NoRecordError as error:
        return UsageError(f"{stored.place} {error}")
    if contradiction := next(list_contradictions(record), None):
        return UsageError(f"{stored.place} contradicts itself: {contradiction}")
    return record


def export_all(path: Path, format_: Format, output: Path) -> Iterator[str | CommuniqueError]:
    """Write all releases of `path` in a format.

    Yields:
        For each release its name, or why it is not in the output.

    Raises:
        UsageError: there are no releases of the kind that the format takes.
    """
    if isinstance(format_, RecordFormat):
        with format_.open(output) as records:
            for record in read_records(path):
                if isinstance(record, Record):
                    records.put(record)
                    yield record.source.name
                else:
                    yield record
        return
    with format_.open(output, not is_annotated(path)) as annotations:
        for release in read_annotations(path):
            if isinstance(release, GoldRelease):
                try:
                    annotations.put(release)
                    yield release.id
                except GoldError as error:
                    yield error
            else:
                yield release
