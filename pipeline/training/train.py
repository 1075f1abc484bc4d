"""Trains the tagger, stage after stage; a stopped training goes on after the last whole epoch."""

from __future__ import annotations

import logging
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from spacy.language import Language

from pipeline.tagging.pieces import PieceVocabulary
from pipeline.training.augmentation import augment
from pipeline.training.batches import Batch, make_batches
from pipeline.training.learner import Learner, make_average
from pipeline.training.loading import load_examples
from pipeline.training.name_lists import make_name_pool
from pipeline.training.name_pool import NamePool
from pipeline.training.network import Tagger
from pipeline.training.settings import Settings, Stage
from pipeline.training.shrinking import keep_layers

log = logging.getLogger(__name__)


def train(settings: Settings, tokenise: Language, vocabulary: PieceVocabulary) -> Tagger:
    """Train by `settings` and return the averaged network, on the CPU and ready for export."""
    torch.manual_seed(settings.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    school = _School(settings, tokenise, vocabulary, device)
    trained = school.train("whole", Tagger(layers=settings.layers, dropout=settings.dropout), settings.stages)
    if settings.shrunk:
        trained = school.train("shrunk", keep_layers(trained, settings.shrunk.layers), settings.shrunk.stages)
    shipped: Tagger = trained.cpu().eval()
    return shipped


@dataclass(frozen=True, slots=True)
class _School:
    """What the trainings of the whole and of the shrunk network share: settings, words and pieces, the device."""

    settings: Settings
    tokenise: Language
    vocabulary: PieceVocabulary
    device: torch.device

    def train(self, name: str, network: Tagger, stages: tuple[Stage, ...]) -> Tagger:
        """The running average of the network's weights after all stages; `name` tells its checkpoint and its dice."""
        settings = self.settings
        network = network.to(self.device)
        average = make_average(network, settings.average)
        checkpoint = _Checkpoint(settings.work / f"{name}.pt", self.device)
        for number, stage in enumerate(stages):
            lessons = _Lessons(self, stage, f"{settings.seed} {name} {number}")
            steps = lessons.count_batches() * stage.epochs
            learner = Learner(network, average, rate=stage.rate, steps=steps, weights=settings.heads)
            for epoch in range(checkpoint.resume(learner, number, stage.epochs), stage.epochs):
                losses = [learner.learn(batch) for batch in lessons.draw_batches(epoch)]
                log.info("%s, stage %d, epoch %d: loss %.4f", name, number + 1, epoch + 1, sum(losses) / len(losses))
                checkpoint.save(learner, number, epoch + 1)
        averaged: Tagger = average.module
        return averaged


class _Lessons:
    """The examples of one stage, varied anew for every epoch by dice of their own."""

    def __init__(self, school: _School, stage: Stage, seed: str) -> None:
        self._stage = stage
        self._tokenise = school.tokenise
        self._vocabulary = school.vocabulary
        self._seed = seed
        self._examples = load_examples(stage.corpora, school.settings.language, school.tokenise)
        self._pool: NamePool = make_name_pool(self._examples, self._split, school.settings.seed)

    def count_batches(self) -> int:
        """Batches of the first epoch; the others differ by a few."""
        return sum(1 for _ in self.draw_batches(0))

    def draw_batches(self, epoch: int) -> Iterator[Batch]:
        dice = random.Random(f"{self._seed} {epoch}")
        varied = [augment(example, self._stage.chances, self._pool, dice) for example in self._examples]
        return make_batches(self._vocabulary, varied, window=self._stage.window, pieces=self._stage.batch, dice=dice)

    def _split(self, name: str) -> tuple[str, ...]:
        return tuple(token.text for token in self._tokenise.make_doc(name) if not token.is_space)


@dataclass(frozen=True, slots=True)
class _Checkpoint:
    """A file with the learner's state after a whole epoch of a stage."""

    file: Path
    device: torch.device

    def save(self, learner: Learner, stage: int, epoch: int) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        waiting = self.file.with_suffix(".part")
        torch.save({"stage": stage, "epoch": epoch, "learner": learner.state_dict()}, waiting)
        waiting.replace(self.file)

    def resume(self, learner: Learner, stage: int, epochs: int) -> int:
        """How many of the `epochs` of `stage` are behind us; the learner gets the state that they left."""
        if not self.file.exists():
            return 0
        state: dict[str, Any] = torch.load(self.file, map_location=self.device)
        if state["stage"] < stage:
            return 0
        learner.load_state_dict(state["learner"])
        log.info("going on after stage %d, epoch %d", state["stage"] + 1, state["epoch"])
        return epochs if state["stage"] > stage else int(state["epoch"])
