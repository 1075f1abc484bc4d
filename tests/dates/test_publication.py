"""The day of a release as its own text tells it: `[...]` is a dateline, `{...}` the first full date of the lead."""

from __future__ import annotations

import re

import pytest

from pipeline.dates.finding import DateFinder
from pipeline.dates.publication import find_publication


def draw(finder: DateFinder, text: str) -> str:
    found = find_publication(finder.read(text), finder.words)
    if found is None:
        return text
    start, end = found.match.start, found.match.end
    left, right = "[]" if found.is_sure else "{}"
    return f"{text[:start]}{left}{text[start:end]}{right}{text[end:]}"


@pytest.mark.parametrize(
    ("language", "drawn"),
    [
        ("en", "Port opens\n\nSINGAPORE, [31 July 2022] — The port opened on 1 July 2022."),
        ("en", "Port opens\n\n[Friday, July 21, 2017]\n\nThe port opened on July 1, 2017."),
        ("en", "For immediate release: [22 March 2021]\n\nPort opens\n\nThe port opened."),
        ("en", "Port opens\n\nMAKASSAR, [November 14, 2011] (/Layar News/) -- The port opened."),
        ("en", "Port opens\n\nOn {22 March 2021} the port opened. It was begun on 1 May 2019."),
        ("en", "Port opens\n\nThe port will open on 22 March 2021."),
        ("en", "Port opens\n\nUnder the 5 May 2010 agreement the port opened."),
        ("en", "Half-year report for the weeks ended 2 July 2011\n\nProfit rose."),
        ("en", "Port opens\n\nThe port opened on 22 March."),
        ("en", "Port opens\n\nIt opened.\n\nIt rained.\n\nIt snowed.\n\nIt was begun on 1 May 2019."),
        ("en", "Port opens in 2021"),
        ("en", ""),
        ("ru", "Порт открыт\n\nСанто-Доминго, [22 апреля 2024 года]. Порт открыт."),
        ("ru", "Порт открыт\n\nВ {пятницу, 19 апреля 2024 г.}, порт открыт."),
        ("ru", "Порт открыт\n\nПорт открыт в апреле 2024 года."),
        ("ru", "Порт откроется до 31 декабря 2025 года."),
    ],
)
def test_where_it_is_told(finders, language: str, drawn: str) -> None:
    text = re.sub(r"[\[\]{}]", "", drawn)
    assert draw(finders[language], text) == drawn


def test_figures_need_the_habit(finders) -> None:
    matches = finders["en"].read("LONDON, 05/03/2021 - The port opened.")
    assert find_publication(matches, finders["en"].words) is None
    found = find_publication(matches, finders["en"].words, day_first=True)
    assert found is not None
    assert found.day.isoformat() == "2021-03-05"
