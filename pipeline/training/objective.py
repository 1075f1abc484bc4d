"""What a network is trained for: the annotated labels, and where there is a teacher, its labels too."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from pipeline.tagging.heads import HEADS
from pipeline.training.batches import Batch
from pipeline.training.network import Tagger


@dataclass(frozen=True, slots=True)
class Objective:
    """Weights of the heads by name, and a network in evaluation mode whose labels are learned beside the annotated."""

    weights: dict[str, float]
    teacher: Tagger | None = None

    def compute(self, network: Tagger, batch: Batch) -> Tensor:
        """The loss of `network` on a batch; all are moved to the network's device."""
        device = network.heads.weight.device
        inputs = [part.to(device) for part in (batch.ids, batch.cases, batch.mask)]
        with torch.autocast(device.type, dtype=torch.bfloat16, enabled=_has_bfloat16(device)):
            scores = network(*inputs)[batch.places]
            loss = compute_loss(scores, batch.allowed.to(device), self.weights)
            if self.teacher:
                with torch.no_grad():
                    taught = self.teacher(*inputs)[batch.places]
                loss = loss + compute_distance(scores, taught, self.weights)
        return loss


def _has_bfloat16(device: torch.device) -> bool:
    """Whether the device computes with bfloat16; measured, a processor that emulates it takes 14 times as long."""
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    return bool(torch.backends.cpu.get_cpu_capability() == "AVX512")


def compute_loss(scores: Tensor, allowed: Tensor, weights: dict[str, float]) -> Tensor:
    """Mean over words of the negative log probability that a word bears one of its allowed labels, summed over heads.

    Args:
        scores: shape (words, labels of all heads).
        allowed: same shape, boolean; where all labels of a head are allowed nothing is learned.
        weights: per head name.
    """
    total = scores.new_zeros(())
    for head in HEADS:
        columns = slice(head.offset, head.offset + head.size)
        logits = scores[:, columns].float()
        kept = logits.masked_fill(~allowed[:, columns], float("-inf"))
        missed = torch.logsumexp(logits, dim=1) - torch.logsumexp(kept, dim=1)
        total = total + weights[head.name] * missed.mean()
    return total


def compute_distance(scores: Tensor, taught: Tensor, weights: dict[str, float]) -> Tensor:
    """Mean over words of the cross-entropy between the labels' probabilities by two networks, summed over heads.

    It is the soft part of knowledge distillation (Hinton et al., 2015) at a temperature of 1.

    Args:
        scores: of the student, shape (words, labels of all heads).
        taught: of the teacher, same shape.
        weights: per head name.
    """
    total = scores.new_zeros(())
    for head in HEADS:
        columns = slice(head.offset, head.offset + head.size)
        wanted = taught[:, columns].float().softmax(dim=1)
        said = scores[:, columns].float().log_softmax(dim=1)
        total = total - weights[head.name] * (wanted * said).sum(dim=1).mean()
    return total
