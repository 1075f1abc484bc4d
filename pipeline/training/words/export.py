"""From a trained network to a shipped spaCy pipeline: ONNX with weights in half precision, and the word vectors."""

from __future__ import annotations

import io
from importlib.metadata import version

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from spacy.lang.char_classes import HYPHENS
from spacy.language import Language
from spacy.util import compile_infix_regex

from pipeline.tagging.network import OUTPUT
from pipeline.tagging.words.component import WordTaggerComponent
from pipeline.tagging.words.features import LETTERS_READ
from pipeline.tagging.words.network import INPUTS
from pipeline.tagging.words.vectors import WordVectors
from pipeline.training.export import OPSET, make_tokenizer
from pipeline.training.words.network import WordTagger
from pipeline.training.words.settings import WordSettings

_HYPHEN = "-|"
_AFTER_INITIAL = r"(?<=(?<![А-ЯЁа-яё])[А-ЯЁ]\.)(?=[А-ЯЁ])"
"""Where `А.Ю.Руднев` is cut, so that it reads as `А. Ю. Руднев` does."""
_SMALLEST_HALVED = 256
"""Numbers in a weight worth halving; most biases are shorter."""


def make_word_tokenizer(language: str) -> Language:
    """The tokenizer of `make_tokenizer`, but words with a hyphen stay whole, as navec has them; initials are cut."""
    nlp = make_tokenizer(language)
    other_dashes = HYPHENS.replace(_HYPHEN, "", 1)
    infixes = [str(infix).replace(HYPHENS, other_dashes) for infix in nlp.Defaults.infixes or []]
    nlp.tokenizer.infix_finditer = compile_infix_regex([*infixes, _AFTER_INITIAL]).finditer  # type: ignore[union-attr]
    return nlp


def export_word_tagger(network: WordTagger, vector_width: int) -> bytes:
    """The network as an ONNX model for one block a call; the session widens its weights once, when it is loaded."""
    words = 5
    numbers = torch.ones((1, words), dtype=torch.long)
    letters = torch.ones((1, words, LETTERS_READ), dtype=torch.long)
    file = io.BytesIO()
    torch.onnx.export(
        network,
        (torch.zeros((1, words, vector_width)), numbers, numbers, letters),
        file,
        input_names=list(INPUTS),
        output_names=[OUTPUT],
        dynamic_axes={name: {1: "words"} for name in (*INPUTS, OUTPUT)},
        opset_version=OPSET,
        dynamo=False,
    )
    return halve_weights(file.getvalue())


def halve_weights(content: bytes) -> bytes:
    """Store weights in float16 and cast them back to float32 in the graph."""
    model = onnx.load_from_string(content)
    casts = []
    for weight in model.graph.initializer:
        if weight.data_type == TensorProto.FLOAT and np.prod(weight.dims) >= _SMALLEST_HALVED:
            name, stored = weight.name, f"{weight.name}.half"
            weight.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(weight).astype(np.float16), stored))
            casts.append(helper.make_node("Cast", [stored], [name], to=TensorProto.FLOAT))
    nodes = [*casts, *model.graph.node]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    onnx.checker.check_model(model)
    return bytes(model.SerializeToString())


def write_word_pipeline(model: bytes, vectors: WordVectors, settings: WordSettings) -> None:
    """Write the shipped pipeline; the card and the log of experiments beside it are left alone."""
    nlp = make_word_tokenizer(settings.language)
    component = nlp.add_pipe("communique_word_tagger")
    assert isinstance(component, WordTaggerComponent)
    component.fill(model, vectors)
    nlp.meta.update(
        name="press_releases",
        version=version("communique"),
        description="Names, dates, offices and speech in press releases",
        license="Apache-2.0",
        author="communique",
    )
    settings.output.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(settings.output)
