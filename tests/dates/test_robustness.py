"""Text that nobody would write: dates stay inside it, in order, and their values are EDTF."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.dates.edtf import is_valid
from pipeline.dates.finding import DateFinder
from pipeline.dates.grammar import BEARERS, GENERAL_RANGE, Grammar
from pipeline.dates.publication import find_publication
from pipeline.dates.resolving import Anchor
from pipeline.dates.tokens import CLASS_NAMES, CLASSES, LETTERS, Lexer, read_roman
from pipeline.languages import LANGUAGES
from pipeline.languages.calendar import DIGITS, CalendarWords

CALENDARS = {code: language.calendar for code, language in LANGUAGES.items()} | {"und": DIGITS}
FINDERS = {code: DateFinder(calendar) for code, calendar in CALENDARS.items()}
WORDS = sorted({form for calendar in CALENDARS.values() for forms in calendar.words.values() for form in forms})
OTHERS = """
1 2 5 12 13 31 32 1999 2021 2199 2200 22nd 1990s 90-х 5-го Q3 FY24 3Q24 XX IV 05/03/2021 29.02.2021 2021-02-30 will was
"""
MARKS = " , . - – / ' \" ( ) \n : the of $".split(" ")
ANY_TEXT = st.text(max_size=60)
ANY_WORDS = st.lists(
    st.sampled_from([*WORDS, *map(str.title, WORDS), *OTHERS.split(), *MARKS]).flatmap(
        lambda word: st.sampled_from([word, f"{word} "])
    ),
    max_size=14,
).map("".join)


@pytest.mark.parametrize("code", FINDERS)
@given(
    text=ANY_WORDS | ANY_TEXT,
    published=st.none() | st.dates(),
    day_first=st.none() | st.booleans(),
)
def test_any_text(code: str, text: str, published: date | None, day_first: bool | None) -> None:
    position = 0
    for found in FINDERS[code].find(text, Anchor(published, day_first=day_first)):
        assert position <= found.start < found.end <= len(text)
        assert not text[found.start].isspace()
        assert not text[found.end - 1].isspace()
        assert "\n" not in text[found.start : found.end]
        assert found.value is None or is_valid(found.value)
        position = found.end


@pytest.mark.parametrize("code", FINDERS)
@given(text=ANY_WORDS)
def test_a_day_of_publication_is_told_by_the_text(code: str, text: str) -> None:
    finder = FINDERS[code]
    found = find_publication(finder.read(text), finder.words)
    assert found is None or str(found.day.year) in text or str(found.day.year)[2:] in text


@pytest.mark.parametrize("code", FINDERS)
@given(text=ANY_TEXT | ANY_WORDS)
def test_every_visible_character_is_in_one_token(code: str, text: str) -> None:
    tokens = Lexer(CALENDARS[code]).read(text)
    covered = [
        position for start, end in zip(tokens.starts, tokens.ends, strict=True) for position in range(start, end)
    ]
    assert covered == [
        position for position, character in enumerate(text) if not character.isspace() or character == "\n"
    ]
    assert len(tokens.classes) == len(tokens.starts)


@pytest.mark.parametrize("code", LANGUAGES)
def test_long_runs_of_dates_end(code: str) -> None:
    text = "1, " * 2000 + "May 1, " * 500 + "2020 and " * 500 + "с 1 по " * 500 + "12.05.2021 " * 500
    assert len(FINDERS[code].find(text, Anchor(date(2021, 3, 23)))) >= 500


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_form_is_of_one_class(code: str) -> None:
    forms = [form for forms in CALENDARS[code].words.values() for form in forms]
    assert sorted(forms) == sorted(set(forms))


def test_every_class_has_a_letter_of_its_own() -> None:
    assert len(CLASSES) == len(CLASS_NAMES) == len(set(CLASSES.values()))
    assert set(BEARERS) <= set(CLASS_NAMES)
    assert len(set(LETTERS)) == len(LETTERS)


@pytest.mark.parametrize("row", [("tide", "day"), ("day", "tide")])
def test_a_row_with_an_unknown_name_is_refused(row: tuple[str, str]) -> None:
    with pytest.raises(KeyError, match="tide"):
        Grammar(CalendarWords(points=(row,)))


def test_a_general_range_opens_with_a_point_or_is_found_by_another_row() -> None:
    for calendar in CALENDARS.values():
        patterns = [pattern for meaning, pattern in calendar.ranges if meaning == GENERAL_RANGE]
        assert all(pattern.startswith(("point", "month_name")) for pattern in patterns)


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("XX", 20),
        ("ХХ", 20),
        ("XIX", 19),
        ("IV", 4),
        ("IХ", 9),
        ("XXXIX", 39),
        ("XXXX", None),
        ("IIII", None),
        ("", None),
    ],
)
def test_roman_figures(word: str, number: int | None) -> None:
    assert read_roman(word) == number
