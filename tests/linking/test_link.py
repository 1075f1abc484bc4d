from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import UsageError
from pipeline.linking.link import link_outputs

ONE = {
    "a name in two scripts": ("person", "p Vladimir Norov", "p Владимир Норов"),
    "a name in another case": (
        "person",
        "p Vladimir Norov <Secretary-General>",
        "p Владимиром Норовым <генеральный секретарь>",
    ),
    "a name in two spellings": ("person", "p Sergey Lavrov", "p Sergei Lavrov"),
    "the same office": (
        "person",
        "o SCO; p Vladimir Norov <Secretary-General @ SCO>",
        "o ШОС; p Владимир Норов <Генеральный секретарь @ ШОС>",
    ),
    "initials at the same body": ("person", "o SCO; p Vladimir Norov <head @ SCO>", "o SCO; p V. Norov <head @ SCO>"),
    "a surname at the same body": ("person", "o SCO; p Vladimir Norov <head @ SCO>", "o SCO; p Norov <head @ SCO>"),
    "a surname among the same people": (
        "person",
        "p Ada Lind; p Eva Holm; p Ulf Berg",
        "p Lind; p Eva Holm; p Ulf Berg",
    ),
    "an acronym of the table": ("organisation", "o Shanghai Cooperation Organisation", "o ШОС"),
    "an acronym that a release explains": ("organisation", "o Northern Forum of Regions / NFR", "o NFR"),
    "a short form that a release uses": ("organisation", "o Norvik Shipping Ltd / Norvik", "o Norvik"),
    "a firm in two scripts": ("organisation", "o ООО «Ромашка»", "o Romashka"),
    "a firm with and without its legal form": ("organisation", "o Norvik Shipping Ltd", "o Norvik Shipping"),
    "a ministry with its country and at home": (
        "organisation",
        "o Ministry of Health of Kenya",
        "o Health Ministry; l Nairobi <KE 184745>; l Kenya <KE 192950>",
    ),
    "a ministry in two languages": ("organisation", "o Ministry of Health of Kazakhstan", "o Минздрав Казахстана"),
    "a city in two scripts": ("place", "l Tashkent <UZ 1512569>", "l Ташкент <UZ 1512569>"),
    "a country in two languages": ("place", "l United States <US 6252001>", "l США <US 6252001>"),
    "a country without coordinates": ("place", "l U.S. <US>", "l United States of America <US>"),
    "a region in one country": ("place", "l Lake Oneida <US>", "l Lake Oneida <US>"),
    "a known id under other names": ("person", "p Vladimir Norov =Q1", "p The Lion =Q1"),
}
APART = {
    "namesakes with other offices": (
        "person",
        "o Norvik; p John Smith <chief executive @ Norvik>; l Oslo <NO 3143244>",
        "o Hull FC; p John Smith <head coach @ Hull FC>; l Hull <GB 2645425>",
    ),
    "a surname without context": ("person", "o SCO; p Vladimir Norov <head @ SCO>", "p Norov; l Oslo <NO 3143244>"),
    "a surname at another body": (
        "person",
        "o SCO; p Vladimir Norov <head @ SCO>",
        "o Norvik; p Norov <head @ Norvik>",
    ),
    "initials without context": (
        "person",
        "o SCO; p Vladimir Norov <head @ SCO>",
        "o Norvik; p V. Norov <coach @ Norvik>",
    ),
    "father and son": ("person", "p Amos Brubaker Jr.", "p Amos Brubaker III"),
    "other middle initials": ("person", "p John A. Smith", "p John B. Smith"),
    "man and woman": ("person", "p Mario Rossi", "p Maria Rossi"),
    "two known ids": ("person", "p Vladimir Norov =Q1", "p Vladimir Norov =Q2"),
    "a body and its part": ("organisation", "o SCO", "o SCO Secretariat"),
    "ministries of two countries": ("organisation", "o Ministry of Health of Kenya", "o Ministry of Health of Ghana"),
    "ministries at home in two countries": (
        "organisation",
        "o Ministry of Health; l Nairobi <KE 184745>",
        "o Ministry of Health; l Accra <GH 2306104>",
    ),
    "banks with one acronym": ("organisation", "o Asian Development Bank / ADB", "o African Development Bank / ADB"),
    "firms with one short form": ("organisation", "o Apex Shipping / Apex", "o Apex Foods / Apex"),
    "a firm and another in its name": ("organisation", "o Norvik", "o Norvik Shipping"),
    "cities of one name": ("place", "l Cambridge <GB 2653941>", "l Cambridge <US 4931972>"),
    "a country and a state": ("place", "l Georgia <GE 614540>", "l Georgia <US 4197000>"),
}


