"""Makes a smaller network of a trained one: some of its layers, and of these the neurons that say most.

A network that starts as parts of a larger one learns sooner than a fresh one (Sanh et al., DistilBERT, 2019); neurons
are ranked by their activations and weights (Sun et al., Wanda, 2023).
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence

import torch
from torch import Tensor, nn

from pipeline.training.batches import Batch
from pipeline.training.network import Tagger


def shrink(network: Tagger, layers: Sequence[int], neurons: int, batches: Iterable[Batch]) -> Tagger:
    """A copy of `network` with fewer layers, and fewer neurons between the two linear maps of each.

    Args:
        network: on any device; it is not changed.
        layers: those of its encoder that are kept, counted from 0.
        neurons: how many are kept in each layer: those whose mean activation over `batches`, times the length of their
            outgoing weights, is largest.
        batches: text that stands for what the network will read.
    """
    small: Tagger = copy.deepcopy(network)
    small.eval()
    stack = small.encoder.encoder
    stack.layer = nn.ModuleList(stack.layer[layer] for layer in layers)
    small.encoder.config.num_hidden_layers = len(layers)
    for layer, activation in zip(stack.layer, _measure_activations(small, batches), strict=True):
        inner, outer = layer.intermediate.dense, layer.output.dense
        kept = (activation * outer.weight.norm(dim=0)).topk(neurons).indices.sort().values
        layer.intermediate.dense = _make_linear(inner.weight[kept], inner.bias[kept])
        layer.output.dense = _make_linear(outer.weight[:, kept], outer.bias)
    small.encoder.config.intermediate_size = neurons
    return small


def _measure_activations(network: Tagger, batches: Iterable[Batch]) -> list[Tensor]:
    """Sum over pieces of the neurons' absolute activations, per layer."""
    layers = network.encoder.encoder.layer
    sums = [torch.zeros_like(layer.intermediate.dense.bias) for layer in layers]

    def add_to(total: Tensor) -> object:
        return lambda module, inputs, output: total.add_(output.detach().abs().flatten(0, -2).sum(dim=0))

    hooks = [layer.intermediate.register_forward_hook(add_to(sums[i])) for i, layer in enumerate(layers)]
    device = network.heads.weight.device
    with torch.no_grad():
        for batch in batches:
            network(batch.ids.to(device), batch.cases.to(device), batch.mask.to(device))
    for hook in hooks:
        hook.remove()
    return sums


def _make_linear(weight: Tensor, bias: Tensor) -> nn.Linear:
    linear = nn.Linear(weight.shape[1], weight.shape[0])
    linear.weight = nn.Parameter(weight.detach().clone())
    linear.bias = nn.Parameter(bias.detach().clone())
    return linear
