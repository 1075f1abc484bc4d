"""The least that must work: title, name, office and country in plain sentences, hundreds of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import cycle, islice, product

import pytest

from pipeline import Pipeline, Record

NAMES = ("Anna Keller", "James Okafor", "Vladimir Petrov", "Maria da Silva", "Li Wei", "Fatima al-Hassan", "Ivan Kovač")
OFFICES = ("Minister of Trade", "Director-General", "Deputy Prime Minister", "Secretary of State", "Ambassador")
COUNTRIES = {"Norway": "NO", "Kenya": "KE", "Japan": "JP", "Uzbekistan": "UZ", "Brazil": "BR", "Slovenia": "SI"}
ENGLISH = (
    "{office} {name} arrived in {country} on {day} for two days of talks.",
    "{name}, {office}, opened the conference in {country} on {day}.",
    'The talks in {country} ended on {day}. "We are pleased," said {office} {name}.',
)
RUSSIAN = (
    "{day} в столице прошла встреча министров. «Мы довольны итогами переговоров», — сказал министр.",
    "Министр заявил {day}, что переговоры завершены и соглашение будет подписано.",
)
RUSSIAN_MONTHS = (
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()  # genitive
)
CASES = 210
"""Of each kind of record; they run through the pipeline ten a release, so that the tests stay quick."""
A_RELEASE = 10
FIRST_DAY = date(2019, 1, 3)

Reads = Callable[[Record, "Case"], bool]
Case = dict[str, str]


def make_cases() -> list[Case]:
    """All names, offices and countries in turn, each with a day of its own."""
    values = islice(cycle(product(OFFICES, COUNTRIES, NAMES)), CASES)
    days = (FIRST_DAY + timedelta(days=11 * number) for number in range(CASES))
    return [
        {"office": office, "country": country, "name": name, "iso": day.isoformat(), "day": write_day(day)}
        for (office, country, name), day in zip(values, days, strict=True)
    ]


def write_day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def write_russian_day(day: date) -> str:
    return f"{day.day} {RUSSIAN_MONTHS[day.month - 1]} {day.year} года"


@pytest.fixture(scope="module")
def english(pipeline: Pipeline) -> list[tuple[Case, Record]]:
    """Each case with the record of the release in which it is one paragraph of ten."""
    cases = make_cases()
    templates = cycle(ENGLISH)
    texts = [next(templates).format(**case) for case in cases]
    found: list[tuple[Case, Record]] = []
    for start in range(0, CASES, A_RELEASE):
        record = pipeline.extract("\n\n".join(texts[start : start + A_RELEASE]))
        found += [(case, record) for case in cases[start : start + A_RELEASE]]
    return found


def names_person(record: Record, case: Case) -> bool:
    return any(person.name == case["name"] for person in record.people)


def gives_office(record: Record, case: Case) -> bool:
    offices = {role.text for person in record.people if person.name == case["name"] for role in person.roles}
    return case["office"] in offices


def places_country(record: Record, case: Case) -> bool:
    return any(place.name == case["country"] and place.country == COUNTRIES[place.name] for place in record.places)


def dates_day(record: Record, case: Case) -> bool:
    return any(day.value == case["iso"] and day.mentions[0].text == case["day"] for day in record.dates)


@pytest.mark.parametrize(
    ("reads", "floor"), [(names_person, 0.9), (gives_office, 0.8), (places_country, 0.95), (dates_day, 1.0)]
)
def test_simple_english_sentences(english: list[tuple[Case, Record]], reads: Reads, floor: float) -> None:
    passed = [reads(record, case) for case, record in english]
    assert len(passed) == CASES
    assert sum(passed) >= floor * CASES, [case for (case, _), ok in zip(english, passed, strict=True) if not ok][:5]


def test_simple_quotes_have_their_speakers(english: list[tuple[Case, Record]]) -> None:
    quoted = [(case, record) for number, (case, record) in enumerate(english) if number % len(ENGLISH) == 2]
    right = [
        any(quote.speaker and quote.speaker.name == case["name"] for quote in record.quotes) for case, record in quoted
    ]
    assert len(right) == CASES // len(ENGLISH)
    assert sum(right) >= 0.9 * len(right)


def test_simple_russian_sentences(pipeline: Pipeline) -> None:
    days = [FIRST_DAY + timedelta(days=11 * number) for number in range(CASES)]
    templates = cycle(RUSSIAN)
    texts = [next(templates).format(day=write_russian_day(day)) for day in days]
    values: list[str | None] = []
    quotes = 0
    for start in range(0, CASES, A_RELEASE):
        record = pipeline.extract("\n\n".join(texts[start : start + A_RELEASE]))
        values += [found.value for found in record.dates]
        quotes += len(record.quotes)
    assert values == [day.isoformat() for day in days]
    assert quotes == CASES
