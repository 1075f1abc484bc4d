"""The least that must work: title, name, office and country in plain sentences, hundreds of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import cycle, islice, product

import pytest
from conftest import Tally

from pipeline import Pipeline, Record

CASES = 210
"""Of each kind of record; they run through the pipeline ten a release, so that the tests stay quick."""
A_RELEASE = 10
FIRST_DAY = date(2019, 1, 3)
RUSSIAN_MONTHS = (
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()  # genitive
)


@dataclass(frozen=True)
class Template:
    """A sentence, and the words in it that are the office of the person; none if it names no office."""

    sentence: str
    office: str = ""
    is_quote: bool = False


@dataclass(frozen=True)
class Suite:
    """Templates of one language and what is put into them, all in turn, each with a day of its own."""

    templates: tuple[Template, ...]
    titles: tuple[str, ...]
    names: tuple[str, ...]
    offices: tuple[str, ...]
    countries: dict[str, str]
    write_day: Callable[[date], str]

    def make_cases(self) -> Iterator[Case]:
        values = cycle(product(self.offices, self.countries, self.names))
        days = (FIRST_DAY + timedelta(days=11 * number) for number in range(CASES))
        parts = zip(cycle(self.templates), cycle(self.titles), values, days, strict=False)
        for template, title, (office, country, name), day in islice(parts, CASES):
            words = {"title": title, "name": name, "office": office, "country": country, "day": self.write_day(day)}
            yield Case(template, words, day, self.countries[country])


@dataclass(frozen=True)
class Case:
    template: Template
    words: dict[str, str]
    date: date
    iso: str
    """Of the country."""

    @property
    def text(self) -> str:
        return self.template.sentence.format(**self.words)

    @property
    def office(self) -> str:
        return self.template.office.format(**self.words)


def write_english_day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def write_russian_day(day: date) -> str:
    return f"{day.day} {RUSSIAN_MONTHS[day.month - 1]} {day.year} года"


ENGLISH_NAMES = (
    "Anna Keller",
    "James Okafor",
    "Vladimir Petrov",
    "Maria da Silva",
    "Li Wei",
    "Fatima al-Hassan",
    "Ivan Kovač",
)
ENGLISH_OFFICES = ("Minister of Trade", "Director-General", "Deputy Prime Minister", "Secretary of State", "Ambassador")
ENGLISH_COUNTRIES = {"Norway": "NO", "Kenya": "KE", "Japan": "JP", "Uzbekistan": "UZ", "Brazil": "BR", "Slovenia": "SI"}

SUITES = {
    "English": Suite(
        (
            Template("{office} {name} arrived in {country} on {day} for two days of talks.", "{office}"),
            Template("{name}, {office}, opened the conference in {country} on {day}.", "{office}"),
            Template(
                'The talks in {country} ended on {day}. "We are pleased," said {office} {name}.',
                "{office}",
                is_quote=True,
            ),
        ),
        ("",),
        ENGLISH_NAMES,
        ENGLISH_OFFICES,
        ENGLISH_COUNTRIES,
        write_english_day,
    ),
    "English with titles": Suite(
        (
            Template("{title} {name}, {office} of {country}, arrived on {day} for talks.", "{office} of {country}"),
            Template(
                "The {office} of {country}, {title} {name}, spoke to the press on {day}.", "{office} of {country}"
            ),
            Template("{title} {name} from {country} was received by the council on {day}."),
            Template(
                '"We are pleased," {title} {name}, {office} of {country}, said on {day}.',
                "{office} of {country}",
                is_quote=True,
            ),
        ),
        ("Mr", "Ms", "Dr", "H.E.", "Professor"),
        ENGLISH_NAMES,
        ENGLISH_OFFICES,
        ENGLISH_COUNTRIES,
        write_english_day,
    ),
    "Russian": Suite(
        (
            Template("{office} {country} {name} проводит переговоры с {day}.", "{office} {country}"),
            Template("Форум {day} открывает {office} {country} {name}.", "{office} {country}"),
            Template(
                "«Мы довольны итогами», — сообщает {office} {country} {name}. Встреча прошла {day}.",
                "{office} {country}",
                is_quote=True,
            ),
        ),
        ("",),
        ("Анна Келлер", "Иван Петров", "Ли Вэй", "Мария Соколова", "Рустам Каримов", "Ольга Дьяченко"),
        ("министр торговли", "премьер-министр", "министр иностранных дел", "президент", "министр культуры"),
        {"Норвегии": "NO", "Кении": "KE", "Японии": "JP", "Узбекистана": "UZ", "Бразилии": "BR", "Словении": "SI"},
        write_russian_day,
    ),
}


Read = list[tuple[Case, Record]]


@pytest.fixture(scope="module")
def read(pipeline: Pipeline) -> Callable[[str], Read]:
    """Each case with the record of the release in which it is one paragraph of ten."""

    @cache
    def read_suite(name: str) -> Read:
        cases = list(SUITES[name].make_cases())
        found: Read = []
        for start in range(0, CASES, A_RELEASE):
            batch = cases[start : start + A_RELEASE]
            record = pipeline.extract("\n\n".join(_open(case.text) for case in batch))
            found += [(case, record) for case in batch]
        return found

    return read_suite


def _open(sentence: str) -> str:
    """With a capital at its beginning."""
    return sentence[0].upper() + sentence[1:]


def names_person(record: Record, case: Case) -> bool:
    return any(person.name == case.words["name"] for person in record.people)


def gives_office(record: Record, case: Case) -> bool:
    people = (person for person in record.people if person.name == case.words["name"])
    return case.office.casefold() in {role.text.casefold() for person in people for role in person.roles}


def places_country(record: Record, case: Case) -> bool:
    return any(
        mention.text == case.words["country"] and place.country == case.iso
        for place in record.places
        for mention in place.mentions
    )


def dates_day(record: Record, case: Case) -> bool:
    return any(day.value == case.date.isoformat() and day.mentions[0].text == case.words["day"] for day in record.dates)


def gives_speaker(record: Record, case: Case) -> bool:
    return any(quote.speaker and quote.speaker.name == case.words["name"] for quote in record.quotes)


PERSON, OFFICE, COUNTRY, DAY, SPEAKER = (
    pytest.param(*row, id=row[0])
    for row in (
        ("person", names_person),
        ("office", gives_office),
        ("country", places_country),
        ("day", dates_day),
        ("speaker of a quote", gives_speaker),
    )
)
NEARLY_ALL = 0.95


@pytest.mark.capability("templates", "minimum functionality")
@pytest.mark.parametrize("suite", SUITES)
@pytest.mark.parametrize(("capability", "passes"), [PERSON, OFFICE, COUNTRY, DAY, SPEAKER])
def test_simple_sentences(
    suite: str,
    capability: str,
    passes: Callable[[Record, Case], bool],
    read: Callable[[str], Read],
    tally: Tally,
) -> None:
    asked = [(case, record) for case, record in read(suite) if is_asked(case, capability)]
    verdicts = [passes(record, case) for case, record in asked]
    tally(verdicts, f"{suite}: {capability}")
    assert len(verdicts) >= CASES // 4
    failed = [case.text for (case, _), passed in zip(asked, verdicts, strict=True) if not passed]
    assert sum(verdicts) >= NEARLY_ALL * len(verdicts), failed[:5]


def is_asked(case: Case, capability: str) -> bool:
    """Not every sentence names an office or quotes somebody."""
    return {"office": bool(case.template.office), "speaker of a quote": case.template.is_quote}.get(capability, True)


RUSSIAN_SENTENCES = (
    "{day} в столице прошла встреча министров. «Мы довольны итогами переговоров», — сказал министр.",
    "Министр заявил {day}, что переговоры завершены и соглашение будет подписано.",
)


@pytest.mark.capability("Russian: day and quote of nobody named", "minimum functionality")
def test_simple_russian_sentences(pipeline: Pipeline, tally: Tally) -> None:
    days = [FIRST_DAY + timedelta(days=11 * number) for number in range(CASES)]
    templates = cycle(RUSSIAN_SENTENCES)
    texts = [next(templates).format(day=write_russian_day(day)) for day in days]
    values: list[str | None] = []
    quotes = 0
    for start in range(0, CASES, A_RELEASE):
        record = pipeline.extract("\n\n".join(texts[start : start + A_RELEASE]))
        values += [found.value for found in record.dates]
        quotes += len(record.quotes)
    tally(found == day.isoformat() for found, day in zip(values, days, strict=False))
    assert values == [day.isoformat() for day in days]
    assert quotes == CASES
