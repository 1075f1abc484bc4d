"""The spaCy component `communique_tagger`: names, offices and speech in one pass of a small encoder.

It sets `doc.ents` (labels PERSON, ORG, PLACE, DATE) and `doc.spans` as `pipeline.tagging.annotation` says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.tagging.annotation import annotate, read_words
from pipeline.tagging.network import Network
from pipeline.tagging.pieces import PieceVocabulary
from pipeline.tagging.windows import cut_windows, make_words

_NETWORK_FILE = "network.onnx"
_VOCABULARY_FILE = "tokenizer.json"


@Language.factory("communique_tagger", assigns=["doc.ents", "doc.spans"], default_config={"threads": 1})
def create_tagger(nlp: Language, name: str, threads: int) -> TaggerComponent:
    """Factory for spaCy's registry.

    Args:
        nlp: the pipeline that the component joins; its tokenizer makes the words.
        name: the component's name in the pipeline.
        threads: threads of the network's session.
    """
    return TaggerComponent(name, threads)


class TaggerComponent:
    """Tags a `Doc` in place; the network and its vocabulary are loaded by `from_disk`."""

    def __init__(self, name: str, threads: int) -> None:
        self.name = name
        self.threads = threads
        self._model = b""
        self._vocabulary_json = ""

    def fill(self, model: bytes, vocabulary_json: str) -> TaggerComponent:
        """Take a network (the bytes of an ONNX file) and its vocabulary (the text of a `tokenizer.json`)."""
        self._model = model
        self._vocabulary_json = vocabulary_json
        self._network = Network(model, threads=self.threads)
        self._vocabulary = PieceVocabulary.from_json(vocabulary_json)
        return self

    def __call__(self, doc: Doc) -> Doc:
        words = read_words(doc)
        pieces = make_words(self._vocabulary, words.texts)
        windows = cut_windows(self._vocabulary, pieces, words.borders)
        return annotate(doc, words, self._network.score(windows, len(pieces)))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 1) -> Iterator[Doc]:
        """Tag a stream; a release is a batch of its own, so `batch_size` changes nothing."""
        for doc in docs:
            yield self(doc)

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the network and the vocabulary into the folder `path`."""
        path.mkdir(parents=True, exist_ok=True)
        (path / _NETWORK_FILE).write_bytes(self._model)
        (path / _VOCABULARY_FILE).write_text(self._vocabulary_json, encoding="utf-8")

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> TaggerComponent:
        """Load what `to_disk` wrote."""
        return self.fill((path / _NETWORK_FILE).read_bytes(), (path / _VOCABULARY_FILE).read_text(encoding="utf-8"))
