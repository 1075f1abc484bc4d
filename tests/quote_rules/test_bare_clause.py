from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    ("{Greta Holm} said [1 the dividend would stay at 12 cents].", ("indirect: Greta Holm",)),
    (
        "{Greta Holm}, {r:chair} of {o:Norvik}, said [1 most of her players train on a court].",
        ("indirect: Greta Holm",),
    ),
    ("{Greta Holm} told {o:CBC News} [1 the department will look into it].", ("indirect: Greta Holm",)),
    ("{Greta Holm} told the committee [1 it would stay in {l:Oslo}].", ("indirect: Greta Holm",)),
    ("{Greta Holm} said in a statement [1 the company was safe].", ("indirect: Greta Holm",)),
    ("{Greta Holm} noted [1 the growers had kept 40 pairs].", ("indirect: Greta Holm",)),
    ("In {l:Oslo}, and after long talks, {Greta Holm} said [1 she was content].", ("indirect: Greta Holm",)),
    ("Critics say [1 the plan is too late].", ("indirect: ?Critics",)),
    ("{Greta Holm} claims [1 she was sent to the ship].", ("indirect: Greta Holm",)),
    (
        "{o:Norvik Ltd} said [1 it will cut 40 jobs], and {Tom Alder} said [2 he was sorry].",
        ("indirect: Norvik Ltd", "indirect: Tom Alder"),
    ),
]
LEAVES = [
    "{o:Norvik} claimed two prizes at a fair which drew few visitors.",
    "The sides noted the contract signed on {d:Friday} by {o:Norvik} for filters.",
    "{Greta Holm} announced the start of a survey in {l:Oslo}.",
    "{Greta Holm} recalled the long friendship between growers.",
    "{Greta Holm}, leaving the court, said nothing to reporters.",
    "{Greta Holm} reported revenue of 412 million for the year.",
    "{o:Norvik} has maintained a policy of turning away boats.",
    "{Greta Holm} explained to the participants.",
    "The {o:Norvik} state ministers met {Greta Holm}.",
    "Laws stop migrants from claiming asylum in the country.",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
