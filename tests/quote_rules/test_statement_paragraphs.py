from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    (
        "{r:Foreign Secretary} {William Farrant} said:\n\n"
        "[1 I am shocked by these attacks on our friends.]\n\n"
        "[1 We stand with all who lost their families.]\n\nBackground",
        ("direct: William Farrant",),
    ),
    (
        "Speaking after the meeting, {r:Minister} {Ada Lind} said:\n\n[1 We agreed on much today.]\n\n"
        "{Ada Lind} also met students.",
        ("direct: Ada Lind",),
    ),
    (
        "{Ada Lind} said:\n\n[1 Our friendship was made in shipyards.]\n\n"
        "The Ambassador, {Tim Osgood}, added:\n\n[2 I have hosted many visits, and this one we enjoyed.]",
        ("direct: Ada Lind", "direct: Tim Osgood"),
    ),
    (
        "{Ada Lind} said:\n\n[1 - We agreed on much today.]\n\n[1 - We will meet again.]\n\nBackground",
        ("direct: Ada Lind",),
    ),
    (
        "{Ada Lind} said:\n\n[1 We will not give way to threats.]\n\nNotes to editors\n\nThe talks began in {d:May}.",
        ("direct: Ada Lind",),
    ),
]
LEAVES = [
    "{Ada Lind} set three goals:\n\nOpen the road by {d:August}.\n\nStop the fighting.",
    "The parties agreed on the following:\n\n(a) to open a road;\n\n(b) to meet again.",
    "{o:Norvik} calls on all parties to do three things:\n\nOpen the road to the port.\n\nStop the fighting there.",
    "The {o:Port Council} considered the report and stated:\n\n- stop the fighting;\n\n- open the road.",
    "Highlights:\n\nSales rose by a tenth, and our margin with them.",
    "The prizes went to {Ada Lind} and:\n\nSwan Ltd of {l:Oslo}.",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
