"""An evaluation as a table for the terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from rich.table import Table
from rich.text import Text

from pipeline.quality.counts import Counts, Score, Scores
from pipeline.quality.evaluation import Evaluation

DIGITS = 4
"""Digits kept in JSON: more would only show the rounding of floats."""


def build_table(scores: Scores, *, title: str | None = None) -> Table:
    """One row a measure; percentages, a dash where there was nothing to count. Accuracies stand in their own column."""
    table = Table(title=title)
    table.add_column("measure")
    for heading in ("precision", "recall", "F1", "accuracy", "annotated", "found", "right"):
        table.add_column(heading, justify="right")
    for measure, score in scores.items():
        table.add_row(measure, *_show_score(score))
    return table


def _show_score(score: Score) -> tuple[str, ...]:
    if isinstance(score, Counts):
        shares = (score.precision, score.recall, score.f1)
        return (*map(_show_share, shares), "", str(score.gold), str(score.predicted), f"{score.recalled:.4g}")
    return ("", "", "", _show_share(score.share), str(score.total), "", str(score.right))


def _show_share(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f}"


def build_confusion_table(evaluation: Evaluation) -> Table:
    """Annotated types of quotes down, found types across."""
    labels = ("direct", "indirect", "mixed", "none")
    table = Table(title="types of quotes: annotated ↓ found →")
    table.add_column("")
    for label in labels:
        table.add_column(label, justify="right")
    for annotated in labels:
        table.add_row(annotated, *(str(evaluation.quote_types[annotated, found]) for found in labels))
    return table


def list_mistake_lines(evaluation: Evaluation) -> Iterator[Text]:
    """One line a mistake: where, what, `expected -> found`, context. Text from releases is never read as markup."""
    for mistake in evaluation.mistakes:
        sides = f"{mistake.expected or '∅'} → {mistake.found or '∅'}"
        yield Text.assemble(
            (f"{mistake.release}:{mistake.start} ", "dim"),
            (f"{mistake.what} ", "bold"),
            (sides, "red"),
            "  ",
            mistake.context,
        )


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
