from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    ("After the concert the conductor said: “[1 It rained on the drums.]”", ("direct: ?the conductor",)),
    ("{Ada Lind} said: “[1 The data were wrong.]”", ("direct: Ada Lind",)),
    ("{Ada Lind}, who took over last autumn, said, “[1 The data were wrong.]”", ("direct: Ada Lind",)),
    ('{Ada Lind} told the press in {l:Oslo} on {d:Friday}: "[1 The data were wrong.]"', ("direct: Ada Lind",)),
    ('A poster wrote that "[1 a new obsession is taking hold on the internet.]"', ("direct: ?A poster",)),
    ("{Holm} described the year as “[1 brutal for everyone]”.", ("direct: Holm",)),
    ("{Holm} called the plan “[1 a step too far]”.", ("direct: Holm",)),
    ('In a statement, {o:Norvik Ltd} said "[1 Flights will resume on Friday.]"', ("direct: Norvik Ltd",)),
    ("{Ada Lind} thanked the crew and added: “[1 Send cement.]”", ("direct: Ada Lind",)),
    ('The {o:Norvik} report concluded: "[1 Nothing was lost.]"', ("direct: Norvik",)),
]
LEAVES = [
    "The team, called “Hope”, won.",
    "They named the robot “Robogee”.",
    "{Ada Lind} wrote on “Insurgency Wiki” for years.",
    "{Ada Lind} called her boat “Swan”.",
    "{Holm} spoke at the “Summit of Lakes”.",
    "Officers opened 62 boxes described as “devotional articles”.",
    "The report “Two Thousand Schools” was presented by {Ada Lind}.",
    "{Ada Lind} has called for a “period of quiet reflection”.",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
