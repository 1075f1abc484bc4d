"""The two files of a linking: one line for each thing, one for each entity of a record."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from pipeline.errors import OutputError
from pipeline.linking.previous import ENTITIES, LINKS
from pipeline.linking.things import Thing
from pipeline.sinks.atomic import open_atomically

Line = dict[str, Any]


def describe_thing(id_: str, kind: str, thing: Thing) -> Line:
    """A thing's line: its name is the one that most releases give it, full but for places; the others are aliases."""
    names = Counter(occurrence.texts[0] for occurrence in thing.occurrences)
    name = min(names, key=lambda name: (kind != "place" and " " not in name, -names[name], name))
    aliases = sorted({text for occurrence in thing.occurrences for text in occurrence.texts} - {name})
    return {
        "id": id_,
        "type": kind,
        "name": name,
        "aliases": aliases,
        "releases": len({occurrence.record for occurrence in thing.occurrences}),
        "count": sum(occurrence.count for occurrence in thing.occurrences),
        "known_id": thing.profile.known_id,
    }


def write_linking(folder: Path, entities: Iterable[Line], links: Iterable[Line]) -> None:
    """Put both files in place of the earlier ones, each whole or not at all.

    Raises:
        OutputError: they cannot be written.
    """
    try:
        with ExitStack() as stack:
            for name, lines in ((ENTITIES, entities), (LINKS, links)):
                stack.enter_context(open_atomically(folder / name)).writelines(_encode(lines))
    except OSError as error:
        raise OutputError(f"{folder}: {error.strerror}") from error


def _encode(lines: Iterable[Line]) -> Iterator[bytes]:
    return (json.dumps(line, ensure_ascii=False).encode(errors="backslashreplace") + b"\n" for line in lines)
