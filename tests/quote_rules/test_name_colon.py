from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    ("{Ada Lind}: “[1 We will build on trust]”\n\nThe talks ended.", ("direct: Ada Lind",)),
    ("Minister: ‘[1 No new taxes before 2027]’", ("direct: ?Minister",)),
    ('{r:Prosecutor} {Ada Lind}: "[1 Every coin goes back]"', ("direct: Ada Lind",)),
    ("The consultant {Ada Lind} would not be drawn: “[1 Ask me in five years.]”", ("direct: Ada Lind",)),
    (
        "“[1 Silence is the cheapest instrument]”: a conversation with {Ada Lind}\n\nThe composer arrives.",
        ("direct: Ada Lind",),
    ),
]
LEAVES = [
    "The motto: “One River”.",
    "Winners: “Swan”, “Heron” and “Tern”.",
    "Programme: “Living Channel 2020”, first part.",
    "The prize went to one film: “Nails”.",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
