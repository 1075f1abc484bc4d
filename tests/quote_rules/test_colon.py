from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    ("{Ada Lind} was blunt: “[1 The road is shut and stays so.]”", ("direct: Ada Lind",)),
    ("{Ada Lind}, {r:chair} of the board, has a guess: “[1 Mine.]”", ("direct: Ada Lind",)),
    ("His friend {Ada Lind} disagreed: “[1 Five.]”", ("direct: Ada Lind",)),
]
LEAVES = [
    "{Ada Lind} has a favourite word: “mine”",
    "The sign is old: “Mine.”",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
