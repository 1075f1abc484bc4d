from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from datetime import date

import pytest

import pipeline
from pipeline import Pipeline, Record, extract, extract_many
from pipeline.configuration import Configuration
from pipeline.errors import (
    BinarySource,
    EmptySource,
    ReleaseError,
    TooLargeSource,
    UndecodableSource,
    UnreadableSource,
    UnsupportedLanguage,
)
from pipeline.extraction import read_text
from pipeline.release import Block, Release

TEXT = "Ministry opens office\n\nThe Ministry of Trade opened an office in Oslo on 4 May, Minister Ada Lind said."


def note_choices(release: Release) -> Release:
    """Stages that write what they were asked for into the record."""
    language = release.configuration.language or "und"
    return release.fill(language=language, blocks=(Block(0, len(release.text), "paragraph", language),))


def test_a_text_becomes_a_record() -> None:
    record = extract(TEXT, published=date(2021, 5, 6))
    assert isinstance(record, Record)
    assert (record.text, record.language, record.published) == (TEXT, "en", date(2021, 5, 6))
    assert record.source.name == "text"


def test_the_same_text_gives_the_same_bytes() -> None:
    assert extract(TEXT).to_json() == extract(TEXT).to_json()


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", EmptySource),
        (" \n\u00a0", EmptySource),
        ("a\0b", BinarySource),
        ("a\ud800b", UndecodableSource),
        pytest.param("x" * 50_000_000, TooLargeSource, id="huge"),
        ("Le ministre a annoncé hier que la nouvelle loi sera votée demain par les députés.", UnsupportedLanguage),
    ],
)
def test_what_is_no_release_is_an_error(text: str, error: type[ReleaseError]) -> None:
    with pytest.raises(error):
        extract(text)


def test_many_texts_as_they_come() -> None:
    def produce() -> Iterable[str]:
        yield TEXT
        yield ""
        raise AssertionError("nobody asked for a third")

    records = extract_many(produce())
    assert isinstance(next(records), Record)
    assert isinstance(next(records), EmptySource)


def test_what_a_reader_gives_can_be_extracted() -> None:
    error = UnreadableSource("a.txt", "cannot be read")
    records = list(Pipeline(stages=note_choices).extract_many([read_text(TEXT), error, TEXT]))
    assert [getattr(record, "text", record) for record in records] == [TEXT, error, TEXT]


def test_choices_hold_for_releases_that_say_nothing() -> None:
    choosing = Pipeline(Configuration(date(2020, 1, 1), "ru"), note_choices)
    plain = choosing.process(read_text(TEXT)).record
    assert (plain.published, plain.language) == (date(2020, 1, 1), "ru")
    speaking = choosing.process(read_text(TEXT).fill(published=date(2021, 5, 6), language="en")).record
    assert (speaking.published, speaking.language) == (date(2021, 5, 6), "en")
    asked = choosing.extract(TEXT, published=date(2022, 2, 2), language="en")
    assert (asked.published, asked.language) == (date(2022, 2, 2), "en")


def test_choices_are_part_of_the_provenance() -> None:
    plain, chosen = Pipeline(stages=note_choices), Pipeline(Configuration(language="en"), note_choices)
    assert plain.extract(TEXT).provenance.configuration != chosen.extract(TEXT).provenance.configuration


def test_importing_the_package_loads_nothing_else() -> None:
    code = "import sys, pipeline; print([name for name in ('pydantic', 'spacy', 'lxml') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_public_names() -> None:
    assert all(getattr(pipeline, name) for name in pipeline.__all__)
    with pytest.raises(AttributeError, match="no attribute 'missing'"):
        pipeline.missing  # noqa: B018
