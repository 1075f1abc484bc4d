"""News items: their fields are those of the standard."""

from __future__ import annotations

import copy
import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from pipeline.formats.ninjs import open_ninjs, to_ninjs, write_ninjs
from pipeline.record import Record, to_record
from pipeline.release import Quote, Speaker

SCHEMA = json.loads((Path(__file__).parent / "ninjs_fields.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_an_item_says_what_the_record_says(record):
    item = to_ninjs(record)
    (quote,) = item.pop("associations")
    source = "sha256:" + "ab" * 32
    assert item == {
        "uri": source,
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
        },
        "type": "text",
        "language": "en",
        "headlines": [{"value": "Council opens office"}],
        "bodies": [
            {
                "role": "main",
                "contentType": "text/plain",
                "charCount": 104,
                "wordCount": 21,
                "value": "On 4 May the Minister of Trade, Ada Lind, met Norvik Ltd in Oslo. “We will stay,” Lind said. "
                "“For good.”",
            }
        ],
        "people": [{"name": "Ada Lind", "rel": "mentioned", "uri": f"{source}#person-1"}],
        "organisations": [{"name": "Norvik Ltd", "rel": "mentioned", "uri": f"{source}#organisation-1"}],
        "places": [{"name": "Oslo", "rel": "mentioned", "uri": "https://sws.geonames.org/3143244/"}],
        "altIds": [{"role": "source", "value": "may/a.txt"}],
    }
    assert quote == {
        "name": "quote-1",
        "rel": "quote",
        "uri": f"{source}#quote-1",
        "type": "text",
        "language": "en",
        "by": "Ada Lind, Minister of Trade",
        "bodies": [
            {
                "role": "quote",
                "contentType": "text/plain",
                "charCount": 23,
                "wordCount": 5,
                "value": "We will stay, For good.",
            }
        ],
        "descriptions": [{"role": "cue", "value": "said"}],
        "genres": [{"name": "direct quote", "literal": "direct"}],
        "people": [{"name": "Ada Lind", "rel": "speaker", "uri": f"{source}#person-1"}],
    }


def test_every_seed_validates(golden_records):
    for record in golden_records:
        item = json.loads(write_ninjs(record))
        assert not list(VALIDATOR.iter_errors(item)), record.source.name
        assert len(item.get("associations", [])) == len(record.quotes)


@pytest.mark.parametrize(
    "place",
    ["", "associations/0", "bodies/0", "people/0", "places/0", "headlines/0", "standard", "associations/0/genres/0"],
)
def test_the_fields_are_closed(place, record):
    """What validates the items would see a field that the standard lacks."""
    item = copy.deepcopy(to_ninjs(record))
    part = item
    for key in filter(None, place.split("/")):
        part = part[int(key) if key.isdecimal() else key]
    assert VALIDATOR.is_valid(item)
    part["mood"] = "cheerful"
    assert not VALIDATOR.is_valid(item)


@pytest.mark.parametrize(("field", "value"), [("uri", "no uri"), ("contentCreated", "2021-03-23"), ("type", "poem")])
def test_values_are_checked(field, value, record):
    assert not VALIDATOR.is_valid(to_ninjs(record) | {field: value})


def test_a_day_is_written_as_its_first_moment(record):
    dated = record.model_copy(update={"published": date(2021, 3, 23)})
    assert to_ninjs(dated)["contentCreated"] == "2021-03-23T00:00:00Z"


@pytest.mark.parametrize(
    ("known_id", "uri"),
    [
        ("Q42", None),
        ("https://www.wikidata.org/entity/Q42", "https://www.wikidata.org/entity/Q42"),
        ("urn:example:42", "urn:example:42"),
        ("https://example.org/a b", None),
        ("javascript:alert(1)", None),
        ("https://example.org:8080/a(b)?c=d/e?f#g?h", "https://example.org:8080/a(b)?c=d/e?f#g?h"),
        ("https://example.org/%D0%9D", "https://example.org/%D0%9D"),
        ("https://example.org/a[b]", None),
        ("https://example.org/a#b#c", None),
        ("https://example.org:port/", None),
        ("https://[", None),
        ("https://", None),
        ("urn:example:[42]", None),
    ],
)
def test_an_id_of_yours_is_the_uri_if_it_is_one(known_id, uri, record):
    person = record.people[0].model_copy(update={"known_id": known_id})
    written = to_ninjs(record.model_copy(update={"people": (person,)}))
    assert VALIDATOR.is_valid(written)
    (item,) = written["people"]
    assert item["literal"] == known_id
    assert item["uri"] == (uri or f"{record.id}#person-1")


def test_a_speaker_without_name_is_what_the_release_calls_him(finished_release):
    start = finished_release.text.index("the Minister")
    quote = Quote("quote-1", "indirect", finished_release.quotes[0].spans, Speaker(start, start + len("the Minister")))
    item = to_ninjs(to_record(finished_release.fill(quotes=(quote,))))["associations"][0]
    assert item["by"] == "the Minister"
    assert not {"people", "organisations", "descriptions"} & item.keys()


def test_files_are_named_as_records_are(record: Record, tmp_path):
    with open_ninjs(tmp_path) as folder:
        folder.put(record)
    assert json.loads((tmp_path / "may" / "a.json").read_text(encoding="utf-8")) == to_ninjs(record)
