"""Offices before and after a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.release import Span
from pipeline.roles.phrases import Line

_LOCATIVES = frozenset("in at near в".split())
FARTHEST = 40
"""Tokens that an office before a name may have."""


@dataclass(frozen=True, slots=True)
class Candidate(Span):
    """An office, the token that names its holder, and the rule that found it."""

    holder: int
    rule: str


def find_candidates(line: Line) -> Iterator[Candidate]:
    """What stands next to each name of a line; one stretch may be claimed by two names."""
    for at, token in enumerate(line.tokens):
        if token.kind == "person":
            yield from _find_before(line, at)
            yield from _find_after(line, at)
            yield from _find_appointment(line, at)


def _find_before(line: Line, person: int) -> Iterator[Candidate]:
    """`SCO Secretary-General Norov`, `the licensing director, Anselmo Kiala`, `President and CEO Kainulainen`."""
    end, has_comma = skip_courtesies(line, person)
    rule = "before-comma" if has_comma else "before"
    start = _find_start(line, end)
    while start is not None and not (rule != "before" and _belongs_to_earlier(line, start)):
        split = _find_rank(line, start, end)
        if split is not None:
            yield _span(line, split, end, person, rule)
        yield _span(line, start, split or end, person, rule)
        end = start
        while end > 1 and line.is_determiner(end - 1):
            end -= 1
        end -= 1
        if end < 1 or not (line.is_conjunction(end) or line.tokens[end].is_mark(",")):
            return
        rule = "before-and" if line.is_conjunction(end) else "before-comma"
        start = _find_start(line, end)


def _find_rank(line: Line, start: int, end: int) -> int | None:
    """Where a rank begins that follows another office: `Harbour Master | Captain`."""
    for at in range(start + 1, end):
        if line.is_head(at - 1) and not line.is_rank(at - 1) and not line.is_follower(at) and line.parse(at) == end:
            return at if all(line.is_rank(head) for head in range(at, end) if line.is_head(head)) else None
    return None


def skip_courtesies(line: Line, person: int) -> tuple[int, bool]:
    """The end of what stands before the name and its honorifics, and whether a comma parts them."""
    at, has_comma, courteous = person, False, False
    while at > 0:
        token = line.tokens[at - 1]
        if line.is_courtesy(at - 1):
            courteous = True
        elif token.is_mark(",–—") and not has_comma:
            has_comma, courteous = True, False
            at = _skip_site(line, at - 1) + 1
        elif not (courteous and (token.folded in line.language.offices.courtesy_fillers or token.is_mark(".()"))):
            bracketed = token.is_mark(".)") and at > 1 and line.is_courtesy(at - 2)
            if not bracketed:
                break
        at -= 1
    return at, has_comma


def _skip_site(line: Line, at: int) -> int:
    """Back over `headquartered in Hangzhou` before token `at`."""
    is_site = at >= 3 and line.tokens[at - 1].kind == "place" and line.is_connector(at - 2)
    return at - 3 if is_site and line.tokens[at - 3].folded in line.language.offices.site_words else at


def _find_start(line: Line, end: int) -> int | None:
    """The first token of the longest office that ends right before token `end`."""
    found = None
    for start in range(end - 1, max(-1, end - FARTHEST), -1):
        token = line.tokens[start]
        if token.kind in ("person", "date") or token.is_mark(".;:!?\"()–—") and not _is_inside(line, start, end):
            break
        if line.parse_up_to(start, end):
            found = start
    return _drop_site(line, found, end) if found is not None else None


def _drop_site(line: Line, start: int, end: int) -> int:
    """`in Reykjavík Governor Hallsson`: the place belongs to the preposition."""
    located = line.tokens[start].kind == "place" and start > 0 and line.tokens[start - 1].folded in _LOCATIVES
    return start + 1 if located and line.parse_up_to(start + 1, end) else start


def _is_inside(line: Line, at: int, end: int) -> bool:
    """A mark of a bracket or quotation whose other half lies before `end` too."""
    return line.tokens[at].is_mark("()\"") and sum(token.is_mark("()\"") for token in line.tokens[at:end]) > 0


def _belongs_to_earlier(line: Line, start: int) -> bool:
    """Is the office an apposition to the name before it? `Kiala, head of X, Mbengue said`"""
    at = start - 1
    while at >= 0 and (line.is_determiner(at) or line.is_nationality(at)):
        at -= 1
    return at >= 1 and line.tokens[at].is_mark(",") and line.tokens[at - 1].kind == "person"


def _find_after(line: Line, person: int) -> Iterator[Candidate]:
    """`Laura Finch, chief executive of Brightwell Foods and chair of its board`, `Lim (Head of Press)`."""
    opening = skip_opening(line, person + 1)
    if opening is None:
        return
    start = skip_determiners(line, opening)
    rule = "after"
    while start < len(line.tokens):
        end = line.parse(start)
        if end is None or _is_taken_by_next(line, start, end, has_determiner=start > opening):
            return
        yield _span(line, start, end, person, rule)
        joint = _skip_joint(line, end)
        if joint is None:
            return
        opening, start, rule = joint, skip_determiners(line, joint), "after-and"


def skip_opening(line: Line, at: int) -> int | None:
    """Past what parts a name from the office after it: where the person is from, an age, a comma, a dash, `who is`."""
    tokens = line.tokens
    at = _skip_origin(line, _skip_bracket(line, at))
    if at < len(tokens) and tokens[at].is_mark(",(–—-"):
        at += 1
        if at + 1 < len(tokens) and tokens[at].folded.isdigit() and tokens[at + 1].is_mark(","):
            at += 2
        return _skip_introduction(line, at)
    introduced = _skip_introduction(line, at)
    return introduced if introduced > at else None


def _skip_bracket(line: Line, at: int) -> int:
    """Past `(45)`, `(Réunion)`, `(Ms)` when a comma follows."""
    if at < len(line.tokens) and line.tokens[at].is_mark("("):
        for end in range(at + 2, min(len(line.tokens) - 1, at + 5)):
            if line.tokens[end].is_mark(")"):
                return end + 1 if line.tokens[end + 1].is_mark(",") else at
    return at


def _skip_origin(line: Line, at: int) -> int:
    """Past `of Nepal` when a comma follows."""
    following = line.tokens[at : at + 3]
    is_origin = len(following) == 3 and line.is_connector(at) and following[1].is_name and following[2].is_mark(",")
    return at + 2 if is_origin else at


def _skip_introduction(line: Line, at: int) -> int:
    for words in sorted(line.language.offices.introductions, key=len, reverse=True):
        if tuple(token.folded for token in line.tokens[at : at + len(words)]) == words:
            return at + len(words)
    return at


def skip_determiners(line: Line, at: int) -> int:
    """Articles, adjectives of nationality, `the company's`: what stands before an office and stays outside."""
    tokens = line.tokens
    while at < len(tokens):
        if line.is_determiner(at) or line.is_nationality(at):
            at += 1
        elif (possessive := _skip_possessive(line, at)) is not None:
            at = possessive
        else:
            break
    return at


def _skip_possessive(line: Line, at: int) -> int | None:
    """Past `club's` or `France's`, up to three words long."""
    for end in range(at + 1, min(len(line.tokens), at + 4)):
        if line.tokens[end].folded in ("'s", "'"):
            return end + 1
        if line.tokens[end].kind == "mark":
            return None
    return None


def _is_taken_by_next(line: Line, start: int, end: int, *, has_determiner: bool) -> bool:
    """Does the name that follows hold the office? `Rim, and the treasurer, Park Sung`, `Rim, Major Park`."""
    at = end
    comma = at < len(line.tokens) and line.tokens[at].is_mark(",")
    at += comma
    while at < len(line.tokens) and line.is_courtesy(at):
        at += 2 if at + 1 < len(line.tokens) and line.tokens[at + 1].is_mark(".") else 1
    next_is_person = at < len(line.tokens) and line.tokens[at].kind == "person"
    return next_is_person and (not comma or (has_determiner and line.is_conjunction(max(0, start - 2))))


def _skip_joint(line: Line, at: int) -> int | None:
    """Past the comma or `and` between two offices of one person."""
    start = at
    if at < len(line.tokens) and line.tokens[at].is_mark(","):
        at += 1
    if at < len(line.tokens) and line.is_conjunction(at):
        at += 1
    return at if at > start else None


def _find_appointment(line: Line, person: int) -> Iterator[Candidate]:
    """`appointed Naa Dedei Ashitey as vice president for African sales`, `Colón stays on as general manager`."""
    for at in range(person + 1, min(len(line.tokens), person + 12)):
        token = line.tokens[at]
        if token.kind == "person" or token.is_mark(".;:!?\""):
            return
        if token.folded in line.language.offices.appointments:
            start = skip_determiners(line, at + 1)
            end = line.parse(start) if start < len(line.tokens) else None
            if end is not None:
                yield _span(line, start, end, person, "appointment")
            return


def _span(line: Line, start: int, end: int, person: int, rule: str) -> Candidate:
    return Candidate(line.tokens[start].start, line.tokens[end - 1].end, person, rule)
