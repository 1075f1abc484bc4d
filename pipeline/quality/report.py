"""An evaluation as JSON, written and read again."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pipeline.errors import OutputError, UsageError
from pipeline.quality.counts import Accuracy, Counts, Score, Scores
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
        "labels": _confusion_to_json(evaluation.labels),
        "quote_types": _confusion_to_json(evaluation.quote_types),
        "per_release": {judgement.id: _scores_to_json(judgement.scores) for judgement in evaluation.judgements},
        "mistakes": [asdict(mistake) for mistake in evaluation.mistakes],
    }


def read_report(path: Path) -> dict[str, Scores]:
    """The scores of each release of a written evaluation, by id.

    Raises:
        UsageError: the file is missing or holds no evaluation.
    """
    try:
        releases = json.loads(path.read_text(encoding="utf-8"))["per_release"]
        return {
            release: {measure: _score_from_json(score) for measure, score in scores.items()}
            for release, scores in releases.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"{path} holds no evaluation: {error}") from error


def _score_from_json(score: dict[str, Any]) -> Score:
    if "total" in score:
        return Accuracy(score["total"], score["right"])
    return Counts(score["gold"], score["predicted"], score["recalled"], score["precise"])


def _confusion_to_json(confusion: Counter[tuple[str, str]]) -> dict[str, int]:
    return {f"{gold} > {found}": number for (gold, found), number in sorted(confusion.items())}


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
