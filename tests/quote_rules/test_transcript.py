from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    (
        "MS {DELACROIX}: [1 Good afternoon, everyone.]\n\n[1 We have news.]\n\n"
        "QUESTION: [2 Is it good news?]\n\nMS {DELACROIX}: [3 It is.]\n\n(The briefing was concluded.)",
        ("direct: DELACROIX", "direct:", "direct: DELACROIX"),
    ),
    (
        "{Ada Lind}: [1 Thank you. Sales rose.]\n\n{Ola Berg}: [2 What about the guide?]\n\n"
        "{Ada Lind}: [3 It stays as it was.]",
        ("direct: Ada Lind", "direct: Ola Berg", "direct: Ada Lind"),
    ),
    (
        "{Lind}: [1 They were dull.]\n\nKP: And now?\n\n{Lind}: [2 The silence.]\n\n{Ola Berg}: [3 Thank you.]\n\n"
        "{Ola Berg} left.\n\n(Ends)",
        ("direct: Lind", "direct: Lind", "direct: Ola Berg"),
    ),
    (
        "{r:Official Spokesperson} ({Ada Lind}): [1 Good afternoon.]\n\nQuestion: [2 Is the port shut?]\n\n"
        "Official Spokesperson: [3 It is not.]\n\n(Concluded)",
        ("direct: Ada Lind", "direct:", "direct: Ada Lind"),
    ),
    (
        "The composer {Ada Lind} spoke to {Ola Berg} by telephone.\n\nQ: Was it simply cheap?\n\n"
        "A: [1 It was very cheap.]\n\nQ: Will you write another?\n\nA: [2 I said no once.]",
        ("direct: Ada Lind", "direct: Ada Lind"),
    ),
    (
        "Will the work go on?\n\n{Oda}: [1 That is for others to decide. My advice is yes.]\n\nThe yard is shut.",
        ("direct: Oda",),
    ),
    (
        "Was anybody there?\n\n{Oda}: [1 Yes, we have found ovens.]\n\nWhat is next?\n\n"
        "{Oda}: [2 A winter of work is next.]",
        (
            "direct: Oda",
            "direct: Oda",
        ),
    ),
    (
        "{ORTIZ} ({o:Greens}): [1 I have seen the silt. It is black.]\n\n{LINDEN}: [2 It is clean.]\n\n"
        "{ORTIZ}: [3 I would not eat it.]",
        (
            "direct: ORTIZ",
            "direct: LINDEN",
            "direct: ORTIZ",
        ),
    ),
    (
        "{ORTIZ}: [1 I have seen it.]\n\n{LINDEN}: [2 That ends the round.]\n\n"
        "Afterwards {Tom Alder} said that [3 it was clear].\n\n{ORTIZ}: [4 I shall be brief.]",
        (
            "direct: ORTIZ",
            "direct: LINDEN",
            "indirect: Tom Alder",
            "direct: ORTIZ",
        ),
    ),
    (
        "{o:Kyodo}: Has anybody replied?\n\n{Lind}: [1 They are well.]\n\n{o:Kyodo}: And the tenth?\n\n"
        "{Lind}: [2 We have asked.]",
        (
            "direct: Lind",
            "direct: Lind",
        ),
    ),
    (
        "Q: Where was it?\n\nSpokesperson {Lind}: [1 Behind the first.]\n\nQ: And now?\n\n"
        "Spokesperson {Lind}: [2 It is gone.]",
        (
            "direct: Lind",
            "direct: Lind",
        ),
    ),
    (
        "Is it over?\n\n{Lind}, {r:director} for health: [1 The rains are still to come.]\n\n"
        "Who pays?\n\nDr {Lind}: [2 The ministry has paid.]",
        (
            "direct: Lind",
            "direct: Lind",
        ),
    ),
]
LEAVES = [
    "WHAT: Three days of open workshops.\n\nWHEN: {d:27 March 2015}.\n\nWHERE: {l:Cessnock}.",
    "{Ada Lind}: gold in the sprint.\n\n{Ola Berg}: silver in the relay.\n\n{Ana Reis}: bronze in both.",
    "Contact: {Ada Lind}.\n\nPhotos: {Ola Berg}.\n\nText: {Ana Reis}.",
    "NOTE: The fair is free.\n\nPRICE: None.\n\nPARKING: Free as well.",
    "Who may help?\n\n{Oda}: +47 555 123",
    "The list is out.\n\n{Oda}: The first in the list was a clerk.",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
