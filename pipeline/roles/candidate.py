"""An office that a rule proposes."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.release import Span
from pipeline.roles.lines import Line


@dataclass(frozen=True, slots=True)
class Candidate(Span):
    """An office, the place of the token that names its holder, and the rule that found it."""

    holder: int
    rule: str


def make_candidate(line: Line, tokens: range, holder: int, rule: str) -> Candidate:
    """A candidate over a stretch of tokens."""
    return Candidate(line[tokens.start].start, line[tokens.stop - 1].end, holder, rule)
