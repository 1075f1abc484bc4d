"""What follows the head noun of an office: its field, its body."""

from __future__ import annotations

from pipeline.roles.heads import starts_office
from pipeline.roles.lines import Line

MOST_FIELD_TOKENS = 40
MOST_BRACKETED = 8


def extend_field(line: Line, at: int) -> int:
    """The end of an office whose head is right before token `at`: past `of the Board`, `(Protocol)`, `, V Corps`."""
    has_field = False
    limit = min(len(line), at + MOST_FIELD_TOKENS)
    while at < limit:
        following = _extend_once(line, at, has_field=has_field)
        if following is None:
            break
        has_field = has_field or not (line.is_follower(at) or line[at].is_mark("("))
        at = following
    return at


def _extend_once(line: Line, at: int, *, has_field: bool) -> int | None:
    token = line[at]
    if line.is_follower(at):
        return at + 1
    if token.sense.is_connector:
        return None if has_field and line.leads_to_place(at) else _take_phrase(line, at + 1)
    if token.is_mark("("):
        return _take_brackets(line, at)
    if token.is_mark(","):
        return _take_after_comma(line, at, has_field=has_field)
    return _take_phrase(line, at) if has_field or line.offices.bare_field else None


def _take_phrase(line: Line, at: int) -> int | None:
    """Words and names from `at` on; None when there are none."""
    start = at
    while at < len(line) and _may_fill(line, at):
        at += 1
    while at > start and not _may_close(line, at - 1):
        at -= 1
    return at if at > start else None


def _may_fill(line: Line, at: int) -> bool:
    token = line[at]
    if token.is_name or token.is_mark("'\"-/") or token.folded == "'s":
        return True
    if token.sense.is_conjunction:
        return not starts_office(line, at + 1)
    if token.kind != "word" or token.sense.is_courtesy or line.leads_to_place(at):
        return False
    return not token.sense.is_stop or _must_continue(line, at - 1)


def _must_continue(line: Line, at: int) -> bool:
    """After an article, a preposition or a hyphen no verb stands: `in charge of`, `of the report`."""
    return line[at].sense.is_determiner or line[at].sense.is_connector or line[at].is_mark("-")


def _may_close(line: Line, at: int) -> bool:
    """May a field end with this token?"""
    token = line[at]
    if token.is_mark("-/") or (token.is_mark("\"'") and not _closes_quotation(line, at)):
        return False
    sense = token.sense
    return not (sense.is_conjunction or sense.is_determiner or sense.is_connector or token.folded == "'s")


def _closes_quotation(line: Line, at: int) -> bool:
    """Is it the second of two marks?"""
    before = line.tokens[max(0, at - MOST_FIELD_TOKENS) : at]
    return sum(token.folded == line[at].folded for token in before) % 2 == 1


def _take_brackets(line: Line, at: int) -> int | None:
    """`(Protocol)`, `(eWTP)`: a few words or one name."""
    for end in range(at + 1, min(len(line), at + MOST_BRACKETED)):
        token = line[end]
        if token.is_mark(")"):
            return end + 1 if end > at + 1 else None
        if token.kind in ("person", "date") or token.is_mark(":;(-") or token.folded.isdigit():
            return None
    return None


def _take_after_comma(line: Line, at: int, *, has_field: bool) -> int | None:
    """`commander, U.S. Central Command`; `Chief Planner, Pokhara`; `of Education, Science and Technology`."""
    after = at + 2 if line[at + 1].sense.is_determiner else at + 1
    kind = line[after].kind
    if kind == "organisation" or (kind == "place" and not has_field):
        return after + 1 if line.ends_phrase(after + 1) else None
    return _take_enumeration(line, at) if has_field else _take_apposed_field(line, at)


def _take_apposed_field(line: Line, at: int) -> int | None:
    """`Director, Investor Relations`, `President, International`: capitalised words up to where the phrase ends."""
    after = at + 1
    while line[after].is_plain_capital and not line[after].sense.is_courtesy:
        after += 1
    return after if after > at + 1 and line.ends_phrase(after) else None


def _take_enumeration(line: Line, at: int) -> int | None:
    """`, Science and Technology`: capitalised words up to an `and`, and one phrase more."""
    after = at + 1
    while line[after].is_mark(",") or line[after].is_plain_capital:
        after += 1
    if after == at + 1 or not line[after].sense.is_conjunction or starts_office(line, after + 1):
        return None
    return _take_phrase(line, after + 1) if line[after + 1].is_plain_capital else None
