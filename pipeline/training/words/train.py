"""Trains the tagger of whole words: minutes on a CPU, so nothing is kept between epochs."""

from __future__ import annotations

import logging

import torch
from spacy.language import Language
from torch.optim.swa_utils import AveragedModel

from pipeline.tagging.words.vectors import WordVectors
from pipeline.training.learner import make_average
from pipeline.training.loading import load_examples
from pipeline.training.network import compute_loss
from pipeline.training.words.augmentation import WordPool
from pipeline.training.words.lessons import Lessons, WordBatch
from pipeline.training.words.network import WordTagger
from pipeline.training.words.pretrained import read_surnames
from pipeline.training.words.settings import WordSettings

log = logging.getLogger(__name__)

_WARM_UP = 50
_LOWEST_SHARE = 0.02
_LONGEST_GRADIENT = 1.0


def train_word_tagger(settings: WordSettings, tokenise: Language, vectors: WordVectors) -> WordTagger:
    """Train by `settings` and return the averaged network, ready for export."""
    torch.manual_seed(settings.seed)
    examples = load_examples(settings.corpora, settings.language, tokenise)
    lessons = Lessons(
        examples, vectors, pool=WordPool(examples, read_surnames()), chances=settings.chances, seed=settings.seed
    )
    network = WordTagger(settings.sizes, vectors.width)
    average = make_average(network, settings.average)
    steps = settings.epochs * sum(1 for _ in lessons.draw_batches(0, settings.batch))
    optimiser = _Optimiser(network, average, settings, steps)
    for epoch in range(settings.epochs):
        losses = [optimiser.learn(batch) for batch in lessons.draw_batches(epoch, settings.batch)]
        log.info("epoch %d: loss %.4f", epoch + 1, sum(losses) / len(losses))
    averaged = average.module.eval()
    assert isinstance(averaged, WordTagger)
    return averaged


class _Optimiser:
    """AdamW with a short warm-up and a linear decay."""

    def __init__(self, network: WordTagger, average: AveragedModel, settings: WordSettings, steps: int) -> None:
        self._network = network
        self._average = average
        self._weights = settings.heads
        self._optimiser = torch.optim.AdamW(network.parameters(), lr=settings.rate)
        self._schedule = torch.optim.lr_scheduler.LambdaLR(
            self._optimiser, lambda step: min(1.0, (step + 1) / _WARM_UP) * max(_LOWEST_SHARE, 1 - step / steps)
        )

    def learn(self, batch: WordBatch) -> float:
        """Take one step and return the loss."""
        network = self._network.train()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = network.score_batch(batch.inputs, batch.mask)
        loss = compute_loss(scores[batch.mask.bool()], batch.allowed, self._weights)
        self._optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), _LONGEST_GRADIENT)
        self._optimiser.step()
        self._schedule.step()
        self._average.update_parameters(network)
        return float(loss.detach())
