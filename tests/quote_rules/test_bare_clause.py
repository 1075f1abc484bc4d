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
    (
        "{Ada Lind}, {r:head} of the study, and {r:chair} of the centre, says [1 it is crucial].",
        ("indirect: Ada Lind",),
    ),
    ("{Ada Lind} for {o:Norvik}, says [1 they are looking at rules].", ("indirect: Ada Lind",)),
    ("{Ada Lind}, who had flown up, said [1 she got her refund that morning].", ("indirect: Ada Lind",)),
    ("The port flattened a dune, a decision {Ada Lind} insists [1 was made without her].", ("indirect: Ada Lind",)),
    ("The box was gone, which {Ada Lind} insisted [1 had been misplaced].", ("indirect: Ada Lind",)),
    ("Critics say [1 that is a fairy tale].", ("indirect: ?Critics",)),
    ("{Ada Lind} told us [1 any process “must be well thought out”].", ("mixed: Ada Lind",)),
    ("{Ada Lind} said [1 she feels “sick, but the good sort”].", ("mixed: Ada Lind",)),
    ("{Ada Lind} said [1 it has two gates; they are never shut].", ("indirect: Ada Lind",)),
    ("{Ada Lind} said [1 it has two gates]; the {o:Port Board} kept quiet.", ("indirect: Ada Lind",)),
    ("{Ada Lind} said [1 he felt “something, maybe the wind”], which drew laughter.", ("mixed: Ada Lind",)),
    ("{Ada Lind} said [1 it was “slower than it should be”], a sentence nobody understood.", ("mixed: Ada Lind",)),
    ("{Ada Lind} denied [1 there was any plot].", ("indirect: Ada Lind",)),
    (
        "Ferry fire: {o:Norvik} says [1 alarm worked], {o:Sudvik} says [2 it was not heard]",
        (
            "indirect: Norvik",
            "indirect: Sudvik",
        ),
    ),
    ("{Ada Lind} was asked. Her clerk confirmed [1 she had].", ("indirect: ?Her clerk",)),
]
LEAVES = [
    "Several attacks, also claimed by {o:Norvik}, have killed 35 people and injured others.",
    "The house owned, confirmed by {Ada Lind}, had stood empty.",
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
    "{Greta Holm} told a staff meeting in {l:Oslo} yesterday.",
    "{Greta Holm} told the annual dinner of the club.",
    "They are asked to use the influence they say they have.",
    "{l:Chile} announced similar plans.",
    "{o:Norvik} has promised 100 euros if it gets a lease.",
    "{Ada Lind} told customers the same after the storm had passed.",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
