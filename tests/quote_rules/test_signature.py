from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    ("“[1 A landmark day for our region.]” — Commissioner {Jonas Weber}", ("direct: Jonas Weber",)),
    ("“[1 A landmark day for our region.]” -- {Jonas Weber}, {r:mayor}", ("direct: Jonas Weber",)),
    (
        "“[1 A landmark day for our region.]”\n\n{Jonas Weber}, {r:mayor of Kelford}\n\nThe park is open.",
        ("direct: Jonas Weber",),
    ),
    ('"[1 I thought it was a joke.]" -- {o:CoffeeNut Magazine}', ("direct: CoffeeNut Magazine",)),
]
LEAVES = [
    '"Document found on street not secret" — {o:The Canadian Press}, {d:August 15, 2008}',
    "“Blue Wells” — a programme of {o:Norvik}",
    "The “Pearl Shield” exercise — {Jonas Weber} watched it — is over.",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
