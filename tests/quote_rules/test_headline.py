from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    (
        "{Chanda}: [1 We will weave one cloth from two rivers]\n\nThe festival opened in {l:Oslo} on {d:Friday}.",
        ("indirect: Chanda",),
    ),
    ("{r:Mayor} {Chanda}: [1 We will weave one cloth]\n\nThe festival opened.", ("indirect: Chanda",)),
    ("{o:Delta Cable}: [1 We did not cut our own line]\n\nThe cable is old.", ("indirect: Delta Cable",)),
]
LEAVES = [
    "{l:Kalasin}: river-music week opens\n\nThe festival opened.",
    "Contact: {Chanda}, fair@example.org",
    "The festival opened.\n\nThe jury.\n\nThe prize.\n\n{Chanda}: ninth place in the long race of {l:Oslo}",
    "{o:Delta Cable}: Report on the state of the line\n\nThe cable is old.",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
