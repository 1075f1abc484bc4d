"""Trains the tagger, stage after stage; a stopped training goes on after the last whole epoch."""

from __future__ import annotations

import logging
import math
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from spacy.language import Language
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from pipeline.tagging.pieces import PieceVocabulary
from pipeline.training.augmentation import augment
from pipeline.training.batches import Batch, make_batches
from pipeline.training.corpora import read_open_set, read_releases
from pipeline.training.example import Example
from pipeline.training.name_lists import make_name_pool
from pipeline.training.name_pool import NamePool
from pipeline.training.network import Tagger, compute_loss
from pipeline.training.settings import Settings, Stage

_WARM_UP = 0.1
_HEADS_FASTER = 5
_LONGEST_GRADIENT = 1.0
_REPORT_EVERY = 50

log = logging.getLogger(__name__)


@dataclass
class Training:
    """What changes while the network learns; this is what a checkpoint holds."""

    network: Tagger
    average: AveragedModel
    stage: int = 0
    epoch: int = 0


def train(settings: Settings, tokenise: Language, vocabulary: PieceVocabulary) -> Tagger:
    """Train by `settings` and return the averaged network, on the CPU and ready for export."""
    torch.manual_seed(settings.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    network = Tagger(layers=settings.layers, dropout=settings.dropout).to(device)
    training = Training(network, _make_average(network, settings.average))
    checkpoint = settings.work / "checkpoint.pt"
    _resume(training, checkpoint, device)
    tools = _Tools(tokenise, vocabulary, device, checkpoint)
    for number in range(training.stage, len(settings.stages)):
        _train_stage(training, settings, number, tools)
    averaged = training.average.module
    assert isinstance(averaged, Tagger)
    return averaged.cpu().eval()


@dataclass(frozen=True, slots=True)
class _Tools:
    tokenise: Language
    vocabulary: PieceVocabulary
    device: torch.device
    checkpoint: Path

    def split(self, name: str) -> tuple[str, ...]:
        return tuple(token.text for token in self.tokenise.make_doc(name) if not token.is_space)


def _make_average(network: Tagger, decay: float) -> AveragedModel:
    return AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(decay))


def _load_examples(stage: Stage, language: str, tokenise: Language) -> list[Example]:
    examples: list[Example] = []
    for corpus in stage.corpora:
        if corpus.is_open:
            found = list(read_open_set(tokenise, corpus.path, has_dates=corpus.has_dates))
        else:
            found = list(read_releases(tokenise, corpus.path, language))
        log.info("%s: %d examples, %d words", corpus.path.name, len(found), sum(len(e.words) for e in found))
        examples.extend(found * corpus.times)
    return examples


def _train_stage(training: Training, settings: Settings, number: int, tools: _Tools) -> None:
    stage = settings.stages[number]
    examples = _load_examples(stage, settings.language, tools.tokenise)
    pool = make_name_pool(examples, tools.split, settings.seed)
    optimiser = _make_optimiser(training.network, stage.rate)
    steps = sum(1 for _ in _draw_batches(stage, examples, pool, tools, settings.seed)) * stage.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, _make_schedule(steps))
    for _ in range(training.epoch * steps // stage.epochs):
        schedule.step()
    step = _Step(training, settings.heads, optimiser, schedule, tools.device)
    for epoch in range(training.epoch, stage.epochs):
        batches = _draw_batches(stage, examples, pool, tools, settings.seed + 1000 * number + epoch)
        losses = [step(batch) for batch in _report(batches)]
        log.info("stage %d, epoch %d: loss %.4f", number + 1, epoch + 1, sum(losses) / len(losses))
        training.epoch = epoch + 1
        _save(training, tools.checkpoint)
    training.stage, training.epoch = number + 1, 0
    _save(training, tools.checkpoint)


def _draw_batches(stage: Stage, examples: list[Example], pool: NamePool, tools: _Tools, seed: int) -> Iterator[Batch]:
    dice = random.Random(seed)
    varied = [augment(example, stage.chances, pool, dice) for example in examples]
    return make_batches(tools.vocabulary, varied, window=stage.window, pieces=stage.batch, dice=dice)


def _report(batches: Iterator[Batch]) -> Iterator[Batch]:
    for number, batch in enumerate(batches, 1):
        yield batch
        if number % _REPORT_EVERY == 0:
            log.info("%d batches", number)


def _make_optimiser(network: Tagger, rate: float) -> torch.optim.Optimizer:
    fresh = [*network.heads.parameters(), *network.case.parameters()]
    groups = [{"params": list(network.encoder.parameters())}, {"params": fresh, "lr": rate * _HEADS_FASTER}]
    return torch.optim.AdamW(groups, lr=rate, weight_decay=0.01)


def _make_schedule(steps: int) -> Callable[[int], float]:
    """Linear warm-up, then linear decay to zero."""
    rise = max(1, math.ceil(steps * _WARM_UP))
    return lambda step: min((step + 1) / rise, max(0.0, (steps - step) / max(1, steps - rise)))


@dataclass(frozen=True, slots=True)
class _Step:
    """One step of learning; called with a batch, it returns the loss."""

    training: Training
    weights: dict[str, float]
    optimiser: torch.optim.Optimizer
    schedule: torch.optim.lr_scheduler.LambdaLR
    device: torch.device

    def __call__(self, batch: Batch) -> float:
        network = self.training.network.train()
        with torch.autocast(self.device.type, dtype=torch.bfloat16):
            scores = network(batch.ids.to(self.device), batch.cases.to(self.device), batch.mask.to(self.device))
        loss = compute_loss(scores[batch.places], batch.allowed.to(self.device), self.weights)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(network.parameters(), _LONGEST_GRADIENT)
        self.optimiser.step()
        self.optimiser.zero_grad()
        self.schedule.step()
        self.training.average.update_parameters(network)
        return float(loss.detach())


def _save(training: Training, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    state = {
        "network": training.network.state_dict(),
        "average": training.average.state_dict(),
        "stage": training.stage,
        "epoch": training.epoch,
    }
    waiting = file.with_suffix(".part")
    torch.save(state, waiting)
    waiting.replace(file)


def _resume(training: Training, file: Path, device: torch.device) -> None:
    if not file.exists():
        return
    state = torch.load(file, map_location=device)
    training.network.load_state_dict(state["network"])
    training.average.load_state_dict(state["average"])
    training.stage, training.epoch = state["stage"], state["epoch"]
    log.info("going on after stage %d, epoch %d", training.stage, training.epoch)
