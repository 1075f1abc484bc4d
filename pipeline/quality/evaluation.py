"""Runs releases and holds the results against their annotation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import partial
from pathlib import Path

from pipeline.configuration import Configuration
from pipeline.errors import ReleaseError, UsageError
from pipeline.quality.counts import Scores, add_scores
from pipeline.quality.gold import GoldRelease, read_gold
from pipeline.quality.mentions import confuse_labels
from pipeline.quality.mistakes import Mistake, list_mistakes
from pipeline.quality.quotes import confuse_quote_types
from pipeline.quality.scoring import score_release
from pipeline.release import Release

Processing = Callable[[GoldRelease], Release]
"""From the annotation to the finished release; how much of the annotation the stages may see is its choice."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """How one release came out.

    One that failed (`failure` says why) counts as if nothing was found in it, but lists no mistakes besides.
    """

    id: str
    scores: Scores
    labels: Counter[tuple[str, str]]
    quote_types: Counter[tuple[str, str]]
    mistakes: tuple[Mistake, ...]
    failure: str | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The judgements of all releases, in order of reading."""

    judgements: tuple[Judgement, ...]

    @property
    def scores(self) -> Scores:
        return add_scores(*(judgement.scores for judgement in self.judgements))

    @property
    def scores_by_release(self) -> dict[str, Scores]:
        return {judgement.id: judgement.scores for judgement in self.judgements}

    @property
    def labels(self) -> Counter[tuple[str, str]]:
        return sum((judgement.labels for judgement in self.judgements), Counter())

    @property
    def quote_types(self) -> Counter[tuple[str, str]]:
        return sum((judgement.quote_types for judgement in self.judgements), Counter())

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        return tuple(mistake for judgement in self.judgements for mistake in judgement.mistakes)

    @property
    def failures(self) -> dict[str, str]:
        return {judgement.id: judgement.failure for judgement in self.judgements if judgement.failure is not None}


def evaluate(
    gold: Path,
    *,
    only: str | None = None,
    match: str = "*",
    given_mentions: bool = False,
    configuration: Configuration | None = None,
) -> Evaluation:
    """Process annotated releases and judge what comes out.

    Args:
        gold: an annotated file or a folder of them.
        only: language of the releases to take, all by default.
        match: pattern for names of files, `*` and `?` allowed; it may be any part of the name.
        given_mentions: hand the annotated blocks and mentions to the stages after the entities, to judge these alone.
        configuration: choices of the run, as other models.

    Raises:
        GoldError: an annotation cannot be read.
        UsageError: no annotated release is left to judge.
        ModelError: a pipeline cannot be loaded.
    """
    releases = list(select_gold(gold, only=only, match=match))
    if not releases:
        raise UsageError(f"{gold}: no annotated release fits the choices")
    from pipeline.quality.processing import process_annotated, process_unseen  # noqa: PLC0415  loads models' libraries

    process = process_annotated if given_mentions else process_unseen
    return judge_releases(releases, partial(process, configuration=configuration) if configuration else process)


def select_gold(gold: Path, *, only: str | None = None, match: str = "*") -> Iterator[GoldRelease]:
    """The annotated releases of a file or folder that fit the choices, in order of file name."""
    for file in list_gold_files(gold, match):
        yield from (release for release in read_gold(file) if only in (None, release.language))


def list_gold_files(gold: Path, match: str = "*") -> list[Path]:
    """The annotated files of a folder, or the one file, whose name fits a pattern; it may be any part of the name."""
    files = sorted(gold.glob("*.xml")) if gold.is_dir() else [gold]
    return [file for file in files if fnmatch(file.name, f"*{match}*")]


def judge_releases(releases: Iterable[GoldRelease], process: Processing) -> Evaluation:
    """Judge every release; one that fails does not stop the others."""
    return Evaluation(tuple(_judge(gold, process) for gold in releases))


def _judge(gold: GoldRelease, process: Processing) -> Judgement:
    failure = None
    try:
        release = process(gold)
    except ReleaseError as error:
        release, failure = gold.to_release(), str(error)
    return Judgement(
        id=gold.id,
        scores=score_release(gold, release),
        labels=confuse_labels(gold, release),
        quote_types=confuse_quote_types(gold, release),
        mistakes=() if failure else tuple(list_mistakes(gold, release)),
        failure=failure,
    )
