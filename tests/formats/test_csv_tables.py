"""Tables that a spreadsheet opens without running anything."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.csv_tables import TABLES, CsvTables, _guard, take_apostrophe
from pipeline.record import to_record
from pipeline.release import Organisation


def read(folder, table):
    with (folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def write(tmp_path):
    def put(*records):
        with CsvTables(tmp_path) as tables:
            for record in records:
                tables.put(record)
        return tmp_path

    return put


def test_the_tables_say_what_the_record_says(record, write):
    folder = write(record)
    source = {"source": "may/a.txt"}
    assert read(folder, "releases") == [
        source
        | {"id": record.id, "language": "en", "published": "", "title": "Council opens office"}
        | {"characters": str(len(record.text)), "warnings": "no model for ru: names were not extracted from its blocks"}
    ]
    person, organisation, place = read(folder, "entities")
    assert (person["entity"], person["kind"], person["name"], person["aliases"]) == (
        *("person-1", "person", "Ada Lind", "Lind"),
    )
    assert (organisation["name"], organisation["country"], organisation["mentions"]) == ("Norvik Ltd", "", "1")
    assert [place[key] for key in ("country", "geonames_id", "latitude", "longitude")] == [
        *("NO", "3143244", "59.91273", "10.74609")
    ]
    (role,) = read(folder, "roles")
    assert (role["person"], role["role"], role["organisation"]) == ("person-1", "Minister of Trade", "organisation-1")
    assert read(folder, "dates") == [source | {"date": "date-1", "value": "XXXX-05-04", "mentions": "1"}]
    mentions = read(folder, "mentions")
    assert [row["entity"] for row in mentions] == ["person-1", "person-1", "organisation-1", "place-1", "date-1"]
    assert all(record.text[int(row["start"]) : int(row["end"])] == row["text"] for row in mentions)
    (quote,) = read(folder, "quotes")
    assert quote == source | {
        "quote": "quote-1",
        "type": "direct",
        "text": "We will stay, For good.",
        "speaker": "person-1",
        "speaker_name": "Ada Lind",
        "speaker_text": "Lind",
        "cue": "said",
    }
    assert [(row["piece"], row["text"]) for row in read(folder, "pieces")] == [
        ("1", "We\u00a0 will stay,"),
        ("2", "For good."),
    ]
    (caption,) = read(folder, "captions")
    assert (caption["language"], caption["text"]) == ("ru", "Совет открыл  офис")


def test_every_row_has_all_columns(golden_records, write):
    folder = write(*golden_records)
    for table, columns in TABLES.items():
        rows = read(folder, table)
        assert rows and all(tuple(row) == columns and None not in row.values() for row in rows)
    assert len(read(folder, "quotes")) == sum(len(record.quotes) for record in golden_records)


def test_the_readme_lists_the_columns():
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    listed = dict(re.findall(r"^\| `(\w+)\.csv` \| (.*) \|$", readme, flags=re.MULTILINE))
    assert {table: tuple(re.findall(r"`(\w+)`", columns)) for table, columns in listed.items()} == TABLES


def test_no_records_are_empty_tables(write):
    folder = write()
    assert {path.stem for path in folder.iterdir()} == set(TABLES)
    assert read(folder, "quotes") == []


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+49 30 123",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "'=1",
        "''=1",
        "＝1",
        "=cmd|' /C calc'!A0",
        "- one",
    ],
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(cell):
    assert _guard(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Ann", "a=b", "-12.5", "-7", "12", "2021-03-22", "'tis", "«=1»", "(-1)"])
def test_other_cells_stay(cell):
    assert _guard(cell) == cell


@given(st.text())
def test_the_apostrophe_can_be_taken_away(cell):
    assert take_apostrophe(_guard(cell)) == cell


def test_a_hostile_name_is_made_safe(finished_release, write):
    entities = tuple(
        Organisation(entity.id, '=HYPERLINK("http://x","y")', entity.mentions)
        if entity.id == "organisation-1"
        else entity
        for entity in finished_release.entities
    )
    folder = write(to_record(finished_release.fill(entities=entities)))
    assert read(folder, "entities")[1]["name"] == '\'=HYPERLINK("http://x","y")'


def test_after_an_error_the_old_tables_stand(record, write, tmp_path):
    write(record)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(KeyboardInterrupt), CsvTables(tmp_path):
        raise KeyboardInterrupt
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
