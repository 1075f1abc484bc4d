"""What people corrected, from their tool's files back to annotated releases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import CommuniqueError, GoldError, UsageError
from pipeline.formats import FORMATS
from pipeline.formats.format import AnnotationFormat
from pipeline.formats.gold_xml import GoldFolder
from pipeline.quality.gold import GoldRelease


def choose_format(name: str) -> AnnotationFormat:
    """The format that `--from` names.

    Raises:
        UsageError: there is none of this name that can be read back.
    """
    readable = {key: format_ for key, format_ in FORMATS.items() if isinstance(format_, AnnotationFormat)}
    if name not in readable:
        raise UsageError(f"--from takes {', '.join(readable)}, not {name!r}")
    return readable[name]


def import_all(path: Path, format_: AnnotationFormat, output: Path) -> Iterator[str | CommuniqueError]:
    """Write each release of `path` as XML into the folder `output`.

    Yields:
        For each release its id, or why there is no XML of it.

    Raises:
        UsageError: the file cannot be read, or is none of the format.
    """
    seen: set[str] = set()
    with GoldFolder(output) as gold:
        for release in format_.read(path):
            if not isinstance(release, GoldRelease):
                yield release
            elif release.id in seen:
                yield GoldError(f"{release.id} is there twice; the first is taken")
            else:
                seen.add(release.id)
                try:
                    gold.put(release)
                    yield release.id
                except GoldError as error:
                    yield error
