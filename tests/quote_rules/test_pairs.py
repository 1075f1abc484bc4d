"""Quotation marks of every style, paired or left over; drawn with `<...>` around the content that is expected."""

from __future__ import annotations

import re

import pytest

from pipeline.quote_rules.reading.pairs import pair_marks
from pipeline.release import Span

ELISIONS = frozenset({"tis", "em", "n"})
PAIRS = [
    '"<A,>" he said. "<B.>"',
    "“<A,>” he said. “<B.>”",
    "«<Мы откроем завод>», — сказал он.",
    "„<Das ist gut>“, sagte er.",
    "»<Das ist gut>«, sagte er.",
    "‘<It’s not the council’s money,>’ said Peel. ‘<It’s ours.>’",
    "'<It's not the councils' money,>' said Peel.",
    "''<Quoted text,>'' she said, ``<and this>''.",
    "„<Ключ важнее дома>“, — отметила она.",
    "“<My father said, ‘Never trade,’ and was right,>” said Prado.",
    "«<Отец говорил: „Не спеши“, и был прав>», — вспоминает она.",
    "«<Мы из «Ромашки>», — сказал он.",
    "” he said. “<We will look,>” said Hale.",
    "the offer “too low. “<We will look,>” said Hale.",
    "a decision.” However, “<it is ours>“ again",
    'schools and communities," <For example, schools can do it>" and more',
    '"<A 24" screen is small,>" he said',
    "„<A“> and „<B“>".replace("“>", ">“"),
    "« <Un texte espacé> », dit-il.",
    "(“<in brackets>”)",
    "“\u200e<It is ours.>\u200e” — {X}",
    "“<We waited.>\n\n“<It starts in June.>\n\n“<It will be better.>”",
    "“<We waited.>\n\n<It starts in June.>\n\n<It will be better,>” she said.",
    "She said: “<We waited.>\n\nThe end.",
]
NO_PAIRS = [
    'The cable is 24" wide and 12" high.',
    "the parents' money and the dogs' food",
    "the ’90s and the '60s",
    "'tis the season, give 'em time",
    "O'Brien's and Ra‘ana’s",
    "The board called it “too low on Monday.\n\nIt will look again.",
    "rock 'n' roll",
    "5' 10\" tall",
    "",
]


def read(drawn: str) -> tuple[str, list[str]]:
    return re.sub("[<>]", "", drawn), re.findall("<([^>]*)>", drawn)


def find(text: str) -> list[str]:
    blocks, position = [], 0
    for part in text.split("\n\n"):
        blocks.append(Span(position, position + len(part)))
        position += len(part) + 2
    return [pair.content.cut(text) for pair in pair_marks(text, blocks, ELISIONS)]


@pytest.mark.parametrize("drawn", PAIRS)
def test_pairs(drawn: str) -> None:
    text, expected = read(drawn)
    assert find(text) == expected


@pytest.mark.parametrize("text", NO_PAIRS)
def test_no_pairs(text: str) -> None:
    assert find(text) == []


def test_a_quotation_over_three_paragraphs_is_one() -> None:
    text = "“A one.\n\n“B two.\n\n“C three,” she said."
    blocks = [Span(0, 7), Span(9, 16), Span(18, len(text))]
    pairs = pair_marks(text, blocks, ELISIONS)
    assert [(pair.follows, pair.runs_on) for pair in pairs] == [(False, True), (True, True), (True, False)]
