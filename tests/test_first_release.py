"""The first real release, `seeds/000_3692125accbd453e.txt`: what its record must hold, said by hand.

The file holds its Russian title four times; everything else is as its annotation in `tests/gold/en-seed.xml` says.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import Pipeline, Record
from pipeline.quality.gold import GoldRelease, read_gold
from pipeline.readers import read_sources
from pipeline.release import Release

TESTS = Path(__file__).parent


@pytest.fixture(scope="module")
def release() -> Release:
    (found,) = read_sources([TESTS.parent / "seeds" / "000_3692125accbd453e.txt"])
    assert isinstance(found, Release)
    return found


@pytest.fixture(scope="module")
def record(release: Release) -> Record:
    return Pipeline().process(release).record


@pytest.fixture(scope="module")
def gold() -> GoldRelease:
    (annotated,) = read_gold(TESTS / "gold" / "en-seed.xml")
    return annotated


def test_language_and_title(record: Record) -> None:
    assert record.language == "en"
    assert record.title is not None
    assert record.title.text == "SCO Secretary-General meets with Alibaba Group senior executives"


def test_the_russian_title_is_stripped_wherever_it_stands(record: Record) -> None:
    (caption,) = record.captions
    assert caption.language == "ru"
    assert len(caption.spans) == record.text.count("Генеральный секретарь ШОС") == 4
    assert "Генеральный" not in record.clean_text


def test_people_and_their_offices(record: Record) -> None:
    offices = {person.name: [" ".join(role.text.split()) for role in person.roles] for person in record.people}
    assert offices == {
        "Vladimir Norov": ["SCO Secretary-General"],
        "James Song": [
            "Alibaba Vice President",
            "Secretary General of the Electronic World Trade Platform (eWTP)",
        ],
    }


def test_organisations(record: Record) -> None:
    names = {organisation.name: set(organisation.aliases) for organisation in record.organisations}
    assert names.keys() == {
        "SCO",
        "SCO Secretariat",
        "Alibaba Group",
        "Electronic World Trade Platform",
        "China-SCO Local Economic and Trade Cooperation Demonstration Zone",
    }
    assert "eWTP" in names["Electronic World Trade Platform"]
    assert "Alibaba" in names["Alibaba Group"]


def test_places_and_their_countries(record: Record) -> None:
    countries = {place.name: place.country for place in record.places}
    assert countries == {
        "Hangzhou": "CN",
        "People's Republic of China": "CN",
        "Belgium": "BE",
        "Malaysia": "MY",
        "Rwanda": "RW",
        "Ethiopia": "ET",
        "Qingdao": "CN",
        "Kashgar": "CN",
    }


def test_the_day_has_no_year(record: Record) -> None:
    assert [date.value for date in record.dates] == ["XXXX-03-22"]
    assert record.published is None


def test_quotes_their_pieces_and_speakers(record: Record, gold: GoldRelease) -> None:
    names = {"norov": "Vladimir Norov", "song": "James Song", "": None}
    expected = [(quote.type, names[quote.who], len(quote.spans)) for quote in gold.quotes]
    found = [(quote.type, quote.speaker.name if quote.speaker else None, len(quote.spans)) for quote in record.quotes]
    assert found == expected


def test_every_mention_is_the_annotated_one(record: Record, release: Release, gold: GoldRelease) -> None:
    """The file has other blank lines than the annotation, so mentions are compared by their words in order."""
    entities = (*record.people, *record.organisations, *record.places, *record.dates)
    found = sorted((mention.start, mention.text) for entity in entities for mention in entity.mentions)
    expected = [mention.cut(gold.text) for mention in gold.mentions]
    assert [" ".join(text.split()) for _, text in found] == expected
    assert release.text == record.text