@pytest.mark.parametrize("case", ONE.values(), ids=ONE)
def test_links(case: tuple[str, str, str], are_one: Callable[..., bool]) -> None:
    assert are_one(*case)


@pytest.mark.parametrize("case", APART.values(), ids=APART)
def test_keeps_apart(case: tuple[str, str, str], are_one: Callable[..., bool]) -> None:
    assert not are_one(*case)


def test_a_surname_that_two_may_bear_is_nobodys(outputs: Any) -> None:
    outputs.write(
        "o SCO; p Vladimir Norov <head @ SCO>", "o SCO; p Aziz Norov <head @ SCO>", "o SCO; p Norov <head @ SCO>"
    )
    outputs.link()
    assert len({outputs.ids()[f"{number} person-1"] for number in range(3)}) == 3


def test_an_entity_says_what_it_is_called_and_how_often(outputs: Any) -> None:
    outputs.write("p Vladimir Norov / Norov =Q1", "p Владимир Норов", "p Vladimir Norov")
    outputs.link()
    (entity,) = outputs.read("entities")
    assert entity == {
        "id": outputs.ids()["0 person-1"],
        "type": "person",
        "name": "Vladimir Norov",
        "aliases": ["Norov", "Владимир Норов"],
        "releases": 3,
        "count": 4,
        "known_id": "Q1",
    }


def test_every_entity_of_every_record_has_a_link(outputs: Any) -> None:
    outputs.write("o SCO; p Vladimir Norov; l Oslo <NO>", "p Ada Lind", "")
    outputs.link()
    linked = {link["linked"] for link in outputs.read("links")}
    assert len(outputs.read("links")) == 4
    assert linked == {entity["id"] for entity in outputs.read("entities")}
    assert outputs.summary.records == 3


def read_bytes(outputs: Any) -> tuple[bytes, bytes]:
    return tuple((outputs.folder / f"{name}.jsonl").read_bytes() for name in ("entities", "links"))  # type: ignore[return-value]


RECORDS = (
    "o SCO; p Vladimir Norov / Norov <head @ SCO>; l Oslo <NO 3143244>",
    "o ШОС; p Норов <глава @ ШОС>",
    "p John Smith; o Norvik",
    "p John Smith; o Norvik",
)


def test_the_second_time_gives_the_same_bytes(outputs: Any) -> None:
    outputs.write(*RECORDS)
    outputs.link()
    first = read_bytes(outputs)
    outputs.link()
    assert read_bytes(outputs) == first
    assert not outputs.summary.new.total()


def test_neither_names_of_files_nor_their_form_matter(outputs: Any, tmp_path: Path) -> None:
    outputs.write(*RECORDS)
    outputs.link()
    first = read_bytes(outputs)
    lines = [path.read_text(encoding="utf-8") + "\n" for path in sorted(tmp_path.glob("*.json"), reverse=True)]
    for path in tmp_path.glob("*.json*"):
        path.unlink()
    (tmp_path / "records.jsonl").write_text("".join(lines), encoding="utf-8")
    outputs.link()
    assert read_bytes(outputs) == first


def test_more_releases_rename_nothing(outputs: Any) -> None:
    outputs.write(*RECORDS)
    outputs.link()
    before = outputs.ids()
    outputs.write("o SCO; p Vladimir Norov <head @ SCO>; l Bergen <NO 3161732>", "p Ada Lind", first=10)
    outputs.link()
    after = outputs.ids()
    assert {key: after[key] for key in before} == before
    assert after["10 person-1"] == before["0 person-1"]
    assert outputs.summary.new == {"person": 1, "place": 1, "organisation": 0}


