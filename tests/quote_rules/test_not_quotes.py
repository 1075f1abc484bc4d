"""Marks and words of saying that hold no speech: names, titles, terms, irony, nicknames, mentions without content."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ENGLISH = [
    "The robot “Better Idea” scored two points.",
    "{Robert “Bobby” Crane} founded the firm.",
    "The so-called “cousin discount” was withdrawn on {d:June 30}.",
    "They received the mark “good” from the observers.",
    "The film “Nails”, shown in {l:Oslo}, won a prize.",
    "The word “peace” stands on the wall.",
    "A plan nicknamed “iron liana” was built by students.",
    "{Ada Lind} wrote “A Nail That Reads” in {d:2012}.",
    "Visitors saw “Wood That Remembers”, a travelling exhibition.",
    "The ‘simple fares’ leaflet ran to 46 pages.",
    "The prize is the “Best Small Exporter 2023” award.",
    "A “smart” kettle is a kettle.",
    "{Ada Lind} thanked the host nation on behalf of the delegation.",
    "{Ada Lind} praised the youth of the village.",
    "{Ada Lind} discussed the harvest with {Tom Alder}.",
    "{Ada Lind} called for a new road to {l:Oslo}.",
    "{Ada Lind} declined to comment.",
    "{o:Norvik} did not respond to requests for comment.",
    "The plan was announced on {d:Friday}.",
    "{Ada Lind} addressed the meeting and told a story.",
    "{Ada Lind} asked {Tom Alder} to leave.",
    "A statement will be issued on {d:Friday}.",
    "The results were reported as follows.",
    "The road, it was hoped, is safe.",
    "Much has been said about the road.",
    "{Ada Lind} is quoted in the paper.",
    "For more on this, {Ada Lind} may be reached in {l:Oslo}.",
    "{Ada Lind} shared a meal with the crew.",
    "The two sides agreed to meet again.",
    "{Ada Lind} answered all questions in {l:Oslo}.",
    "Notes: bring water, a coat and “Swan” boots.",
    "{Ada Lind} expressed her gratitude to the people.",
]
RUSSIAN = [
    "Журнал «Перец» закрыт.",
    "{Вера Зимина} отметила юбилей в {l:Москве}.",
    "{Вера Зимина} рассказала о поездке.",
    "{Вера Зимина} отказалась от комментариев.",
    "Так называемый «тёплый ящик» готов.",
    "По данным на пятницу.",
    "Операция носила название «Сова».",
    "Министр призвал к миру.",
]


@pytest.mark.parametrize("drawn", ENGLISH)
def test_english(check: Callable[..., None], drawn: str) -> None:
    check(drawn)


@pytest.mark.parametrize("drawn", RUSSIAN)
def test_russian(check: Callable[..., None], drawn: str) -> None:
    check(drawn, language="ru")
