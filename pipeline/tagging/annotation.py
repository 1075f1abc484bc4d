"""Between a spaCy `Doc` and a network: the words that it reads, and the spans that its scores set.

White-space tokens with a line break are the borders of blocks.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc, Span, SpanGroup

from pipeline.tagging.decoding import LabelledSpan, Scores, decode_spans
from pipeline.tagging.heads import ENTITY, HEADS

ENTITY_LABELS = {"person": "PERSON", "organisation": "ORG", "place": "PLACE", "date": "DATE"}
SCORES = "scores"


@dataclass(frozen=True, slots=True)
class DocWords:
    """The words of a document: their text, whether each opens a block, and its place among the tokens."""

    texts: tuple[str, ...]
    opens_block: npt.NDArray[np.bool_]
    positions: tuple[int, ...]

    @property
    def borders(self) -> list[int]:
        """Index of the first word of each block."""
        return np.flatnonzero(self.opens_block).tolist()


def read_words(doc: Doc) -> DocWords:
    """All tokens but white space."""
    tokens = [token for token in doc if not token.is_space]
    breaks = {token.i + 1 for token in doc if token.is_space and "\n" in token.text}
    opens = [number == 0 or token.i in breaks for number, token in enumerate(tokens)]
    texts, positions = tuple(token.text for token in tokens), tuple(token.i for token in tokens)
    return DocWords(texts, np.array(opens, dtype=bool), positions)


def annotate(doc: Doc, words: DocWords, scores: Scores) -> Doc:
    """Set `doc.ents` and, for every head, `doc.spans[head.name]` with each span's probability in `attrs["scores"]`."""
    for head in HEADS:
        _set_spans(doc, head.name, decode_spans(head, scores, words.opens_block), words.positions)
    doc.ents = list(doc.spans[ENTITY])
    return doc


def _set_spans(doc: Doc, head: str, found: list[LabelledSpan], positions: tuple[int, ...]) -> None:
    spans = [
        Span(doc, positions[span.start], positions[span.end - 1] + 1, label=ENTITY_LABELS.get(span.kind, span.kind))
        for span in found
    ]
    doc.spans[head] = SpanGroup(doc, name=head, spans=spans, attrs={SCORES: [span.score for span in found]})
