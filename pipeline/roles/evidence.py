"""Offices that a tagging head proposes and the grammar does not know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.release import Tag
from pipeline.roles.after import skip_determiners, skip_opening
from pipeline.roles.before import skip_courtesies
from pipeline.roles.candidate import Candidate
from pipeline.roles.lines import Line

SUREST = 0.6
"""Score from which a tag counts. Where grammar and head differ the grammar is right more often, so tags only add."""


def list_tagged(line: Line, tags: Iterable[Tag]) -> Iterator[Candidate]:
    """A candidate for each sure tag that stands right next to a name."""
    ends = dict(_list_places(line, before=True))
    starts = dict(_list_places(line, before=False))
    for tag in tags:
        holder = ends.get(tag.end, starts.get(tag.start))
        if holder is not None and tag.score >= SUREST:
            yield Candidate(tag.start, tag.end, holder, "tagged")


def _list_places(line: Line, *, before: bool) -> Iterator[tuple[int, int]]:
    """Characters at which an office before a name would end, or one after it would start, with the name's token."""
    for at, token in enumerate(line.tokens):
        if token.kind == "person" and before:
            end, _ = skip_courtesies(line, at)
            if end > 0:
                yield line.tokens[end - 1].end, at
        elif token.kind == "person":
            opening = skip_opening(line, at + 1)
            start = None if opening is None else skip_determiners(line, opening)
            if start is not None and start < len(line.tokens):
                yield line.tokens[start].start, at
