"""An evaluation as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pipeline.errors import OutputError
from pipeline.quality.counts import Counts, Score, Scores
from pipeline.quality.evaluation import Evaluation
from pipeline.sinks.atomic import write_atomically

DIGITS = 4
"""Digits kept: more would only show the rounding of floats."""


def write_report(evaluation: Evaluation, path: Path) -> None:
    """Write all figures and mistakes.

    Raises:
        OutputError: the file cannot be written.
    """
    try:
        write_atomically(path, json.dumps(to_json(evaluation), ensure_ascii=False, indent=2) + "\n")
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror}") from error


def to_json(evaluation: Evaluation) -> dict[str, Any]:
    """The evaluation in values that JSON knows, totals and single releases."""
    return {
        "releases": len(evaluation.judgements),
        "failures": evaluation.failures,
        "scores": _scores_to_json(evaluation.scores),
        "quote_types": {f"{gold} > {found}": n for (gold, found), n in sorted(evaluation.quote_types.items())},
        "per_release": {judgement.id: _scores_to_json(judgement.scores) for judgement in evaluation.judgements},
        "mistakes": [asdict(mistake) for mistake in evaluation.mistakes],
    }


def _scores_to_json(scores: Scores) -> dict[str, dict[str, float | int | None]]:
    return {measure: _score_to_json(score) for measure, score in scores.items()}


def _score_to_json(score: Score) -> dict[str, float | int | None]:
    if isinstance(score, Counts):
        shares = {"precision": score.precision, "recall": score.recall, "f1": score.f1}
        credit = {"recalled": round(score.recalled, DIGITS), "precise": round(score.precise, DIGITS)}
        rounded = {name: _round(share) for name, share in shares.items()}
        return {**rounded, "gold": score.gold, "predicted": score.predicted, **credit}
    return {"accuracy": _round(score.share), "total": score.total, "right": score.right}


def _round(share: float | None) -> float | None:
    return None if share is None else round(share, DIGITS)
