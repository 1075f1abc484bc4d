"""All offices of a release, each with the mention of its holder."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.languages import LANGUAGES
from pipeline.release import Mention, Release, Span
from pipeline.roles.candidates import Candidate, find_candidates
from pipeline.roles.phrases import Line
from pipeline.roles.tokens import tokenize

PRIORITY = ("before", "after", "before-and", "after-and", "before-comma", "appointment")
"""When two names claim words, the rule that stands first here has them."""


@dataclass(frozen=True, slots=True)
class Office(Span):
    """An office and the mention of the person who holds it."""

    holder: Mention
    rule: str


def find_offices(release: Release) -> list[Office]:
    """The offices next to people's names, in order; no two overlap."""
    offices = [office for line, block_mentions in list_lines(release) for office in _choose(line, block_mentions)]
    return sorted(offices, key=lambda office: (office.start, office.end))


def list_lines(release: Release) -> Iterator[tuple[Line, dict[int, Mention]]]:
    """The blocks in which people are named, as tokens, with the mention behind each person's token."""
    mentions = sorted(release.mentions)
    views = {}
    for block in release.blocks:
        inside = mentions[bisect_left(mentions, (block.start,), key=_start) : bisect_left(mentions, (block.end,), key=_start)]
        if block.language in LANGUAGES and block.is_kept and any(m.kind == "person" for m in inside):
            language = LANGUAGES[block.language]
            if block.language not in views:
                views[block.language] = release.view(block.language)
            tokens = tokenize(views[block.language], block, inside, language)
            by_start = {m.start: m for m in inside}
            people = {at: by_start[token.start] for at, token in enumerate(tokens) if token.kind == "person"}
            yield Line(tokens, language), people


def _start(mention: Mention) -> tuple[int]:
    return (mention.start,)


def _choose(line: Line, people: dict[int, Mention]) -> Iterable[Office]:
    """Candidates by priority, each only when its words are still free."""
    chosen: list[Office] = []
    for candidate in sorted(find_candidates(line), key=_rank):
        if not any(candidate.overlaps(office) for office in chosen):
            chosen.append(Office(candidate.start, candidate.end, people[candidate.holder], candidate.rule))
    return chosen


def _rank(candidate: Candidate) -> tuple[int, int]:
    return PRIORITY.index(candidate.rule), candidate.start
