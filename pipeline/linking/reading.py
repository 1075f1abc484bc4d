"""The records that runs wrote into a folder, as far as linking needs them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from pipeline.sinks.stored import StoredRecord, find_stored


class _Read(BaseModel):
    """Other keys of the record are passed over."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class ReadRole(_Read):
    text: str
    organisation: str | None = None


class ReadEntity(_Read):
    id: str
    name: str
    aliases: tuple[str, ...] = ()
    known_id: str | None = None
    mentions: tuple[Any, ...] = ()


class ReadPerson(ReadEntity):
    roles: tuple[ReadRole, ...] = ()


class ReadPlace(ReadEntity):
    country: str | None = None
    geonames_id: int | None = None


class ReadRecord(_Read):
    """One record: who, which bodies, where."""

    id: str
    people: tuple[ReadPerson, ...]
    organisations: tuple[ReadEntity, ...]
    places: tuple[ReadPlace, ...]


@dataclass(frozen=True, slots=True)
class UnreadableRecord:
    """A file, or a line of one, that is no record, and why."""

    place: str
    reason: str


def read_records(folder: Path) -> Iterator[ReadRecord | UnreadableRecord]:
    """All records in a folder of outputs, by name of file; what failed in a run is left out.

    Raises:
        UsageError: there is no such folder.
    """
    return map(_read, find_stored(folder))


def _read(stored: StoredRecord) -> ReadRecord | UnreadableRecord:
    try:
        return ReadRecord.model_validate_json(stored.read_bytes())
    except OSError as error:
        return UnreadableRecord(stored.place, error.strerror or str(error))
    except ValidationError as error:
        return UnreadableRecord(stored.place, f"is no record: {error.errors()[0]['msg']}")
