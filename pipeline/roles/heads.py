"""The head noun of an office, and what may stand before it."""

from __future__ import annotations

from pipeline.roles.lines import Line

MOST_MODIFIERS = 8
MOST_ADJECTIVES = 3


def find_head(line: Line, start: int) -> int | None:
    """Place of the head noun of the office that starts at token `start`; None when none does.

    It is the last head noun of the phrase; where fields follow bare (`министр спорта`), it is the first.
    """
    head = None
    for at in range(start, min(len(line), start + MOST_MODIFIERS)):
        if line[at].sense.is_head:
            head = at
            if line.offices.bare_field:
                break
        elif not _may_modify(line, at) and not (head is None and at > start and _joins_capitals(line, at)):
            break
    return head if head is not None and _opens_well(line, start, head) and _is_office(line, start, head) else None


def starts_office(line: Line, at: int) -> bool:
    """Does an office, after words that stay outside of it, start here?"""
    return find_head(line, line.skip_bare_openings(at)) is not None


def _may_modify(line: Line, at: int) -> bool:
    token = line[at]
    if line.is_possessive(at):
        return False
    if token.is_name or token.sense.is_modifier:
        return True
    sense = token.sense
    if token.kind != "word" or sense.is_determiner or sense.is_courtesy or sense.is_number or sense.is_stop:
        return False
    if sense.is_connector or sense.is_conjunction:
        return False
    return sense.is_adjective or not line.language.names.adjective_endings


def _joins_capitals(line: Line, at: int) -> bool:
    """`Press and Information Officer`, `Energy and Mines Minister`."""
    return line[at].sense.is_conjunction and line[at - 1].is_plain_capital and line[at + 1].is_plain_capital


def _opens_well(line: Line, start: int, head: int) -> bool:
    """Before a capitalised head, lower-case words are modifiers that we know; nationality stays outside."""
    first = line[start]
    if start == head or first.is_name:
        return True
    if first.kind != "word" or first.sense.is_nationality:
        return False
    return first.is_capital or first.sense.is_modifier or not line[head].is_capital


def _is_office(line: Line, start: int, head: int) -> bool:
    """An occupation needs a grade before it or a body behind it, an indefinite noun a name.

    `a local pastor` is what somebody does, `a spokesman for the Court` an office.
    """
    if _is_indefinite(line, start) and not _is_named(line, start, head):
        return False
    graded = any(line[at].sense.is_grade for at in range(start, head))
    return line[head].sense.is_office or graded or _has_body(line, head + 1)


def _is_indefinite(line: Line, start: int) -> bool:
    """Does the noun phrase open with `a`, be it before an adjective?"""
    for at in range(start - 1, start - 1 - MOST_ADJECTIVES, -1):
        if line[at].sense.is_indefinite:
            return True
        if line[at].kind != "word" or line[at].is_capital or line[at].sense.is_stop:
            return False
    return False


def _is_named(line: Line, start: int, head: int) -> bool:
    """Is a body or place inside, or a field behind, or is it a rank?"""
    has_name = any(line[at].is_name for at in range(start, head))
    return has_name or line[head].sense.is_rank or line[head + 1].sense.is_connector


def _has_body(line: Line, at: int) -> bool:
    """`at EriTel`, `of medicine`: not `from Pouytenga`, `in Gustavsberg`."""
    if line[at].sense.is_connector:
        body = line[line.skip_bare_openings(at + 1)]
        return body.kind in ("word", "organisation") and line[at].folded not in line.offices.locatives
    token = line[at]
    may_follow = token.kind == "organisation" or (token.kind == "word" and not token.sense.is_courtesy)
    return line.offices.bare_field and may_follow and not line.ends_phrase(at)
