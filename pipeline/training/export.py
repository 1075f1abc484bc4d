"""From a trained network to a shipped spaCy pipeline: ONNX, int8, a folder that `spacy.load` takes."""

from __future__ import annotations

import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

import spacy
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from tokenizers import Tokenizer

from pipeline.tagging.component import TaggerComponent
from pipeline.tagging.network import INPUTS, OUTPUT
from pipeline.training.network import Tagger, find_encoder

OPSET = 17
_SLASH = "/"
_DOT_AFTER_CODE = r"(?<=[0-9][A-Z])\."
"""A sentence that ends in `B2C.`; spaCy takes the dot of a single capital for that of an initial."""


_DASHES = (r"-{2,}", r"(?<=[^\w\s])[–—]", r"[–—](?=[^\w\s])", r"(?<=\w)[)/](?=--|[–—])", r"(?<=[-–—])[(/](?=\w)")
"""Dashes between marks without a space, as in the datelines of news wires: `N.C.--(BUSINESS WIRE)--Norvik`."""


def make_tokenizer(language: str) -> Language:
    """A blank pipeline whose tokenizer also cuts slashes, final dots, wires' dashes: `(/WAM/)`, `B2C.`, `N.C.--(`."""
    nlp = spacy.blank(language)
    prefixes, suffixes = (nlp.Defaults.prefixes or [], nlp.Defaults.suffixes or [])
    infixes = nlp.Defaults.infixes or []
    tokenizer: Any = nlp.tokenizer
    tokenizer.prefix_search = compile_prefix_regex([*prefixes, _SLASH]).search
    tokenizer.infix_finditer = compile_infix_regex([*_DASHES, *infixes]).finditer
    tokenizer.suffix_search = compile_suffix_regex([*suffixes, _SLASH, _DOT_AFTER_CODE]).search
    return nlp


def read_vocabulary() -> str:
    """The encoder's `tokenizer.json`, without the truncation and padding that it was published with."""
    tokenizer = Tokenizer.from_file(str(find_encoder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return str(tokenizer.to_str())


def export_network(network: Tagger, *, quantised: bool = True) -> bytes:
    """The network as an ONNX model for one window a call.

    Args:
        network: on the CPU, in evaluation mode.
        quantised: weights in int8, one scale per channel, activations scaled at run time; else float32.
    """
    example = torch.ones((1, 8), dtype=torch.long)
    with tempfile.TemporaryDirectory() as folder:
        plain, small = Path(folder) / "plain.onnx", Path(folder) / "small.onnx"
        torch.onnx.export(
            network,
            (example, example),
            str(plain),
            input_names=list(INPUTS),
            output_names=[OUTPUT],
            dynamic_axes={name: {1: "pieces"} for name in (*INPUTS, OUTPUT)},
            opset_version=OPSET,
            dynamo=False,
        )
        if not quantised:
            return plain.read_bytes()
        # Seven bits: without VNNI the int8 kernels saturate with eight, and scores would differ by processor.
        quantize_dynamic(plain, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
        return small.read_bytes()


def write_pipeline(model: bytes, language: str, folder: Path) -> None:
    """Write the shipped pipeline into `folder`; the card and the log of experiments beside it are left alone."""
    nlp = make_tokenizer(language)
    component = nlp.add_pipe("communique_tagger")
    assert isinstance(component, TaggerComponent)
    component.fill(model, read_vocabulary())
    nlp.meta.update(
        name="press_releases",
        version=version("communique"),
        description="Names, dates, offices and speech in press releases",
        license="Apache-2.0",
        author="communique",
    )
    folder.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(folder)
