"""One release in a worker, from its bytes to its record; nothing that it does is raised but what ends the run."""

from __future__ import annotations

import time
from dataclasses import dataclass

from pipeline.configuration import Configuration
from pipeline.errors import CommuniqueError, ReleaseError, StageError
from pipeline.readers import read_piece
from pipeline.readers.reader import RawRelease
from pipeline.runs.prints import make_print
from pipeline.runs.work import Extract, Outcome, Processed


@dataclass(frozen=True, slots=True)
class PreparePipeline:
    """Prepares the stages with the choices of a run; the models are loaded with the first release of a language."""

    configuration: Configuration

    def __call__(self) -> Extract:
        from pipeline.extraction import Pipeline  # noqa: PLC0415  (all stages, which the workers alone need)

        return Pipeline(self.configuration).process


def process_raw(raw: RawRelease, extract: Extract) -> Outcome:
    """Read a release and take it through the stages.

    Raises:
        ModelError: a trained pipeline is missing or broken.
    """
    start = time.perf_counter()
    result = _process(raw, extract)
    return Outcome(result, round(time.perf_counter() - start, 3))


def _process(raw: RawRelease, extract: Extract) -> Processed | ReleaseError:
    release = read_piece(raw)
    if isinstance(release, ReleaseError):
        return release
    try:
        extracted = extract(release)
    except ReleaseError as error:
        return error
    except CommuniqueError:
        raise
    except Exception as error:  # a defect of ours stops no batch
        return StageError(raw.name, f"processing failed: {type(error).__name__}: {error}")
    return Processed(extracted.record, extracted.release.trace, make_print(extracted.record.clean_text))
