"""A run, on one page: what needs work goes through an engine, and everything is noted as it comes back, in order."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.readers.reader import Pause, Piece
from pipeline.runs.booking import Booked, Books
from pipeline.runs.engines.local import run_locally
from pipeline.runs.lock import hold_folder
from pipeline.runs.manifest import Manifest
from pipeline.runs.originals import Originals
from pipeline.runs.planning import Plan
from pipeline.runs.work import Engine, Limits, Prepare
from pipeline.sinks.failures import FailureFolder
from pipeline.sinks.sink import Sink


@dataclass(frozen=True, slots=True)
class Settings:
    """How a run is done; nothing in here changes a record.

    Args:
        output: the folder of outputs.
        made_with: fingerprint of what makes the records; other records than its own are made anew.
        inputs: hash of what is read; what earlier runs over the same inputs read and is no longer there is marked.
        engine: does the work.
        limits: what a release may take, and how many workers there are.
        is_resuming: False to do again what an earlier run did.
        skips_duplicates: whether a release that came before in the run gets no record.
    """

    output: Path
    made_with: str
    inputs: str | None = None
    engine: Engine = run_locally
    limits: Limits = field(default_factory=Limits)
    is_resuming: bool = True
    skips_duplicates: bool = False


def run_batch(
    pieces: Iterable[Piece | Pause],
    prepare: Prepare,
    sink: Sink,
    settings: Settings,
    on_gone: Callable[[int], object] = lambda count: None,
) -> Generator[Booked, None, None]:
    """Process what the readers cut; a release ends as a record or as a failure, never both.

    Killed at any moment and started again, a run goes on: what the manifest confirms is kept, the rest is made anew in
    its place. What comes back is in the order of `pieces`, whatever the engine and the number of workers.

    Args:
        pieces: releases that nobody has looked at, with pauses where a stream is slow.
        prepare: gives the stages, in each worker.
        sink: takes the records; it is opened and closed here.
        settings: how the run is done.
        on_gone: told at the end how many sources are no longer there.

    Raises:
        ModelError: a trained pipeline is missing or broken, which no other release would survive.
        EngineError: there is nobody to do the work.
        OutputError: nothing can be written, or another run writes there.
    """
    with ExitStack() as opened:
        opened.enter_context(hold_folder(settings.output))
        manifest = opened.enter_context(Manifest(settings.output))
        originals = opened.enter_context(Originals(settings.output))
        opened.enter_context(sink)
        plan = Plan(manifest, sink, originals, settings.made_with, settings.is_resuming, settings.skips_duplicates)
        failures = FailureFolder(settings.output)
        books = Books(
            sink, failures, originals, manifest, settings.made_with, settings.inputs, settings.skips_duplicates
        )
        done = settings.engine(plan.apply(pieces), prepare, settings.limits)
        for item, outcome in opened.enter_context(closing(done)):
            if isinstance(item, Pause):
                books.rest()
            else:
                yield books.enter(item, outcome)
        on_gone(books.close())
        manifest.tidy()
