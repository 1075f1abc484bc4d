from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    (
        "[1 The ferry sank at dawn], according to an {o:Norvik} bulletin printed {d:last week}.",
        ("indirect: Norvik",),
    ),
    ("According to Dr. {Amir Qadri}, [1 the vaccine will be ready by autumn].", ("indirect: Amir Qadri",)),
    ("[1 Sales will fall by a tenth this year], according to the retailer.", ("indirect: ?the retailer",)),
    (
        "According to {Amir Qadri}, {r:head of research at Norvik}, [1 the vaccine will be ready].",
        ("indirect: Amir Qadri",),
    ),
    ("According to {Amir Qadri} [1 the vaccine will be ready by autumn].", ("indirect: Amir Qadri",)),
    ("[1 Guatemalan exporters], according to {Amir Qadri}, [1 stopped shipments].", ("indirect: Amir Qadri",)),
    ("Malaysia keeps a policy which, according to {o:AFP}, [1 the {o:UN} has criticised].", ("indirect: AFP",)),
    ("{Amir Qadri} was asked. According to him, [1 the vaccine will be ready].", ("indirect: Amir Qadri",)),
    ("[1 Houses were destroyed], according to {o:Norvik}, and many people sleep outdoors.", ("indirect: Norvik",)),
    ("According to {o:The Herald}, {Amir Qadri} said [1 the flag was old].", ("indirect: Amir Qadri",)),
    (
        "According to a review that {o:Norvik} released {d:last week}, [1 fares will fall by a third].",
        ("indirect: Norvik",),
    ),
    ("[1 Fares have fallen], according to a review that {o:Norvik} released {d:last week}.", ("indirect: Norvik",)),
    (
        "According to a poll published {d:on Friday} by the {o:Norvik Institute}, [1 fares will fall].",
        ("indirect: Norvik Institute",),
    ),
    ("According to a memo {o:Norvik} released {d:last week}, [1 fares will fall].", ("indirect: Norvik",)),
    ("According to figures which were collected in {l:Oslo}, [1 fares will fall].", ("indirect: ?figures",)),
    (
        "{l:NARVA}, {d:4 May 2021} — According to a memo that was leaked, [1 fares will fall].",
        ("indirect: ?a memo",),
    ),
    (
        "According to {Amir Qadri} [1 sales increased in {d:May}, a record for the mill].",
        ("indirect: Amir Qadri",),
    ),
    (
        "According to {o:Norvik}, quoting the news agency, [1 the port is open].",
        ("indirect: Norvik",),
    ),
    (
        "[1 It will take until {d:2014}], according to the {o:Port Board}, whose office has had four heads.",
        ("indirect: Port Board",),
    ),
    (
        "According to data of the commission, [1 the yard has received 2 million].",
        ("indirect: ?data of the commission",),
    ),
    (
        "[1 Helpers have visited 31,000 homes], according to {Greta Holm}, a nurse who has been there.",
        ("indirect: Greta Holm",),
    ),
    ("[1 The ring was made], according to {Greta Holm}, [1 in the second century].", ("indirect: Greta Holm",)),
    ("The radio was off because, according to {Greta Holm}, [1 other boats followed it].", ("indirect: Greta Holm",)),
    ("[1 Helpers have been to the homes], according to the {o:WHO}, which pays for it.", ("indirect: WHO",)),
]
LEAVES = [
    "The work was split according to size, weight and age.",
    "The contract according to which {o:Norvik} buys the mill was signed.",
    "All went according to plan.",
    "{Amir Qadri} sorts the bolts according to size.",
    "According to the union prices increased in {d:May}, and wages fell.",
    "According to the man who was there the road was closed, and nobody came.",
    "According to the report sales rose in {d:May}, a record that was set in {l:Oslo}.",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
