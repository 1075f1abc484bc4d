"""From what stands on a command line to what the program takes; a wrong choice is a `UsageError` that says what is."""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO, cast

from pydantic import ValidationError

from pipeline.configuration import Configuration
from pipeline.errors import ReleaseError, UsageError
from pipeline.extraction import Pipeline
from pipeline.known.table import read_known
from pipeline.languages import LANGUAGES, WORDLESS
from pipeline.readers import READERS, cut_source, cut_standard_input, read_piece
from pipeline.readers.following import follow_stream
from pipeline.readers.reader import Pause, Piece, ReadResult
from pipeline.readers.sources import SourceFile, find_sources
from pipeline.record import Record
from pipeline.runs.engines import ENGINES
from pipeline.runs.engines.local import count_cores
from pipeline.runs.work import Engine, Limits
from pipeline.sinks import SINKS
from pipeline.sinks.several import Several
from pipeline.sinks.sink import Sink

STANDARD_INPUT = Path("-")
RECORD = ".json"


def choose_configuration(
    published: date | None, language: str | None, models: Sequence[str] | None, known: Path | None = None
) -> Configuration:
    """The choices of a run; `models` are pairs like `en=en_core_web_trf`, `known` is a table of known entities."""
    pairs = [model.partition("=") for model in models or ()]
    known_codes = (*LANGUAGES, *WORDLESS)
    for code in [language, *(code for code, _, _ in pairs)]:
        if code is not None and code not in known_codes:
            raise UsageError(f"{code!r} is no supported language; there are {', '.join(known_codes)}")
    if not all(name for _, _, name in pairs):
        raise UsageError("--model takes a language and a pipeline: en=en_core_web_trf")
    chosen = tuple((code, name) for code, _, name in pairs)
    return Configuration(published, language, chosen, read_known(known) if known else None)


def open_sink(name: str, folder: Path, database: str | None = None) -> Sink:
    """The sink that `--format` names, and beside it the database that `--db` names."""
    if name not in SINKS:
        raise UsageError(f"--format takes {' or '.join(SINKS)}, not {name!r}")
    files = SINKS[name](folder)
    if database is None:
        return files
    from pipeline.sinks.sql.database_sink import DatabaseSink  # noqa: PLC0415  (heavy)

    return Several(DatabaseSink(database), files)


def choose_limits(workers: int | None, seconds: float | None, megabytes: int | None) -> Limits:
    """What a release may take; who asks for limits gets workers, however few releases there are, to keep them."""
    limits = Limits()
    if workers is None and (seconds, megabytes) != (None, None):
        workers = count_cores()
    return Limits(seconds or limits.seconds, megabytes or limits.megabytes, workers)


def choose_engine(name: str) -> Engine:
    """The engine that `--engine` names."""
    if name not in ENGINES:
        raise UsageError(f"--engine takes {' or '.join(ENGINES)}, not {name!r}")
    return ENGINES[name]


def check_floor_options(file: Path | None, *, is_set: bool, may_lower: bool) -> None:
    """Refuse what says nothing without its companion."""
    if is_set and file is None:
        raise UsageError("--set-floors needs a file: --floors FILE")
    if may_lower and not is_set:
        raise UsageError("--lower-floors says how to set floors; it needs --set-floors")


def open_standard_input() -> BinaryIO:
    """Standard input without its buffer, which would wait until it is full, and hold a lock meanwhile."""
    buffered = sys.stdin.buffer
    return cast(BinaryIO, getattr(buffered, "raw", buffered))


class Inputs:
    """What a run reads.

    Args:
        paths: files, folders and patterns, or `-` alone.
        output: where the run writes; passed over when it lies in a folder that is read.
        stream: standard input.
        stream_format: what standard input holds, None to tell it from its beginning.
    """

    def __init__(self, paths: Sequence[Path], output: Path, stream: BinaryIO, stream_format: str | None = None) -> None:
        if stream_format is not None and f".{stream_format}" not in READERS:
            raise UsageError(f"--input-format takes {', '.join(name[1:] for name in READERS)}, not {stream_format!r}")
        if STANDARD_INPUT in paths and len(paths) > 1:
            raise UsageError("standard input (-) is read alone, not with other inputs")
        if any(path.is_dir() and output.is_dir() and path.samefile(output) for path in paths):
            raise UsageError(f"{output} would be read and written at once; choose another --output")
        self._paths = paths
        self._output = output
        self._stream = stream
        self._extension = f".{stream_format}" if stream_format else None

    @property
    def sha256(self) -> str | None:
        """Hash of what is read, hex: the same for the same paths; None for a stream, which is another one each time."""
        if STANDARD_INPUT in self._paths:
            return None
        paths = [str(path.absolute()) for path in self._paths]
        return hashlib.sha256(json.dumps(paths).encode(errors="backslashreplace")).hexdigest()

    def measure(self) -> int | None:
        """How many bytes there are, for a progress bar; None when nobody knows."""
        if STANDARD_INPUT in self._paths:
            return None
        sources = find_sources(self._paths, self._output)
        return sum(source.measure() for source in sources if isinstance(source, SourceFile))

    def cut(self) -> Iterator[Piece | Pause]:
        """All releases, one by one, not read yet."""
        if STANDARD_INPUT in self._paths:
            yield from follow_stream(cut_standard_input(self._stream, self._extension))
            return
        for source in find_sources(self._paths, self._output):
            yield from cut_source(source)


def load_records(file: str, configuration: Configuration) -> Iterator[Record | ReleaseError]:
    """What `show` is asked for: a record that a run wrote, or the records of a release file, made now.

    Args:
        file: a path; of a file with lines, `feed.jsonl:3` is one of them.
        configuration: choices for releases that are not records yet.
    """
    if file.endswith(RECORD):
        yield _load_record(Path(file))
        return
    line = re.fullmatch(r"(?P<path>.+):(?P<number>\d+)", file)
    path = Path(line["path"] if line else file)
    results: Iterator[ReadResult] = map(read_piece, cut_source(SourceFile(path.name, path)))
    if line is not None:
        results = _pick_line(results, path, int(line["number"]))
    yield from Pipeline(configuration).extract_many(results)


def _pick_line(results: Iterator[ReadResult], path: Path, number: int) -> Iterator[ReadResult]:
    """The release of one line, or why the file has none."""
    asked = next((result for result in results if _name(result) in (f"{path.name}:{number}", path.name)), None)
    if asked is None:
        raise UsageError(f"{path} has no release in line {number}")
    yield asked


def _name(result: ReadResult) -> str:
    return result.source if isinstance(result, ReleaseError) else result.source.name


def _load_record(path: Path) -> Record:
    try:
        return Record.model_validate_json(path.read_bytes())
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error
    except ValidationError as error:
        raise UsageError(f"{path} is no record: {error.errors()[0]['msg']}") from error
