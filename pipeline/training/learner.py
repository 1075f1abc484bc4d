"""One stage of learning: optimiser, schedule, running average of the weights, and their state for a checkpoint."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import torch
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from pipeline.training.batches import Batch
from pipeline.training.network import Tagger, compute_loss

_WARM_UP = 0.1
_HEADS_FASTER = 5
_LONGEST_GRADIENT = 1.0


def make_average(network: Tagger, decay: float) -> AveragedModel:
    """An exponential moving average of the weights (Polyak and Juditsky, 1992): steadier than the last step's."""
    return AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(decay))


class Learner:
    """Learns batch by batch with AdamW, a linear warm-up and a linear decay to zero.

    Args:
        network: on the device where it learns.
        average: of its weights, updated after each step.
        rate: peak learning rate of the encoder; the fresh layers learn five times as fast.
        steps: batches of the whole stage.
        weights: of each head's loss, by head name.
    """

    def __init__(
        self, network: Tagger, average: AveragedModel, *, rate: float, steps: int, weights: dict[str, float]
    ) -> None:
        self.network = network
        self.average = average
        self.weights = weights
        fresh = [*network.heads.parameters(), *network.case.parameters()]
        groups = [{"params": list(network.encoder.parameters())}, {"params": fresh, "lr": rate * _HEADS_FASTER}]
        self.optimiser = torch.optim.AdamW(groups, lr=rate, weight_decay=0.01)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimiser, _make_schedule(steps))

    def learn(self, batch: Batch) -> float:
        """Take one step and return the loss."""
        network = self.network.train()
        device = network.heads.weight.device
        with torch.autocast(device.type, dtype=torch.bfloat16, enabled=_has_bfloat16(device)):
            scores = network(batch.ids.to(device), batch.cases.to(device), batch.mask.to(device))
        loss = compute_loss(scores[batch.places], batch.allowed.to(device), self.weights)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), _LONGEST_GRADIENT)
        self.optimiser.step()
        self.optimiser.zero_grad()
        self.schedule.step()
        self.average.update_parameters(network)
        return float(loss.detach())

    def state_dict(self) -> dict[str, Any]:
        """Everything that changes while the network learns."""
        return {name: getattr(self, name).state_dict() for name in ("network", "average", "optimiser", "schedule")}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """Go back to where `state_dict` was taken."""
        for name, part in state.items():
            getattr(self, name).load_state_dict(part)


def _has_bfloat16(device: torch.device) -> bool:
    """Whether the device computes with bfloat16; measured, a processor that emulates it takes 14 times as long."""
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    return bool(torch.backends.cpu.get_cpu_capability() == "AVX512")


def _make_schedule(steps: int) -> Callable[[int], float]:
    rise = max(1, math.ceil(steps * _WARM_UP))
    return lambda step: min((step + 1) / rise, max(0.0, (steps - step) / max(1, steps - rise)))
