"""Which organisation a noun means, and whose writing speaks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.release import Release
from pipeline.stages.quotes import find_quotes

MEANT = [
    ("The {o:Ministry of Ports} met {o:Norvik Ltd}. The company said it would open a mine.", "Norvik Ltd"),
    ("The {o:Ministry of Ports} met {o:Norvik Ltd}. The Ministry said the port would open.", "Ministry of Ports"),
    ("The {o:Harbour Department} spoke to {o:Norvik}. The ministry said the port would open.", "Harbour Department"),
    ("{o:Norvik} spoke to {o:MPT}. The Ministry said the port would open.", "MPT"),
    ("The {o:Brenta Group} leases a plant in {o:Huko Park}. “It grew,” the company said.", "Brenta Group"),
    ("The {o:European Port Agency}'s safety committee, {o:XRT}, met. The committee noted it was late.", "XRT"),
    ("{o:Pettifer}, the high-street baker, fell. “It grew,” the baker said.", "Pettifer"),
    ("The transport authority {o:RAT} met {o:Norvik}. “It grew,” said the authority.", "RAT"),
    ("OSLO ({o:AP}) - {o:NASA} scrubbed the launch. “It grew,” the agency said.", "NASA"),
    ("{o:Norvik} has published a report on fishing. The report says that the sea is warm.", "Norvik"),
    ("A report released {d:on Tuesday} by {o:Norvik} speaks of fish. The report says that the sea is warm.", "Norvik"),
    ("{o:Norvik}'s new study is long. The study says that the sea is warm.", "Norvik"),
    ("{Ola Berg} wrote to {Ana Reis}. His letter reads: “The sea is warm and the nets are empty.”", "Ola Berg"),
    ("{o:Norvik} hired {o:Port Lab}, its board announced {d:on Monday}.", "Norvik"),
    ("{Ola Berg} stayed. However, his office let it be known that commas might be discussed.", "Ola Berg"),
    ("{Ola Berg} came. His Lordship said that the soup was hot.", "Ola Berg"),
    ("The {o:Supply Unit} of {o:WHU} estimates that 60 plants are needed.", "Supply Unit"),
]
UNKNOWN = [
    "{o:Norvik Ltd} spoke. The Ministry said the port would open.",
    "The {o:Harbour Council} met. The ministry said the port would open.",
    "The {o:Harbour Council} met. The company said it would open a mine.",
    "{o:Norvik Ltd} spoke. The university said the port would open.",
    "{o:Norvik} and {o:NSO} met. The town council acknowledged that the premium had been cut.",
    "{o:Norvik} praised a report on fishing. The report says that the sea is warm.",
    "A report seen by {o:Norvik} speaks of fish. The report says that the sea is warm.",
    "{o:Norvik} fishes. A report says that the sea is warm.",
]


@pytest.mark.parametrize(("drawn", "expected"), MEANT)
def test_meant(draw: Callable[..., Release], drawn: str, expected: str) -> None:
    *_, quote = find_quotes(draw(drawn)).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == expected


@pytest.mark.parametrize("drawn", UNKNOWN)
def test_left_open(draw: Callable[..., Release], drawn: str) -> None:
    *_, quote = find_quotes(draw(drawn)).quotes
    assert quote.speaker is not None
    assert quote.speaker.entity is None
