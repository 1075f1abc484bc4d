from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    ("{Greta Holm} said that [1 the dividend would stay at 12 cents].", ("indirect: Greta Holm",)),
    ("{Greta Holm} told the growers on {d:Friday} that [1 the shops had run out].", ("indirect: Greta Holm",)),
    ("{Greta Holm} said that [1 the price was “fair to the trees” and would stay].", ("mixed: Greta Holm",)),
    (
        "{Greta Holm} noted that [1 the plant is open], adding that [2 it will grow].",
        ("indirect: Greta Holm", "indirect: Greta Holm"),
    ),
    (
        "{Greta Holm} said that [1 sales rose] and pledged that [2 jobs would stay].",
        ("indirect: Greta Holm", "indirect: Greta Holm"),
    ),
    ("{Greta Holm} confirmed that [1 the pier was open], but she gave no date.", ("indirect: Greta Holm",)),
    ("{Greta Holm} stressed that [1 nobody was hurt], and thanked the crew.", ("indirect: Greta Holm",)),
    ("It was announced that [1 the road would open in {d:May}].", ("indirect:",)),
    ("Councillors were told that [1 the pump had failed].", ("indirect:",)),
    ("{Tom Alder} praised {Greta Holm}, who specified that [1 half of the cargo is paid].", ("indirect: Greta Holm",)),
    ("{Greta Holm} stated that [1 the ship is late]; the crew waits in {l:Oslo}.", ("indirect: Greta Holm",)),
    ("{Greta Holm} issued a statement saying that [1 the mine is safe].", ("indirect: Greta Holm",)),
    (
        "{o:Norvik}, which had vowed that [1 it would never open its books], said [2 it had signed].",
        ("indirect: Norvik", "indirect: Norvik"),
    ),
    ("{Ada Lind} shot back that [1 she had voted for every permit].", ("indirect: Ada Lind",)),
    ("{Greta Holm} gave her word that [1 nobody would be left behind].", ("indirect: Greta Holm",)),
    ("{Greta Holm} gave him her word that [1 the train would run].", ("indirect: Greta Holm",)),
    ("{Greta Holm} was confident that [1 the site could grow].", ("indirect: Greta Holm",)),
    ("{Greta Holm} considered it likely that [1 most would find work].", ("indirect: Greta Holm",)),
    ("{o:Norvik} wishes to state that [1 the cable was cut by a ship].", ("indirect: Norvik",)),
    ("{o:Norvik} regrets to report that [1 the rocket was lost].", ("indirect: Norvik",)),
    ("{Greta Holm} would only say that [1 the papers were current].", ("indirect: Greta Holm",)),
    ("The {o:Port Board} has guaranteed that [1 the road will be shut].", ("indirect: Port Board",)),
    ("The {o:Port Board} decided on {d:Monday} that [1 the result stands].", ("indirect: Port Board",)),
    ("The {o:Port Board} found in its report that [1 the hose was dirty].", ("indirect: Port Board",)),
    (
        "{Greta Holm} reminded {Tom Alder}, to whom she was once married, that [1 the first offer was better].",
        ("indirect: Greta Holm",),
    ),
    ("{o:Norvik}, which advises funds, calculated that [1 a fair price is 230].", ("indirect: Norvik",)),
    (
        "{Greta Holm} said that [1 it was signed at 4 p.m.] Its clerk, {Tom Alder}, was there.",
        ("indirect: Greta Holm",),
    ),
    ("{Greta Holm} said that [1 it was signed in {d:2014}]. {Tom Alder} was there.", ("indirect: Greta Holm",)),
    ("{Greta Holm}, who was not involved, notes that [1 a slide could have done it].", ("indirect: Greta Holm",)),
    ("Her colleague counters that [1 the shops copied coins].", ("indirect: ?Her colleague",)),
    ("{Greta Holm} reported that [1 six had moved; a seventh would follow in {d:2014}].", ("indirect: Greta Holm",)),
    ("{Greta Holm} reported that [1 six had moved]; {o:Norvik} will follow.", ("indirect: Greta Holm",)),
    ("{Greta Holm} replied that [1 it was a clerk's picture], and she thanked him.", ("indirect: Greta Holm",)),
    ("{Greta Holm} claimed that [1 four were kin of an MCA]. {Tom Alder} kept quiet.", ("indirect: Greta Holm",)),
    ("{Greta Holm} stressed in opening remarks that [1 the road is shut].", ("indirect: Greta Holm",)),
    ("{Greta Holm} said in written comments that [1 the road is shut].", ("indirect: Greta Holm",)),
    ("{Greta Holm} told a meeting on trade claims that [1 the road is shut].", ("indirect: Greta Holm",)),
]
LEAVES = [
    "The plant is said to be the largest in {l:Europe}.",
    "Its owner did not say that it would close.",
    "There are reports that {Greta Holm} left.",
    "The firm corrects posts claiming that the ward is closed.",
    "If {Greta Holm} says that the road is open, we go.",
    "{Greta Holm} declined to say that she would stay.",
    "{Greta Holm} made sure that the door was shut.",
    "The claims that the road is closed are false.",
    "The treaty enters into force after both sides have notified each other that they have signed.",
    "{Greta Holm} hopes to announce that soon.",
    "It is worth mentioning that the town has had no fair since {d:2014}.",
    "It is worth noting that {o:Norvik} is closed on {d:Monday}.",
    "{Greta Holm} gave the word that nobody had used before.",
    "The {o:Port Board} found a hose that was dirty.",
    "{Greta Holm} declined to state that the port is open.",
    "The {o:Port Board} decided the matter in a meeting that lasted hours.",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
