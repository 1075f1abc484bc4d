from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    (
        "[1 The satellite has passed its tests]. This was reported by the press centre of {o:Norvik}.",
        ("indirect: Norvik",),
    ),
    ("Would they ask for the money? [1 That was for the lawyers to say], said {Ada Lind}.", ("indirect: Ada Lind",)),
]
LEAVES = [
    "The satellite has passed its tests. This was good for {o:Norvik}.",
    "The satellite has passed its tests. This was long ago.",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
