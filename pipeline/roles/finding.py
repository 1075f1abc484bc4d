"""All offices of a release, each with the mention of its holder."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.languages import LANGUAGES
from pipeline.release import Mention, Release, Span, Tag
from pipeline.roles.after import find_after, find_appointment
from pipeline.roles.before import find_before
from pipeline.roles.candidate import Candidate
from pipeline.roles.evidence import list_tagged
from pipeline.roles.grammar import parse_office
from pipeline.roles.lines import Line
from pipeline.roles.tokens import tokenize

MOST_AFTER = 6
"""Tokens, a place or a date, that may follow an office in a signature."""
PRIORITY = ("before", "after", "before-and", "after-and", "before-comma", "appointment")
"""When two names claim words, the rule that stands first here has them."""


@dataclass(frozen=True, slots=True)
class Office(Span):
    """An office and the mention of the person who holds it."""

    holder: Mention
    rule: str


def find_offices(release: Release) -> list[Office]:
    """The offices next to people's names, in order; no two overlap."""
    offices: list[Office] = []
    signed: Mention | None = None
    tags = sorted(tag for tag in release.tags if tag.label == "role")
    starts = [tag.start for tag in tags]
    for line, people in list_lines(release):
        if signed is not None:
            offices.extend(_read_signature(line, signed))
        inside = tags[bisect_left(starts, line.start) : bisect_left(starts, line.end)]
        offices.extend(_choose(line, people, inside))
        signed = _find_signatory(line, people)
    return sorted(offices, key=lambda office: (office.start, office.end))


def list_lines(release: Release) -> Iterator[tuple[Line, dict[int, Mention]]]:
    """The kept blocks as tokens, with the mention behind each person's token."""
    mentions = sorted(release.mentions)
    starts = [mention.start for mention in mentions]
    views: dict[str, str] = {}
    for block in release.blocks:
        if block.is_kept and block.language in LANGUAGES:
            if block.language not in views:
                views[block.language] = release.view(block.language)
            inside = mentions[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
            tokens = tokenize(views[block.language], block, inside, LANGUAGES[block.language])
            by_start = {mention.start: mention for mention in inside}
            people = {at: by_start[token.start] for at, token in enumerate(tokens) if token.kind == "person"}
            yield Line(tokens, LANGUAGES[block.language]), people


def _find_signatory(line: Line, people: dict[int, Mention]) -> Mention | None:
    """The person whose name, with words of courtesy, is the whole block."""
    rest = (at for at in range(len(line)) if at not in people and not line[at].sense.is_courtesy)
    return next(iter(people.values())) if len(people) == 1 and all(line[at].is_mark(".") for at in rest) else None


def _read_signature(line: Line, signatory: Mention) -> Iterator[Office]:
    """A block that is an office alone, below a name: `Minister of Foreign Affairs, Oslo`."""
    end = parse_office(line, 0)
    if end is not None and (end == len(line) or line[end].is_mark(",")) and len(line) - end <= MOST_AFTER:
        yield Office(line[0].start, line.tokens[end - 1].end, signatory, "signature")


def _choose(line: Line, people: dict[int, Mention], tags: Sequence[Tag]) -> Iterator[Office]:
    """Candidates by priority, each only when its words are still free; then what a tagging head adds."""
    taken: list[Candidate] = []
    proposed = sorted(_find_candidates(line, people), key=_rank)
    for candidate in (*proposed, *list_tagged(line, tags)):
        if _is_free(candidate, taken):
            insort(taken, candidate)
            yield Office(candidate.start, candidate.end, people[candidate.holder], candidate.rule)


def _is_free(candidate: Candidate, taken: Sequence[Candidate]) -> bool:
    """Those taken are in order and overlap nothing, so that only two of them can be in the way."""
    at = bisect_left(taken, candidate.start, key=lambda other: other.start)
    return not any(candidate.overlaps(other) for other in taken[max(0, at - 1) : at + 1])


def _find_candidates(line: Line, people: Iterable[int]) -> Iterator[Candidate]:
    """What stands next to each name; one stretch may be claimed by two names."""
    for person in people:
        yield from find_before(line, person)
        yield from find_after(line, person)
        yield from find_appointment(line, person)


def _rank(candidate: Candidate) -> tuple[int, int]:
    return PRIORITY.index(candidate.rule), candidate.start
