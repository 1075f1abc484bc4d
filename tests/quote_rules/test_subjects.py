"""Which words next to a verb of saying are its subject."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.release import Release
from pipeline.stages.quotes import find_quotes

SUBJECTS = [
    (
        "With the work of the {o:Harbour Board} ({o:HB}) almost complete, {o:Norvik Ltd} announced that it would sail.",
        "Norvik Ltd",
    ),
    ("{d:On Monday} ({d:12 May}) {o:Norvik Ltd} announced that it would sail.", "Norvik Ltd"),
    ("The {o:World Help Office} met. {o:WHO} say salt is the world's best cure.", "WHO"),
    ("{o:IT} said that the network was down.", "IT"),
    ("{Ana Reis}'s campaign manager, {Ola Berg}, countered that the plan was late.", "Ola Berg"),
    ("{Ana Reis}'s sister {Maja Holt} noted that the rates had fallen.", "Maja Holt"),
    ("{Ana Reis} showed the jury a memo in which {Ola Berg} wrote, “Paper burns.”", "Ola Berg"),
    ("{Ana Reis} took four in a spell that captain {Ola Berg} described as “the best I have faced”.", "Ola Berg"),
    (
        "{Ana Reis} claimed workers had been sent back, a charge the {o:Norvik} office called “entirely false”.",
        "Norvik",
    ),
    ("The {o:Port Commission} fined {o:Norvik}, the carrier, saying that it had lied.", "Port Commission"),
    ("The {o:Port Commission} cleared {Ana Reis} of it, but said that her receipts were late.", "Port Commission"),
    ("{o:Norvik} chief {Ana Reis} came late, saying that the port was open.", "Ana Reis"),
    ("“The bridge is half built,” said Sgt. 1st Class {Ola Berg}.", "Ola Berg"),
]
NOT_SUBJECTS = [
    ("{Ana Reis}, who heads the port, said that it was open.", "Ana Reis"),
    ("{Ana Reis}, a friend of the captain, said that it was open.", "Ana Reis"),
    ("{Ana Reis} said that the port that {Ola Berg} built was open.", "Ana Reis"),
    ("{Ana Reis}'s office said that it was open.", "Ana Reis"),
]


@pytest.mark.parametrize(("drawn", "expected"), SUBJECTS + NOT_SUBJECTS)
def test_subject(draw: Callable[..., Release], drawn: str, expected: str) -> None:
    *_, quote = find_quotes(draw(drawn)).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == expected
