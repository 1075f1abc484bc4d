from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    ("[1 The dividend would stay at 12 cents], {Greta Holm} said.", ("indirect: Greta Holm",)),
    ("[1 Orders rose 4 percent], said analyst {Priya Shah}.", ("indirect: Priya Shah",)),
    ("[1 The price], {Greta Holm} explained, [1 will be 2,350 meticais].", ("indirect: Greta Holm",)),
    ("[1 Wind Pumps to Replace Diesel in Three Oases], {o:UNDP} Says\n\nThe plan is old.", ("indirect: UNDP",)),
    (
        "{l:KUANTAN}, {d:March 12} -- [1 The berth is nearly complete], {Azman Shah} said on {d:Friday}.",
        ("indirect: Azman Shah",),
    ),
    ("For example, [1 the museum had 11,000 visitors], {Greta Holm} said.", ("indirect: Greta Holm",)),
    (
        "[1 A dead rat had come in the post], its president, {Guy Brossard}, told {o:Libération}.",
        ("indirect: Guy Brossard",),
    ),
    ("[1 They collected 1,100 euros], {Greta Holm} said, [1 and painted the railing].", ("indirect: Greta Holm",)),
    ("[1 We need to “make sure it is safe for all,”] Ms {Greta Holm} said.", ("mixed: Greta Holm",)),
    (
        "{l:NARVA}, Republic of Estonia — {d:4 May 2021} — [1 The berth is complete], {Azman Shah} said.",
        ("indirect: Azman Shah",),
    ),
    (
        "{l:TAMALE} and {l:YORK}, {d:May 4, 2021} -- [1 The berth is complete], {Azman Shah} said.",
        ("indirect: Azman Shah",),
    ),
    ("{l:Narva} ({o:Norvik}) — [1 The berth is complete], {Azman Shah} said.", ("indirect: Azman Shah",)),
    ("NARVA, 4 May 2021 – [1 The berth is complete], {Azman Shah} said.", ("indirect: Azman Shah",)),
    ("{l:NARVA}. {d:4 May 2021} — [1 The berth is complete], {Azman Shah} said.", ("indirect: Azman Shah",)),
    (
        "[1 {o:Norvik} and {o:Sudvik} – both of them old – will close in {d:May}], {Greta Holm} said.",
        ("indirect: Greta Holm",),
    ),
    ("[1 Sales in {d:May} — the best month — were good], {Greta Holm} said.", ("indirect: Greta Holm",)),
    ("{l:NARVA} — [1 On {d:4 May} — a holiday — the port was shut], {Greta Holm} said.", ("indirect: Greta Holm",)),
    (
        "The port was shut. [1 {d:Friday} — a holiday — was quiet], {Greta Holm} said.",
        ("indirect: Greta Holm",),
    ),
    ("[1 The enough money is there], {Greta Holm} said, [1 “give or take a storm”].", ("mixed: Greta Holm",)),
    ("[1 The books came back], {Greta Holm} said, [1 “with sand in them”].", ("mixed: Greta Holm",)),
    ("[1 Rumours of a sale], {Greta Holm} said with a smile, [1 were news to her].", ("indirect: Greta Holm",)),
    ("[1 The driver], {Greta Holm} reported by phone, [1 refused her money].", ("indirect: Greta Holm",)),
    ("[1 There had been a quarrel], {Greta Holm} said, [1 over a lobster].", ("indirect: Greta Holm",)),
    ("[1 The boat was without radio], {Greta Holm} admitted, but she would not say why.", ("indirect: Greta Holm",)),
    (
        "[1 It was a cramp], {Greta Holm} said, but the {o:IAAF}'s pictures showed her limping.",
        ("indirect: Greta Holm",),
    ),
    ("[1 Nobody is punished], {Greta Holm} insisted, [1 but a place has to be earned].", ("indirect: Greta Holm",)),
    ("Orders are recovering: [1 they rose 18 percent], {Greta Holm} said.", ("indirect: Greta Holm",)),
    ("[1 The berth is open], {Greta Holm} said, in a statement to the press.", ("indirect: Greta Holm",)),
    ("[1 The berth is open], {Greta Holm} said, speaking in {l:Oslo}.", ("indirect: Greta Holm",)),
    (
        "[1 The union would wait], cautioned its chair, {Greta Holm}; [1 it had waited for fifteen years].",
        ("indirect: Greta Holm",),
    ),
    (
        "[1 The study surprised us], says {Greta Holm}, {r:professor} of medicine; [1 earlier work had shown nothing].",
        ("indirect: Greta Holm",),
    ),
    (
        "[1 A pause was no stop], said {Greta Holm}, its partner for rail, on the edge of a fair; "
        "[1 they had learned to wait].",
        ("indirect: Greta Holm",),
    ),
    (
        "[1 She would rather have seed], {Greta Holm} confided to the paper; [1 one cannot eat a tent].",
        ("indirect: Greta Holm",),
    ),
    ("[1 The berth is open], {Greta Holm} said; {o:Norvik} has not replied.", ("indirect: Greta Holm",)),
    (
        "[1 The berth is open], {Greta Holm} said; the crew's union says [2 it is shut].",
        ("indirect: Greta Holm", "indirect: ?the crew's union"),
    ),
    ("[1 The road is shut], warned {Greta Holm}.", ("indirect: Greta Holm",)),
    (
        "[1 The yard could take more], {Greta Holm} continued, [1 and a second dock was planned].",
        ("indirect: Greta Holm",),
    ),
    ("[1 No claim had come], {Greta Holm} went on, [1 only a letter].", ("indirect: Greta Holm",)),
    (
        "[1 The layer dates from {d:1630}], {Greta Holm} estimates, [1 give or take fifteen years].",
        ("indirect: Greta Holm",),
    ),
    (
        "[1 The road would be moved], {Greta Holm} pledged, [1 if it was the last thing she did].",
        ("indirect: Greta Holm",),
    ),
    ("[1 It would have helped], {Greta Holm} said, [1 but it would not have been enough].", ("indirect: Greta Holm",)),
    ("[1 The berth was open], {o:Norvik} said, but it would not say since when.", ("indirect: Norvik",)),
    ("[1 It would vote], cautioned its chair, {Greta Holm}, [1 and would not be hurried].", ("indirect: Greta Holm",)),
    ("[1 The sum was 212 euros], {Greta Holm} corrected him.", ("indirect: Greta Holm",)),
    (
        "[1 The lake holds a trace of it], researchers at the institute report.",
        ("indirect: ?researchers at the institute",),
    ),
    ("[1 It would not], {Greta Holm} added, [1 sell below value].", ("indirect: Greta Holm",)),
    ("[1 Nobody who left], {Greta Holm} said, [1 would lose money].", ("indirect: Greta Holm",)),
    ("[1 The bridge was unsafe], the {o:High Court} held.", ("indirect: High Court",)),
    (
        "[1 It would have helped], a former employee said, [1 but it would not have been enough].",
        ("indirect: ?a former employee",),
    ),
]
LEAVES = [
    "On {d:Tuesday}, the government announced the start of a public process.",
    "{Greta Holm}, {r:chair} of the group, shared her memories.",
    "The esteemed {r:mayor}, {Greta Holm}, conveyed the greetings of the town.",
    "{o:Norvik}, a maker of pumps, today announced its results.",
    "The crews laid a crossing, {Greta Holm} watched.",
    "The visitor, {Greta Holm}, left {l:Oslo} on {d:Friday}.",
    "{Greta Holm}, a maker of pumps for the port, has held services in the laundry.",
    "The owner of the ship, {Greta Holm}, disagreed; her son did not.",
    "Despite their troubles, the {o:Holms} continued to sail.",
    "The fault came to light when a clerk, {Greta Holm}, noticed that two clocks disagreed.",
    "The scheme for small boats, {o:Norvik Aid}, continues; it paid 41 claims.",
    "Growth, expected by {Greta Holm} in {d:May}, was slow.",
    "The returning officer, {Greta Holm}, declared {Tom Alder} elected.",
    "Crews came to the last town, the port held by {o:Norvik}.",
    "{o:Norvik}, owned by {o:Sudvik}, shuts 120 counters.",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
