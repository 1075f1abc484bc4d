from __future__ import annotations

import json
from pathlib import Path

import pytest
from goldens import GOLDEN, SEED, read_golden

from pipeline.errors import GoldError
from pipeline.quality.checking.check import open_folders
from pipeline.quality.checking.loose import LooseRecord
from pipeline.review.sides import Annotations, Comparison, compare_with_golden

GOLD = GOLDEN.parent / "gold" / "en-seed.xml"


def compare(tmp_path: Path, golden: LooseRecord, run: LooseRecord) -> tuple[str, Comparison | None]:
    for side, record in (("golden", golden), ("outputs", run)):
        (tmp_path / side).mkdir()
        (tmp_path / side / "a.json").write_text(json.dumps(record.model_dump(mode="json")), encoding="utf-8")
    check, comparison = compare_with_golden(open_folders(tmp_path / "outputs", tmp_path / "golden"), "a", run)
    return check.verdict, comparison


def test_nothing_differs(tmp_path: Path, record: LooseRecord) -> None:
    verdict, comparison = compare(tmp_path, record, record)
    assert verdict == "same"
    assert comparison and (comparison.rows, comparison.passages) == ((), ())


def test_a_difference_is_in_a_row_and_in_the_block_where_it_stands(tmp_path: Path, record: LooseRecord) -> None:
    _, comparison = compare(tmp_path, record, record.model_copy(update={"places": ()}))
    assert comparison and comparison.side == "golden"
    (row,) = comparison.rows
    assert (row.change, row.head, row.before, row.after) == ("lost", "place Oslo lost", "Oslo", None)
    (passage,) = comparison.passages
    assert passage.span.cut(record.text) == record.text[46:]
    assert {(mark.layer, mark.cut(record.text)) for mark in passage.odd} == {("place", "Oslo")}
    assert {mark.layer for mark in passage.before} - {mark.layer for mark in passage.after} == {"place"}


def test_a_value_that_differs_is_marked_on_both_sides(tmp_path: Path, record: LooseRecord) -> None:
    (day,) = record.dates
    changed = record.model_copy(update={"dates": (day.model_copy(update={"value": "2021-05-04"}),)})
    _, comparison = compare(tmp_path, record, changed)
    assert comparison
    assert [(row.before, row.after) for row in comparison.rows] == [("XXXX-05-04", "2021-05-04")]
    assert [mark.cut(record.text) for mark in comparison.passages[0].odd] == ["4 May"]


def test_a_golden_of_another_text_is_drawn_where_its_words_stand_now(tmp_path: Path, record: LooseRecord) -> None:
    longer = "Corrected. " + record.text
    golden = record.model_copy(update={"text": longer})
    moved = LooseRecord.model_validate_json(_shift(golden, 11))
    _, comparison = compare(tmp_path, moved, record.model_copy(update={"places": ()}))
    assert comparison
    marks = {mark for passage in comparison.passages for mark in passage.odd if mark.layer == "place"}
    assert [mark.cut(record.text) for mark in marks] == ["Oslo"]


def _shift(record: LooseRecord, by: int) -> str:
    def move(part: object) -> object:
        if isinstance(part, dict):
            return {key: value + by if key in ("start", "end") else move(value) for key, value in part.items()}
        return [move(one) for one in part] if isinstance(part, list) else part

    return json.dumps(move(record.model_dump(mode="json")))


def test_a_release_without_a_golden_has_nothing_beside_it(tmp_path: Path, record: LooseRecord) -> None:
    for side, name in (("golden", "b"), ("outputs", "a")):
        (tmp_path / side).mkdir()
        (tmp_path / side / f"{name}.json").write_text(record.model_dump_json(), encoding="utf-8")
    folders = open_folders(tmp_path / "outputs", tmp_path / "golden")
    check, comparison = compare_with_golden(folders, "a", record)
    assert (check.verdict, comparison) == ("new", None)


def test_an_annotation_is_found_by_its_text_and_its_mistakes_are_rows() -> None:
    record = read_golden(SEED)
    assert (faultless := Annotations(GOLD).compare(record)) and faultless.side == "gold"
    people = record.people[1:]
    comparison = Annotations(GOLD).compare(record.model_copy(update={"people": people}))
    assert comparison
    lost = {(row.head, row.before, row.after, record.text[row.start : row.end]) for row in comparison.rows}
    assert ("entity lost", "person", None, "Vladimir Norov") in lost
    assert len(comparison.rows) > len(faultless.rows)
    odd = {mark.cut(record.text) for passage in comparison.passages for mark in passage.odd}
    assert {"Vladimir Norov", "Norov"} <= odd


def test_a_release_that_nobody_annotated_is_compared_with_nothing(record: LooseRecord) -> None:
    assert Annotations(GOLD).compare(record) is None


def test_a_broken_annotation_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<releases>", encoding="utf-8")
    with pytest.raises(GoldError):
        Annotations(tmp_path)
