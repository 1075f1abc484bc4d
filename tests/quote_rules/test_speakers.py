"""Whom pronouns, offices, bodies and other descriptions mean."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.release import Release
from pipeline.stages.quotes import find_quotes

SPEAKERS = [
    ("{Helen Brandt} leads the {l:Oslo} office. “Demand doubled,” she said.", "Helen Brandt"),
    ("{Marta Lind} met {Paul Greer}. “I was surprised,” she said.", "Marta Lind"),
    ("Mr {Paul Greer} met Ms {Marta Lind}. “I was surprised,” she said.", "Marta Lind"),
    ("Ms {Marta Lind} met Mr {Paul Greer}. “I was surprised,” he said.", "Paul Greer"),
    ("“Yes,” said {Marta Lind}, a friend of {Paul Greer}. “It is time,” she added.", "Marta Lind"),
    ("{Paul Greer} left {l:Oslo}. Its driver, {Marta Lind}, waited. “I will be in bed,” she said.", "Marta Lind"),
    (
        "{Ola Berg} spoke. {Marta Lind}, {r:chief engineer} of {o:Norvik}, came. “It holds,” the chief engineer said.",
        "Marta Lind",
    ),
    (
        "{r:SCO Secretary-General} {Vladimir Norov} came, then {Ola Berg}. “It grew,” the Secretary-General said.",
        "Vladimir Norov",
    ),
    ("“It grew,” said the {r:head} of the office, {Marta Lind}.", "Marta Lind"),
    ("“It grew,” said a spokesperson for {o:Norvik Ltd}.", "Norvik Ltd"),
    ("{o:Norvik Ltd} was sold. “It grew,” a company spokesperson said.", "Norvik Ltd"),
    ("{o:Norvik Ltd} was sold. “It grew,” the company said.", "Norvik Ltd"),
    ("The {o:Ministry of Health} and {o:Norvik Ltd} met. “It grew,” the ministry said.", "Ministry of Health"),
    ("{o:Norvik Ltd} was sold. “It grew,” it said in a statement.", "Norvik Ltd"),
    ("The old railwayman {Ola Berg} came. “It grew,” the railwayman said.", "Ola Berg"),
    ("Then {Ola Berg} came. “It grew,” the old railwayman said.", "Ola Berg"),
    ("“It grew,” said founders {Ana Reis} and {Joel Park}.", "Ana Reis"),
    ("{Ana Reis}'s statement said the mine “is safe for all of us”.", "Ana Reis"),
    ("His Excellency {Ola Berg} met Her Excellency {Ana Reis}. His Excellency said that it grew.", "Ola Berg"),
    ("His Excellency {Ola Berg} met Her Excellency {Ana Reis}. Her Excellency said that it grew.", "Ana Reis"),
    ("Her Excellency {Ana Reis} met {Ola Berg}, an envoy. “It grew,” he said.", "Ola Berg"),
    ("{o:Norvik plc} (LSE: NRVK) said it would open a mine.", "Norvik plc"),
    ("{o:Norvik plc} ({o:LSE}: NRVK) claims that it will open a mine.", "Norvik plc"),
    ("{Marta Lind} (left) said the mine was open.", "Marta Lind"),
    (
        "The {o:Bank of the Lakes} met. The {o:Rate Committee of the Bank of the Lakes} sat. “It grew,” the Bank said.",
        "Bank of the Lakes",
    ),
    (
        "The {o:Bank of the Lakes} met. {o:Committee of the Bank of the Lakes} sat. “It grew,” the Committee said.",
        "Committee of the Bank of the Lakes",
    ),
    ("The {o:Andean League} met {o:Norvik}. “It grew,” the league's executive committee said.", "Andean League"),
    ("The {o:Silk Forum} met. According to the forum's Secretariat, the office will open.", "Silk Forum"),
    ("The {o:Silk Forum} met the {o:Forum Secretariat}. “It grew,” the forum's secretariat said.", "Forum Secretariat"),
    ("The {o:Museum of Oslo} opened. The museum's report said the roof was old.", "Museum of Oslo"),
    ("According to a study that {o:Norvik} published {d:last year}, traffic will grow.", "Norvik"),
    ("Traffic will grow, according to a survey that was completed {d:in May} by the {o:Port Museum}.", "Port Museum"),
    ("{Marta Lind} came with {Ola Berg}, with {Berg} stating: “It grew in all of the mines.”", "Ola Berg"),
    ("{Ola Berg} came with {Marta Lind}, stating: “It grew in all of the mines.”", "Ola Berg"),
    ("{Marta Lind} came. Later Lind said the mine was open.", "Marta Lind"),
    ("{Marta Lind} came with {Ola Berg}. Ms Lind said the mine was open.", "Marta Lind"),
    ("His Excellency {Ola Berg} came with {Ana Reis}. His Excellency thanked them. “It grew,” he said.", "Ola Berg"),
]
UNKNOWN = [
    "{Ola Berg} came. “It grew,” said an analyst.",
    "“It grew,” said the retailer.",
    "{Ola Berg} came. “It grew,” critics said.",
    "{l:Oslo} is large. “It grew,” the report said.",
    "“It grew,” she said.",
    "{o:Norvik} was sold to {Ola Berg}. “It grew,” a visitor said.",
    "{Ola Berg} came. “It grew,” the letter said.",
    "According to a study that {o:Norvik} criticised, traffic will grow.",
    "According to a study that was seen by {o:Norvik}, traffic will grow.",
    "{Ola Berg} came. “It grew,” the league's committee said.",
    "{Marta Lind} met {Ola Lind}. Lind said the mine was open.",
    "{Marta Lind} came. Norvik said the mine was open.",
]


@pytest.mark.parametrize(("drawn", "expected"), SPEAKERS)
def test_known(draw: Callable[..., Release], drawn: str, expected: str) -> None:
    quotes = find_quotes(draw(drawn)).quotes
    assert [quote.speaker.name if quote.speaker else None for quote in quotes][-1] == expected


@pytest.mark.parametrize("drawn", UNKNOWN)
def test_words_are_kept_where_nobody_is_known(draw: Callable[..., Release], drawn: str) -> None:
    (quote,) = find_quotes(draw(drawn)).quotes
    assert quote.speaker is not None
    assert quote.speaker.entity is None
    assert quote.speaker.start < quote.speaker.end


def test_a_first_name_tells_no_gender(draw: Callable[..., Release]) -> None:
    for pronoun in ("he", "she"):
        (quote,) = find_quotes(draw(f"{{Robert}} met {{Maria}}. “It grew,” {pronoun} said.")).quotes
        assert quote.speaker is not None
        assert quote.speaker.name == "Robert"
