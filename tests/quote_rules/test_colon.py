from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    ("{Ada Lind} was blunt: “[1 The road is shut and stays so.]”", ("direct: Ada Lind",)),
    ("{Ada Lind}, {r:chair} of the board, has a guess: “[1 Mine.]”", ("direct: Ada Lind",)),
    ("His friend {Ada Lind} disagreed: “[1 Five.]”", ("direct: Ada Lind",)),
    ("The deputy minister was diplomatic: “[1 The contract is clear.]”", ("direct: ?The deputy minister",)),
    ("One passenger, {Ada Lind}, had harsher words: “[1 We sang all night.]”", ("direct: Ada Lind",)),
    ("{Ada Lind} spoke first. Her own view was different: “[1 They had a spine.]”", ("direct: Ada Lind",)),
]
LEAVES = [
    "{Ada Lind} has a favourite word: “mine”",
    "The sign is old: “Mine.”",
    "The old sign at the gate is plain: “Keep out.”",
    "Her boat has a name: “mine”",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
