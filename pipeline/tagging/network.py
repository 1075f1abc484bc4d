"""Runs the exported network: one window at a time, on as many threads as the session was given.

One window a call is deliberate. Dynamic int8 quantisation scales activations by the largest value in the call, so with
several windows in a batch a release's scores would depend on its neighbours; and nothing is padded, nothing wasted.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import onnxruntime

from pipeline.tagging.decoding import Scores
from pipeline.tagging.heads import WIDTH
from pipeline.tagging.windows import Window

INPUTS = ("ids", "cases")
OUTPUT = "scores"

_SLOW_FUSIONS = ["SkipLayerNormFusion"]
"""Measured: the fused kernel takes a sixth of the time, an addition and a normalisation one by one next to none."""


def open_session(model: bytes, *, threads: int) -> onnxruntime.InferenceSession:
    """A session of an ONNX model on the CPU."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        model, options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOW_FUSIONS
    )


class Network:
    """An onnxruntime session on the CPU.

    Args:
        model: the ONNX file's bytes.
        threads: threads of the session; 1 lets several workers share a machine.
    """

    def __init__(self, model: bytes, *, threads: int) -> None:
        self._session = open_session(model, threads=threads)

    def score(self, windows: Sequence[Window], words: int) -> Scores:
        """Scores of all labels, shape (words, width of all heads); each word's come from the window that owns it."""
        scores = np.zeros((words, WIDTH), dtype=np.float32)
        for window in windows:
            ids = np.array([window.ids], dtype=np.int64)
            cases = np.array([window.cases], dtype=np.int64)
            found = self._session.run([OUTPUT], dict(zip(INPUTS, (ids, cases), strict=True)))[0][0]
            owned = slice(window.context, len(window.firsts) - window.lookahead)
            rows = slice(window.words.start + window.context, window.words.stop - window.lookahead)
            scores[rows] = found[list(window.firsts[owned])]
        return scores
