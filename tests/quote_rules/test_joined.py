from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    ("“[1 The merger],” {Tom Alder} told reporters, “[1 will not affect our pensions].”", ("direct: Tom Alder",)),
    ("“[1 We open in May],” said {Ada Lind}. “[1 It will employ 240 people.]”", ("direct: Ada Lind",)),
    ("“[1 We open in May],” said {Ada Lind}. “[1 Send cement.]” The plant is new.", ("direct: Ada Lind",)),
    ("“[1 We open in May],” said {Ada Lind}.\n\n“[1 It will employ 240 people.]”", ("direct: Ada Lind",)),
    (
        "“[1 We open in May],” said {Ada Lind}. “[2 It will be loud],” {Tom Alder} added.",
        ("direct: Ada Lind", "direct: Tom Alder"),
    ),
    (
        '"[1 We waited years for this.]\n\n"[1 The work starts in June.]\n\n"[1 It will be noisy,]" said {Ada Lind}.',
        ("direct: Ada Lind",),
    ),
    ("“[1 We waited years for this.]\n\n[1 The work starts in June],” said {Ada Lind}.", ("direct: Ada Lind",)),
    (
        "“[1 We respect the vote,]” {Ada Lind} said. “[1 We pay for it.]” {Tom Alder} shot back: “[2 So do we all.]”",
        (
            "direct: Ada Lind",
            "direct: Tom Alder",
        ),
    ),
]
LEAVES = [
    "{Ada Lind} leads the “Blue Wells” initiative. “Pearl Shield” ended on {d:Friday}.",
    "The board called the offer “too low on {d:Monday}.\n\nIt will look at a better one.",
    'The cable is 24" wide and 12" high.',
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
