"""The spaCy component `communique_word_tagger`: names, offices and speech by word vectors and letters.

It sets `doc.ents` and `doc.spans` as `pipeline.tagging.annotation` says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.tagging.annotation import annotate, read_words
from pipeline.tagging.words.network import WordNetwork
from pipeline.tagging.words.vectors import WordVectors

_NETWORK_FILE = "network.onnx"


@Language.factory("communique_word_tagger", assigns=["doc.ents", "doc.spans"], default_config={"threads": 1})
def create_word_tagger(nlp: Language, name: str, threads: int) -> WordTaggerComponent:
    """Factory for spaCy's registry.

    Args:
        nlp: the pipeline that the component joins; its tokenizer makes the words.
        name: the component's name in the pipeline.
        threads: threads of the network's session.
    """
    return WordTaggerComponent(name, threads)


class WordTaggerComponent:
    """Tags a `Doc` in place; the network and its vectors are loaded by `from_disk`."""

    def __init__(self, name: str, threads: int) -> None:
        self.name = name
        self.threads = threads

    def fill(self, model: bytes, vectors: WordVectors) -> WordTaggerComponent:
        """Take a network (the bytes of an ONNX file) and the vectors that it was trained on."""
        self._model = model
        self._vectors = vectors
        self._network = WordNetwork(model, vectors, threads=self.threads)
        return self

    def __call__(self, doc: Doc) -> Doc:
        words = read_words(doc)
        return annotate(doc, words, self._network.score(words.texts, words.borders))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 1) -> Iterator[Doc]:
        """Tag a stream; a block is a batch of its own, so `batch_size` changes nothing."""
        for doc in docs:
            yield self(doc)

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the network and the vectors into the folder `path`."""
        path.mkdir(parents=True, exist_ok=True)
        (path / _NETWORK_FILE).write_bytes(self._model)
        self._vectors.to_disk(path)

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> WordTaggerComponent:
        """Load what `to_disk` wrote."""
        return self.fill((path / _NETWORK_FILE).read_bytes(), WordVectors.from_disk(path))
