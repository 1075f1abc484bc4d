from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    ("As {Ada Lind} noted, [1 the road is open].", ("indirect: Ada Lind",)),
    ("As reported by {o:Norvik}, [1 the first ship has sailed].", ("indirect: Norvik",)),
    ("[1 The road], as {Ada Lind} pointed out, [1 is open].", ("indirect: Ada Lind",)),
    ("[1 The road is open], as {Ada Lind} said.", ("indirect: Ada Lind",)),
    (
        "As Secretary of State {Ada Lind} announced {d:today} at the harbour, [1 the road will be open].",
        ("indirect: Ada Lind",),
    ),
    ("{l:NARVA}, {d:4 May 2021} — As {Greta Holm} said, [1 the berth is complete].", ("indirect: Greta Holm",)),
]
LEAVES = [
    "As {o:Norvik} continues to grow, it will need {Ada Lind}.",
    "Growth was broadly as forecast in {d:August}.",
    "As for who is in charge, ask {Ada Lind}.",
    "{Ada Lind} works as a reporter in {l:Oslo}.",
    "They must stop the fighting, as {Ada Lind} promised to do in {d:May}.",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
