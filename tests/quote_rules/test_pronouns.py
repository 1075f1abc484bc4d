"""Whom a pronoun stands for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.release import Release
from pipeline.stages.quotes import find_quotes

MEANT = [
    ("{Ola Berg} was heard. Asked by counsel {Ana Reis} about it, he answered: “It grew every year.”", "Ola Berg"),
    ("{Ola Berg} broke with him. In a statement signed by {Ana Reis}, he asserted that it grew.", "Ola Berg"),
    ("{Ola Berg} fell ill. When {Ana Reis} was asked, she said the mine was open.", "Ana Reis"),
    ("{Ola Berg} fell ill. For {Ana Reis}, the bridge was late. She maintained that it was lost.", "Ana Reis"),
    ("{Ola Berg} spoke. “It grew,” said {Ola Berg}. A mine without {Ana Reis} would last, he said.", "Ola Berg"),
    ("{Ana Reis} was less merry. {Ola Berg}, she said, had defended badly.", "Ana Reis"),
    ("{o:Norvik} will open a mine {d:in May}, it said.", "Norvik"),
    ("{Ola Berg}, a singer, joined {d:in 1998} because, he explains, his wife sang.", "Ola Berg"),
    ("{Ola Berg} met {Ana Reis}. He does not know. “It grew,” he said.", "Ola Berg"),
    ("{Ola Berg} fell. She is {Ana Reis}. “It grew,” she said.", "Ana Reis"),
    ("{Ana Reis} left. An envoy of the office, {Ola Berg}, followed by video. “It grew,” he said.", "Ola Berg"),
    ("{Ola Berg} came. “It grew,” said a spokesman for {o:Norvik}. “The sea is warm,” he added.", "Norvik"),
    ("{Ana Reis} left. At noon {Ola Berg} came on a motorbike. He said that it grew.", "Ola Berg"),
    ("{Ana Reis} left. {d:On Monday} {Ola Berg} came on a motorbike. He said that it grew.", "Ola Berg"),
]
UNKNOWN = [
    "{Ola Berg} opened the pan. A shift foreman admitted that it was late. “That was new,” he added.",
    "{Ola Berg} came. A lawyer was found ill. He told nurses that it grew.",
    "{Ola Berg} said nothing. His daughter, a vet, said the sea was warm. “He liked the name,” she told us.",
]


@pytest.mark.parametrize(("drawn", "expected"), MEANT)
def test_meant(draw: Callable[..., Release], drawn: str, expected: str) -> None:
    *_, quote = find_quotes(draw(drawn)).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == expected


@pytest.mark.parametrize("drawn", UNKNOWN)
def test_somebody_without_a_name(draw: Callable[..., Release], drawn: str) -> None:
    *_, quote = find_quotes(draw(drawn)).quotes
    assert quote.speaker is not None
    assert quote.speaker.entity is None
