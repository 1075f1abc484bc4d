"""How fast the pipeline is: `make bench`. Each row's `words_per_second` is of words between white space, on one core.

The rows of one run can be compared with one another; those of different machines, or of a busy machine, cannot. The
yardstick is what spaCy's small English pipeline does for names: its network with random weights, which take as long.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import cycle
from pathlib import Path

import pytest
import spacy
from pytest_benchmark.fixture import BenchmarkFixture

from pipeline.quality.gold import read_gold
from pipeline.release import Block, Mention, Release
from pipeline.run import STAGES, Stage, process
from pipeline.stages.entities import find_entities
from pipeline.stages.quotes import find_quotes
from pipeline.stages.resolution import resolve_entities

ROUNDS = 5
SMALL_SPACY = Path(__file__).with_name("spacy_small.cfg")
SMALL_SPACY_LABELS = """
    CARDINAL DATE EVENT FAC GPE LANGUAGE LAW LOC MONEY NORP ORDINAL ORG PERCENT PERSON PRODUCT QUANTITY TIME WORK_OF_ART
"""
LONG_LINES = (50_000, 100_000)
"""Words of one block without a line's end."""


@pytest.fixture(scope="module", autouse=True)
def one_core() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


@pytest.fixture(scope="module")
def releases(gold_folder: Path) -> list[Release]:
    found = [gold.to_release() for gold in read_gold(gold_folder) if gold.language == "en"]
    process(found[0])
    return found


def run_stage(stage: Stage, prepared: list[Release]) -> list[Release]:
    return [stage(release) for release in prepared]


def measure(
    benchmark: BenchmarkFixture, stage: Stage, prepared: list[Release], *, rounds: int = ROUNDS
) -> list[Release]:
    return measure_work(benchmark, partial(run_stage, stage), prepared, rounds=rounds)


def measure_work(
    benchmark: BenchmarkFixture, work: Callable[[list[Release]], list[Release]], prepared: list[Release], *, rounds: int
) -> list[Release]:
    done: list[Release] = benchmark.pedantic(partial(work, prepared), rounds=rounds, warmup_rounds=1)
    if benchmark.enabled:
        words = sum(len(release.text.split()) for release in prepared)
        benchmark.extra_info["words_per_second"] = round(words / benchmark.stats.stats.min)
    return done


def test_whole_pipeline(benchmark: BenchmarkFixture, releases: list[Release]) -> None:
    assert all(release.blocks for release in measure(benchmark, process, releases))


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.__name__)
def test_stage(benchmark: BenchmarkFixture, releases: list[Release], stage: Stage) -> None:
    prepared = releases
    for earlier in STAGES[: STAGES.index(stage)]:
        prepared = run_stage(earlier, prepared)
    assert len(measure(benchmark, stage, prepared)) == len(releases)


@pytest.mark.parametrize("words", LONG_LINES)
def test_quotes_of_one_long_line(benchmark: BenchmarkFixture, releases: list[Release], words: int) -> None:
    """All English gold releases again and again as one line of one block: the time grows as its words do."""
    release = make_long_line(releases, words)
    (found,) = measure(benchmark, find_quotes, [release], rounds=1)
    assert len(found.quotes) > words / 1000


def make_long_line(releases: list[Release], words: int) -> Release:
    """A release of one block of so many words, with the names that the pipeline finds in its parts."""
    read = [process(release, STAGES[: STAGES.index(find_entities) + 1]) for release in releases]
    text, mentions = "", list[Mention]()
    for release in cycle(read):
        if len(text.split()) >= words:
            break
        mentions += (replace(m, start=m.start + len(text), end=m.end + len(text)) for m in release.mentions)
        text += release.text.replace("\n", " ") + " "
    block = Block(0, len(text), "paragraph", "en")
    whole = Release(read[0].source, text, language="en", blocks=(block,), mentions=tuple(mentions))
    return resolve_entities(whole)


def test_small_spacy(benchmark: BenchmarkFixture, releases: list[Release]) -> None:
    nlp = spacy.util.load_model_from_config(spacy.util.load_config(SMALL_SPACY), auto_fill=True)
    for label in SMALL_SPACY_LABELS.split():
        nlp.get_pipe("ner").add_label(label)  # type: ignore[attr-defined]
    nlp.initialize()

    def tag(prepared: list[Release]) -> list[Release]:
        assert len(list(nlp.pipe(release.text for release in prepared))) == len(prepared)
        return prepared

    measure_work(benchmark, tag, releases, rounds=ROUNDS)
