"""What formats of news items share: names that hold outside of a record, the body, what is left out."""

from __future__ import annotations

import re
from typing import Any

from pipeline.name_keys import fold_spaces
from pipeline.parts import Named, Place, Quote
from pipeline.record import Record

_IN_PATH = r"(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})"
_ADDRESS = re.compile(
    rf"(?:https?://[\w.~-]+(?::\d+)?(?:/{_IN_PATH}*)?|urn:{_IN_PATH}+)(?:\?(?:{_IN_PATH}|\?)*)?(?:#(?:{_IN_PATH}|\?)*)?",
    re.ASCII,
)
"""The web addresses and URNs among RFC 3986's URIs; brackets, a second # and the like stand in none."""
_GEONAMES = "https://sws.geonames.org/{}/"


def name_part(record: Record, part: Named | Quote) -> str:
    """A URI of ours: the record's id, which is one, and the part's id in it."""
    return f"{record.id}#{part.id}"


def name_entity(record: Record, entity: Named) -> str:
    """The URI of an entity: your own id if it is one, else that of GeoNames, else ours."""
    if entity.known_id and _ADDRESS.fullmatch(entity.known_id):
        return entity.known_id
    if isinstance(entity, Place) and entity.geonames_id is not None:
        return _GEONAMES.format(entity.geonames_id)
    return name_part(record, entity)


def write_body(record: Record) -> str:
    """The kept blocks but for titles, white space folded, a blank line between."""
    kept = (block for block in record.blocks if block.kind in ("paragraph", "foreign"))
    return "\n\n".join(fold_spaces(record.text[block.start : block.end]) for block in kept)


def leave_out_unknown(node: dict[str, Any]) -> dict[str, Any]:
    """Without the keys that have no value."""
    return {key: value for key, value in node.items() if value not in (None, [])}
