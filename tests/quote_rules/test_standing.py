from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    ("{Omar Said} walked to the microphone. “[1 Nobody asked us.]”", ("direct: Omar Said",)),
    (
        "{Omar Said} said [1 the road was closed]. “[2 Nobody had asked us.]”",
        ("indirect: Omar Said", "direct: Omar Said"),
    ),
    ("“[1 Nobody had asked us at all.]”\n\nThe road is closed.", ("direct:",)),
]
LEAVES = [
    "{Omar Said} wrote the play. “Nails”",
    "The sign is old. “No entry”",
    "“Blue Wells”\n\nThe programme began in {d:May}.",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
