"""An evaluation as tables and lines for the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import get_args

from rich.box import SIMPLE
from rich.table import Column, Table
from rich.text import Text

from pipeline.display.printable import make_printable
from pipeline.quality.comparison import Comparison, Verdict
from pipeline.quality.counts import Counts, Score, Scores
from pipeline.quality.evaluation import Evaluation
from pipeline.quality.mentions import KINDS, NOTHING
from pipeline.quality.quotes import NO_QUOTE
from pipeline.release import QuoteType

VERDICTS: Mapping[Verdict, str] = {"better": "bold cyan", "worse": "bold red", "noise": "dim", "same": "dim"}


def build_table(scores: Scores, *, title: str | None = None) -> Table:
    """One row a measure; percentages, a dash where there was nothing to count. Accuracies stand in their own column."""
    table = Table(
        Column("measure", overflow="fold"), title=title, box=SIMPLE, pad_edge=False, padding=0, show_edge=False
    )
    for heading in ("precision", "recall", "F1", "accuracy", "annotated", "found", "right"):
        table.add_column(heading, justify="right", no_wrap=True)
    for measure, score in scores.items():
        table.add_row(measure, *_show_score(score))
    return table


def build_comparison_table(comparison: Comparison) -> Table:
    """One row a measure that differs anywhere: both figures, their difference in points, p, and what that means."""
    title = f"{comparison.releases} releases, against the other"
    table = Table(
        Column("measure", overflow="fold"),
        title=title,
        title_justify="left",
        box=SIMPLE,
        pad_edge=False,
        show_edge=False,
    )
    for heading in ("this", "other", "difference", "p"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("that is")
    for one in comparison.measures:
        if one.p is not None:
            figures = (_show_share(one.ours), _show_share(one.theirs), f"{100 * one.difference:+.1f}", f"{one.p:.4f}")
            table.add_row(one.measure, *figures, Text(one.verdict, style=VERDICTS[one.verdict]))
    return table


def _show_score(score: Score) -> tuple[str, ...]:
    if isinstance(score, Counts):
        shares = (score.precision, score.recall, score.f1)
        return (
            *map(_show_share, shares),
            "",
            str(score.gold),
            str(score.predicted),
            f"{score.recalled:.1f}".removesuffix(".0"),
        )
    return ("", "", "", _show_share(score.share), str(score.total), "", str(score.right))


def _show_share(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f}"


def build_confusion_tables(evaluation: Evaluation) -> tuple[Table, Table]:
    """Annotated labels of mentions, and types of quotes, down; found ones across."""
    return (
        _build_confusion_table("labels", (*KINDS, NOTHING), evaluation.labels),
        _build_confusion_table("quotes", (*get_args(QuoteType), NO_QUOTE), evaluation.quote_types),
    )


def _build_confusion_table(name: str, labels: tuple[str, ...], confusion: Counter[tuple[str, str]]) -> Table:
    table = Table(f"{name} annotated ↓ found →", box=SIMPLE, pad_edge=False, padding=0, show_edge=False)
    for label in labels:
        table.add_column(label, justify="right")
    for annotated in labels:
        table.add_row(annotated, *(str(confusion[annotated, found]) for found in labels))
    return table


def list_mistake_lines(evaluation: Evaluation) -> Iterator[Text]:
    """One line a mistake: where, what, `expected -> found`, context. Text from releases is never read as markup."""
    for mistake in evaluation.mistakes:
        sides = f"{mistake.expected or '∅'} → {mistake.found or '∅'}"
        yield Text.assemble(
            (make_printable(f"{mistake.release}:{mistake.start} "), "dim"),
            (f"{mistake.what} ", "bold"),
            (make_printable(f"{sides}  "), "red"),
            make_printable(mistake.context),
        )
