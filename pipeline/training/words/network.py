"""The network: pretrained convolutions over word vectors, a convolution over letters, an LSTM, one layer for all heads.

After Lample et al., Neural architectures for named entity recognition (2016), and Ma and Hovy (2016) for the letters.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from pipeline.tagging.heads import WIDTH
from pipeline.tagging.words.features import LETTERS, SHAPES, SIDES
from pipeline.training.words.pretrained import ENCODERS, read_encoder
from pipeline.training.words.settings import Sizes

_KERNELS = (3, 5)
_LETTER_WIDTH = 32
_SHAPE_WIDTH = 16
_SIDE_WIDTH = 4


class Convolution(nn.Module):
    """One layer of slovnet's encoders: words to left and right, rectified, normalised."""

    def __init__(self, convolution: nn.Conv1d) -> None:
        super().__init__()
        self.convolution = convolution
        self.norm = nn.BatchNorm1d(convolution.out_channels)

    def forward(self, values: Tensor, mask: Tensor) -> Tensor:
        normalised: Tensor = self.norm(torch.relu(self.convolution(values)))
        return normalised * mask


class Encoder(nn.Module):
    """One of slovnet's encoders; its normalisation keeps the statistics that it was trained with."""

    def __init__(self, name: str) -> None:
        super().__init__()
        weights = read_encoder(name)
        self.shape = nn.Embedding(*weights["shape.weight"].shape)
        kernels = [weight for part, weight in weights.items() if part.endswith("convolution.weight")]
        self.layers = nn.ModuleList(
            Convolution(nn.Conv1d(kernel.shape[1], kernel.shape[0], kernel.shape[2], padding=kernel.shape[2] // 2))
            for kernel in kernels
        )
        self.width = int(kernels[-1].shape[0])
        self.load_state_dict(weights, strict=False)

    def train(self, mode: bool = True) -> Encoder:
        """Take part in training, but for the normalisation."""
        super().train(mode)
        for layer in self.layers:
            layer.get_submodule("norm").eval()
        return self

    def forward(self, vectors: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Shapes (blocks, words, ...) in and out; `mask` is 1 for words, 0 for padding."""
        values = torch.cat([vectors, self.shape(shapes)], dim=2).transpose(1, 2)
        for layer in self.layers:
            values = layer(values, mask[:, None])
        return values.transpose(1, 2)


class Letters(nn.Module):
    """Convolutions over a word's letters, the largest of each filter."""

    def __init__(self, filters: int) -> None:
        super().__init__()
        self.embedding = nn.Embedding(LETTERS, _LETTER_WIDTH, padding_idx=0)
        self.kernels = nn.ModuleList(nn.Conv1d(_LETTER_WIDTH, filters, size, padding=size // 2) for size in _KERNELS)
        self.width = filters * len(_KERNELS)

    def forward(self, letters: Tensor) -> Tensor:
        """Shape (blocks, words, letters) in, (blocks, words, width) out."""
        blocks, words, length = letters.shape
        embedded = self.embedding(letters.reshape(blocks * words, length)).transpose(1, 2)
        found = [torch.relu(kernel(embedded)).amax(dim=2) for kernel in self.kernels]
        return torch.cat(found, dim=1).reshape(blocks, words, self.width)


class WordTagger(nn.Module):
    """A block's features in, scores of all heads' labels for every word out."""

    def __init__(self, sizes: Sizes, vector_width: int) -> None:
        super().__init__()
        self.encoders = nn.ModuleList(Encoder(name) for name in ENCODERS)
        self.letters = Letters(sizes.filters)
        self.shape = nn.Embedding(len(SHAPES), _SHAPE_WIDTH)
        self.side = nn.Embedding(SIDES, _SIDE_WIDTH)
        encoded = sum(int(encoder.width) for encoder in self.encoders)
        width = vector_width + encoded + self.letters.width + _SHAPE_WIDTH + _SIDE_WIDTH
        self.lstm = nn.LSTM(width, sizes.hidden, bidirectional=True, batch_first=True)
        self.heads = nn.Linear(2 * sizes.hidden, WIDTH)
        self.dropout = nn.Dropout(sizes.dropout)
        self.word_dropout = sizes.word_dropout

    def embed(self, inputs: tuple[Tensor, Tensor, Tensor, Tensor], mask: Tensor) -> Tensor:
        """Everything known of each word (vectors, shapes, sides, letters) before the LSTM reads it."""
        vectors, shapes, sides, letters = inputs
        encoded = [encoder(vectors, shapes, mask) for encoder in self.encoders]
        own = [self.shape(shapes), self.side(sides), self.letters(letters)]
        return torch.cat([vectors, *own, *encoded], dim=2)

    def forward(self, vectors: Tensor, shapes: Tensor, sides: Tensor, letters: Tensor) -> Tensor:
        """Scores of one block without padding, as the exported network gives them."""
        mask = torch.ones_like(vectors[:, :, 0])
        hidden, _ = self.lstm(self.embed((vectors, shapes, sides, letters), mask))
        scores: Tensor = self.heads(hidden)
        return scores

    def score_batch(self, inputs: tuple[Tensor, Tensor, Tensor, Tensor], mask: Tensor) -> Tensor:
        """Scores of padded blocks while learning, with dropout of features and of whole words."""
        embedded = self.dropout(self.embed(inputs, mask))
        if self.training:
            embedded = embedded * (torch.rand(mask.shape) >= self.word_dropout)[:, :, None]
        lengths = mask.sum(dim=1).long()
        packed = nn.utils.rnn.pack_padded_sequence(embedded, lengths, batch_first=True, enforce_sorted=False)
        hidden, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True)
        scores: Tensor = self.heads(self.dropout(hidden))
        return scores
