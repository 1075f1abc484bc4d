"""The whole order, on one page: a release goes through `STAGES` from first to last."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce

from pipeline.appearance import Appearance, has_unseen, locate_all
from pipeline.errors import CommuniqueError, StageError
from pipeline.release import Release
from pipeline.stages.blocks import split_blocks
from pipeline.stages.captions import mark_captions
from pipeline.stages.dates import resolve_dates
from pipeline.stages.entities import find_entities
from pipeline.stages.languages import detect_languages
from pipeline.stages.quotes import find_quotes
from pipeline.stages.resolution import resolve_entities
from pipeline.stages.titles import find_title

Stage = Callable[[Release], Release]

STAGES: tuple[Stage, ...] = (
    split_blocks,
    detect_languages,
    find_title,
    mark_captions,
    find_entities,
    resolve_dates,
    resolve_entities,
    find_quotes,
)


def process(release: Release, stages: Iterable[Stage] = STAGES) -> Release:
    """Take one release through the stages, by default all of them.

    Raises:
        ReleaseError: the release cannot be processed; `StageError` when a stage broke on it.
        ModelError: a trained pipeline is missing or broken, which is no fault of the release.
    """
    return reduce(_apply, stages, release)


def process_as_seen(release: Release) -> Release:
    """Take a release that no stage has seen through all of them, on its text as a person sees it.

    Everything found has its place in the text as it is stored.

    Raises:
        ReleaseError, ModelError: as `process`.
    """
    if not has_unseen(release.text):
        return process(release)
    appearance = Appearance(release.text)
    return locate_all(process(release.fill(text=appearance.text)), release.text, appearance)


def _apply(release: Release, stage: Stage) -> Release:
    try:
        return stage(release)
    except CommuniqueError:
        raise
    except Exception as error:
        reason = f"{stage.__name__} failed: {type(error).__name__}: {error}"
        raise StageError(release.source.name, reason) from error
