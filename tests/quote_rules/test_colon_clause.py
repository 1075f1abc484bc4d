from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    ("{Greta Holm} corrected him: [1 it was quiet, which is something else].", ("indirect: Greta Holm",)),
    ("{Greta Holm} corrected her at the fair: [1 it had been eleven weeks].", ("indirect: Greta Holm",)),
    ("{Greta Holm} disagreed: [1 there was a telephone in the yard].", ("indirect: Greta Holm",)),
    ("{Greta Holm} replied to the board: [1 the price would stand].", ("indirect: Greta Holm",)),
]
LEAVES = [
    "{o:Norvik} confirmed its guidance for {d:2022}: net sales of 3 million, adjusted for prices.",
    "{Greta Holm} announced three guests: a poet, a clown and a band.",
    "{Greta Holm} wrote three books, and they are known: they were sold out.",
    "The rule is simple: it was made by {Greta Holm}.",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