def test_a_merge_is_told_and_the_links_follow(outputs: Any) -> None:
    outputs.write("o Norvik; p Ada Lind <director @ Norvik>", "o Hull FC; p Ada Lind <coach @ Hull FC>")
    outputs.link()
    before = outputs.ids()
    assert before["0 person-1"] != before["1 person-1"]
    outputs.write("o Norvik; o Hull FC; p Ada Lind <director @ Norvik, coach @ Hull FC>", first=2)
    outputs.link()
    after = outputs.ids()
    assert len({after[f"{number} person-1"] for number in range(3)}) == 1
    (old, new), *others = outputs.summary.merges
    assert {old, new} == {before["0 person-1"], before["1 person-1"]}
    assert others == []
    assert {"id": old, "type": "person", "merged_into": new} in outputs.read("entities")
    first = read_bytes(outputs)
    outputs.link()
    assert read_bytes(outputs) == first


def test_what_becomes_known_as_two_is_parted(outputs: Any) -> None:
    outputs.write("p Vladimir Norov", "p Vladimir Norov", "p Vladimir Norov")
    outputs.link()
    before = outputs.ids()
    outputs.write("p Vladimir Norov =Q1", "p Vladimir Norov =Q2")
    outputs.link()
    after = outputs.ids()
    assert after["0 person-1"] != after["1 person-1"]
    assert before["0 person-1"] in after.values()
    first = read_bytes(outputs)
    outputs.link()
    assert read_bytes(outputs) == first


def test_what_becomes_known_as_one_is_merged(outputs: Any) -> None:
    outputs.write("p Vladimir Norov", "p The Lion")
    outputs.link()
    before = outputs.ids()
    outputs.write("p Vladimir Norov =Q1", "p The Lion =Q1")
    outputs.link()
    assert len(set(outputs.ids().values())) == 1
    assert set(outputs.summary.merges[0]) == set(before.values())


def test_a_record_that_was_made_anew_keeps_what_is_the_same(outputs: Any) -> None:
    outputs.write("p Ada Lind; p Vladimir Norov", "p Vladimir Norov")
    outputs.link()
    before = outputs.ids()
    outputs.write("p Vladimir Norov")
    outputs.link()
    after = outputs.ids()
    assert after["0 person-1"] == after["1 person-1"] == before["1 person-1"] != before["0 person-1"]


def test_a_record_twice_counts_once(outputs: Any, tmp_path: Path) -> None:
    outputs.write("p Ada Lind")
    (tmp_path / "again.json").write_bytes((tmp_path / "000.json").read_bytes())
    outputs.link()
    assert outputs.read("entities")[0]["releases"] == 1


def test_what_is_no_record_is_told_and_the_others_are_linked(outputs: Any, tmp_path: Path) -> None:
    outputs.write("p Ada Lind")
    (tmp_path / "broken.json").write_text("{")
    (tmp_path / "other.json").write_text('{"a": 1}')
    (tmp_path / "failed").mkdir()
    (tmp_path / "failed" / "b.json").write_text("{}")
    outputs.link()
    assert [unreadable.place for unreadable in outputs.summary.unreadable] == ["broken.json", "other.json"]
    assert len(outputs.read("links")) == 1


def test_a_folder_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is no folder"):
        link_outputs(tmp_path / "none")


def test_a_broken_file_of_an_earlier_linking_is_not_overwritten(outputs: Any, tmp_path: Path) -> None:
    outputs.write("p Ada Lind")
    (tmp_path / "entities.jsonl").write_text("{\n")
    with pytest.raises(UsageError, match=r"entities\.jsonl:1: is no line of an earlier linking"):
        outputs.link()
    assert (tmp_path / "entities.jsonl").read_text() == "{\n"


def test_lone_surrogates_and_odd_names_pass(outputs: Any, tmp_path: Path) -> None:
    outputs.write("p \u202e!!!; o —; l ...")
    outputs.link()
    assert [json.loads(line)["entity"] for line in (tmp_path / "links.jsonl").read_text().splitlines()] == [
        "person-1",
        "organisation-1",
        "place-1",
    ]
