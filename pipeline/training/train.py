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
from pipeline.training.settings import Settings

log = logging.getLogger(__name__)


def train(settings: Settings, tokenise: Language, vocabulary: PieceVocabulary) -> Tagger:
    """Train by `settings` and return the averaged network, on the CPU and ready for export."""
    torch.manual_seed(settings.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    network = Tagger(layers=settings.layers, dropout=settings.dropout).to(device)
    average = make_average(network, settings.average)
    checkpoint = _Checkpoint(settings.work / "checkpoint.pt", device)
    for number, stage in enumerate(settings.stages):
        lessons = _Lessons(settings, number, tokenise, vocabulary)
        steps = lessons.count_batches() * stage.epochs
        learner = Learner(network, average, rate=stage.rate, steps=steps, weights=settings.heads)
        for epoch in range(checkpoint.resume(learner, number, stage.epochs), stage.epochs):
            losses = [learner.learn(batch) for batch in lessons.draw_batches(epoch)]
            log.info("stage %d, epoch %d: loss %.4f", number + 1, epoch + 1, sum(losses) / len(losses))
            checkpoint.save(learner, number, epoch + 1)
    averaged: Tagger = average.module.cpu().eval()
    return averaged


class _Lessons:
    """The examples of one stage, varied anew for every epoch."""

    def __init__(self, settings: Settings, number: int, tokenise: Language, vocabulary: PieceVocabulary) -> None:
        self._stage = settings.stages[number]
        self._tokenise = tokenise
        self._vocabulary = vocabulary
        self._seed = settings.seed + 1000 * number
        self._examples = load_examples(self._stage.corpora, settings.language, tokenise)
        self._pool: NamePool = make_name_pool(self._examples, self._split, settings.seed)

    def count_batches(self) -> int:
        """Batches of the first epoch; the others differ by a few."""
        return sum(1 for _ in self.draw_batches(0))

    def draw_batches(self, epoch: int) -> Iterator[Batch]:
        dice = random.Random(self._seed + epoch)
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
