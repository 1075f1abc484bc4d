from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from importlib.metadata import version
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from pytest_regressions.file_regression import FileRegressionFixture

from pipeline.errors import InvalidRecord
from pipeline.record import Record, to_json_schema, to_record
from pipeline.release import Block, Organisation, Person, Quote, Release, Role, Source, Span, Speaker


def test_a_record_says_all_that_was_found(finished_release: Release, file_regression: FileRegressionFixture) -> None:
    content = (
        to_record(finished_release).to_json().replace(version("communique"), "VERSION").replace("\u00a0", "\\u00a0")
    )
    file_regression.check(content, extension=".json", encoding="utf-8")


def test_the_schema_is_the_one_that_was_accepted(file_regression: FileRegressionFixture) -> None:
    file_regression.check(to_json_schema(), basename="record_schema", extension=".json", encoding="utf-8")


def walk(value: Any) -> list[dict[str, Any]]:
    """All objects of a JSON value."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return ([value] if isinstance(value, dict) else []) + [found for item in inner for found in walk(item)]


def test_every_field_of_the_schema_is_described() -> None:
    schema = json.loads(to_json_schema())
    parts = [part for part in (schema, *schema["$defs"].values()) if "properties" in part]
    assert len(parts) == 15
    for part in parts:
        assert part["description"]
        assert set(part["required"]) == set(part["properties"])
        assert part["additionalProperties"] is False
        for name, field in part["properties"].items():
            assert field.get("description"), f"{part['title']}.{name}"


def test_every_excerpt_is_the_text_at_its_place(finished_release: Release) -> None:
    record = json.loads(to_record(finished_release).to_json())
    excerpts = [part for part in walk(record) if {"start", "end", "text"} <= set(part)]
    assert len(excerpts) > 8
    assert all(record["text"][part["start"] : part["end"]] == part["text"] for part in excerpts)


def test_text_for_reading_is_folded(finished_release: Release) -> None:
    record = to_record(finished_release)
    assert record.clean_text == (
        "Council opens office\n\n"
        "On 4 May the Minister of Trade, Ada Lind, met Norvik Ltd in Oslo. “We will stay,” Lind said. “For good.”"
    )
    assert record.quotes[0].text == "We will stay, For good."


def test_what_is_not_known_is_null_and_not_absent(finished_release: Release) -> None:
    bare = Release(
        finished_release.source, "Text.", blocks=(Block(0, 5),), quotes=(Quote("quote-1", "direct", (Span(0, 4),)),)
    )
    record = json.loads(to_record(bare).to_json())
    assert record["title"] is None
    assert record["published"] is None
    assert record["quotes"][0]["speaker"] is None
    assert record["people"] == []


def test_days_are_iso(finished_release: Release) -> None:
    record = to_record(finished_release.fill(published=date(2021, 5, 4)))
    assert json.loads(record.to_json())["published"] == "2021-05-04"


def test_the_same_release_gives_the_same_bytes(finished_release: Release) -> None:
    copy = replace(
        finished_release, source=replace(finished_release.source, metadata=dict(finished_release.source.metadata))
    )
    assert to_record(copy).to_json() == to_record(finished_release).to_json()


def test_a_record_is_read_back_as_it_was(finished_release: Release) -> None:
    record = to_record(finished_release)
    for written in (record.to_json(), record.to_json_line()):
        assert Record.model_validate_json(written) == record


def test_a_file_is_utf_8_as_it_is_with_a_line_feed_at_its_end(finished_release: Release) -> None:
    content = to_record(finished_release).to_json()
    assert "Совет открыл  офис" in content
    assert content.startswith('{\n  "schema_version": "1.0",\n  "id": "sha256:abab')
    assert content.endswith("\n}\n")


@given(st.text(min_size=1))
def test_a_line_is_one_line_for_every_reader(finished_release: Release, text: str) -> None:
    text = text.encode(errors="ignore").decode() + "\x85\u2028\u2029"
    line = to_record(Release(finished_release.source, text)).to_json_line()
    assert line.splitlines() == [line.removesuffix("\n")]
    assert json.loads(line)["text"] == text


def test_no_score_or_trace_reaches_the_record(finished_release: Release) -> None:
    record = to_record(finished_release).to_json()
    assert "score" not in record
    assert "paired-marks" not in record
    numbers = [value for part in walk(json.loads(record)) for value in part.values() if isinstance(value, float)]
    assert numbers == [0.5], "metadata of the source alone may hold floats"


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (lambda r: r.fill(blocks=(Block(0, 10_000),)), "is no part of the text"),
        (lambda r: r.fill(blocks=(Block(5, 5),)), "is no part of the text"),
        (lambda r: r.fill(blocks=(Block(-1, 5),)), "greater than or equal to 0"),
        (lambda r: r.fill(entities=(Organisation("organisation-1", "A", (Span(3, 900),)),)), "is no part of the text"),
        (
            lambda r: r.fill(entities=(Person("person-1", "A", (Span(0, 1),), roles=(Role(0, 1, "organisation-9"),)),)),
            "no entity has the id organisation-9",
        ),
        (
            lambda r: r.fill(quotes=(Quote("quote-1", "direct", (Span(0, 1),), Speaker(2, 3, "person-9", "B")),)),
            "no entity has the id person-9",
        ),
        (lambda r: r.fill(source=Source("a.txt", "text/plain", "utf-8", "no hash")), "pattern"),
    ],
)
def test_what_contradicts_itself_is_no_record(
    finished_release: Release, broken: Callable[[Release], Release], reason: str
) -> None:
    with pytest.raises(InvalidRecord, match=reason) as caught:
        to_record(broken(finished_release))
    assert caught.value.source in ("may/a.txt", "a.txt")


def test_a_record_with_changed_text_is_not_read_back(finished_release: Release) -> None:
    written = to_record(finished_release).to_json().replace("Ada Lind, met", "Eva Lund, met")
    with pytest.raises(ValidationError, match="is not what stands at"):
        Record.model_validate_json(written)


def test_unknown_keys_are_refused(finished_release: Release) -> None:
    written = to_record(finished_release).to_json().replace('"language": "en",', '"language": "en", "lang": "en",', 1)
    with pytest.raises(ValidationError, match="Extra inputs"):
        Record.model_validate_json(written)


def test_metadata_is_kept_as_json_holds_it(finished_release: Release) -> None:
    metadata = {"big": 10**30, "deep": [[[{"a": None}]]], "yes": True, "float": 1e-7, "text": "\u2028“”"}
    source = replace(finished_release.source, metadata=metadata)
    written = to_record(finished_release.fill(source=source)).to_json()
    assert json.loads(written)["source"]["metadata"] == metadata
