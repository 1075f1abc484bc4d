from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    ("“[1 We will open in May,]” said {Ada Lind}, {r:chair} of {o:Norvik Ltd}.", ("direct: Ada Lind",)),
    ("“[1 We will open in May],” {Ada Lind} said.", ("direct: Ada Lind",)),
    ('"[1 We will open in May]", {Ada Lind}, {r:chair} of {o:Norvik Ltd}, told reporters.', ("direct: Ada Lind",)),
    ("{Ada Lind} was late. “[1 Is it open?]” she asked.", ("direct: Ada Lind",)),
    ("“[1 It was dark,]” sighed {Tom Alder}.", ("direct: Tom Alder",)),
    ("“[1 It was dark],” mutters councillor {Tom Alder}.", ("direct: Tom Alder",)),
    ("“[1 We have checked every bolt,]” said a spokesperson for {o:Norvik Ltd}.", ("direct: Norvik Ltd",)),
    ("“[1 It is late.]” The {r:minister} said. {Ada Lind}, {r:Minister} of Trade, left.", ("direct: Ada Lind",)),
    ("“[1 We paid],” said at parting Colonel {Tom Alder}.", ("direct: Tom Alder",)),
    ("{r:Minister} {Ada Lind} spoke. “[1 We paid],” the Minister also noted.", ("direct: Ada Lind",)),
    ("“[1 Our members are many],” the {o:Chamber of Trade} commented in a note.", ("direct: Chamber of Trade",)),
    (
        "“[1 The contract is clear and signed],” {Ada Lind} said. {Tom Alder} said [2 his door was open].",
        (
            "direct: Ada Lind",
            "indirect: Tom Alder",
        ),
    ),
    ("{Tom Alder} replied: “[1 We are taxpayers too.]” The bank asked for calm.", ("direct: Tom Alder",)),
    (
        "{Ada Lind} told the Courier: “[1 She signed it.]” {Tom Alder} confirmed [2 it had been so].",
        ("direct: Ada Lind", "indirect: Tom Alder"),
    ),
]
LEAVES = [
    "The firm sells “smart” kettles, said to be the best.",
    "They call it “the bridge”, which stands in {l:Oslo}.",
    "The “Best Exporter” award went to {Ada Lind}.",
    "The ship “Swordfish”, as it was known, took seven months.",
    "{Ada Lind} read the poem “Nails” and left.",
    "Its “History” section was closed by {Ada Lind}.",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
