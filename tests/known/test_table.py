from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.configuration import Configuration
from pipeline.errors import UsageError
from pipeline.known.knowledge import KnownEntity
from pipeline.known.table import parse_known, read_known

HEADER = "id,type,name,aliases\n"


def parse(text: str) -> tuple[KnownEntity, ...]:
    return parse_known(text.encode(), "known.csv").entities


def test_reads_rows_and_leaves_further_columns_alone() -> None:
    text = "name,desk,id,type,aliases\nAda  Lind,politics,Q1,person,Lind|A. Lind\nNorvik Ltd,,Q2,Organisation,\n\n"
    assert parse(text) == (
        KnownEntity("Q1", "person", "Ada Lind", ("Lind", "A. Lind")),
        KnownEntity("Q2", "organisation", "Norvik Ltd"),
    )


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_reads_what_spreadsheets_write(delimiter: str) -> None:
    row = delimiter.join(("Q1", "place", '"Oslo, Norway"', "Oslo"))
    text = f"\ufeff{HEADER.replace(',', delimiter)}{row}\r\n"
    assert parse(text) == (KnownEntity("Q1", "place", "Oslo, Norway", ("Oslo",)),)


def test_two_rows_of_one_entity_add_up() -> None:
    assert parse(HEADER + "1,person,Ada Lind,Lind\n1,person,Ada Lind,Lind|Ada\n")[0].aliases == ("Lind", "Ada")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "known.csv:1: lacks the column id, type, name, aliases"),
        ("id,type,name\n", "known.csv:1: lacks the column aliases"),
        (HEADER + "1,person,Ada,\n2,company,Norvik,\n", "known.csv:3: 'company' is no type; there are person, organi"),
        (HEADER + ",person,Ada,\n", "known.csv:2: has no id"),
        (HEADER + "1,person,,\n", "known.csv:2: has no name"),
        (HEADER + "1,person\n", "known.csv:2: has no name"),
        (HEADER + "1,person,Ada,\n\n1,person,Eva,\n", "known.csv:4: the id 1 is the person 'Ada' already, not"),
        (HEADER + "1,person,Ada,\n1,place,Ada,\n", "known.csv:3: the id 1 is the person 'Ada' already, not the place"),
        (HEADER + '1,person,"Ada,\n', "known.csv:2: unexpected end of data"),
    ],
)
def test_says_what_is_wrong_and_where(text: str, reason: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse(text)
    assert str(caught.value).startswith(reason)


def test_other_encodings_are_refused() -> None:
    with pytest.raises(UsageError, match=r"known.csv:2: is no UTF-8"):
        parse_known(HEADER.encode() + "1,person,Норов,".encode("cp1251"), "known.csv")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.csv: No such file"):
        read_known(tmp_path / "none.csv")


def test_the_content_alone_is_part_of_the_choices(tmp_path: Path) -> None:
    for name, row in {"a": "1,person,Ada,", "b": "1,person,Ada,", "c": "1,person,Eva,"}.items():
        (tmp_path / f"{name}.csv").write_text(HEADER + row)
    hashes = [Configuration(known=read_known(tmp_path / f"{name}.csv")).sha256 for name in "abc"]
    assert hashes[0] == hashes[1]
    assert len({*hashes, Configuration().sha256}) == 3


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        entities = parse_known((HEADER + text).encode(errors="replace"), "known.csv").entities
    except UsageError as error:
        assert "known.csv:" in str(error)
    else:
        assert all(entity.id and entity.name for entity in entities)
