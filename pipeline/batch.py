"""A run: read, process, write, one release after the other, so that memory does not grow with their number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pipeline.errors import ReleaseError, UnwritableRecord
from pipeline.extraction import Extracted
from pipeline.readers.reader import ReadResult
from pipeline.release import Release
from pipeline.sinks.failures import FailureFolder
from pipeline.sinks.sink import Sink

Outcome = Extracted | ReleaseError


def run_batch(
    results: Iterable[ReadResult], process: Callable[[Release], Extracted], sink: Sink, failures: FailureFolder
) -> Iterator[Outcome]:
    """Process what the readers give and store it as it comes; a release ends as a record or as a failure, never both.

    A record takes the place of an earlier failure of the same source, and a failure that of an earlier record.

    Raises:
        ModelError: a trained pipeline is missing or broken, which no other release would survive.
        OutputError: nothing can be written.
    """
    for result in results:
        yield _store(_process(result, process), sink, failures)


def _process(result: ReadResult, process: Callable[[Release], Extracted]) -> Outcome:
    if isinstance(result, ReleaseError):
        return result
    try:
        return process(result)
    except ReleaseError as error:
        return error


def _store(outcome: Outcome, sink: Sink, failures: FailureFolder) -> Outcome:
    if isinstance(outcome, Extracted):
        try:
            sink.put(outcome.record)
        except UnwritableRecord as error:
            outcome = error
    if isinstance(outcome, ReleaseError):
        sink.discard(outcome.source)
        failures.write(outcome)
    else:
        failures.discard(outcome.record.source.name)
    return outcome
