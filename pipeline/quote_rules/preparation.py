"""A page made ready for the rules."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.quote_rules.board import Board, Group
from pipeline.quote_rules.evidence import list_tagged_cues
from pipeline.quote_rules.grammar.cues import find_cues, merge_cues
from pipeline.quote_rules.reading.page import Page


def prepare_board(page: Page) -> Board:
    cues = merge_cues(page, tuple(find_cues(page)), list_tagged_cues(page))
    return Board(page, cues, tuple(_list_groups(page)))


def _list_groups(page: Page) -> Iterator[Group]:
    """Quotations in order; those that run over several blocks together."""
    units: list[int] = []
    number = 0
    for index, unit in enumerate(page.units[: page.count]):
        if unit.pair is None:
            continue
        if units and not unit.pair.follows:
            yield Group(number, tuple(units))
            number, units = number + 1, []
        units.append(index)
    if units:
        yield Group(number, tuple(units))
