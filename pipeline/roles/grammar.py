"""A small grammar of offices: modifiers, a head noun, its field."""

from __future__ import annotations

from pipeline.roles.fields import extend_field
from pipeline.roles.heads import find_head
from pipeline.roles.lines import Line


def parse_office(line: Line, start: int) -> int | None:
    """The end (exclusive) of the office that starts at token `start`; None when none does."""
    head = find_head(line, start)
    return None if head is None else extend_field(line, head + 1)


def is_office(line: Line, start: int, end: int) -> bool:
    """Does one office fill the tokens from `start` to `end`?

    It may say where its body is, `head of the Office in Prachin Buri`, though `parse_office` leaves that outside.
    """
    found = parse_office(line, start)
    while found is not None and found < end and line.leads_to_place(found):
        found = extend_field(line, found + 2)
    return found == end
